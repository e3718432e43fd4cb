#include "fit/crossing.h"

#include <cmath>

namespace entente::detail {
namespace {

struct Point {
  double x = 0, y = 0;
};

/// Between a value that is not ruled out and one that is.
double between(const Side& side, Point inside, Point outside) {
  constexpr double close = 1e-3;
  int last = 0;  // the end that moved: where it is the same twice, the other weighs half
  for (int k = 0;
       k < max_false_positions && std::abs(outside.x - inside.x) > close * std::abs(outside.x - side.best);
       ++k) {
    const bool finite = std::isfinite(outside.y);
    const double share = finite ? inside.y / (inside.y - outside.y) : 0.5;
    const double x = inside.x + share * (outside.x - inside.x), y = side.excess(x);
    if (y == 0) return x;
    (y < 0 ? inside : outside) = {x, y};
    const int moved = y < 0 ? -1 : 1;
    if (moved == last) (moved < 0 ? outside.y : inside.y) /= 2;
    last = moved;
  }
  return (inside.x + outside.x) / 2;
}

}  // namespace

double crossing_of(const Side& side) {
  constexpr double first_step = 1.0 / (1U << static_cast<unsigned>(doublings));  // of the way to the end
  Point inside{side.best, side.excess(side.best)};
  for (double share = first_step;; share = std::min(1.0, 2 * share)) {
    const double x = side.best + share * (side.end - side.best);
    const Point next{x, side.excess(x)};
    if (next.y > 0) return between(side, inside, next);
    if (share >= 1) return side.end;
    inside = next;
  }
}

}  // namespace entente::detail
