#define _GNU_SOURCE
#include "turns.h"

#include <cmark-gfm-extension_api.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

typedef void switch_function(cmark_parser *parser, int on);

/* The library's own. */
static switch_function *library_switch;
static pthread_once_t found = PTHREAD_ONCE_INIT;

static atomic_bool stands_in, stay_on;

static void find_library_switch(void) {
  library_switch =
      (switch_function *)dlsym(RTLD_NEXT, "cmark_manage_extensions_special_characters");
}

/* The library calls this in place of its own function of the name, where the system's loader looks
   names up in the program first, as it does on Linux. */
void cmark_manage_extensions_special_characters(cmark_parser *parser, int on) {
  if (atomic_load_explicit(&stay_on, memory_order_acquire)) return;
  pthread_once(&found, find_library_switch);
  atomic_store(&stands_in, true);
  if (library_switch) library_switch(parser, on);
}

void keep_characters_on(cmark_parser *parser) {
  pthread_once(&found, find_library_switch);
  cmark_parser_feed(parser, "a\n", 2);
  cmark_node_free(cmark_parser_finish(parser));
  if (!library_switch || !atomic_load(&stands_in)) return;
  library_switch(parser, 1);
  atomic_store_explicit(&stay_on, true, memory_order_release);
}

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

void begin_turn(void) {
  if (!atomic_load_explicit(&stay_on, memory_order_acquire)) pthread_mutex_lock(&turn);
}

void end_turn(void) {
  if (!atomic_load_explicit(&stay_on, memory_order_acquire)) pthread_mutex_unlock(&turn);
}

void switch_characters_off(cmark_parser *parser) {
  if (!atomic_load_explicit(&stay_on, memory_order_acquire) && library_switch)
    library_switch(parser, 0);
}
