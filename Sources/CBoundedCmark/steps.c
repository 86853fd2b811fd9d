#include "steps.h"

#include <string.h>

static int ends_address(uint8_t byte) { return byte == ' ' || (byte >= 9 && byte <= 13); }

uint64_t address_steps(struct run *last, const uint8_t *text, size_t count) {
  /* A run may hold many beginnings of addresses, and is not read for each. */
  if (text < last->start || text >= last->end) {
    size_t length = 0;
    last->closing_brackets = 0;
    while (length < count && !ends_address(text[length]))
      last->closing_brackets += text[length++] == ')';
    last->start = text;
    last->end = text + length;
  }
  return (uint64_t)(last->end - text) * last->closing_brackets;
}

uint64_t mail_steps(const uint8_t *text, size_t count) {
  static const uint64_t most_searches = 1000;
  uint64_t steps = 0;
  const uint8_t *end = text + count;
  while (text < end) {
    const uint8_t *break_ = memchr(text, '\n', (size_t)(end - text));
    const uint8_t *line_end = break_ ? break_ : end;
    uint64_t searches = 0;
    const uint8_t *at = text;
    while (searches < most_searches && (at = memchr(at, '@', (size_t)(line_end - at)))) {
      searches++;
      at++;
    }
    steps += searches * (uint64_t)(line_end - text);
    text = line_end + 1;
  }
  return steps;
}
