#pragma once
/// What a process sees and may do in one part of a step.
#include <stdexcept>

#include "base/fork_join_pool.h"
#include "language/evaluator.h"
#include "simulation/changes.h"

namespace entente::detail {

/// What every thread of a simulation has for itself.
struct Worker {
  Worker(const ModelData& model, std::size_t max_lanes);
  language::Evaluator evaluator;
  Values scratch;         ///< (N x lanes) values for a row, at least a strip
  Values uniform, bound;  ///< (strip): draws, and what their probabilities do not exceed
  /// Of a rule's strip: the bindings that may fire, and the indices of their draws.
  std::vector<std::uint32_t> binding, draw_index;
  std::size_t asked = 0;
  /// Values of noise that are drawn at a time: they stay in the first-level cache.
  static constexpr std::size_t max_shocks = 4 * language::strip_values;
  Values shocks;     ///< (max_shocks, at least the lanes): the sum of what noise processes add
  Values max_means;  ///< (causes) see BlockRecord::max_means
};

class SharedNormals;
class Shocks;

struct ProcessStep {
  const ModelData& model;
  const State& state;
  language::Evaluator& evaluator;
  Changes& changes;
  Shocks& shocks;  ///< of noise: added when all changes are applied
  ForkJoinPool& pool;
  std::vector<Worker>& workers;      ///< (threads of the pool)
  Values& factors;                   ///< (lanes)
  double years = 0;                  ///< length of the part
  std::uint32_t draw = 0;            ///< number of the part: the step of its draws
  SharedNormals* normals = nullptr;  ///< null: nobody else draws them

  /// The value of a setting (output 0 of a program of level 0) in each lane. Valid until the next call.
  const double* setting(const language::Program& program) {
    evaluator.run_root(program, state.inputs);
    return evaluator.output(program, 0);
  }
};

/// A change that is not finite, its cell and binding in words.
class Fault : public std::runtime_error {
 public:
  Fault(const std::string& cell, const NotFinite& change_) : std::runtime_error(cell), change(change_) {}
  NotFinite change;
};

/// A setting outside of what it may be, in words.
class Unfit : public std::runtime_error {
 public:
  Unfit(const std::string& what, std::size_t lane_) : std::runtime_error(what), lane(lane_) {}
  std::size_t lane;
};

}  // namespace entente::detail
