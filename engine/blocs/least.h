#pragma once
/// What is known of the division in two with least frustration, whichever search has found it.
#include <entente/networks.h>

#include <algorithm>

namespace entente::detail {

/// The ties that are frustrated: their numbers, ascending.
std::vector<std::size_t> frustrated_ties(const SignedNetwork& network, const Partition& partition);

class Least {
 public:
  /// Begins with the best of some local searches.
  Least(const SignedNetwork& network, const TimeLimit& limit);

  /// A division that was found.
  void offer(std::vector<std::size_t> bloc);
  /// No division has less than this.
  void raise_bound(double bound) { bound_ = std::max(bound_, bound); }
  /// No division has less than the best.
  void prove();
  /// A choice was looked at.
  void count() { ++nodes_; }
  /// No other division has as little as the best, but those that were offered.
  void settle();

  const SignedNetwork& network() const { return network_; }
  const Partition& best() const { return best_; }
  double bound() const { return std::min(bound_, best_.frustration); }
  bool proven() const { return proven_; }
  /// Another division that is as good was offered.
  bool another() const { return another_; }
  std::optional<bool> unique() const { return unique_; }

  std::size_t nodes() const { return nodes_; }

  double total() const { return total_; }  ///< sum of |weight|
  bool whole() const { return whole_; }    ///< all weights are whole numbers, and so are sums of them
  /// Frustrations closer than this are the same: what is between them is rounding.
  double tolerance() const;
  double seconds_left() const { return limit_.seconds_left(); }
  /// Once so, always.
  bool late();

 private:
  const SignedNetwork& network_;
  TimeLimit limit_;
  double total_ = 0;
  bool whole_ = true, late_ = false;
  Partition best_;
  double bound_ = 0;
  bool proven_ = false, another_ = false;
  std::optional<bool> unique_;
  std::size_t nodes_ = 0;
};

}  // namespace entente::detail
