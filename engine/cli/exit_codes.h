#pragma once
/// How the program ends. The numbers are those of sysexits.h and of the shell.
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace entente::cli {

namespace exit_code {
inline constexpr int success = 0;
inline constexpr int not_met = 1;        ///< a check did not pass: an expectation, the files of a folder
inline constexpr int usage = 64;         ///< the command line is wrong
inline constexpr int bad_scenario = 65;  ///< its diagnostics are on stderr
inline constexpr int no_file = 66;       ///< or a folder of results that is not as it was written
inline constexpr int run_stopped = 70;   ///< a change that is not finite, or memory ran out
inline constexpr int cannot_write = 73;
inline constexpr int interrupted = 128;  ///< plus the number of the signal: 130 for Ctrl-C
}  // namespace exit_code

/// A code and what it tells, for help and the manual.
struct ExitCode {
  int number;
  std::string_view meaning;
};
std::span<const ExitCode> exit_codes();

/// Ends the program with a code. The message, where there is one, goes to stderr.
class Failure : public std::runtime_error {
 public:
  Failure(int code, const std::string& message) : std::runtime_error(message), code_(code) {}
  int code() const { return code_; }

 private:
  int code_;
};

}  // namespace entente::cli
