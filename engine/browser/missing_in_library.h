#pragma once
/// What the C++ library of emscripten (libc++ 14) lacks of C++20 and the engine uses: included before every
/// source of the build for browsers, and nowhere else.
#include "browser/missing_numbers.h"
#include "browser/missing_threads.h"
