#pragma once

/// SHA-256 of nettle, which picks the processor's own instructions for it where there are any. Swift imports all of it
/// as it stands; the C file exists because a target needs one.
#include <nettle/sha2.h>
