#include "arena.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* One allocation. The library reads a byte or more before some of its buffers (an `@` behind a
   colon at the start of a text), so zeros stand there. */
struct block {
  size_t size;
  uint8_t zeros[16];
  uint8_t payload[];
};

struct chunk {
  struct chunk *previous;
  size_t capacity;
  uint8_t bytes[];
};

enum {
  smallest_chunk = 256 << 10,
  /* An arena that held a larger document gives its memory back. */
  largest_kept_chunk = 4 << 20,
  largest_chunk = 32 << 20,
  blocks_per_clock = 16,
};

_Thread_local struct c_cmark_arena *current_arena;

void arena_leave(struct c_cmark_arena *arena, c_cmark_outcome outcome) {
  arena->outcome = outcome;
  longjmp(arena->exit, 1);
}

void arena_check_clock(struct c_cmark_arena *arena) {
  arena->until_clock = blocks_per_clock;
  if (deadline_has_passed(&arena->deadline)) arena_leave(arena, c_cmark_out_of_time);
}

static void take_from_budget(struct c_cmark_arena *arena, size_t bytes) {
  if (bytes > arena->bytes_left) arena_leave(arena, c_cmark_out_of_bytes);
  arena->bytes_left -= bytes;
}

static void add_chunk(struct c_cmark_arena *arena, size_t wanted) {
  size_t capacity = arena->chunk_size > wanted ? arena->chunk_size : wanted;
  struct chunk *chunk = malloc(sizeof *chunk + capacity);
  if (!chunk) arena_leave(arena, c_cmark_out_of_memory);
  chunk->previous = arena->chunk;
  chunk->capacity = capacity;
  arena->chunk = chunk;
  arena->top = chunk->bytes;
  arena->end = chunk->bytes + capacity;
  if (arena->chunk_size < largest_chunk) arena->chunk_size *= 2;
}

/* `size` is a multiple of 8, and so is every address. */
static struct block *add_block(struct c_cmark_arena *arena, size_t size) {
  if (--arena->until_clock == 0) arena_check_clock(arena);
  size_t whole = sizeof(struct block) + size;
  take_from_budget(arena, whole);
  if (whole > (size_t)(arena->end - arena->top)) add_chunk(arena, whole);
  struct block *block = (struct block *)arena->top;
  arena->top += whole;
  arena->last = block;
  block->size = size;
  memset(block->zeros, 0, sizeof block->zeros);
  return block;
}

/* Beyond any budget where the sum is too large for a number. */
static size_t rounded(size_t size) {
  return size > SIZE_MAX / 4 ? SIZE_MAX / 4 : (size + 7) & ~(size_t)7;
}

static void *arena_calloc(size_t count, size_t size) {
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes)) bytes = SIZE_MAX;
  bytes = rounded(bytes);
  struct block *block = add_block(current_arena, bytes);
  return memset(block->payload, 0, bytes);
}

static struct block *block_of(void *payload) {
  return (struct block *)((uint8_t *)payload - offsetof(struct block, payload));
}

/* In place where the block is the last and the chunk has room: so a text that is put together
   piece by piece is copied no more often than its chunk is too small. */
static void *arena_realloc(void *payload, size_t size) {
  struct c_cmark_arena *arena = current_arena;
  size = rounded(size);
  if (!payload) return add_block(arena, size)->payload;
  struct block *block = block_of(payload);
  if (size <= block->size) return payload;
  size_t more = size - block->size;
  if (block == arena->last && more <= (size_t)(arena->end - arena->top)) {
    take_from_budget(arena, more);
    arena->top += more;
    block->size = size;
    return payload;
  }
  struct block *moved = add_block(arena, size);
  return memcpy(moved->payload, payload, block->size);
}

/* All memory goes at once, when the document does. */
static void arena_free(void *payload) {
  struct c_cmark_arena *arena = current_arena;
  if (!payload || block_of(payload) != arena->last) return;
  arena->bytes_left += (size_t)(arena->top - (uint8_t *)arena->last);
  arena->top = (uint8_t *)arena->last;
  arena->last = NULL;
}

cmark_mem arena_memory = {arena_calloc, arena_realloc, arena_free};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct c_cmark_arena *unused;

c_cmark_arena *c_cmark_arena_take(void) {
  pthread_mutex_lock(&lock);
  struct c_cmark_arena *arena = unused;
  if (arena) unused = arena->next;
  pthread_mutex_unlock(&lock);
  if (arena) return arena;
  arena = calloc(1, sizeof *arena);
  if (arena) arena->chunk_size = smallest_chunk;
  return arena;
}

static void free_chunks(struct c_cmark_arena *arena) {
  while (arena->chunk) {
    struct chunk *previous = arena->chunk->previous;
    free(arena->chunk);
    arena->chunk = previous;
  }
  arena->top = arena->end = NULL;
}

/* What was enough for this document is one chunk for the next. */
static void reset(struct c_cmark_arena *arena) {
  arena->last = NULL;
  struct chunk *chunk = arena->chunk;
  if (chunk && !chunk->previous && chunk->capacity <= largest_kept_chunk) {
    arena->top = chunk->bytes;
    return;
  }
  size_t total = 0;
  for (; chunk; chunk = chunk->previous) total += chunk->capacity;
  free_chunks(arena);
  arena->chunk_size = total > largest_kept_chunk || total < smallest_chunk ? smallest_chunk : total;
}

void c_cmark_arena_give_back(c_cmark_arena *arena) {
  reset(arena);
  pthread_mutex_lock(&lock);
  arena->next = unused;
  unused = arena;
  pthread_mutex_unlock(&lock);
}
