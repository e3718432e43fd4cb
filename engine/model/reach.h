#pragma once
/// Which cells can differ from what they are at the start.
#include <functional>

#include "model/compilation.h"

namespace entente::detail {

/// Dense cells of all layers, together, from which on nothing is told: they would take too much memory.
inline constexpr std::size_t max_cells_to_follow = std::size_t{1} << 22;

/// What every cell is, if it is the same in every run at every date; NaN for those that are drawn, or that
/// something moves. Grows as rules turn out to be able to fire.
class Reach {
 public:
  /// Of what happens and goes on in any case: events, processes, decay. Of a model without errors, whose dense
  /// layers have `max_cells_to_follow` cells at most.
  explicit Reach(const Compilation& c);
  using Actors = std::vector<ActorId>;
  /// Adds what events of a rule of these bindings move.
  void add(const EmissionModel& emission, const Bindings& bindings);
  /// Adds what its events move where these can fill a role or stand in a list of one.
  void add(const EmissionModel& emission, const std::function<Actors(const ActorRef&)>& possible);
  /// One lane; points into this.
  const language::Inputs& inputs() const { return inputs_; }
  /// Nothing is known of a sparse relation that something moves: it may gain ties.
  bool hidden(std::size_t layer) const {
    return c_.model.layers[layer].sparse() && c_.model.layers[layer].moved;
  }
  /// A cell's value; NaN where it is not known, and of sparse relations.
  double known(std::size_t layer, std::size_t cell) const;

 private:
  /// Who can play the roles of an event type: its actor roles, then its group roles.
  struct Cast {
    std::vector<Actors> actors, lists;
  };
  void start(std::size_t layer);
  void add_events();
  void add_process(const Process& process);
  void add(std::size_t type, const Cast& cast);
  void move(std::size_t layer, const Actors& from, const Actors& to);
  void move_all(const std::string& layer);
  Actors named(const std::string& name, const std::vector<Binding>& bindings) const;
  Actors members(const language::Domain& domain, const std::vector<Actors>& lists) const;

  const Compilation& c_;
  std::vector<std::vector<double>> values_;  ///< (layers): (cells)
  std::vector<double> parameters_;
  language::Inputs inputs_;
};

}  // namespace entente::detail
