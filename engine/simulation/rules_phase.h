#pragma once
/// Phase 2 of a step: rules (spec 3.2).
#include "simulation/emission_queue.h"

namespace entente::detail {

class RulesPhase {
 public:
  RulesPhase(RunBlock& block, EmissionQueue& emission) : block_(block), emission_(emission) {}
  /// Adds the effects of all that fires in step k to the block's changes. Throws RunError.
  void run(std::size_t k);

 private:
  void run_rule(std::size_t number, std::size_t k);
  void run_shared(std::size_t number, std::size_t k);
  bool is_worth_sharing(const RuleModel& rule) const;
  void emit_found(const Occasion& occasion);
  template <typename Fire>
  void run_piece(std::size_t number, std::size_t k, language::Cursor cursor, Worker& worker, const Fire& fire);
  template <typename Fire>
  void run_strip(std::size_t number, std::size_t k, std::size_t first_row, Worker& worker, const Fire& fire);
  void note_means(std::size_t number, std::size_t k, Worker& worker) const;
  void draw_uniforms(const RuleModel& rule, std::size_t k, Worker& worker) const;
  template <typename Fire>
  void collect(std::size_t number, std::size_t k, std::size_t first_row, Worker& worker, const Fire& fire);
  StepId last_fired(std::size_t number, std::size_t at) const;
  bool rested(std::size_t number, std::size_t at, std::size_t k) const;
  bool observer_allows(std::size_t number, std::size_t k, std::span<const ActorId> actors, std::size_t e,
                       std::uint32_t times, const Worker& worker) const;

  RunBlock& block_;
  EmissionQueue& emission_;
  /// Of a piece of a rule that is shared out: the bindings that fired, each in a lane.
  struct Found {
    std::vector<ActorId> actors;  ///< (bindings x variables)
    std::vector<std::uint32_t> lane, times;
  };
  std::vector<Found> found_;  ///< (pieces)
};

}  // namespace entente::detail
