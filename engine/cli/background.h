#pragma once
#include <entente/model.h>

namespace entente::cli {

/// Where a cause comes from, in words.
struct Background {
  std::string what;  ///< `rule: mediation`
  std::string note, source;
};
Background background_of(const Scenario& scenario, const Catalogue::Cause& cause);

}  // namespace entente::cli
