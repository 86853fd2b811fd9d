#ifndef C_DEFAULT_THEME_H
#define C_DEFAULT_THEME_H

#include <stddef.h>

/// A file of the default theme, as it was when the program was compiled.
typedef struct {
  /// Relative to `templates/`.
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
} CDefaultThemeFile;

/// How many files there are.
extern const size_t c_default_theme_count;

/// The file at an index below the count.
CDefaultThemeFile c_default_theme_file(size_t index);

#endif
