#pragma once
/// Explorations: many points (values of parameters, what-ifs) of one scenario that share their luck run by run.
#include <entente/compare.h>

#include <deque>
#include <functional>
#include <optional>

namespace entente {

/// A scenario, or one of its variants, as an exploration runs it.
struct ExploredWorld {
  std::vector<std::string> changes;  ///< what-ifs (`ID`) and settings (`PATH=VALUE`); none: the scenario itself
  Scenario scenario;                 ///< as it was read
  Model model;                       ///< compiled once, with what is varied as free parameters
};

/// Makes the world of some changes. Throws ScenarioError where they do not fit.
using WorldSource = std::function<ExploredWorld(const std::vector<std::string>& changes)>;

/// Of a scenario file as it is varied: changes are applied after its own what-ifs and settings, what-ifs before
/// settings. The source throws FileError, ScenarioError, and UnknownNameError where the scenario has no such
/// parameter.
WorldSource world_source(Variation variation, std::vector<std::string> free_parameters);

/// One run that an exploration asks for.
struct ExploredRun {
  std::size_t world = 0;  ///< number of an explored world
  LaneRun lane;           ///< the run whose luck it has, and the values of what is varied
};

/// What was found of runs before, so that an interrupted exploration goes on: an exploration asks for the
/// same runs in the same order whenever it is made again.
class ExploredStore {
 public:
  virtual ~ExploredStore() = default;
  /// The next numbers that are there, at most as many as `into` holds; returns how many. Once it has returned
  /// fewer, nothing is there any more.
  virtual std::size_t recall(std::span<double> into) = 0;
  virtual void keep(std::span<const double> found) = 0;  ///< Numbers that were found, in their order.
};

/// How an exploration is run.
struct ExplorerOptions {
  std::uint64_t seed = 1;                                    ///< of all draws
  std::size_t threads = 0;                                   ///< 0: all cores
  std::size_t lanes = 0;                                     ///< runs of a block; 0: what is fastest
  std::vector<std::vector<std::string>> purposes = {};       ///< see `Simulation::tell_apart`
  std::function<void(std::size_t done)> progress = nullptr;  ///< after each block: runs that are done, of all
  const StopFlag* stop = nullptr;                            ///< ends the exploration early
  ExploredStore* store = nullptr;                            ///< null: nothing is kept
};

/// Makes runs, whatever question asks for them. The outcomes of a run depend on its world, values and luck
/// alone: not on other runs, the number of threads or the size of blocks.
class Explorer {
 public:
  /// Makes the scenario itself, world 0. Throws what the source throws, and DataError where it has no outcomes.
  Explorer(WorldSource source, ExplorerOptions options);
  /// The number of the world of some changes, which is made when it is first asked for. Throws what the source
  /// throws, and DataError where its outcomes are not those of the scenario itself.
  std::size_t world_with(const std::vector<std::string>& changes);
  /// (runs x outcomes) In their order; nothing where it was stopped. Throws RunError, DataError where a world
  /// cannot be run with some values, MemoryError.
  std::optional<std::vector<double>> outcomes(std::span<const ExploredRun> runs);

  const std::deque<ExploredWorld>& worlds() const { return worlds_; }  ///< Those that were made.
  const std::vector<Catalogue::OutcomeInfo>& outcome_infos() const;    ///< Of all worlds.
  std::size_t done() const { return done_; }                           ///< Runs, of all that were asked for.

 private:
  bool run_chunk(std::span<const ExploredRun> runs, double* into);
  std::vector<double> recalled(std::size_t runs);
  EnsembleOptions ensemble_of(const Model& model, std::span<const LaneRun> lanes) const;
  bool run_world(std::span<const ExploredRun> runs, const std::vector<std::size_t>& which, double* into);

  WorldSource source_;
  ExplorerOptions options_;
  std::deque<ExploredWorld> worlds_;
  std::size_t done_ = 0;
  bool recalls_ = true;  ///< the store may hold more
};

/// A parameter that is varied.
struct VariedParameter {
  std::string name;
  /// Its range; of one over its distribution, where 95 % of its values lie.
  double low = 0, high = 0;
  std::optional<Distribution> distribution = std::nullopt;  ///< over this, else evenly from low to high
  double at(double u) const;                                ///< The value at a share u in (0, 1) of the way.
};

/// Of a scenario: over the ranges given (`NAME` over its distribution, `NAME=LOW:HIGH`), or of all parameters
/// that it draws where none is given. Throws UnknownNameError; DataError for a range that is none or upside
/// down, a parameter that stands twice or has no distribution, and where nothing is left to vary.
std::vector<VariedParameter> varied_parameters(const Scenario& scenario, std::span<const std::string> given);

/// Points of an exploration: a world, and values of what is varied.
struct Points {
  std::size_t parameters = 0;                         ///< that are varied
  std::vector<std::size_t> worlds;                    ///< (points)
  std::vector<double> values;                         ///< (points x parameters)
  std::size_t size() const { return worlds.size(); }  ///< How many.
  /// (parameters) Of a point.
  std::span<const double> at(std::size_t point) const {
    return std::span(values).subspan(point * parameters, parameters);
  }
};

/// What the outcomes of points came to, run by run: run k of every point has the same luck.
struct PointOutcomes {
  std::size_t points = 0, outcomes = 0, runs = 0;  ///< its shape
  std::vector<double> values;                      ///< (points x outcomes x runs)
  /// (runs) Of an outcome at a point.
  std::span<const double> at(std::size_t point, std::size_t outcome) const {
    return std::span(values).subspan((point * outcomes + outcome) * runs, runs);
  }
};

/// Runs every point `runs` times, with the luck of the runs from `first_run` on: run after run, in each all
/// points, so that one that is stopped is balanced. Nothing where it was stopped. The points must outlive the
/// call. Throws as Explorer::outcomes.
std::optional<PointOutcomes> run_points(Explorer& explorer, const Points& points, std::size_t runs,
                                        std::size_t first_run = 0);

/// Outcomes along points, and how they differ from the first point: what a sweep, a design or a table of points
/// comes to.
struct Sweep {
  Points points;
  PointOutcomes found;                    ///< run by run
  std::vector<OutcomeSummary> summaries;  ///< (points x outcomes)
  std::vector<Difference> from_first;     ///< (points x outcomes) paired; of the first point exactly zero
  /// Of a point and an outcome.
  std::size_t place(std::size_t point, std::size_t outcome) const { return point * found.outcomes + outcome; }
};

/// Runs all points with the same luck. Nothing where it was stopped. Throws as Explorer::outcomes; DataError
/// without points or runs.
std::optional<Sweep> sweep(Explorer& explorer, Points points, std::size_t runs);

}  // namespace entente
