#include "compare/stored_comparison.h"

#include <fmt/format.h>

#include <cmath>

#include "compare/described_comparison.h"
#include "compare/files.h"
#include "results/outputs.h"
#include "results/stored_rows.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;

ComparedResults results_of(const std::string& id, const StoredRun& run) {
  ComparedResults r{id, run.catalogue(), run.manifest(), {}, {}};
  for (std::size_t k = 0; k < r.catalogue.outcomes.size(); ++k) r.outcomes.push_back(run.runs().values(k));
  StoredRows rows(run.folder() / "series.csv", columns::series);
  constexpr std::size_t mean = 2, p05 = 4, p50 = 6, p95 = 8;
  while (rows.next())
    r.series.push_back({rows.number(mean), rows.number(p05), rows.number(p50), rows.number(p95)});
  return r;
}

Summary summary_of(const ComparedResults& r) {
  Summary summary;
  for (std::size_t k = 0; k < r.outcomes.size(); ++k)
    summary.outcomes.push_back(summarise_outcome(r.catalogue.outcomes[k], r.outcomes[k]));
  return summary;
}

bool holds_all(const Manifest& m) { return m.quantile_runs == m.runs; }

/// A baseline and a variant: what can be made again of what is known of them.
struct ComparedPair {
  const ComparedResults &a, &b;
  bool paired() const { return a.manifest.seed == b.manifest.seed; }
  bool all_held() const { return holds_all(a.manifest) && holds_all(b.manifest); }
};

/// `identical` is taken from what is said of it, and held to what is known.
Comparison made_again(const ComparedPair& pair, const DescribedRuns& said) {
  const auto& [a, b] = pair;
  Comparison c;
  c.paired = pair.paired();
  c.runs = said.first;
  c.second_runs = said.second;
  c.series_runs = std::min(a.manifest.quantile_runs, b.manifest.quantile_runs);
  c.identical = said.identical;
  add_lone_outcomes(a.catalogue, b.catalogue, c);
  constexpr std::size_t no_intervals_of_medians = 0;
  for (const Pairing& p : common_outcomes(a.catalogue, b.catalogue)) {
    const auto first = std::span(a.outcomes[p.first]).first(said.first);
    const auto second = std::span(b.outcomes[p.second]).first(said.second);
    c.outcomes.push_back(outcome_difference(a.catalogue, b.catalogue, p, {first, second}, c.paired,
                                            a.manifest.seed, no_intervals_of_medians));
    Difference& d = c.outcomes.back().difference;
    if (c.identical && d.exactly_zero) d.interval = {0, 0};
  }
  return c;
}

}  // namespace

struct StoredComparison::Impl {
  Impl(const fs::path& place, const Json& document)
      : folder(place),
        described(document),
        outcomes(place / "outcomes.csv", columns::compared_outcomes),
        differences(place / "differences.csv", columns::differences) {}

  void hold(const ComparedResults& variant) {
    const ComparedPair pair{*baseline, variant};
    const Json& said = described.at("variants").at(taken - 1);
    const fs::path file = folder / "comparison.json";
    const DescribedRuns runs = described_runs(file, said, baseline->manifest, variant.manifest,
                                              baseline->catalogue, variant.catalogue);
    const Comparison again = made_again(pair, runs);
    const Summary first = summary_of(*baseline), second = summary_of(variant);
    const std::vector<ScenarioDifference> unknown;
    const ComparedVariant compared{variant.id, baseline->catalogue, variant.catalogue, first, second, again,
                                   unknown};
    hold_outcomes(pair, compared_outcome_rows(compared));
    hold_series(pair);
    hold_described(file, said, compared);
  }

  void next(StoredRows& rows, const char* file, const std::string& what) const {
    if (!rows.next()) throw_damaged(folder / file, what + " is missing");
  }

  /// Intervals of medians are drawn, which takes longer than opening the folder.
  void hold_outcomes(const ComparedPair& pair, const std::vector<std::vector<std::string>>& rows) {
    constexpr std::size_t kind = 2, median = 7, median_of_first_runs = 4;
    for (const auto& row : rows) {
      next(outcomes, "outcomes.csv", fmt::format("outcome '{}' of '{}'", row[0], pair.b.id));
      const bool whole = row[kind] != median_kind;
      outcomes.require_all(0, std::span(row).first(whole             ? row.size()
                                                   : pair.all_held() ? median
                                                                     : median_of_first_runs));
    }
  }

  void hold_series(const ComparedPair& pair) {
    const Catalogue &a = pair.a.catalogue, &b = pair.b.catalogue;
    const auto dates = common_dates(a, b);
    for (const Pairing& s : common_series(a, b))
      for (const Pairing& d : dates) {
        const std::string &name = series_name(a, s.first), date = to_string(a.dates[d.first]);
        next(differences, "differences.csv", fmt::format("'{}' of '{}' at {}", name, pair.b.id, date));
        differences.require(0, date);
        differences.require(1, name);
        differences.require(2, pair.b.id);
        hold_difference(pair, pair.a.series[d.first * a.series() + s.first],
                        pair.b.series[d.second * b.series() + s.second]);
      }
  }

  /// The mean follows from those of the two, but where runs that one of them lacks are left out; quantiles only
  /// where they are no differences run by run.
  void hold_difference(const ComparedPair& pair, const std::array<double, 4>& x,
                       const std::array<double, 4>& y) {
    constexpr std::size_t first_number = 3;
    const bool same_runs = pair.a.manifest.runs == pair.b.manifest.runs || !pair.paired();
    double size = 0;
    for (std::size_t k = 0; k < x.size(); ++k) size = std::max({size, std::abs(x[k]), std::abs(y[k])});
    for (std::size_t k = 0; k < x.size(); ++k) {
      const double wanted = y[k] - x[k], found = differences.number(first_number + k);
      const bool follows = k == 0 ? same_runs : !pair.paired();
      if (follows && std::isfinite(wanted) && !agree(found, wanted, size))
        differences.wrong(fmt::format(": {} is {}, and the results of the two give {}",
                                      columns::differences[first_number + k].name, found, wanted));
      const double before = differences.number(first_number + k - 1);
      if (k > 1 && pair.paired() && found < before && !agree(found, before, size))
        differences.wrong(fmt::format(": {} is {}, and the quantile before it {}",
                                      columns::differences[first_number + k].name, found, before));
    }
  }

  void require_no_more(StoredRows& rows) const {
    if (rows.next()) rows.wrong(": the variants have no such row");
  }

  fs::path folder;
  const Json& described;
  StoredRows outcomes, differences;
  std::optional<ComparedResults> baseline;
  std::size_t taken = 0;
};

StoredComparison::StoredComparison(const fs::path& folder, const Json& described)
    : impl_(std::make_unique<Impl>(folder, described)) {}
StoredComparison::~StoredComparison() = default;

void StoredComparison::take(const std::string& id, const StoredRun& run) {
  ComparedResults results = results_of(id, run);
  if (impl_->taken == 0)
    impl_->baseline = std::move(results);
  else
    impl_->hold(results);
  ++impl_->taken;
}

void StoredComparison::end() {
  impl_->require_no_more(impl_->outcomes);
  impl_->require_no_more(impl_->differences);
}

}  // namespace entente
