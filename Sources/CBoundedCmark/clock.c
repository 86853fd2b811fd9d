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

/* What most texts are done before. */
static const uint64_t first_look = 20000000;

/* A build that is stopped and goes on later, or that shares its processor with many, has not used
   the time that the wall's clock shows. But the thread's own clock takes a system call, so it is
   asked only of a text that takes long. */
void deadline_start(struct deadline *deadline, uint64_t nanoseconds) {
  uint64_t first = nanoseconds / 2 < first_look ? nanoseconds / 2 : first_look;
  deadline->wall = now(WALL) + first;
  deadline->processor = 0;
  deadline->left = nanoseconds - first;
}

bool deadline_has_passed(struct deadline *deadline) {
  uint64_t wall = now(WALL);
  if (wall < deadline->wall) return false;
  uint64_t used = now(CLOCK_THREAD_CPUTIME_ID);
  if (deadline->processor == 0) deadline->processor = used + deadline->left + 1;
  if (used >= deadline->processor) return true;
  deadline->wall = wall + (deadline->processor - used);
  return false;
}
