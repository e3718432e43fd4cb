#include <entente/explain.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

/// What a cause changed in the periods, in each run; and in how many it did anything at all.
struct Total {
  std::vector<double> changes;
  std::size_t acted = 0;
};

Total summed_changes(const CellHistory& h, std::size_t cause, std::size_t first, std::size_t end) {
  Total total{std::vector<double>(h.runs), 0};
  std::vector<char> acted(h.runs);
  for (std::size_t p = first; p < end; ++p) {
    const double* row = h.changes.data() + (p * h.causes.size() + cause) * h.runs;
    for (std::size_t run = 0; run < h.runs; ++run) {
      total.changes[run] += row[run];
      if (row[run] != 0) acted[run] = 1;
    }
  }
  total.acted = static_cast<std::size_t>(std::count(acted.begin(), acted.end(), 1));
  return total;
}

CauseChange summarised(std::size_t cause, const Total& total) {
  const Statistics s = statistics(total.changes);
  const std::size_t runs = total.changes.size();
  return {cause, s.mean, mean_interval(s.mean, s.sd, runs),
          s.p05, s.p95,  static_cast<double>(total.acted) / static_cast<double>(runs)};
}

Statistics value_at(const CellHistory& h, std::size_t bound) {
  return statistics({h.values.data() + bound * h.runs, h.runs});
}

}  // namespace

Waterfall waterfall(const CellHistory& h, std::size_t first, std::size_t end) {
  const std::string name = end - first == 1 ? h.periods[first].name : "";
  Waterfall w{{name, h.periods[first].first, h.periods[end - 1].last},
              value_at(h, first),
              value_at(h, end),
              {},
              {},
              {}};
  w.start_interval = mean_interval(w.start.mean, w.start.sd, h.runs);
  w.end_interval = mean_interval(w.end.mean, w.end.sd, h.runs);
  for (std::size_t c = 0; c < h.causes.size(); ++c) {
    const Total total = summed_changes(h, c, first, end);
    if (total.acted > 0) w.causes.push_back(summarised(c, total));
  }
  std::stable_sort(w.causes.begin(), w.causes.end(), [](const CauseChange& a, const CauseChange& b) {
    return std::abs(a.mean) > std::abs(b.mean);
  });
  return w;
}

}  // namespace entente
