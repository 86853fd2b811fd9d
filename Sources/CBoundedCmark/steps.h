#ifndef STEPS_H
#define STEPS_H

#include <stddef.h>
#include <stdint.h>

/* How many steps the library's loops may take in which nothing of ours is called, so that no clock
   can stop them. Where they may take longer than the budget has, the text is refused beforehand. */

enum { nanoseconds_per_step = 5 };

/* The text up to the next space that was looked at last. */
struct run {
  const uint8_t *start, *end;
  uint64_t closing_brackets;
};

/* Of an address that begins at `text`: those that end in `)` are read again for each of them. */
uint64_t address_steps(struct run *last, const uint8_t *text, size_t count);

/* Of the search for mail addresses, which goes back to work a thousand times in a text. */
uint64_t mail_steps(const uint8_t *text, size_t count);

#endif
