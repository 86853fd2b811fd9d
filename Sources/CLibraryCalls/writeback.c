#define _GNU_SOURCE
#include "CLibraryCalls.h"

#include <fcntl.h>

void c_begin_writeback(int file) {
#ifdef __linux__
  sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE);
#else
  (void)file;
#endif
}
