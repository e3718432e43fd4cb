#pragma once
/// The compiled scenario: constant, names resolved, expressions turned into programs; and kinds of processes of
/// your own.
#include <entente/scenario.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace entente {

/// A key of a kind of process, besides `relation` or `attribute` (what it moves) and `per`.
struct ProcessSetting {
  /// A relation or an attribute whose cells it reads, or a number (any expression).
  enum class Kind { relation, attribute, number } kind = Kind::number;
  std::string name;  ///< of the key
  std::string help;  ///< one line, for the schema and messages
};

/// What a process sees of a block of runs, at the start of one part of a step (spec: a step has `substeps`
/// parts). Every array has the run (lane) as its fastest index. Settings are counted as in
/// `CustomProcess::settings`.
class ProcessView {
 public:
  virtual ~ProcessView() = default;
  virtual std::size_t actors() const = 0;  ///< N
  virtual std::size_t lanes() const = 0;   ///< R: runs of the block
  /// Length of the part in units of `per`: what a rate is multiplied by.
  virtual double span() const = 0;
  /// The cells that the process moves: (N x R) of an attribute, (N x N x R) of a relation, rows `from`.
  virtual std::span<const double> moved() const = 0;
  /// The same of another relation or attribute. Throws std::invalid_argument for a setting that is a number.
  virtual std::span<const double> cells(std::size_t setting) const = 0;
  /// (R) The value of a number in each run. Valid until the next call. Throws std::invalid_argument for
  /// another.
  virtual std::span<const double> number(std::size_t setting) const = 0;
  /// Fills `into` (count x R) with draws in (0, 1), for the indices `first` ... `first + count - 1`: pure
  /// functions of (seed, run, part, id of the process, index), so that no run depends on the block that it is
  /// in.
  virtual void uniforms(std::uint32_t first, std::span<double> into) const = 0;
};

/// A kind of process.
struct CustomProcess {
  std::string type;  ///< as scenarios name it
  std::string help;  ///< one line, for the schema and messages
  /// What it moves: the relation that its key `relation` names, or the attribute that `attribute` names. Dense
  /// relations only.
  enum class Moves { relation, attribute } moves = Moves::relation;
  std::vector<ProcessSetting> settings;  ///< all of them must be given
  /// Writes what the part changes into `change`, which has the shape of `ProcessView::moved` and comes as
  /// zeros. Diagonals are ignored; of a symmetric relation the pairs i < j count. Ranges, saturation, decay and
  /// the ledger follow as for every process. Called by several threads at once: what it captures must not
  /// change.
  std::function<void(const ProcessView& view, std::span<double> change)> advance;
};

/// Makes a kind known to the reader, the schema and the engine, for the rest of the program. To be called
/// before the first scenario is read. Throws std::invalid_argument where the type is taken or no word, a
/// setting's name is taken, or `advance` is empty; std::logic_error after a scenario was read.
void add_process_kind(CustomProcess kind);

/// What results and programs need to know of a model, by number. Everything keeps document order.
struct Catalogue {
  /// An attribute or a relation.
  struct Layer {
    std::string name;        ///< as expressions use it
    Range range;             ///< of every cell
    bool symmetric = false;  ///< of a relation: a pair has one value
  };
  /// Something that moves cells.
  struct Cause {
    std::string id;    ///< of the event, rule or process; `decay`
    std::string kind;  ///< `event`, `rule`, `process` or `decay` (always the last)
    std::string type;  ///< event type or process type
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
struct ModelData;
}

/// A compiled scenario. Constant, cheap to copy, shared by all threads.
class Model {
 public:
  explicit Model(std::shared_ptr<const detail::ModelData> data);  ///< Of what `compile` made.
  const Catalogue& catalogue() const;                             ///< What it holds, by number.
  /// For the engine itself.
  const detail::ModelData& data() const { return *data_; }

 private:
  std::shared_ptr<const detail::ModelData> data_;
};

/// Resolves names, compiles expressions, checks meaning. Says everything that is wrong (and what is surely
/// meant otherwise) in `diagnostics`; nothing is returned when `diagnostics` holds an error, whoever said it.
///
/// Of `free_parameters` the values can be given when runs are made (`EnsembleOptions::parameter_values`): such
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
