#include "blocs/branching.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "blocs/search.h"

namespace entente::detail {
namespace {

constexpr double rounding = 1e-6, digits = 1e-12;

std::vector<double> edge_costs(const SignedNetwork& network, double scale) {
  std::vector<double> costs;
  for (const SignedTie& tie : network.ties) costs.push_back(scale * std::abs(tie.weight));
  return costs;
}

}  // namespace

Branching::Branching(Least& least)
    : least_(least),
      neighbours_(least.network()),
      whole_(least.whole() && least.total() * digits < rounding),
      scale_(whole_ ? 1 : static_cast<double>(least.network().ties.size()) / least.total()),
      costs_(edge_costs(least.network(), scale_)),
      program_(costs_) {}

void Branching::go_on(double work) {
  if (least_.unique()) return;
  do {
    if (!bound_node(work)) break;
    least_.count();
    if (std::isfinite(bound_)) least_.offer(rounded(least_.network(), neighbours_, program_.shares()));
    const auto tie = is_hopeless(bound_) ? std::nullopt : open_tie();
    if (tie)
      choose(*tie);
    else if (!step_back())
      end_phase();
  } while (work > 0 && !least_.unique() && !least_.late());
  if (!least_.proven()) least_.raise_bound(open_bound() / scale_);
}

/// What a cost that is no less than this must come to.
double Branching::raised(double cost) const { return whole_ ? std::ceil(cost - rounding) + 0.0 : cost; }

/// Not worth going on: no division below has less than the best (once that is proven: at most that).
bool Branching::is_hopeless(double bound) const {
  const double limit = scale_ * least_.best().frustration;
  return least_.proven() ? bound > limit + rounding : bound >= limit - (whole_ ? rounding : 1e-9);
}

/// Solves the program as it stands, with every negative cycle that it did not know; its bound is infinite where
/// nothing is left. False: the work or the time were over before that; it can be gone on with.
bool Branching::bound_node(double& work) {
  do {
    const auto cost = program_.solve(least_.seconds_left());
    work -= program_.work();
    if (program_.late()) return false;
    bound_ = cost ? std::max(bound_, raised(*cost)) : std::numeric_limits<double>::infinity();
    if (is_hopeless(bound_)) return true;
    const auto cycles = short_negative_cycles(neighbours_, program_.shares(), [this] { return least_.late(); });
    if (cycles.empty()) return true;
    if (bound_ <= 0) bound_ = raised(packed(cycles));
    if (least_.late()) return false;
    for (const auto& cycle : cycles) program_.at_least_one_of(cycle);
  } while (work > 0 && !least_.late());
  return false;
}

/// A bound that needs no program: cycles take turns, each pays the least that is left of its ties.
double Branching::packed(const std::vector<std::vector<std::size_t>>& cycles) const {
  std::vector<double> left = costs_;
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

/// The tie whose share is furthest from a decision; nothing where all are whole.
std::optional<std::size_t> Branching::open_tie() const {
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

void Branching::choose(std::size_t tie) {
  choices_.push_back({tie, true, false, bound_});
  program_.fix(tie, true);
}

/// To the next choice that is open; false: there is none.
bool Branching::step_back() {
  for (; !choices_.empty(); choices_.pop_back()) {
    Choice& last = choices_.back();
    if (!last.second && !is_hopeless(last.bound)) {
      last = {last.tie, !last.taken, true, last.bound};
      program_.fix(last.tie, last.taken);
      bound_ = last.bound;
      return true;
    }
    program_.release(last.tie);
  }
  return false;
}

void Branching::end_phase() {
  if (least_.proven()) return least_.settle();
  least_.prove();
  const auto known = frustrated_ties(least_.network(), least_.best());
  if (known.empty()) return least_.settle();
  program_.not_all_of(known);
  bound_ = 0;
}

/// Of what is left to be looked at.
double Branching::open_bound() const {
  double bound = bound_;
  for (const Choice& choice : choices_)
    if (!choice.second) bound = std::min(bound, choice.bound);
  return bound;
}

}  // namespace entente::detail
