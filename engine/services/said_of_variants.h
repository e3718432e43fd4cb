#pragma once
/// What is said of a scenario and of its variations when they are read.
#include <entente/compare.h>

#include <functional>
#include <string>
#include <vector>

namespace entente {

/// A what-if of a scenario, or the world of one of its expectations.
struct Variant {
  std::string what_if, expectation;  ///< ids; both empty: the scenario as written
  Variation variation;
};

/// What is said of it.
struct SaidOfVariant {
  std::string what_if, expectation;  ///< as of the variant
  Diagnostics said;
};

/// Of which variation it is said: `with --what-if ID`, `for expect.ID`; empty: of the scenario as written.
std::string label_of(const SaidOfVariant& variant);

/// Its what-ifs, then the worlds of those of its expectations that set something.
std::vector<Variant> variants_of(const Variation& from, const Scenario& scenario);

/// Called with a variant that can be read.
using EachVariant = std::function<void(const Compiled& variant)>;

/// Reads one. Of the world of an expectation only what is wrong is told: its warnings are those of the
/// what-ifs, or meant.
SaidOfVariant said_of(const Variant& variant, const EachVariant& each = {});

/// The scenario as written first, and then its variants where that can be read. Throws FileError.
std::vector<SaidOfVariant> said_of_all(const Variation& from);

}  // namespace entente
