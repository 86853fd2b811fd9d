#ifndef C_LIBRARY_CALLS_H
#define C_LIBRARY_CALLS_H

#include <stddef.h>

/// Makes two names change places, at once: a reader sees the one or the other. Returns 0, or -1
/// with errno set. Swift's view of the C library leaves the call out.
int c_rename_exchange(
    int folder, const char *_Nonnull name, int other_folder, const char *_Nonnull other_name);

/// Renames what may only get a name that is free: fails with EEXIST where it is not.
int c_rename_new(
    int folder, const char *_Nonnull name, int new_folder, const char *_Nonnull new_name);

/// Has the system begin to write a file's bytes to the disk, and does not wait for it. Where it does
/// not do so, nothing happens.
void c_begin_writeback(int file);

/// Where bytes first stand in others, such as those of a mapped file; NULL where they do not. Swift's
/// view of the C library leaves this call out too.
const void *_Nullable c_find(
    const void *_Nonnull bytes, size_t count, const void *_Nonnull wanted, size_t wanted_count);

/// Has memory of so many bytes and more go back to the system as soon as it is freed, where the C
/// library would keep it. To be called before there is a second thread.
void c_give_back_blocks_from(int size);

/// Has memory that is free go back to the system, where the C library keeps it. To be called where much
/// was freed and large blocks are asked for next.
void c_give_back_free_memory(void);

/// Calls with the path of each file that the running program was loaded from: its own, and those of
/// its libraries.
void c_each_loaded_file(
    void (*_Nonnull visit)(const char *_Nonnull, void *_Nullable), void *_Nullable context);

#endif
