#pragma once
/// Kinds of processes of your own, for the `dynamics` of scenarios: `LoadOptions::process_kinds` (scenario.h)
/// makes them known.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// A key of a kind of process, besides `relation` or `attribute` (what it moves) and `per`.
struct ProcessSetting {
  /// A relation or an attribute whose cells it reads, or a number (any expression).
  enum class Kind { relation, attribute, number } kind = Kind::number;
  std::string name;  ///< of the key
  std::string help;  ///< one line, for the schema and messages
  /// Of a number: its value where it is not given, an expression; empty: it must be given.
  std::string fallback = {};
  /// Of a number: the least it may be. What is known beforehand is an error outside, anything else stops the
  /// run.
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();  ///< of a number: the largest it may be
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
  /// in. Throws std::logic_error where the kind says that it draws nothing.
  virtual void uniforms(std::uint32_t first, std::span<double> into) const = 0;
};

/// A kind of process.
struct CustomProcess {
  std::string type;  ///< as scenarios name it
  std::string help;  ///< one line, for the schema and messages
  /// What it moves: the relation that its key `relation` names, or the attribute that `attribute` names. Dense
  /// relations only.
  enum class Moves { relation, attribute } moves = Moves::relation;
  std::vector<ProcessSetting> settings;  ///< its other keys
  /// Writes what the part changes into `change`, which has the shape of `ProcessView::moved` and comes as
  /// zeros. Diagonals are ignored; of a symmetric relation the pairs i < j count. Ranges, saturation, decay and
  /// the ledger follow as for every process. Called by several threads at once: what it captures must not
  /// change.
  std::function<void(const ProcessView& view, std::span<double> change)> advance;
  /// It draws random numbers (`ProcessView::uniforms`). A scenario in which nothing draws is forecast by one
  /// run.
  bool draws = true;
};

}  // namespace entente
