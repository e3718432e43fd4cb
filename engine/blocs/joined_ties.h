#pragma once
/// Ties as a file lists them become those of an undirected network.
#include <entente/networks.h>

#include <map>
#include <optional>

#include "graphs/listed_ties.h"

namespace entente::detail {

constexpr std::size_t max_told = 20;  ///< of what is wrong with a file

class JoinedTies {
 public:
  /// `directed`: the file's ties have a direction.
  JoinedTies(const EdgeChoice& choice, bool directed) : repeated_(choice.repeated), directed_(directed) {}

  /// The number of an actor, in the order in which they are first named.
  std::size_t number_of(const std::string& actor);
  std::size_t actors() const { return network_.actors.size(); }
  /// A tie that stands at this place (a line or a byte). Where these two may have only one: the place of that.
  std::optional<std::size_t> add(std::size_t from, std::size_t to, double weight, std::size_t place);
  /// What is then said of a tie; the first stands in this line.
  std::string twice(std::size_t from, std::size_t to, std::size_t line) const;
  SignedNetwork finish();

 private:
  struct Tie {
    std::size_t place = 0;  ///< of the first
    bool turned = false;    ///< the first is from the higher number to the lower one
    double sum = 0, last = 0, times = 0;
  };
  std::pair<std::size_t, std::size_t> key(std::size_t from, std::size_t to) const;
  double weight_of(const Tie& tie) const;

  RepeatedTies repeated_;
  bool directed_;
  std::map<std::string, std::size_t> numbers_;
  std::map<std::pair<std::size_t, std::size_t>, Tie>
      ties_;  ///< by `key`: from and to; undirected: the lower number first
  SignedNetwork network_;
};

}  // namespace entente::detail
