#include "shell.h"

#include <sys/wait.h>

#include <cstdio>

namespace entente::testing_support {

Ended shell(const std::string& command) {
  Ended ended;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (!pipe) return ended;
  char piece[4096];
  for (std::size_t got = 0; (got = std::fread(piece, 1, sizeof piece, pipe)) > 0;) ended.out.append(piece, got);
  const int status = ::pclose(pipe);
  ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ended;
}

bool is_installed(const std::string& program) { return shell("command -v " + program).code == 0; }

}  // namespace entente::testing_support
