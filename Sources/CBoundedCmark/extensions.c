#include "extensions.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm/chunk.h>
#include <cmark-gfm/syntax_extension.h>
#include <pthread.h>
#include <string.h>

#include "arena.h"
#include "turns.h"

enum { extension_count = 5 };
static const char *const names[extension_count] = {
    "table", "strikethrough", "autolink", "tagfilter", "tasklist"};
static cmark_syntax_extension *extensions[extension_count];

static cmark_inline_from_delim_func insert_strikethrough;
static cmark_match_inline_func match_autolink;

/* Tildes whose lengths differ stay where they are, so that each walks over all before it, with
   nothing allocated on the way: here is the place to look at the clock. */
static delimiter *insert_in_time(
    cmark_syntax_extension *extension, cmark_parser *parser, cmark_inline_parser *inlines,
    delimiter *opener, delimiter *closer) {
  struct c_cmark_arena *arena = current_arena;
  if (arena && --arena->until_clock == 0) arena_check_clock(arena);
  return insert_strikethrough(extension, parser, inlines, opener, closer);
}

/* An address that ends in many `)` is read once for each of them. */
static void check_address(struct c_cmark_arena *arena, cmark_inline_parser *inlines) {
  cmark_chunk *text = cmark_inline_parser_get_chunk(inlines);
  int offset = cmark_inline_parser_get_offset(inlines);
  if (offset < 0 || text->len - offset < 4) return;
  const uint8_t *start = text->data + offset;
  if (memcmp(start, "://", 3) != 0 && memcmp(start, "www.", 4) != 0) return;
  if (address_steps(&arena->run, start, (size_t)(text->len - offset)) > arena->steps)
    arena_leave(arena, c_cmark_out_of_time);
}

static cmark_node *match_in_time(
    cmark_syntax_extension *extension, cmark_parser *parser, cmark_node *parent,
    unsigned char character, cmark_inline_parser *inlines) {
  struct c_cmark_arena *arena = current_arena;
  if (arena) check_address(arena, inlines);
  return match_autolink(extension, parser, parent, character, inlines);
}

static void find_extensions(void) {
  cmark_gfm_core_extensions_ensure_registered();
  for (int index = 0; index < extension_count; index++) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(names[index]);
    extensions[index] = extension;
    if (!extension) continue;
    if (strcmp(names[index], "strikethrough") == 0) {
      insert_strikethrough = extension->insert_inline_from_delim;
      cmark_syntax_extension_set_inline_from_delim_func(extension, insert_in_time);
    } else if (strcmp(names[index], "autolink") == 0) {
      match_autolink = extension->match_inline;
      cmark_syntax_extension_set_match_inline_func(extension, match_in_time);
    }
  }
}

void attach_extensions(cmark_parser *parser) {
  for (int index = 0; index < extension_count; index++)
    if (extensions[index]) cmark_parser_attach_syntax_extension(parser, extensions[index]);
}

static void prepare(void) {
  find_extensions();
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  attach_extensions(parser);
  keep_characters_on(parser);
  cmark_parser_free(parser);
}

void prepare_extensions(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, prepare);
}
