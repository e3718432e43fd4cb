#include "spreadsheet/dotted_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/ascii.h"

namespace entente::spreadsheet {

std::optional<Date> dotted_date(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t dot = 0; dot != std::string_view::npos; text.remove_prefix(std::min(dot + 1, text.size()))) {
    dot = text.find('.');
    parts.push_back(text.substr(0, dot));
    if (dot == std::string_view::npos) break;
  }
  const auto is_number = [](std::string_view part, std::size_t most) {
    return !part.empty() && part.size() <= most && std::all_of(part.begin(), part.end(), is_digit);
  };
  if (parts.size() != 3 || !is_number(parts[0], 2) || !is_number(parts[1], 2) || !is_number(parts[2], 4) ||
      parts[2].size() != 4)
    return std::nullopt;
  return parse_date(fmt::format("{}-{:0>2}-{:0>2}", parts[2], parts[1], parts[0]));
}

}  // namespace entente::spreadsheet
