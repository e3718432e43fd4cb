#pragma once
/// Shapley values: by sampling permutations, or from every coalition.
#include "explain/coalitions.h"

namespace entente {

/// Sums of marginal contributions, group by group.
class Shapley {
 public:
  /// `name` is that of the stream of its draws.
  Shapley(Coalitions& coalitions, const std::string& name, std::uint64_t seed);
  /// Each group takes one more permutation of its own, and its reverse. False where it was stopped.
  bool add_pair();
  std::size_t permutations() const { return 2 * pairs_; }
  /// Each group makes every coalition that it has not made yet, and its values are those of all permutations.
  /// False where it was stopped.
  bool take_all();
  bool exact() const { return exact_; }
  /// Whether every value that was looked at is a number, and finite.
  bool finite() const;
  /// Of each group the sum over its runs, averaged over its permutations: (groups).
  std::vector<double> group_sums(std::size_t player) const;

 private:
  std::vector<std::size_t> permutation(std::size_t group) const;
  void follow(const std::vector<std::size_t>& order, Coalitions::Group& group);
  void weigh_all(Coalitions::Group& group);

  Coalitions& coalitions_;
  std::uint64_t seed_;
  std::uint32_t stream_;
  std::size_t pairs_ = 0;
  bool exact_ = false;
  std::vector<double> marginals_;  ///< (groups x players): sums over runs and permutations; means where exact
};

}  // namespace entente
