#ifndef SITEGEN_CMARK_GFM_SHIM_H
#define SITEGEN_CMARK_GFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
/* The library's accessors copy every literal to end it with a NUL; the node's own header, which
   Debian ships, lets the walk read it where it lies. */
#if __has_include(<cmark-gfm/node.h>)
#include <cmark-gfm/node.h>
#else
#error "cmark-gfm's private headers are missing: install libcmark-gfm-dev, or copy src/*.h of the \
same version to include/cmark-gfm"
#endif

#include <stddef.h>
#include <stdint.h>

/* Bytes that a node owns; they live as long as the tree. */
typedef struct {
  const unsigned char *bytes;
  ptrdiff_t count;
} cmark_view_bytes;

static inline cmark_view_bytes cmark_view_chunk(const cmark_chunk *chunk) {
  cmark_view_bytes view = {chunk->data, chunk->data ? chunk->len : 0};
  return view;
}

static inline unsigned cmark_view_type(const cmark_node *node) { return node->type; }
static inline cmark_node *cmark_view_next(const cmark_node *node) { return node->next; }
static inline cmark_node *cmark_view_previous(const cmark_node *node) { return node->prev; }
static inline cmark_node *cmark_view_parent(const cmark_node *node) { return node->parent; }
static inline cmark_node *cmark_view_first_child(const cmark_node *node) {
  return node->first_child;
}

static inline int cmark_view_start_line(const cmark_node *node) { return node->start_line; }
static inline int cmark_view_end_line(const cmark_node *node) { return node->end_line; }
static inline int cmark_view_start_column(const cmark_node *node) { return node->start_column; }
static inline int cmark_view_end_column(const cmark_node *node) { return node->end_column; }

/* What an inline's column counts from, less the line's own start in the block's content. */
static inline int cmark_view_block_offset(const cmark_node *node) {
  return node->start_column - 1 + node->internal_offset;
}

/* The text that the inlines of a block were parsed from. */
static inline cmark_view_bytes cmark_view_content(const cmark_node *node) {
  cmark_view_bytes view = {node->content.ptr, node->content.size};
  return view;
}

/* Of text, code spans, raw HTML, footnote references (their number) and definitions (label). */
static inline cmark_view_bytes cmark_view_literal(const cmark_node *node) {
  return cmark_view_chunk(&node->as.literal);
}

static inline cmark_view_bytes cmark_view_url(const cmark_node *node) {
  return cmark_view_chunk(&node->as.link.url);
}
static inline cmark_view_bytes cmark_view_title(const cmark_node *node) {
  return cmark_view_chunk(&node->as.link.title);
}

static inline cmark_view_bytes cmark_view_code_info(const cmark_node *node) {
  return cmark_view_chunk(&node->as.code.info);
}
static inline cmark_view_bytes cmark_view_code_literal(const cmark_node *node) {
  return cmark_view_chunk(&node->as.code.literal);
}

static inline int cmark_view_heading_level(const cmark_node *node) {
  return node->as.heading.level;
}

/* Underlined, not marked with `#`. */
static inline int cmark_view_heading_is_setext(const cmark_node *node) {
  return node->as.heading.setext;
}

static inline int cmark_view_list_is_bullet(const cmark_node *node) {
  return node->as.list.list_type == CMARK_BULLET_LIST;
}
static inline int cmark_view_list_start(const cmark_node *node) { return node->as.list.start; }
static inline int cmark_view_list_is_tight(const cmark_node *node) { return node->as.list.tight; }

/* Only the task list extension ever claims an item. */
static inline int cmark_view_is_task(const cmark_node *node) { return node->extension != NULL; }
static inline int cmark_view_is_checked(const cmark_node *node) { return node->as.list.checked; }

static inline cmark_node *cmark_view_footnote_definition(const cmark_node *reference) {
  return reference->parent_footnote_def;
}
/* Which of the references to its footnote this one is, from 1. */
static inline int cmark_view_footnote_reference_index(const cmark_node *reference) {
  return reference->footnote.ref_ix;
}
static inline int cmark_view_footnote_reference_count(const cmark_node *definition) {
  return definition->footnote.def_count;
}

/* Types that extensions were given when they were registered; constant from then on. */
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL,
    CMARK_NODE_STRIKETHROUGH;
static inline unsigned cmark_view_table_type(void) { return CMARK_NODE_TABLE; }
static inline unsigned cmark_view_table_row_type(void) { return CMARK_NODE_TABLE_ROW; }
static inline unsigned cmark_view_table_cell_type(void) { return CMARK_NODE_TABLE_CELL; }
static inline unsigned cmark_view_strikethrough_type(void) { return CMARK_NODE_STRIKETHROUGH; }

#endif
