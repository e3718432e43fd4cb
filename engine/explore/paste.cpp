#include <algorithm>
#include <cmath>
#include <numeric>

#include "explore/border.h"
#include "explore/prim_objective.h"

namespace entente::explore {
namespace {

/// A box that is extended along one factor at a time.
class Paster {
 public:
  Paster(const Futures& futures, const PrimOptions& options, const Box& box)
      : futures_(futures), options_(options), box_(box), border_(border_of(futures, box)) {}

  MeasuredBox measured() const { return futures_.measured(box_, border_.inside.points, border_.inside.cases); }
  /// To the best of the next boxes; false where none is denser and large enough.
  bool paste();

 private:
  void offer_end(std::size_t factor, double Limits::*end, BestNext& next) const;
  void offer_categories(std::size_t factor, BestNext& next) const;
  void offer(std::size_t factor, const Limits& limits, const Content& beside, BestNext& next) const;
  std::vector<std::size_t> beyond(std::size_t factor, double Limits::*end) const;
  std::size_t share_of(std::size_t factor, std::span<const std::size_t> beside) const;

  const Futures& futures_;
  const PrimOptions& options_;
  Box box_;
  Border border_;
};

bool Paster::paste() {
  BestNext next(options_.objective, box_, border_.inside);
  for (const std::size_t f : restricted_factors(box_)) {
    offer_end(f, &Limits::low, next);
    offer_end(f, &Limits::high, next);
    if (futures_.categories(f) != 0) offer_categories(f, next);
  }
  if (!next.best()) return false;
  box_[next.best()->factor] = next.best()->limits;
  border_ = border_of(futures_, box_);
  return true;
}

/// Half way to the first that stays outside; without any, the end is open.
void Paster::offer_end(std::size_t factor, double Limits::*end, BestNext& next) const {
  const auto points = beyond(factor, end);
  if (points.empty()) return;
  const std::size_t count = share_of(factor, points);
  Limits limits = box_[factor];
  limits.*end = Limits{}.*end;
  if (count < points.size()) {
    const auto column = futures_.column(factor);
    const double last = column[points[count - 1]], first_left = column[points[count]];
    limits.*end = std::midpoint(last, first_left);
    if (limits.*end == first_left) limits.*end = last;
  }
  offer(factor, limits, content_of(futures_, std::span(points).first(count)), next);
}

void Paster::offer_categories(std::size_t factor, BestNext& next) const {
  std::vector<std::vector<std::size_t>> of(futures_.categories(factor));
  for (const std::size_t p : border_.kept_out[factor])
    of[static_cast<std::size_t>(futures_.column(factor)[p])].push_back(p);
  for (std::size_t c = 0; c < of.size(); ++c) {
    Limits limits = box_[factor];
    limits.categories |= std::uint64_t{1} << c;
    offer(factor, limits, content_of(futures_, of[c]), next);
  }
}

/// Only what makes the box denser: some objectives have a value for others, too.
void Paster::offer(std::size_t factor, const Limits& limits, const Content& beside, BestNext& next) const {
  const Content larger = border_.inside + beside;
  const double mass = static_cast<double>(larger.points) / static_cast<double>(futures_.all_points());
  if (beside.points > 0 && mass >= options_.mass_min && larger.density() > border_.inside.density())
    next.offer(factor, limits, larger);
}

/// Those that this end alone keeps out, the nearest first.
std::vector<std::size_t> Paster::beyond(std::size_t factor, double Limits::*end) const {
  const auto column = futures_.column(factor);
  Limits other = box_[factor];
  other.*end = Limits{}.*end;
  std::vector<std::size_t> points;
  for (const std::size_t p : border_.kept_out[factor])
    if (other.holds(column[p])) points.push_back(p);
  std::ranges::stable_sort(points, {}, [&](std::size_t p) { return std::abs(column[p] - box_[factor].*end); });
  return points;
}

/// How many of them come back: past equal values.
std::size_t Paster::share_of(std::size_t factor, std::span<const std::size_t> beside) const {
  const auto column = futures_.column(factor);
  auto count = static_cast<std::size_t>(static_cast<double>(beside.size() - 1) * options_.paste) + 1;
  while (count < beside.size() && column[beside[count]] == column[beside[count - 1]]) ++count;
  return count;
}

}  // namespace

Trajectory pasted(const Futures& futures, const Box& box, const PrimOptions& options) {
  check(options);
  Paster paster(futures, options, box);
  Trajectory trajectory;
  while (paster.paste()) trajectory.push_back(paster.measured());
  return trajectory;
}

}  // namespace entente::explore
