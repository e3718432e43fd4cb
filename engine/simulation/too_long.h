#pragma once
/// What steps are too long for, gathered from processes, rules and what forgets.
#include <span>

#include "model/data.h"

namespace entente::detail {

struct TooLong {
  std::string what;    ///< `Process spread`
  std::string why;     ///< with what would help
  bool parts = false;  ///< of parts of a step: more substeps help as well as shorter steps
  std::string text() const { return what + ": " + why; }
};

/// Of an ensemble on this seed that has noted `max_means` (causes). In the order of rules, processes, processes
/// together and layers; of an id that several items share nothing is noted for anybody in particular.
std::vector<TooLong> too_long(const ModelData& model, std::span<const double> max_means, std::uint64_t seed,
                              std::size_t runs);

/// That alone which is known at the start, before anything is run.
std::vector<TooLong> too_long_at_start(const ModelData& model, std::uint64_t seed, std::size_t runs);

/// The rule is expected to fire so often in a step that its effects, which all see the same values, take a cell
/// beyond what each draws it to.
bool leaps(const ModelData& model, std::size_t rule, double most);

}  // namespace entente::detail
