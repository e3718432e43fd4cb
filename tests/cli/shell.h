#pragma once
/// Other programs of the machine, as a test asks them.
#include <string>

#include "process.h"

namespace entente::testing_support {

/// What `sh -c COMMAND` prints on its standard output, and how it ends.
Ended shell(const std::string& command);

/// Whether a program is found.
bool is_installed(const std::string& program);

}  // namespace entente::testing_support
