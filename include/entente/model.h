#pragma once
/// The compiled scenario: constant, names resolved, expressions turned into programs.
#include <entente/scenario.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace entente {

/// What a cause is.
enum class CauseKind { event, rule, process, decay };
std::string to_string(CauseKind kind);  ///< `event`, `rule`, `process`, `decay`

/// What results and programs need to know of a model, by number. Everything keeps document order.
struct Catalogue {
  /// An attribute or a relation.
  struct Layer {
    std::string name;                   ///< as expressions use it
    Range range;                        ///< of every cell
    bool symmetric = false;             ///< of a relation: a pair has one value
    Sense sense = Sense::neutral;       ///< of a relation: what more of it means
    std::vector<ScaleWord> scale = {};  ///< of a relation: what its values mean, ascending
  };
  /// Something that moves cells.
  struct Cause {
    std::string id;                     ///< of the event, rule or process; `decay`
    CauseKind kind = CauseKind::event;  ///< `decay` is always the last
    std::string type;                   ///< event type or process type
  };
  /// A number recorded at every date.
  struct Series {
    /// The name as in results; label and unit for people, empty where they are not given.
    std::string name, label, unit;
  };
  /// What is asked of each run.
  struct OutcomeInfo {
    /// The label is for people; empty where it is not given.
    std::string id, label;
    TimeAggregate over = TimeAggregate::end;  ///< what of its course counts
    bool boolean = false;                     ///< 0 or 1 in every run: reported as a probability
  };
  /// (N) Codes, names (empty where not given) and kinds.
  std::vector<std::string> actors, actor_names, actor_kinds;
  /// (attributes), (relations)
  std::vector<Layer> attributes, relations;
  std::vector<Cause> causes;                  ///< events, rules, processes, then decay
  std::vector<Series> metrics;                ///< recorded first at every date
  std::vector<Series> watched;                ///< named as in results: `trust[PAK,AFG]`
  std::vector<OutcomeInfo> outcomes;          ///< what is asked of each run
  std::vector<std::string> drawn_parameters;  ///< those with a distribution, but for free ones
  std::vector<std::string> free_parameters;   ///< those whose values are given when runs are made
  std::vector<std::string> event_types;       ///< names
  std::vector<Date> dates;                    ///< (steps + 1): t_0 ... t_end
  /// Steps of a run.
  std::size_t steps() const { return dates.empty() ? 0 : dates.size() - 1; }
  /// Recorded names in order: the metrics, then the watched cells.
  std::size_t series() const { return metrics.size() + watched.size(); }
};

namespace detail {
struct ModelAccess;
struct ModelData;
}  // namespace detail

/// A compiled scenario. Constant, cheap to copy, shared by all threads.
class Model {
 public:
  const Catalogue& catalogue() const;  ///< What it holds, by number.

 private:
  friend struct detail::ModelAccess;  // for the engine itself
  explicit Model(std::shared_ptr<const detail::ModelData> data);
  std::shared_ptr<const detail::ModelData> data_;
};

/// Resolves names, compiles expressions, checks meaning. Says everything that is wrong (and what is surely
/// meant otherwise) in `diagnostics`; nothing is returned when `diagnostics` holds an error, whoever said it.
///
/// Of `free_parameters` the values can be given when runs are made (`EnsembleOptions::lane_runs`): such
/// runs are, byte for byte, those of the scenario in which these parameters are set to the values, and what is
/// drawn for them in the scenario is not drawn. Runs that are given none have the values of the scenario. All
/// that programs do not compute anew in a run (which bindings there are, what a layer that never changes holds)
/// is found without them, so that a model with free parameters may be slower: where ties are stored alone and
/// an expression tells only with the value of a parameter that pairs without a tie do not count, all pairs are
/// gone through. Throws UnknownNameError where the scenario has no such parameter.
std::optional<Model> compile(const Scenario& scenario, Diagnostics& diagnostics,
                             std::span<const std::string> free_parameters = {});

/// A scenario and its model.
struct Compiled {
  Scenario scenario;  ///< as it was read
  Model model;        ///< what it means
};

/// Reads a scenario as it is varied, and compiles it. What is wrong is said in `diagnostics`; nothing is
/// returned where there are errors. Throws FileError.
std::optional<Compiled> read_and_compile(const Variation& variation, Diagnostics& diagnostics);

/// The same for what is expected to be right. Throws FileError, ScenarioError.
Compiled read_and_compile(const Variation& variation);

}  // namespace entente
