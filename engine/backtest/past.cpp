/// What is known on a day, and who has enough of it.
#include <entente/forecast.h>

#include <algorithm>
#include <map>

#include "base/position_of.h"

namespace entente {
namespace {

std::span<const EventRow> up_to(std::span<const EventRow> rows, Date date) {
  const auto end = std::upper_bound(rows.begin(), rows.end(), date,
                                    [](Date d, const EventRow& row) { return d < row.date; });
  return rows.first(index_of(rows, end));
}

}  // namespace

History::History(std::span<const EventRow> all, Date origin) : events_(up_to(all, origin)), origin_(origin) {}

std::span<const EventRow> History::events(Date after, Date until) const {
  if (until > origin_)
    throw LookAheadError("a forecast of " + to_string(origin_) + " asked for events of " + to_string(until));
  return up_to(events_, until).subspan(up_to(events_, after).size());
}

History History::on(Date earlier) const {
  if (earlier > origin_)
    throw LookAheadError("a forecast of " + to_string(origin_) + " asked for what was known on " +
                         to_string(earlier));
  return {events_, earlier};
}

std::vector<Dyad> dyads_of(const History& past, const MinimumEvents& enough, Date full) {
  std::map<Dyad, double> counts;
  for (const EventRow& row : past.events()) ++counts[{row.from, row.to}];
  std::vector<Dyad> dyads;
  if (past.events().empty()) return dyads;
  const Date first = past.events().front().date;
  const double share = static_cast<double>((past.origin() - first).count() + 1) /
                       static_cast<double>((full - first).count() + 1);
  for (const auto& [dyad, count] : counts)
    if (count >= enough.past * share) dyads.push_back(dyad);
  return dyads;
}

}  // namespace entente
