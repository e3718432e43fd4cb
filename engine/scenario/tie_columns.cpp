#include "scenario/tie_columns.h"

#include <array>

#include "base/ascii.h"
#include "base/position_of.h"

namespace entente::reading {

std::optional<TieColumns> tie_columns(const std::vector<CsvField>& header) {
  constexpr auto ends =
      std::to_array<std::array<const char*, 2>>({{"from", "to"}, {"source", "target"}, {"a", "b"}});
  const std::vector<std::string> names = in_small_letters(texts_of(header));
  for (const auto& [from_name, to_name] : ends) {
    const auto from = position_of(names, from_name), to = position_of(names, to_name);
    if (!from || !to) continue;
    for (const char* value_name : {"value", "weight", "sign"})
      if (const auto value = position_of(names, value_name))
        return TieColumns{*from, *to, *value, names.size()};
  }
  return std::nullopt;
}

}  // namespace entente::reading
