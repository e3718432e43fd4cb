/// Balance of signed relations over time: what the signs of ties say, once for each pattern of signs.
#include <entente/networks.h>

#include <cmath>
#include <map>

#include "report/parts.h"

namespace entente::report {
namespace {

/// Beyond these, dates are left without: a page is to be made in seconds.
constexpr std::size_t max_patterns = 250;
constexpr double seconds_each = 0.2;

Json balance_json(const SignedNetwork& signs) {
  const Frustration least = frustration(signs, seconds_each);
  std::string division;
  for (const std::size_t bloc : least.best.bloc) division += static_cast<char>('0' + bloc);
  return {{"triads", triad_census(signs).count},
          {"frustration", least.best.frustration},
          {"bound", least.bound},
          {"unique", least.unique ? Json(*least.unique) : Json(nullptr)},
          {"division", division},
          {"actors", actor_frustration(signs, least.best)}};
}

}  // namespace

Json balance_of(const std::vector<std::string>& actors, std::size_t dates,
                const std::function<std::vector<double>(std::size_t)>& mean_at) {
  std::map<std::vector<int>, std::size_t> known;
  Json patterns = Json::array(), at = Json::array();
  for (std::size_t k = 0; k < dates; ++k) {
    const SignedNetwork network = signed_network(actors, mean_at(k));
    std::vector<int> key;
    for (const SignedTie& tie : network.ties)
      key.insert(key.end(), {static_cast<int>(tie.a), static_cast<int>(tie.b), tie.weight > 0 ? 1 : -1});
    const auto it = known.find(key);
    if (it == known.end() && known.size() == max_patterns) {
      at.push_back(nullptr);
      continue;
    }
    const std::size_t number = it == known.end() ? known.size() : it->second;
    if (it == known.end()) patterns.push_back(balance_json(network.signs()));
    known.emplace(std::move(key), number);
    at.push_back(number);
  }
  return {{"patterns", std::move(patterns)}, {"at", std::move(at)}};
}

}  // namespace entente::report
