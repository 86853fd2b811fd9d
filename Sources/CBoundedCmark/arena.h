#ifndef ARENA_H
#define ARENA_H

#include <cmark-gfm.h>
#include <setjmp.h>

#include "CBoundedCmark.h"
#include "clock.h"
#include "steps.h"

struct chunk;
struct block;

struct c_cmark_arena {
  /* Free memory of the newest chunk. */
  uint8_t *top, *end;
  struct chunk *chunk;
  /* The block that ends at `top`; null where that one was freed. */
  struct block *last;
  /* How large the next chunk is at least. */
  size_t chunk_size;

  size_t bytes_left;
  struct deadline deadline;
  /* How long a loop may be that cannot be stopped. */
  uint64_t steps;
  struct run run;
  /* Blocks until the clock is looked at. */
  unsigned until_clock;

  /* Where the parse goes on when the budget is spent. */
  jmp_buf exit;
  c_cmark_outcome outcome;
  cmark_parser *parser;

  /* In the list of those that nobody uses. */
  struct c_cmark_arena *next;
};

/* Memory from the arena of the running parse. */
extern cmark_mem arena_memory;

/* The arena of the parse that this thread is in; null outside of it. */
extern _Thread_local struct c_cmark_arena *current_arena;

/* Leaves the parse. Every frame between here and `c_cmark_parse` is the library's, which holds
   nothing but memory of the arena. */
_Noreturn void arena_leave(struct c_cmark_arena *arena, c_cmark_outcome outcome);

/* Leaves the parse where its time is over. */
void arena_check_clock(struct c_cmark_arena *arena);

#endif
