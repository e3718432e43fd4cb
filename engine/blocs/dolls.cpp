#include "blocs/dolls.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "blocs/cycles.h"

namespace entente::detail {
namespace {

/// The end of a row of a square table, from a place on.
Eigen::Map<Eigen::ArrayXd> row(std::vector<double>& table, std::size_t actors, std::size_t at,
                               std::size_t from) {
  return {table.data() + at * actors + from, static_cast<Eigen::Index>(actors - from)};
}

}  // namespace

Dolls::Dolls(Least& least)
    : least_(least),
      actors_(least.network().actors.size()),
      first_(actors_),
      at_(actors_),
      order_(actors_),
      one_side_(actors_),
      tried_(actors_),
      side_(actors_),
      harmony_(actors_ + 1),
      most_(actors_ + 1),
      weight_(actors_ + 1),
      ties_(actors_ * actors_),
      pull_(actors_ * actors_) {
  order_by_strength();
  find_turnable();
  for (std::size_t k = actors_; k-- > 0;) weight_[k] = weight_[k + 1] + row(ties_, actors_, k, k).abs().sum();
  open_doll();
}

void Dolls::order_by_strength() {
  std::vector<double> strength(actors_);
  for (const SignedTie& tie : least_.network().ties)
    for (const std::size_t actor : {tie.a, tie.b}) strength[actor] += std::abs(tie.weight);
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  std::stable_sort(order_.begin(), order_.end(),
                   [&](std::size_t x, std::size_t y) { return strength[x] > strength[y]; });
  std::vector<std::size_t> place(actors_);
  for (std::size_t k = 0; k < actors_; ++k) place[order_[k]] = k;
  for (const SignedTie& tie : least_.network().ties)
    ties_[place[tie.a] * actors_ + place[tie.b]] = ties_[place[tie.b] * actors_ + place[tie.a]] = tie.weight;
}

void Dolls::find_turnable() {
  std::vector<std::size_t> part;
  Neighbours(least_.network()).components(part);
  std::vector<bool> seen(actors_);
  for (std::size_t k = 0; k < actors_; ++k) {
    one_side_[k] = !seen[part[order_[k]]];
    seen[part[order_[k]]] = true;
  }
}

void Dolls::go_on(double work) {
  constexpr double between_looks = 1e6;  // at the clock
  aim();
  while (work > 0 && !least_.unique() && !least_.late()) {
    const double look = work - between_looks;
    for (; work > std::max(0.0, look) && !least_.unique(); work -= static_cast<double>(actors_ - at_)) step();
  }
}

void Dolls::open_doll() {
  if (first_ == 0) return least_.settle();
  at_ = --first_;
  tried_[at_] = 0;
  most_[at_] = std::max(most_[at_ + 1], harmony_of_best());
  aim();
}

void Dolls::close_doll() {
  least_.raise_bound((weight_[first_] - most_[first_]) / 2);
  open_doll();
}

/// Among the places of the doll.
double Dolls::harmony_of_best() {
  Eigen::ArrayXd side(static_cast<Eigen::Index>(actors_));
  double sum = 0;
  for (std::size_t k = actors_; k-- > first_;) {
    side[k] = least_.best().bloc[order_[k]] == 0 ? 1 : -1;
    sum += side[k] * (row(ties_, actors_, k, k + 1) * side.tail(actors_ - k - 1)).sum();
  }
  return sum;
}

/// In the last doll, divisions as good as the best count, too, as long as no other one is known.
void Dolls::aim() {
  const double slack = 2 * least_.tolerance();
  if (first_ == 0) most_[0] = weight_[0] - 2 * least_.best().frustration;
  aim_ = first_ == 0 && !least_.another() ? most_[0] - slack : most_[first_] + slack;
}

void Dolls::step() {
  const int sides = at_ == first_ || one_side_[at_] ? 1 : 2;
  if (tried_[at_] == sides) {
    if (at_ == first_) return close_doll();
    --at_;
    return;
  }
  const double better = pull_[at_ * actors_ + at_] < 0 ? -1 : 1;
  if (!place(tried_[at_]++ == 0 ? better : -better)) return;
  if (at_ + 1 == actors_) return found_whole();
  tried_[++at_] = 0;
}

/// Whether it is of use to go on from there.
bool Dolls::place(double side) {
  least_.count();
  side_[at_] = side;
  const std::size_t next = at_ + 1;
  harmony_[next] = harmony_[at_] + side * pull_[at_ * actors_ + at_];
  if (next == actors_) return harmony_[next] > aim_;
  auto pull = row(pull_, actors_, next, next);
  pull = row(pull_, actors_, at_, next) + side * row(ties_, actors_, at_, next);
  return harmony_[next] + pull.abs().sum() + most_[next] > aim_;
}

void Dolls::found_whole() {
  if (first_ > 0) {
    most_[first_] = harmony_[actors_];
  } else {
    std::vector<std::size_t> bloc(actors_);
    for (std::size_t k = 0; k < actors_; ++k) bloc[order_[k]] = side_[k] < 0;
    least_.offer(std::move(bloc));
  }
  aim();
}

}  // namespace entente::detail
