#ifndef TURNS_H
#define TURNS_H

#include <cmark-gfm.h>

/* The library keeps what a character means in a table that is global: it switches the extensions'
   characters on for one document, and off again, so that two documents cannot be parsed at once.
   Here all documents have the same extensions, and where the library lets us stand in for the
   function that switches, they stay on. */

/* Tries that with a parser that has all extensions. To be called once, before the first turn. */
void keep_characters_on(cmark_parser *parser);

void begin_turn(void);
void end_turn(void);

/* What the library does at the end of a document, for one that was left. */
void switch_characters_off(cmark_parser *parser);

#endif
