#include "explore/cart_split.h"

#include <algorithm>
#include <numeric>

namespace entente::explore {
namespace {

/// Points of one value, or category.
struct Group {
  double value = 0;
  Content content;
};

double squared_over_count(const Content& content) { return content.cases * content.density(); }

/// How much less the sum of squares about the mean is if `below` is kept apart.
double gain_of(const Content& all, const Content& below) {
  const Content above{all.points - below.points, all.cases - below.cases};
  return squared_over_count(below) + squared_over_count(above) - squared_over_count(all);
}

class Splitter {
 public:
  Splitter(const Futures& futures, std::span<const std::size_t> points, std::size_t least)
      : futures_(futures), points_(points), least_(least) {
    for (const std::size_t p : points) add(all_, p);
  }
  CartSplit best();

 private:
  void add(Content& content, std::size_t point) const {
    ++content.points;
    content.cases += futures_.chances()[point];
  }
  void offer_numbers(std::size_t factor);
  void offer_categories(std::size_t factor);
  /// Where it is better by more than rounding.
  bool gains(const Content& below, std::size_t factor);

  const Futures& futures_;
  std::span<const std::size_t> points_;
  std::size_t least_;
  Content all_;
  CartSplit best_;
};

CartSplit Splitter::best() {
  if (all_.points < 2 * least_) return {};
  for (std::size_t f = 0; f < futures_.factors(); ++f)
    if (futures_.categories(f) == 0)
      offer_numbers(f);
    else
      offer_categories(f);
  return best_;
}

bool Splitter::gains(const Content& below, std::size_t factor) {
  if (below.points < least_ || all_.points - below.points < least_) return false;
  const double gain = gain_of(all_, below);
  if (!(gain > best_.gain + 1e-12 * all_.cases)) return false;
  best_ = {.gain = gain, .factor = factor};
  return true;
}

void Splitter::offer_numbers(std::size_t factor) {
  const auto column = futures_.column(factor);
  std::vector<std::size_t> order(points_.begin(), points_.end());
  std::ranges::sort(order, {}, [&](std::size_t p) { return column[p]; });
  Content below;
  for (std::size_t k = 0; k + 1 < order.size(); ++k) {
    add(below, order[k]);
    const double value = column[order[k]], next = column[order[k + 1]];
    if (value == next || !gains(below, factor)) continue;
    const double middle = std::midpoint(value, next);
    best_.below = middle < next ? middle : value;
    best_.beside = middle > value ? middle : next;
  }
}

void Splitter::offer_categories(std::size_t factor) {
  std::vector<Group> groups(futures_.categories(factor));
  for (std::size_t c = 0; c < groups.size(); ++c) groups[c].value = static_cast<double>(c);
  for (const std::size_t p : points_)
    add(groups[static_cast<std::size_t>(futures_.column(factor)[p])].content, p);
  std::erase_if(groups, [](const Group& group) { return group.content.points == 0; });
  std::ranges::stable_sort(groups, {}, [](const Group& group) { return group.content.density(); });
  Content below;
  std::uint64_t categories = 0;
  for (const Group& group : groups) {
    below.points += group.content.points;
    below.cases += group.content.cases;
    categories |= std::uint64_t{1} << static_cast<std::size_t>(group.value);
    if (gains(below, factor)) best_.categories = categories;
  }
}

}  // namespace

CartSplit best_split(const Futures& futures, std::span<const std::size_t> points, std::size_t least) {
  return Splitter(futures, points, least).best();
}

}  // namespace entente::explore
