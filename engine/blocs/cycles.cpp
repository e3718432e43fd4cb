#include "blocs/cycles.h"

#include <algorithm>
#include <limits>
#include <queue>
#include <set>

namespace entente::detail {

Neighbours::Neighbours(const SignedNetwork& network) : ends_(network.actors.size()) {
  for (std::size_t k = 0; k < network.ties.size(); ++k) {
    const SignedTie& tie = network.ties[k];
    ends_[tie.a].push_back({tie.b, k, tie.weight < 0});
    ends_[tie.b].push_back({tie.a, k, tie.weight < 0});
  }
}

std::size_t Neighbours::components(std::vector<std::size_t>& part) const {
  constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
  part.assign(actors(), nowhere);
  std::size_t parts = 0, larger = 0;
  for (std::size_t first = 0; first < actors(); ++first) {
    if (part[first] != nowhere) continue;
    std::vector<std::size_t> open = {first};
    part[first] = parts;
    larger += !ends_[first].empty();
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      for (const End& end : ends_[at])
        if (part[end.actor] == nowhere) {
          part[end.actor] = parts;
          open.push_back(end.actor);
        }
    }
    ++parts;
  }
  return larger;
}

namespace {

constexpr double far = std::numeric_limits<double>::infinity();
/// A violation smaller than this is rounding.
constexpr double slack = 1e-7;

/// Shortest ways from one actor to itself in the double cover: place 2 i is actor i reached by an even number
/// of negative ties, 2 i + 1 by an odd one. The way from 2 i to 2 i + 1 is the shortest negative closed walk
/// through i.
class Walks {
 public:
  Walks(const Neighbours& neighbours, std::span<const double> lengths)
      : neighbours_(neighbours), lengths_(lengths) {}

  /// The ties that the walk through `actor` uses an odd number of times: they hold a negative cycle, too. Empty
  /// where it is not shorter than 1.
  std::vector<std::size_t> negative(std::size_t actor) {
    search(2 * actor, 2 * actor + 1);
    if (!(distance_[2 * actor + 1] < 1 - slack)) return {};
    std::set<std::size_t> ties;
    for (std::size_t at = 2 * actor + 1; at != 2 * actor; at = from_[at])
      if (!ties.insert(by_[at]).second) ties.erase(by_[at]);
    return {ties.begin(), ties.end()};
  }

 private:
  using Open = std::pair<double, std::size_t>;

  void search(std::size_t start, std::size_t goal) {
    const std::size_t places = 2 * neighbours_.actors();
    distance_.assign(places, far);
    from_.resize(places);
    by_.resize(places);
    std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
    distance_[start] = 0;
    open.emplace(0.0, start);
    while (!open.empty()) {
      const auto [distance, at] = open.top();
      open.pop();
      if (at == goal || distance >= 1) return;
      if (distance > distance_[at]) continue;
      for (const Neighbours::End& end : neighbours_.of(at / 2)) reach(at, end, open);
    }
  }

  template <typename Queue>
  void reach(std::size_t at, const Neighbours::End& end, Queue& open) {
    const std::size_t to = 2 * end.actor + ((at & 1U) ^ std::size_t{end.negative});
    const double distance = distance_[at] + std::max(0.0, lengths_[end.tie]);
    if (!(distance < distance_[to])) return;
    distance_[to] = distance;
    from_[to] = at;
    by_[to] = end.tie;
    open.emplace(distance, to);
  }

  const Neighbours& neighbours_;
  std::span<const double> lengths_;
  std::vector<double> distance_;
  std::vector<std::size_t> from_, by_;
};

}  // namespace

std::vector<std::vector<std::size_t>> short_negative_cycles(const Neighbours& neighbours,
                                                            std::span<const double> lengths,
                                                            const std::function<bool()>& late) {
  std::set<std::vector<std::size_t>> found;
  Walks walks(neighbours, lengths);
  for (std::size_t actor = 0; actor < neighbours.actors() && (found.empty() || !late || !late()); ++actor)
    if (auto ties = walks.negative(actor); !ties.empty()) found.insert(std::move(ties));
  return {found.begin(), found.end()};
}

}  // namespace entente::detail
