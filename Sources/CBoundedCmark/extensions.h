#ifndef EXTENSIONS_H
#define EXTENSIONS_H

#include <cmark-gfm.h>

/* Registers them with the library, whose registry is global, the first time. */
void prepare_extensions(void);

/* The extensions that every document is parsed with, in the order of the `cmark-gfm` program. */
void attach_extensions(cmark_parser *parser);

#endif
