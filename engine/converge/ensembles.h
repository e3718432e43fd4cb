#pragma once
/// The ensembles of a check of convergence.
#include "converge/contrast.h"
#include "converge/course.h"
#include "simulation/layers_touched.h"
#include "simulation/too_long.h"

namespace entente {

/// Which ensembles a refinement compares: own, twice, four times.
using Trio = std::array<std::size_t, 3>;
inline constexpr Trio by_step{0, 1, 2}, by_substeps{0, 3, 4};

/// The scenario at its own steps, at shorter ones, and with more substeps; all have the same number of runs,
/// but those in which a run stopped.
class Ensembles {
 public:
  /// Throws std::invalid_argument where one cannot be compiled.
  Ensembles(const Scenario& scenario, const ConvergenceOptions& options);
  /// So that all have so many runs. False when `stop` was set.
  bool run(std::size_t runs, const StopFlag* stop);

  std::size_t runs() const { return runs_; }
  /// Runs of a block.
  std::size_t lanes() const { return lanes_; }
  const std::vector<Asked>& asked() const { return asked_; }
  const Course& course(std::size_t k) const { return *courses_[k]; }
  /// A run stopped in one of them.
  bool stopped() const;
  /// All of them are there, and none of their runs stopped.
  bool complete(const Trio& which) const;
  /// A number in every run.
  Three samples(std::size_t number, const Trio& which) const;
  /// Of the layers that the number reads the largest number at the start, or end of a range.
  double size_read(std::size_t number) const;
  /// The number reads an attribute or relation that may change.
  bool reads_what_moves(std::size_t number) const;
  /// Events and rules that may happen by chance but did in no run of these.
  std::vector<std::string> never_seen(const Trio& which) const;
  /// Of these, even the last has steps that are too long for something; where it has more substeps, for
  /// something that they would help.
  bool shortest_is_too_long(const Trio& which) const;
  /// What is told of each.
  std::vector<RefinedEnsemble> told() const;

 private:
  detail::Layers layers_read(std::size_t number) const;
  std::vector<detail::TooLong> too_long(std::size_t k) const;
  bool run_one(std::size_t k, std::size_t runs, Sink& watcher, const StopFlag* stop);

  const ConvergenceOptions& options_;
  std::size_t runs_ = 0, lanes_ = 0;
  std::vector<Asked> asked_;
  std::vector<std::unique_ptr<Course>> courses_;
  std::vector<RefinedEnsemble> told_;
};

}  // namespace entente
