#pragma once
#include <stdint.h>

/// Columns that a Unicode scalar takes up by glibc's tables for UTF-8, whatever locale the process runs in:
/// 0, 1 or 2; -1 for control characters and scalars without a glyph. Here because wcwidth is hidden behind
/// _GNU_SOURCE and otherwise answers for the process's locale.
int text_width(uint32_t scalar);
