#pragma once
/// Phase 1 of a step: scheduled events, and those of the table of events (spec 3.1).
#include "simulation/emission_queue.h"

namespace entente::detail {

class EventsPhase {
 public:
  EventsPhase(RunBlock& block, EmissionQueue& emission) : block_(block), emission_(emission) {}
  /// Adds the effects of all events of step k to the block's changes. Throws RunError.
  void run(std::size_t k);

 private:
  void happen(const Occurrence& occurrence, std::size_t k);
  bool comes(const EventModel& event, Firing& firing) const;
  double value(const EventModel& event, OutputId output, std::size_t lane) const;
  void run_table(std::size_t k);
  void emit_alike(std::size_t from, std::size_t to, std::size_t k);
  void fill_strip(std::size_t from, std::size_t count);
  void ask_of(std::size_t event, const Occasion& occasion);

  RunBlock& block_;
  EmissionQueue& emission_;
};

}  // namespace entente::detail
