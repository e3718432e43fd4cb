#pragma once
/// Everything that did nothing, in words.
#include "model/model_access.h"
#include "silences/probe.h"

namespace entente::detail {

/// What was found out of the first of each kind.
struct Findings {
  const Probe& probe;
  const Tallies& tallies;
  std::size_t runs;  ///< that were looked at
};

class Telling {
 public:
  /// `findings` may be null: nothing was looked into.
  Telling(const Scenario& scenario, const Model& model, const Summary& summary, const Findings* findings)
      : scenario_(scenario),
        whole_(model),
        model_(ModelAccess::data(model)),
        summary_(summary),
        findings_(findings) {}
  std::vector<Silence> tell(const Silent& silent);

 private:
  Silence& add(Silence::Kind kind, const std::string& id, const std::string& what);
  void add_rule(std::size_t number, std::size_t k);
  void add_event(std::size_t number, std::size_t k);
  void add_unscheduled(const Event& event);
  void add_outcome(std::size_t number, std::size_t k);
  std::string outcome_reason(TimeAggregate over, std::size_t k, Silence& made) const;
  const std::vector<Date>& dates() const { return model_.catalogue.dates; }
  std::string span() const { return to_string(dates().front()) + " to " + to_string(dates().back()); }

  const Scenario& scenario_;
  const Model& whole_;
  const ModelData& model_;
  const Summary& summary_;
  const Findings* findings_;
  std::vector<Silence> found_;
};

}  // namespace entente::detail
