#pragma once
/// The kinds of `dynamics`: each compiles its own settings and advances its own cells.
#include <entente/scenario.h>

#include <memory>
#include <string_view>

namespace entente::detail {

struct Compilation;  // model/compilation.h
struct ProcessStep;  // simulation/process_step.h

/// One compiled process.
class ProcessModel {
 public:
  virtual ~ProcessModel() = default;
  /// Adds the changes of one part of a step. Reads the state at its start.
  virtual void advance(ProcessStep& step) const = 0;
};

/// A row of the table of kinds. `compile` says what is wrong in the compilation's diagnostics and then gives
/// null.
struct ProcessKind {
  std::string_view type;
  std::unique_ptr<const ProcessModel> (*compile)(const Process& process, int cause, Compilation& compilation);
};

}  // namespace entente::detail
