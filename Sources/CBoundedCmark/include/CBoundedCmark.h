#ifndef C_BOUNDED_CMARK_H
#define C_BOUNDED_CMARK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Runs cmark-gfm in memory of its own and within bounds, which the library has not: some texts of
/// a few kilobytes take it minutes or gigabytes.

/// Memory that one document is parsed in, used again for the next one.
typedef struct c_cmark_arena c_cmark_arena;

/// What a document may take.
typedef struct {
  /// That the parser asks for, freed or not.
  size_t bytes;
  /// Of the processor.
  uint64_t nanoseconds;
} c_cmark_budget;

typedef enum {
  c_cmark_parsed,
  /// More than the budget has.
  c_cmark_out_of_bytes,
  /// More than the budget has.
  c_cmark_out_of_time,
  /// The system gives no more.
  c_cmark_out_of_memory,
} c_cmark_outcome;

/// An arena that nobody uses; null where the system gives no memory. Any thread may call it.
c_cmark_arena *_Nullable c_cmark_arena_take(void);

/// Ends the life of what was parsed in the arena, and keeps the arena for the next `take`.
void c_cmark_arena_give_back(c_cmark_arena *_Nonnull arena);

/// Parses GitHub Flavored Markdown with footnotes, once in the life of a taken arena. The tree, a
/// `cmark_node`, is null unless the outcome is `c_cmark_parsed`; it is read, never changed or freed.
/// Any thread may call it; where the library cannot parse two documents at once, it waits.
c_cmark_outcome c_cmark_parse(
    c_cmark_arena *_Nonnull arena, const uint8_t *_Nullable text, size_t count,
    c_cmark_budget budget, void *_Nullable *_Nonnull tree);

/// Around a parse with the library itself: no other changes what it keeps globally meanwhile.
void c_cmark_begin_turn(void);
void c_cmark_end_turn(void);

/// Whether the budget's time has passed since the parse began. Wants the thread that parsed.
bool c_cmark_is_out_of_time(c_cmark_arena *_Nonnull arena);

#endif
