#pragma once
/// Runs programs over strips of bindings.
#include "language/expansion.h"
#include "language/shared_values.h"

namespace entente::language {

/// Frames for one program at a time. Sized once; evaluating allocates nothing.
class Evaluator {
 public:
  /// `lanes`: the most that inputs will have.
  Evaluator(const SymbolTable& world, const FrameLimits& needs, std::size_t lanes);

  const SymbolTable& world() const { return *world_; }
  const Inputs& inputs() const { return *inputs_; }
  Frame& frame(std::size_t level) { return frames_[level]; }
  const Frame& frame(std::size_t level) const { return frames_[level]; }

  /// Sets what is read and runs the code of level 0.
  void run_root(const Program& program, const Inputs& inputs);
  /// Takes level 0 over from another evaluator that has run it.
  void adopt_root(const Evaluator& other);
  /// Runs the code of a level over its frame, which the caller has filled: all of it.
  void run_level(const Program& program, std::size_t level);
  /// Runs the top level's code as far as output `number` needs, from where the output before it ended.
  void run_to(const Program& program, std::size_t number);
  /// Values of an output: (bindings x lanes) of the top level's frame.
  const double* output(const Program& program, std::size_t number) const;

 private:
  void run_code(const Program& program, const Block& block, std::size_t from, std::size_t to);
  void run_one(const Program& program, const Instruction& code, Frame& frame);
  void read_contraction(double* out, const Program& program, const Instruction& code, const Frame& frame);
  void run_aggregate(const Program& program, const Aggregate& aggregate, Frame& frame, double* out);

  const SymbolTable* world_;
  const Inputs* inputs_ = nullptr;
  std::vector<Frame> frames_;
  SharedValues shared_;
  std::vector<double> counts_;  ///< (levels x capacity): members counted by an aggregate in progress
};

/// The value of an output of a program of level 0 alone, for one lane.
double evaluate_once(const SymbolTable& world, const Program& program, const Inputs& inputs,
                     std::size_t number);

}  // namespace entente::language
