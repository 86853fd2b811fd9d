#ifndef EXTENSIONS_H
#define EXTENSIONS_H

#include <cmark-gfm.h>

/* The extensions that every document is parsed with, in the order of the `cmark-gfm` program.
   Registers them the first time: the library's registry is global. */
void attach_extensions(cmark_parser *parser);

#endif
