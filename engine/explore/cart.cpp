#include "explore/cart.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "explore/cart_split.h"

namespace entente::explore {
namespace {

/// Divides parts, the first one first, until none can be divided.
class Tree {
 public:
  Tree(const Futures& futures, const CartOptions& options)
      : futures_(futures),
        options_(options),
        least_(std::max<std::size_t>(
            1, static_cast<std::size_t>(options.mass_min * static_cast<double>(futures.size())))) {}
  std::vector<CartNode> grown();

 private:
  /// Points of a part, and how far below the root it is.
  struct Part {
    std::vector<std::size_t> points = {};
    std::size_t depth = 0;
  };

  void divide(std::size_t node);
  void add(Box box, Part part);
  Part half(std::size_t node, const Limits& limits, std::size_t factor) const;

  const Futures& futures_;
  const CartOptions& options_;
  std::size_t least_;
  std::vector<CartNode> nodes_;
  std::vector<Part> parts_;  ///< (nodes)
};

std::vector<CartNode> Tree::grown() {
  Part all{std::vector<std::size_t>(futures_.size())};
  std::iota(all.points.begin(), all.points.end(), std::size_t{0});
  add(everything(futures_.factors()), std::move(all));
  for (std::size_t node = 0; node < nodes_.size(); ++node) divide(node);
  return std::move(nodes_);
}

void Tree::add(Box box, Part part) {
  double cases = 0;
  for (const std::size_t p : part.points) cases += futures_.chances()[p];
  nodes_.push_back({.measured = futures_.measured(std::move(box), part.points.size(), cases)});
  parts_.push_back(std::move(part));
}

/// What a division leaves a number or categories of on either side.
std::pair<Limits, Limits> halves_of(const Limits& limits, const CartSplit& split, std::size_t categories) {
  Limits below = limits, beside = limits;
  if (categories == 0) {
    below.high = split.below;
    beside.low = split.beside;
  } else {
    below.categories = split.categories | Limits::all << categories;  // bits of no category are always set
    beside.categories = limits.categories & ~split.categories;
  }
  return {below, beside};
}

void Tree::divide(std::size_t node) {
  if (options_.depth != 0 && parts_[node].depth == options_.depth) return;
  const CartSplit split = best_split(futures_, parts_[node].points, least_);
  if (split.gain <= 0) return;
  const auto [below, beside] =
      halves_of(nodes_[node].measured.box[split.factor], split, futures_.categories(split.factor));
  nodes_[node].factor = split.factor;
  nodes_[node].below = nodes_.size();
  nodes_[node].beside = nodes_.size() + 1;
  for (const Limits& limits : {below, beside}) {
    Box box = nodes_[node].measured.box;
    box[split.factor] = limits;
    add(std::move(box), half(node, limits, split.factor));
  }
}

Tree::Part Tree::half(std::size_t node, const Limits& limits, std::size_t factor) const {
  Part part{.depth = parts_[node].depth + 1};
  for (const std::size_t p : parts_[node].points)
    if (limits.holds(futures_.column(factor)[p])) part.points.push_back(p);
  return part;
}

}  // namespace

std::vector<CartNode> cart(const Futures& futures, const CartOptions& options) {
  if (!(options.mass_min > 0 && options.mass_min < 1))
    throw std::invalid_argument(
        fmt::format("the least mass of a leaf is {}; it lies between 0 and 1", options.mass_min));
  return Tree(futures, options).grown();
}

std::vector<MeasuredBox> cart_boxes(const std::vector<CartNode>& tree) {
  std::vector<MeasuredBox> boxes;
  for (const CartNode& node : tree)
    if (node.leaf()) boxes.push_back(node.measured);
  std::ranges::stable_sort(boxes, [](const MeasuredBox& a, const MeasuredBox& b) {
    return a.cases != b.cases ? a.cases > b.cases : a.density > b.density;
  });
  return boxes;
}

}  // namespace entente::explore
