#pragma once
/// Negative cycles: those whose signs multiply to -1. Some tie of each is frustrated, however actors are
/// divided.
#include <entente/networks.h>

namespace entente::detail {

/// Ties of a network by the actors they hold.
class Neighbours {
 public:
  explicit Neighbours(const SignedNetwork& network);
  struct End {
    std::size_t actor = 0, tie = 0;
    bool negative = false;
  };
  const std::vector<End>& of(std::size_t actor) const { return ends_[actor]; }
  std::size_t actors() const { return ends_.size(); }
  /// (actors) Number of the connected part, and how many parts have more than one actor.
  std::size_t components(std::vector<std::size_t>& part) const;

 private:
  std::vector<std::vector<End>> ends_;
};

/// Through every actor, a shortest negative cycle by these lengths of ties, if it is shorter than 1: the
/// numbers of its ties, ascending; each cycle once. Only some of them, but one, where it became late.
std::vector<std::vector<std::size_t>> short_negative_cycles(const Neighbours& neighbours,
                                                            std::span<const double> lengths,
                                                            const std::function<bool()>& late = nullptr);

}  // namespace entente::detail
