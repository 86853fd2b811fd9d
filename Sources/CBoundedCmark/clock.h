#ifndef CLOCK_H
#define CLOCK_H

#include <stdbool.h>
#include <stdint.h>

/* When a thread's time is over, or when it is to be looked at again. */
struct deadline {
  uint64_t wall;
  /* Of the thread's own clock; 0 until the wall's is over, and then so much is left. */
  uint64_t processor;
  uint64_t left;
};

void deadline_start(struct deadline *deadline, uint64_t nanoseconds);

/* Costs a few nanoseconds as long as it has not. */
bool deadline_has_passed(struct deadline *deadline);

#endif
