#pragma once
#include <string>
#include <vector>

namespace entente::cli {

/// The whole program: picks the command, runs it, and turns what goes wrong into a message and an exit code.
int run_program(const std::vector<std::string>& arguments);

}  // namespace entente::cli
