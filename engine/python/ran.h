#pragma once
/// An ensemble that was run, as the module holds it.
#include "python/arrays.h"
#include "python/bindings.h"

namespace entente::python {

/// Where a world comes from, for a folder's manifest.
struct Source {
  std::string file;
  std::vector<std::string> what_ifs, settings;
  std::string command;
};
/// The manifest of an ensemble that was started, with where its world comes from.
Manifest with_source(Manifest started, const Source& source);

/// What is to be kept of an ensemble.
struct Keep {
  std::size_t bytes = std::size_t{1} << 30;  ///< for single values of runs
  std::optional<bool> relations, evolution;  ///< nothing: where they are not too large, as `entente run`
};

/// What an ensemble left; arrays keep it alive.
struct Ran {
  std::shared_ptr<World> world;
  EnsembleOptions options;
  Collector collector;
  Samples parameters;  ///< (drawn parameters x kept runs)
  Summary summary;
  Manifest started;  ///< what is known of it from the beginning
  double seconds = 0;
  std::optional<Evolution> evolution;  ///< made when it is first asked for

  const Catalogue& catalogue() const { return world->catalogue(); }
  /// Single values of all runs are held, of parameters and outcomes as of all else.
  bool keeps_all() const;
  /// Hands everything that single runs left to the sink, or where it is not all held runs them again.
  /// False where `stop` was set.
  bool hand_over(Sink& sink, const StopFlag& stop) const;
};

/// What relations did over time: a list of dicts, arrays being views that keep `owner` alive.
py::list evolution_rows(const py::object& owner, const Evolution& evolution);
/// A row for each outcome: value, interval, quantiles.
py::list outcome_rows(const std::vector<OutcomeSummary>& outcomes, const Catalogue& catalogue);

}  // namespace entente::python
