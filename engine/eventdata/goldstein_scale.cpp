/// Codes of events and their scores.
#include <entente/interchange.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/csv_dialect.h"
#include "eventdata/code_table.h"

namespace entente {

GoldsteinScale::GoldsteinScale(const std::filesystem::path& table) {
  CsvNumbers scores;
  eventdata::read_code_table(table, {"code", "goldstein"}, 2,
                             [&](const auto& parts) -> std::optional<eventdata::Wrong> {
                               const auto score = scores.read_finite(parts[1]);
                               if (!score) return eventdata::Wrong{1, scores.problem(parts[1])};
                               if (!scores_.emplace(parts[0], *score).second)
                                 return eventdata::Wrong{0, eventdata::stands_here("code", parts[0])};
                               return std::nullopt;
                             });
}

const double* GoldsteinScale::find(std::string_view code) const {
  if (!std::all_of(code.begin(), code.end(), is_digit)) return nullptr;
  for (; code.size() >= 2; code.remove_suffix(1))
    if (const auto it = scores_.find(code); it != scores_.end()) return &it->second;
  return nullptr;
}

}  // namespace entente
