#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

#include "arena.h"
#include "extensions.h"
#include "turns.h"

/* Blank lines allocate nothing, and each walks over all open blocks: so the clock is looked at
   between pieces of at least so many bytes, which end with a line. */
enum { smallest_piece = 256 };

static int ends_line(uint8_t byte) { return byte == '\n' || byte == '\r'; }

/* Where the piece that begins at `start` ends. */
static size_t piece_end(const uint8_t *text, size_t count, size_t start) {
  size_t end = count - start > smallest_piece ? start + smallest_piece : count;
  while (end < count && !ends_line(text[end - 1])) end++;
  /* A line that ends in two characters is not torn. */
  if (end < count && text[end - 1] == '\r' && text[end] == '\n') end++;
  return end;
}

/* How many blocks the parser is inside of. It needs as many bytes of one line to open them, but for
   a few hundred, so that they are open where a piece ends. */
static uint64_t depth(const cmark_parser *parser) {
  uint64_t depth = 0;
  for (const cmark_node *node = parser->current; node; node = node->parent) depth++;
  return depth;
}

static void feed(
    struct c_cmark_arena *arena, cmark_parser *parser, const uint8_t *text, size_t count) {
  size_t start = 0;
  while (start < count) {
    size_t end = piece_end(text, count, start);
    cmark_parser_feed(parser, (const char *)text + start, end - start);
    start = end;
    /* The library would read the last line without us. */
    if (start == count && !ends_line(text[count - 1])) cmark_parser_feed(parser, "\n", 1);
    /* Inlines that become part of a link each walk up to the root; so does each blank line. */
    if (depth(parser) * (uint64_t)count > arena->steps) arena_leave(arena, c_cmark_out_of_time);
    arena_check_clock(arena);
  }
}

c_cmark_outcome c_cmark_parse(
    c_cmark_arena *arena, const uint8_t *text, size_t count, c_cmark_budget budget, void **tree) {
  prepare_extensions();
  *tree = NULL;
  arena->parser = NULL;
  arena->bytes_left = budget.bytes;
  arena->run = (struct run){0};
  arena->steps = budget.nanoseconds / nanoseconds_per_step;
  deadline_start(&arena->deadline, budget.nanoseconds);
  arena->until_clock = 1;
  begin_turn();
  current_arena = arena;
  if (setjmp(arena->exit)) {
    if (arena->parser) switch_characters_off(arena->parser);
    current_arena = NULL;
    end_turn();
    return arena->outcome;
  }
  arena->parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, &arena_memory);
  attach_extensions(arena->parser);
  feed(arena, arena->parser, text, count);
  if ((uint64_t)count * 1000 > arena->steps && mail_steps(text, count) > arena->steps)
    arena_leave(arena, c_cmark_out_of_time);
  *tree = cmark_parser_finish(arena->parser);
  current_arena = NULL;
  end_turn();
  return c_cmark_parsed;
}

void c_cmark_begin_turn(void) {
  prepare_extensions();
  begin_turn();
}

void c_cmark_end_turn(void) { end_turn(); }

bool c_cmark_is_out_of_time(c_cmark_arena *arena) { return deadline_has_passed(&arena->deadline); }
