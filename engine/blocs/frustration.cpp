/// The least frustration of a division in two, exactly.
#include <algorithm>
#include <chrono>
#include <cmath>

#include "blocs/covering.h"
#include "blocs/search.h"

namespace entente {
namespace {

using detail::Covering;
using detail::Neighbours;

constexpr double rounding = 1e-6;

std::vector<double> costs_of(const SignedNetwork& network) {
  std::vector<double> costs;
  for (const SignedTie& tie : network.ties) costs.push_back(std::abs(tie.weight));
  return costs;
}

std::vector<std::size_t> frustrated_ties(const SignedNetwork& network, const Partition& partition) {
  std::vector<std::size_t> ties;
  for (std::size_t k = 0; k < network.ties.size(); ++k) {
    const SignedTie& tie = network.ties[k];
    if ((tie.weight > 0) != (partition.bloc[tie.a] == partition.bloc[tie.b])) ties.push_back(k);
  }
  return ties;
}

/// Branch and bound, depth first. A tie is frustrated or not; what is left of the choice is a covering program.
class Search {
 public:
  Search(const SignedNetwork& network, double seconds)
      : network_(network),
        neighbours_(network),
        program_(costs_of(network)),
        whole_(std::all_of(network.ties.begin(), network.ties.end(),
                           [](const SignedTie& t) { return t.weight == std::round(t.weight); })),
        until_(std::chrono::steady_clock::now() +
               std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                   std::chrono::duration<double>(seconds))) {}

  Frustration run() {
    Frustration found;
    std::vector<std::size_t> part;
    found.components = neighbours_.components(part);
    best_ = clusters(network_, 2);
    bound_ = best_.frustration;
    limit_ = best_.frustration;
    explore();
    found.best = best_;
    found.bound = std::min(bound_, best_.frustration);
    found.proven = !late_;
    found.nodes = nodes_;
    if (found.proven) found.unique = is_unique();
    found.nodes = nodes_;
    return found;
  }

 private:
  struct Choice {
    std::size_t tie = 0;
    bool taken = false, second = false;
    double bound = 0;  ///< of the node in which it was made
  };

  /// What a cost that is no less than this must come to.
  double raised(double cost) const { return whole_ ? std::ceil(cost - rounding) + 0.0 : cost; }
  /// Not worth going on: no division below has less than `limit_` (in the search for another one: at most
  /// that).
  bool is_hopeless(double bound) const {
    return another_ ? bound > limit_ + rounding : bound >= limit_ - (whole_ ? rounding : 1e-9);
  }

  bool is_late() { return late_ = late_ || std::chrono::steady_clock::now() > until_; }

  double seconds_left() const {
    return std::chrono::duration<double>(until_ - std::chrono::steady_clock::now()).count();
  }

  /// The bound of the program as it stands, with every negative cycle that it did not know, or `known` where
  /// the time is over before there is a better one; infinite: nothing is left.
  double bound_of_node(double known) {
    ++nodes_;
    for (;;) {
      const auto cost = program_.solve(seconds_left());
      late_ = late_ || program_.late();
      if (program_.late()) return known;
      if (!cost) return std::numeric_limits<double>::infinity();
      known = std::max(known, raised(*cost));
      if (is_hopeless(known) || (is_late() && known > 0)) return known;
      const auto cycles = detail::short_negative_cycles(neighbours_, program_.shares());
      if (cycles.empty()) return known;
      if (known <= 0) known = raised(packed(cycles));
      if (late_) return known;
      for (const auto& cycle : cycles) program_.at_least_one_of(cycle);
    }
  }

  /// A bound that needs no program: cycles take turns, each pays the least that is left of its ties.
  double packed(const std::vector<std::vector<std::size_t>>& cycles) const {
    std::vector<double> left = costs_of(network_);
    double bound = 0;
    for (const auto& cycle : cycles) {
      const std::size_t least = *std::min_element(
          cycle.begin(), cycle.end(), [&](std::size_t a, std::size_t b) { return left[a] < left[b]; });
      const double paid = left[least];
      for (const std::size_t tie : cycle) left[tie] -= paid;
      bound += paid;
    }
    return bound;
  }

  void try_division() {
    Partition found = partition_of(network_, detail::rounded(network_, neighbours_, program_.shares()));
    if (another_) {
      const bool other = found.frustration <= limit_ + rounding && frustrated_ties(network_, found) != known_;
      found_another_ = found_another_ || other;
    } else if (found.frustration < best_.frustration) {
      best_ = std::move(found);
      limit_ = best_.frustration;
    }
  }

  /// The tie whose share is furthest from a decision; nothing where all are whole.
  std::optional<std::size_t> open_tie() const {
    std::optional<std::size_t> open;
    double furthest = rounding;
    for (std::size_t k = 0; k < program_.shares().size(); ++k) {
      const double share = program_.shares()[k], distance = std::min(share, 1 - share);
      if (distance <= furthest) continue;
      furthest = distance;
      open = k;
    }
    return open;
  }

  void explore() {
    std::vector<Choice> choices;
    for (bool going = true; going;) {
      const double bound = bound_of_node(choices.empty() ? 0 : choices.back().bound);
      if (choices.empty()) bound_ = bound;
      if (std::isfinite(bound) && !program_.late()) try_division();
      const auto tie = open_tie();
      const bool deeper = !late_ && !found_another_ && !is_hopeless(bound) && tie;
      if (deeper) {
        choices.push_back({*tie, true, false, bound});
        program_.fix(*tie, true);
      } else {
        going = step_back(choices);
      }
    }
    if (!late_ && !another_) bound_ = best_.frustration;
  }

  /// To the next choice that is open; false: there is none, or no time.
  bool step_back(std::vector<Choice>& choices) {
    if (late_) {
      for (const Choice& choice : choices) bound_ = std::min(bound_, choice.bound);
      release(choices);
      return false;
    }
    if (found_another_) release(choices);
    while (!choices.empty()) {
      Choice& last = choices.back();
      if (!last.second && !is_hopeless(last.bound)) {
        last = {last.tie, !last.taken, true, last.bound};
        program_.fix(last.tie, last.taken);
        return true;
      }
      program_.release(last.tie);
      choices.pop_back();
    }
    return false;
  }

  void release(std::vector<Choice>& choices) {
    for (const Choice& choice : choices) program_.release(choice.tie);
    choices.clear();
  }

  /// Whether other ties can be the frustrated ones, at the same cost; nothing: not known in the time.
  std::optional<bool> is_unique() {
    known_ = frustrated_ties(network_, best_);
    if (known_.empty()) return true;
    program_.not_all_of(known_);
    another_ = true;
    limit_ = best_.frustration;
    explore();
    if (found_another_) return false;
    return late_ ? std::nullopt : std::optional(true);
  }

  const SignedNetwork& network_;
  Neighbours neighbours_;
  Covering program_;
  bool whole_;  ///< all costs are whole numbers, and so are sums of them
  std::chrono::steady_clock::time_point until_;
  Partition best_;
  double bound_ = 0, limit_ = 0;
  bool another_ = false, found_another_ = false, late_ = false;
  std::vector<std::size_t> known_;
  std::size_t nodes_ = 0;
};

}  // namespace

Frustration frustration(const SignedNetwork& network, double seconds) { return Search(network, seconds).run(); }

}  // namespace entente
