#define _GNU_SOURCE
#include "CLibraryCalls.h"

#ifdef __APPLE__
#include <mach-o/dyld.h>

void c_each_loaded_file(void (*visit)(const char *, void *), void *context) {
  for (uint32_t image = 0; image < _dyld_image_count(); image++) {
    const char *path = _dyld_get_image_name(image);
    if (path) visit(path, context);
  }
}
#else
#include <link.h>

struct visitor {
  void (*visit)(const char *, void *);
  void *context;
};

static int visit_object(struct dl_phdr_info *object, size_t size, void *argument) {
  struct visitor *visitor = argument;
  (void)size;
  /* The program itself, which comes first, has no name here. */
  const char *path = object->dlpi_name;
  visitor->visit(path && *path ? path : "/proc/self/exe", visitor->context);
  return 0;
}

void c_each_loaded_file(void (*visit)(const char *, void *), void *context) {
  struct visitor visitor = {visit, context};
  dl_iterate_phdr(visit_object, &visitor);
}
#endif
