#pragma once
/// Objects and lists that are open while a text is read, and which of them is likely not closed: that whose
/// lines were indented, and inside of which one stands that is indented no deeper than the line with its
/// bracket.
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace entente::reading {

/// Blanks before `at` where nothing else stands before it in its line.
std::optional<std::size_t> indentation(std::string_view text, std::size_t at);

class OpenBrackets {
 public:
  void open() { open_.push_back({indent_, {}}); }
  void close() { open_.pop_back(); }
  /// A line begins with something that the innermost holds, or with the bracket that closes it. Whether the
  /// innermost was likely to be closed before.
  bool begin_line(std::size_t indent, bool closes);

 private:
  struct Open {
    std::size_t indent;                ///< of the line in which it begins
    std::optional<std::size_t> inner;  ///< of the first line of what it holds
  };
  std::vector<Open> open_;
  std::size_t indent_ = 0;  ///< of the last line that was begun
};

}  // namespace entente::reading
