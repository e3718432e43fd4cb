#pragma once
/// Text for terminals, by its bare names in the program.
#include "text/columns.h"

namespace entente::cli {

using namespace text;

}  // namespace entente::cli
