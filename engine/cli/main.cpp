#include <cstdio>
#include <cstdlib>

#include "cli/exit_codes.h"
#include "cli/program.h"

namespace {

/// Where there is less than a megabyte, what is wrong could not be told either: errors take memory themselves.
bool has_memory() {
  void* volatile some = std::malloc(std::size_t{1} << 20U);
  const bool had = some != nullptr;
  std::free(some);
  return had;
}

}  // namespace

int main(int count, char** arguments) {
  if (!has_memory()) {
    std::fputs("entente: there is not enough memory to begin\n", stderr);
    return entente::cli::exit_code::run_stopped;
  }
  return entente::cli::run_program({arguments + (count > 0 ? 1 : 0), arguments + count});
}
