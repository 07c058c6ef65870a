#pragma once
#include <stdint.h>

/// The width of a Unicode scalar according to glibc's tables for UTF-8, whatever the process's locale: 0, 1 or 2 columns;
/// -1 for control characters and scalars without a glyph. In C because wcwidth is hidden behind _GNU_SOURCE and otherwise
/// depends on the process's locale.
int text_width(uint32_t scalar);
