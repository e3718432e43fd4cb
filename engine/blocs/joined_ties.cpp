#include "blocs/joined_ties.h"

#include <fmt/format.h>

#include <algorithm>

namespace entente::detail {

std::size_t JoinedTies::number_of(const std::string& actor) {
  const auto [it, fresh] = numbers_.try_emplace(actor, numbers_.size());
  if (fresh) network_.actors.push_back(actor);
  return it->second;
}

std::optional<std::size_t> JoinedTies::add(std::size_t from, std::size_t to, double weight, std::size_t place) {
  const auto [it, fresh] = ties_.try_emplace(key(from, to), Tie{place, to < from});
  if (!fresh && repeated_ == RepeatedTies::refused) return it->second.place;
  it->second.sum += weight;
  it->second.last = weight;
  ++it->second.times;
  return std::nullopt;
}

std::pair<std::size_t, std::size_t> JoinedTies::key(std::size_t from, std::size_t to) const {
  if (!directed_ && to < from) std::swap(from, to);
  return {from, to};
}

std::string JoinedTies::twice(std::size_t from, std::size_t to, std::size_t line) const {
  const bool other_way = ties_.at(key(from, to)).turned != (to < from);
  return fmt::format("these two have a tie in line {} already; --repeated sum, mean or last would join them{}",
                     line, other_way ? ", and --directed take A,B and B,A as two ties" : "");
}

double JoinedTies::weight_of(const Tie& tie) const {
  if (repeated_ == RepeatedTies::last) return tie.last;
  return repeated_ == RepeatedTies::mean ? tie.sum / tie.times : tie.sum;
}

SignedNetwork JoinedTies::finish() {
  std::map<std::pair<std::size_t, std::size_t>, double> weights;
  for (const auto& [pair, tie] : ties_)
    weights[std::minmax(pair.first, pair.second)] += weight_of(tie) / (directed_ ? 2 : 1);
  for (const auto& [pair, weight] : weights)
    if (weight != 0) network_.ties.push_back({pair.first, pair.second, weight});
  return std::move(network_);
}

}  // namespace entente::detail
