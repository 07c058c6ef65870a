#pragma once

/// The streaming parser of libcsv. Swift imports all of it unchanged; the C file exists because a target needs one.
#include <csv.h>
