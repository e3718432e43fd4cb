#pragma once
/// The kinds of `dynamics`: each describes itself, compiles its own settings and advances its own cells.
#include <entente/scenario.h>

#include <functional>
#include <memory>
#include <span>

#include "base/ids.h"
#include "scenario/format.h"

namespace entente::detail {

struct Compilation;  // model/compilation.h
struct ProcessStep;  // simulation/process_step.h

/// One compiled process.
class ProcessModel {
 public:
  virtual ~ProcessModel() = default;
  /// Adds the changes of one part of a step. Reads the state at its start.
  virtual void advance(ProcessStep& step) const = 0;
  /// The layer whose cells it moves.
  virtual LayerId moves() const = 0;
  /// It draws cells to something, each by a share of its way: `add_shares` tells how large that is.
  virtual bool draws_cells() const { return false; }
  /// Adds to `shares` (cells of `moves` x lanes, as in the state) the share of the way that each cell is asked
  /// to go in this part of a step.
  virtual void add_shares(ProcessStep&, std::span<double>) const {}
  /// What is to be told where a part of a step is too long, of what it noted as its largest mean, above 1.
  virtual std::string too_long(double most) const;
};

/// A kind, of the engine or of a program.
struct ProcessKind {
  /// Its type, its settings and what they may be: reading, messages, schema and reference follow from it.
  reading::Object format;
  bool draws = false;     ///< random numbers: runs differ by it
  bool products = false;  ///< it multiplies matrices: what it does for a cell grows with the actors
  /// Says what is wrong in the compilation's diagnostics and then gives null.
  std::function<std::unique_ptr<const ProcessModel>(const Process& process, CauseId cause,
                                                    Compilation& compilation)>
      compile;

  const std::string& type() const { return reading::type_of(format); }
};

using ProcessKinds = std::vector<std::shared_ptr<const ProcessKind>>;

/// The kind of that type, or null.
const ProcessKind* find_kind(const ProcessKinds& kinds, const std::string& type);

}  // namespace entente::detail
