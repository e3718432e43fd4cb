#include "cli/page.h"

#include <algorithm>

#include "cli/text.h"

namespace entente::cli {
namespace {

std::vector<std::string> fitted(std::string_view text, std::size_t width, const Terminal& terminal) {
  auto lines = wrapped(printable(text), width);
  for (std::string& line : lines) line = shortened(line, width, terminal.ellipsis());
  return lines;
}

}  // namespace

void Page::line(std::string_view text) {
  const auto end = text.find_last_not_of(' ');
  text_ += text.substr(0, end == std::string_view::npos ? 0 : end + 1);
  text_ += '\n';
}

void Page::title(std::string_view text) {
  for (const auto& part : fitted(text, width(), terminal_)) line(terminal_.paint(Colour::bold, part));
}

void Page::heading(std::string_view text) { title(text); }

void Page::paragraph(std::string_view text, std::size_t indent) {
  for (const auto& part : fitted(text, width() - indent, terminal_)) line(std::string(indent, ' ') + part);
}

void Page::remark(std::string_view text, std::size_t indent) {
  for (const auto& part : fitted(text, width() - indent, terminal_))
    line(std::string(indent, ' ') + terminal_.paint(Colour::dim, part));
}

void Page::definition(std::string_view name, std::string_view text) {
  const std::size_t column = std::min<std::size_t>(28, width() / 3);
  const std::string left = printable(name);
  const auto lines = fitted(text, width() - column, terminal_);
  const bool beside = columns(left) + 4 <= column && !lines.empty();
  line("  " + (beside ? padded(left, column - 2) + lines.front()
                      : shortened(left, width() - 2, terminal_.ellipsis())));
  for (std::size_t k = beside ? 1 : 0; k < lines.size(); ++k) line(std::string(column, ' ') + lines[k]);
}

}  // namespace entente::cli
