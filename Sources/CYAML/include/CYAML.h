#pragma once

/// The event parser of libyaml. Swift imports all of it unchanged; the C file exists because a target needs one.
#include <yaml.h>
