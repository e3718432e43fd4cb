#include "reference/functions.h"

#include <fmt/format.h>

#include "language/functions.h"

namespace entente::reference {
namespace {

template <typename Rows>
std::string rows_of(const Rows& rows) {
  std::string text;
  for (const auto& row : rows)
    text += fmt::format("| `{}({})` | {} | `{}` |\n", row.name, escaped(std::string(row.usage.parameters)),
                        escaped(std::string(row.usage.help)), escaped(std::string(row.usage.example)));
  return text;
}

}  // namespace

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) result += c == '|' ? "\\|" : std::string(1, c);
  return result;
}

std::string functions() {
  return "| function | gives | example |\n|---|---|---|\n" + rows_of(language::functions()) +
         rows_of(language::aggregates()) + rows_of(language::measures()) + "\n";
}

}  // namespace entente::reference
