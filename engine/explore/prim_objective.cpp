#include "explore/prim_objective.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace entente::explore {
namespace {

void check_between(const char* name, double value, double low, double high) {
  if (!(value > low && value < high))
    throw std::invalid_argument(fmt::format("{} is {}; it lies between {} and {}", name, value, low, high));
}

}  // namespace

double objective(PrimObjective kind, const Content& box, const Content& next) {
  if (next.points == 0 || next.points == box.points) return 0;
  if (kind == PrimObjective::original) return next.density();
  const auto moved = static_cast<double>(std::max(box.points, next.points) - std::min(box.points, next.points));
  const double gain = next.density() - box.density();
  return kind == PrimObjective::lenient1 ? gain / moved : static_cast<double>(next.points) * gain / moved;
}

BestNext::BestNext(PrimObjective kind, const Box& box, Content content)
    : kind_(kind), box_(box), content_(content), restricted_(restricted_factors(box).size()) {}

void BestNext::offer(std::size_t factor, const Limits& limits, const Content& content) {
  const std::size_t others = restricted_ - (box_[factor].restricted() ? 1 : 0);
  const NextBox next{.score = objective(kind_, content_, content),
                     .content = content,
                     .restricted = others + (limits.restricted() ? 1 : 0),
                     .factor = factor,
                     .limits = limits};
  if (better(next)) best_ = next;
}

bool BestNext::better(const NextBox& next) const {
  return next.score > best_.score ||
         (next.score == best_.score && next.score > 0 && next.restricted < best_.restricted);
}

void check(const PrimOptions& options) {
  check_between("the share that a peel takes", options.peel, 0, 0.5);
  check_between("the share that is pasted", options.paste, 0, 0.5);
  check_between("the least mass of a box", options.mass_min, 0, 1);
}

}  // namespace entente::explore
