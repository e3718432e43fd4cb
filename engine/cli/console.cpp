#include "cli/console.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cli/exit_codes.h"

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

}  // namespace entente::cli
