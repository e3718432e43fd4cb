#include "services/history_between.h"

#include <algorithm>

#include "base/with_commas.h"

namespace entente {
namespace {

std::vector<Period> periods_in(const Stretch& stretch, const std::vector<Date>& dates) {
  const Date from = stretch.from.value_or(dates.front()), to = stretch.to.value_or(dates.back());
  const auto first = std::lower_bound(dates.begin(), dates.end(), from) - dates.begin(),
             last = std::upper_bound(dates.begin(), dates.end(), to) - dates.begin() - 1;
  if (first >= last)
    throw RequestError("no step lies between " + to_string(from) + " and " + to_string(to) +
                       "; the run goes from " + to_string(dates.front()) + " to " + to_string(dates.back()));
  return calendar_periods(dates, static_cast<std::size_t>(first), static_cast<std::size_t>(last));
}

void require_room(const Model& model, std::size_t periods, std::size_t runs) {
  constexpr std::size_t most = std::size_t{1} << 30;
  const std::size_t each = history_bytes(model, periods, 1);
  if (runs * each > most)
    throw MemoryError("the changes of so many runs take more than 1 GB; at most " + with_commas(most / each) +
                      " runs fit");
}

}  // namespace

std::optional<CellHistory> history_between(const ComparisonWorld& world, const std::string& cell,
                                           const Stretch& stretch, const StopFlag* stop) {
  const Model model = watching(world.scenario, world.model.catalogue(), cell);
  std::vector<Period> periods = periods_in(stretch, model.catalogue().dates);
  require_room(model, periods.size(), world.ensemble.runs);
  return cell_history(model, world.ensemble, std::move(periods), stop);
}

void require_same_dates(const Catalogue& first, const Catalogue& second) {
  if (first.dates != second.dates)
    throw RequestError("the two worlds have other dates: they can be explained one by one only");
}

}  // namespace entente
