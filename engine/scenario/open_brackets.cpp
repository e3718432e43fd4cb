#include "scenario/open_brackets.h"

namespace entente::reading {

std::optional<std::size_t> indentation(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
  if (begin > 0 && text[begin - 1] != '\n') return std::nullopt;
  return at - begin;
}

bool OpenBrackets::begin_line(std::size_t indent, bool closes) {
  indent_ = indent;
  Open& innermost = open_.back();
  if (!closes && !innermost.inner) innermost.inner = indent;
  const bool indented = innermost.inner && *innermost.inner > innermost.indent;
  return indented && (closes ? indent < innermost.indent : indent <= innermost.indent);
}

}  // namespace entente::reading
