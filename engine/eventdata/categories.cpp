#include "eventdata/categories.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/csv_number.h"
#include "eventdata/code_table.h"

namespace entente::eventdata {
namespace {

std::string key_of(std::string_view column, std::string_view value) {
  return in_small_letters(column) + "\t" + in_small_letters(value);
}

bool is_code(const std::string& text) {
  return text.size() >= 2 && text.size() <= 4 && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

Categories::Categories(const std::filesystem::path& table) {
  read_code_table(table, {"column", "value", "cameo", "weight", "source"}, 3,
                  [&](const auto& parts) -> std::optional<Wrong> {
                    if (!is_code(parts[2])) return Wrong{2, "'" + parts[2] + "' is no CAMEO code"};
                    const auto weight = parts[3].empty() ? 0 : csv_number(parts[3]);
                    if (!weight || !(*weight >= 0)) return Wrong{3, "'" + parts[3] + "' is no weight"};
                    if (!found_.emplace(key_of(parts[0], parts[1]), Category{parts[2], *weight}).second)
                      return Wrong{1, stands_here("value", parts[1])};
                    return std::nullopt;
                  });
}

const Category* Categories::find(std::string_view column, std::string_view value) const {
  if (value.empty()) return nullptr;
  auto found = found_.find(key_of(column, value));
  if (found == found_.end()) found = found_.find(key_of(column, "*"));
  return found == found_.end() ? nullptr : &found->second;
}

}  // namespace entente::eventdata
