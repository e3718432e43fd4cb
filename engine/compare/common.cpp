#include "compare/common.h"

#include "results/outputs.h"

namespace entente {
namespace {

template <class Name>
std::vector<Pairing> common(std::size_t firsts, std::size_t seconds, const Name& same) {
  std::vector<Pairing> all;
  for (std::size_t a = 0; a < firsts; ++a)
    for (std::size_t b = 0; b < seconds; ++b)
      if (same(a, b)) {
        all.push_back({a, b});
        break;
      }
  return all;
}

std::vector<std::string> lone_outcomes(const Catalogue& of, const Catalogue& other) {
  std::vector<std::string> lone;
  for (const auto& outcome : of.outcomes)
    if (std::none_of(other.outcomes.begin(), other.outcomes.end(),
                     [&](const auto& one) { return one.id == outcome.id; }))
      lone.push_back(outcome.id);
  return lone;
}

}  // namespace

std::vector<Pairing> common_outcomes(const Catalogue& a, const Catalogue& b) {
  return common(a.outcomes.size(), b.outcomes.size(),
                [&](std::size_t i, std::size_t j) { return a.outcomes[i].id == b.outcomes[j].id; });
}

std::vector<Pairing> common_series(const Catalogue& a, const Catalogue& b) {
  return common(a.series(), b.series(),
                [&](std::size_t i, std::size_t j) { return series_name(a, i) == series_name(b, j); });
}

std::vector<Pairing> common_dates(const Catalogue& a, const Catalogue& b) {
  return common(a.dates.size(), b.dates.size(),
                [&](std::size_t i, std::size_t j) { return a.dates[i] == b.dates[j]; });
}

void add_lone_outcomes(const Catalogue& a, const Catalogue& b, Comparison& comparison) {
  comparison.only_first = lone_outcomes(a, b);
  comparison.only_second = lone_outcomes(b, a);
}

namespace {

double value_of(const Catalogue::OutcomeInfo& info, std::span<const double> values, bool share) {
  return share ? statistics(outcome_numbers(info, values)).mean : statistics(values).mean;
}

}  // namespace

OutcomeDifference outcome_difference(const Catalogue& a, const Catalogue& b, const Pairing& both,
                                     const OutcomeValues& values, bool paired, std::uint64_t seed,
                                     std::size_t replicates) {
  const auto &i = a.outcomes[both.first], &j = b.outcomes[both.second];
  const auto& [x, y] = values;
  OutcomeDifference o;
  o.first = both.first;
  o.second = both.second;
  const bool first = i.over == TimeAggregate::first && j.over == TimeAggregate::first;
  o.share = first || (i.boolean && j.boolean);
  o.difference = o.share ? difference_of_outcomes(i, x, y, paired) : difference_of_means(x, y, paired);
  o.before = value_of(i, x, o.share);
  o.after = value_of(j, y, o.share);
  if (first) o.median = difference_of_medians(x, y, paired, seed, i.id, replicates);
  return o;
}

}  // namespace entente
