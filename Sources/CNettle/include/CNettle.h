#pragma once

/// SHA-256 and Base64 from nettle, which uses the processor's SHA instructions if there are any. Swift imports all of it unchanged;
/// the C file exists because a target needs one.
#include <nettle/base64.h>
#include <nettle/sha2.h>
