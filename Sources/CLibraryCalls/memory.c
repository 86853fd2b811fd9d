// First, for it says which C library this is.
#include <stdlib.h>

#include "CLibraryCalls.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

void c_give_back_blocks_from(int size) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, size);
#else
  (void)size;
#endif
}

void c_give_back_free_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
