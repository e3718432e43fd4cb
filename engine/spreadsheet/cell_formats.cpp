#include "spreadsheet/cell_formats.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "base/csv_number.h"
#include "spreadsheet/xml_part.h"

namespace entente::spreadsheet {
namespace {

using std::chrono::days;

std::size_t number_in(const pugi::xml_node& node, std::string_view name) {
  const double number = csv_number(attribute_of(node, name)).value_or(-1);
  return number >= 0 && number < 1e9 ? static_cast<std::size_t>(number) : 0;
}

/// Formats without a text of their own, after ECMA-376, 18.8.30.
bool shows_days(std::size_t built_in) {
  const auto within = [&](std::size_t low, std::size_t high) { return built_in >= low && built_in <= high; };
  return within(14, 17) || built_in == 22 || within(27, 31) || built_in == 36 || within(50, 58);
}

}  // namespace

/// A month is an `m` only beside days or years: it is a minute otherwise.
bool shows_days(std::string_view format) {
  for (std::size_t at = 0; at < format.size(); ++at) {
    const char c = format[at];
    if (c == '\\' || c == '_' || c == '*')
      ++at;
    else if (c == '"' || c == '[')
      at = std::min(format.find(c == '"' ? '"' : ']', at + 1), format.size());
    else if (c == 'd' || c == 'D' || c == 'y' || c == 'Y')
      return true;
  }
  return false;
}

CellFormats::CellFormats(const pugi::xml_node& styles) {
  std::map<std::size_t, bool> own;
  for_children(child_of(styles, "numFmts"), "numFmt", [&](const pugi::xml_node& format) {
    own[number_in(format, "numFmtId")] = shows_days(attribute_of(format, "formatCode"));
  });
  for_children(child_of(styles, "cellXfs"), "xf", [&](const pugi::xml_node& xf) {
    const std::size_t id = number_in(xf, "numFmtId");
    const auto known = own.find(id);
    dates_.push_back(known != own.end() ? known->second : shows_days(id));
  });
}

std::optional<Date> date_of_serial(double serial, bool since_1904) {
  constexpr double last = 2'958'465;  // 9999-12-31
  if (!(serial >= 0 && serial <= last)) return std::nullopt;
  const auto day = static_cast<int>(std::floor(serial));
  if (since_1904) return *parse_date("1904-01-01") + days(day);
  return *parse_date("1899-12-30") + days(day < 60 ? day + 1 : day);
}

}  // namespace entente::spreadsheet
