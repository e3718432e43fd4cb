#pragma once
/// Ties as a file lists them become those of an undirected network.
#include <entente/networks.h>

#include <map>

namespace entente::detail {

class JoinedTies {
 public:
  /// `directed`: the file's ties have a direction.
  JoinedTies(const EdgeChoice& choice, bool directed) : repeated_(choice.repeated), directed_(directed) {}

  /// The number of an actor, in the order in which they are first named.
  std::size_t number_of(const std::string& actor);
  std::size_t actors() const { return network_.actors.size(); }
  /// What is wrong with a tie that stands in this line; empty: nothing.
  std::string add(std::size_t from, std::size_t to, double weight, std::size_t line);
  SignedNetwork finish();

 private:
  struct Tie {
    std::size_t line = 0;  ///< of the first
    double sum = 0, last = 0;
    double times = 0;
  };
  double weight_of(const Tie& tie) const;

  RepeatedTies repeated_;
  bool directed_;
  std::map<std::string, std::size_t> numbers_;
  std::map<std::pair<std::size_t, std::size_t>, Tie>
      ties_;  ///< by from and to; undirected: the lower number first
  SignedNetwork network_;
};

}  // namespace entente::detail
