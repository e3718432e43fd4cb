#include "text/text_page.h"

#include <algorithm>

#include "text/columns.h"

namespace entente::text {
namespace {

std::vector<std::string> fitted(std::string_view text, std::size_t width, std::string_view ellipsis) {
  auto lines = wrapped(printable(text), width);
  for (std::string& line : lines) line = shortened(line, width, ellipsis);
  return lines;
}

}  // namespace

void TextPage::line(std::string_view text) {
  const auto end = text.find_last_not_of(' ');
  text_ += text.substr(0, end == std::string_view::npos ? 0 : end + 1);
  text_ += '\n';
}

void TextPage::title(std::string_view text) {
  for (const auto& part : fitted(text, width(), ellipsis())) line(paint(TextEmphasis::strong, part));
}

void TextPage::heading(std::string_view text) { title(text); }

void TextPage::paragraph(std::string_view text, std::size_t indent) {
  for (const auto& part : fitted(text, width() - indent, ellipsis())) line(std::string(indent, ' ') + part);
}

void TextPage::remark(std::string_view text, std::size_t indent) {
  for (const auto& part : fitted(text, width() - indent, ellipsis()))
    line(std::string(indent, ' ') + paint(TextEmphasis::faint, part));
}

void TextPage::definition(std::string_view name, std::string_view text) {
  const std::size_t column = std::min<std::size_t>(28, width() / 3);
  const std::string left = printable(name);
  const auto lines = fitted(text, width() - column, ellipsis());
  const bool beside = columns(left) + 4 <= column && !lines.empty();
  line("  " + (beside ? padded(left, column - 2) + lines.front() : shortened(left, width() - 2, ellipsis())));
  for (std::size_t k = beside ? 1 : 0; k < lines.size(); ++k) line(std::string(column, ' ') + lines[k]);
}

}  // namespace entente::text
