#ifndef C_FILE_SYSTEM_H
#define C_FILE_SYSTEM_H

#include <stddef.h>

/// Makes two names change places, at once: a reader sees the one or the other. Returns 0, or -1
/// with errno set. Swift's view of the C library leaves the call out.
int c_rename_exchange(
    int folder, const char *_Nonnull name, int other_folder, const char *_Nonnull other_name);

/// Has the system begin to write a file's bytes to the disk, and does not wait for it. Where it does
/// not do so, nothing happens.
void c_begin_writeback(int file);

/// Where bytes first stand in others, such as those of a mapped file; NULL where they do not. Swift's
/// view of the C library leaves this call out too.
const void *_Nullable c_find(
    const void *_Nonnull bytes, size_t count, const void *_Nonnull wanted, size_t wanted_count);

/// Calls with the path of each file that the running program was loaded from: its own, and those of
/// its libraries.
void c_each_loaded_file(
    void (*_Nonnull visit)(const char *_Nonnull, void *_Nullable), void *_Nullable context);

#endif
