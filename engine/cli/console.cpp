#include "cli/console.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sstream>

#include "cli/exit_codes.h"
#include "cli/text.h"

namespace entente::cli {

int to_stdout(std::string_view text) {
  const bool complete =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (complete) return exit_code::success;
  const std::string reason = std::strerror(errno);
  throw Failure(exit_code::cannot_write,
                errno == EPIPE ? "" : "cannot write to the standard output: " + reason);
}

void to_stderr(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

void problems_to_stderr(const std::string& problems) {
  std::istringstream lines(problems);
  for (std::string line; std::getline(lines, line);) to_stderr(printable(line) + "\n");
}

}  // namespace entente::cli
