#pragma once
/// The two streams of the program.
#include <string>
#include <string_view>

namespace entente::cli {

/// Writes and flushes. Returns exit_code::success. Throws Failure(cannot_write) when it cannot; silently where
/// the reader has merely gone away (`entente list FILE | head`).
int to_stdout(std::string_view text);

/// Writes what it can.
void to_stderr(std::string_view text);
/// Problems, one a line, as far as they are printable.
void problems_to_stderr(const std::string& problems);

}  // namespace entente::cli
