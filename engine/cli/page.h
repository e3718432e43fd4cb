#pragma once
/// A page of text that fits the terminal. What it is given may come from a scenario: it is made printable here.
#include <string>
#include <string_view>

#include "cli/terminal.h"

namespace entente::cli {

class Page {
 public:
  explicit Page(const Terminal& terminal) : terminal_(terminal) {}
  const Terminal& terminal() const { return terminal_; }
  std::size_t width() const { return terminal_.width; }

  void blank() { text_ += '\n'; }
  /// A line as it is: already printable, already short enough.
  void line(std::string_view text);
  void title(std::string_view text);
  void heading(std::string_view text);
  /// Wrapped lines, `indent` columns from the left.
  void paragraph(std::string_view text, std::size_t indent = 0);
  /// The same, dim: what is said about something.
  void remark(std::string_view text, std::size_t indent);
  /// A name and, in a column beside it, what it is.
  void definition(std::string_view name, std::string_view text);

  const std::string& text() const { return text_; }

 private:
  Terminal terminal_;
  std::string text_;
};

}  // namespace entente::cli
