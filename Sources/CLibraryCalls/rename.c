#define _GNU_SOURCE
#include "CLibraryCalls.h"

#include <stdio.h>

#ifdef __APPLE__
#define EXCHANGE RENAME_SWAP
#define KEEP RENAME_EXCL
#define rename_with_flags renameatx_np
#else
#define EXCHANGE RENAME_EXCHANGE
#define KEEP RENAME_NOREPLACE
#define rename_with_flags renameat2
#endif

int c_rename_exchange(int folder, const char *name, int other_folder, const char *other_name) {
  return rename_with_flags(folder, name, other_folder, other_name, EXCHANGE);
}

int c_rename_new(int folder, const char *name, int new_folder, const char *new_name) {
  return rename_with_flags(folder, name, new_folder, new_name, KEEP);
}
