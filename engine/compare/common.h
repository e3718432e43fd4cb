#pragma once
/// What two worlds have in common, by name.
#include <entente/compare.h>

namespace entente {

/// Numbers in the catalogues of both.
struct Pairing {
  /// of the first, of the second
  std::size_t first = 0, second = 0;
};

/// What stands in both under one name, in the order of the first.
std::vector<Pairing> common_outcomes(const Catalogue& a, const Catalogue& b);
std::vector<Pairing> common_series(const Catalogue& a, const Catalogue& b);
std::vector<Pairing> common_dates(const Catalogue& a, const Catalogue& b);

/// Outcomes that one of them lacks.
void add_lone_outcomes(const Catalogue& a, const Catalogue& b, Comparison& comparison);

/// What an outcome came to in both.
struct OutcomeValues {
  /// in every run that is compared
  std::span<const double> first, second;
};
/// What became of an outcome that both have. Medians are drawn with `seed`, so many times.
OutcomeDifference outcome_difference(const Catalogue& a, const Catalogue& b, const Pairing& both,
                                     const OutcomeValues& values, bool paired, std::uint64_t seed,
                                     std::size_t replicates = 400);

}  // namespace entente
