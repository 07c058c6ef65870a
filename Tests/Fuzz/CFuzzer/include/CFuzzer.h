#ifndef CFUZZER_H
#define CFUZZER_H

#include <stddef.h>
#include <stdint.h>

// libFuzzer's main function, for programs that have their own. Source: LLVM, "libFuzzer", "Using libFuzzer as a
// library".
int LLVMFuzzerRunDriver(
    int *_Nonnull argc, char *_Nullable *_Nonnull *_Nonnull argv,
    int (*_Nonnull one_input)(const uint8_t *_Nullable data, size_t size));

#endif
