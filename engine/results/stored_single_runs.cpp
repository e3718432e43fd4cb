#include "results/stored_single_runs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "results/outputs.h"
#include "results/read_folder.h"
#include "results/stored_rows.h"

namespace entente {
namespace fs = std::filesystem;

std::vector<std::optional<Range>> ranges_of(const Catalogue& c) {
  std::vector<std::optional<Range>> ranges(c.metrics.size());
  for (const auto& cell : c.watched) {
    const std::string layer = cell.name.substr(0, cell.name.find('['));
    ranges.emplace_back(Range{});
    for (const auto* layers : {&c.attributes, &c.relations})
      for (const Catalogue::Layer& one : *layers)
        if (one.name == layer) ranges.back() = one.range;
  }
  return ranges;
}

namespace {

std::vector<Column> trajectory_columns(const Catalogue& c) {
  std::vector<Column> all{{"run"}, {"step"}, {"date"}};
  for (std::size_t s = 0; s < c.series(); ++s) all.push_back({series_name(c, s), Column::Holds::number});
  return all;
}

/// The sum of a number over the runs.
struct RunSum {
  double sum = 0, size = 0;
};

void check_means(const fs::path& file, const Catalogue& c, std::size_t runs, const std::vector<RunSum>& sums,
                 const SeriesMeans& means) {
  const double n = static_cast<double>(runs);
  for (std::size_t k = 0; k < sums.size(); ++k)
    if (std::isfinite(sums[k].sum) && !agree(sums[k].sum / n, means[k], sums[k].size / n))
      throw_damaged(file, fmt::format("at {} the mean of '{}' is {}, and series.csv says {}",
                                      to_string(c.dates[k / c.series()]), series_name(c, k % c.series()),
                                      sums[k].sum / n, means[k]));
}

}  // namespace

void check_trajectories(const fs::path& file, const Catalogue& c, std::size_t runs, const SeriesMeans& means) {
  StoredRows rows(file, trajectory_columns(c));
  const auto ranges = ranges_of(c);
  const std::size_t dates = c.dates.size();
  std::vector<RunSum> sums(dates * c.series());
  while (rows.next()) {
    const std::size_t row = rows.rows() - 1;
    rows.require(0, std::to_string(row / dates));
    rows.require(1, std::to_string(row % dates));
    rows.require(2, to_string(c.dates[row % dates]));
    for (std::size_t s = 0; s < c.series(); ++s) {
      if (ranges[s]) rows.require_within(3 + s, 4 + s, *ranges[s]);
      RunSum& all = sums[row % dates * c.series() + s];
      all.sum += rows.number(3 + s);
      all.size += std::abs(rows.number(3 + s));
    }
  }
  rows.require_rows(runs * dates);
  check_means(file, c, runs, sums, means);
}

namespace {

/// What a cause changed in all runs.
struct Total {
  double sum = 0, size = 0, times = 0;
};

void check_totals(const fs::path& file, const Catalogue& c, std::size_t runs, const std::vector<Total>& totals,
                  const std::vector<MeanChange>& changes) {
  const double n = static_cast<double>(runs);
  for (std::size_t k = 0; k < totals.size(); ++k) {
    const auto& [sum, size, times] = totals[k];
    if (agree(sum / n, changes[k].mean, size / n) && agree(times / n, changes[k].acted)) continue;
    throw_damaged(file, fmt::format("'{}' changes '{}' by {} in the mean and in {} of {} runs, and causes.csv "
                                    "says by {} and in {}",
                                    c.causes[k % c.causes.size()].id, c.watched[k / c.causes.size()].name,
                                    sum / n, times, runs, changes[k].mean, changes[k].acted * n));
  }
}

}  // namespace

void check_ledger(const fs::path& file, const Catalogue& c, std::size_t runs,
                  const std::vector<MeanChange>& changes) {
  StoredRows rows(file, columns::ledger);
  const Names cells = tracked_names(c), causes = cause_names(c);
  const std::size_t count = c.causes.size(), in_a_run = c.watched.size() * count;
  std::vector<Total> totals(in_a_run);
  for (std::size_t place = 0; rows.next(); ++place) {
    if (!(rows.number(0) < static_cast<double>(runs))) rows.wrong(": there is no such run");
    rows.require_one_of(1, cells, "tracked value");
    rows.require_one_of(2, causes, "cause");
    const std::size_t run = static_cast<std::size_t>(rows.number(0));
    place = rows.place(std::max(place, run * in_a_run), (run + 1) * in_a_run, [&](std::size_t at) {
      const std::size_t within = at % in_a_run;
      return rows.text(2) == c.causes[within % count].id && rows.text(1) == c.watched[within / count].name;
    });
    if (rows.number(3) == 0) rows.wrong(": changes of 0 are left out");
    Total& total = totals[place % in_a_run];
    total.sum += rows.number(3);
    total.size += std::abs(rows.number(3));
    ++total.times;
  }
  check_totals(file, c, runs, totals, changes);
}

}  // namespace entente
