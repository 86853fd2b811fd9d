#define _GNU_SOURCE
#include "clock.h"

#include <time.h>

/* Good to a few milliseconds where that is cheaper. */
#ifdef CLOCK_MONOTONIC_COARSE
#define WALL CLOCK_MONOTONIC_COARSE
#else
#define WALL CLOCK_MONOTONIC
#endif

static uint64_t now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

/* A build that is stopped and goes on later, or that shares its processor with many, has not used
   the time that the wall's clock shows. But the thread's own clock takes a system call, so it is
   asked only when half of the time is over on the wall, and then for the other half. */
void deadline_start(struct deadline *deadline, uint64_t nanoseconds) {
  deadline->half = nanoseconds / 2;
  deadline->wall = now(WALL) + deadline->half;
  deadline->processor = 0;
}

bool deadline_has_passed(struct deadline *deadline) {
  uint64_t wall = now(WALL);
  if (wall < deadline->wall) return false;
  uint64_t used = now(CLOCK_THREAD_CPUTIME_ID);
  if (deadline->processor == 0) deadline->processor = used + deadline->half + 1;
  if (used >= deadline->processor) return true;
  deadline->wall = wall + (deadline->processor - used);
  return false;
}
