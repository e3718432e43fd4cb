/// How balanced a signed network is, by its triads.
#include <entente/networks.h>

#include <bit>
#include <cmath>
#include <limits>

namespace entente {

double TriadCensus::balance() const {
  if (closed() == 0) return std::numeric_limits<double>::quiet_NaN();
  return static_cast<double>(count[0] + count[2]) / static_cast<double>(closed());
}

namespace {

/// For each actor a bit for each other one of a higher number: 64 triads are counted at once.
class TieBits {
 public:
  explicit TieBits(const SignedNetwork& network)
      : words_((network.actors.size() + bits - 1) / bits), rows_(network.actors.size() * words_) {
    for (const SignedTie& tie : network.ties) {
      const std::uint64_t bit = std::uint64_t{1} << tie.b % bits;
      Word& word = rows_[tie.a * words_ + tie.b / bits];
      word.tied |= bit;
      if (tie.weight < 0) word.negative |= bit;
    }
  }

  /// Those of a tie with whoever has ties with both ends, and a number above theirs.
  void count(const SignedTie& tie, TriadCensus& census) const {
    std::array<std::size_t, 3> found{};  // by the negative ties with the third
    const std::size_t negative = tie.weight < 0;
    for (std::size_t k = tie.b / bits; k < words_; ++k) {
      const Word &a = rows_[tie.a * words_ + k], &b = rows_[tie.b * words_ + k];
      const std::uint64_t both = a.tied & b.tied, two = a.negative & b.negative;
      const std::uint64_t one = both & (a.negative ^ b.negative);
      found[0] += number_in(both & ~one & ~two);
      found[1] += number_in(one);
      found[2] += number_in(two);
    }
    for (std::size_t k = 0; k < found.size(); ++k) census.count[k + negative] += found[k];
  }

 private:
  static constexpr std::size_t bits = 64;
  struct Word {
    std::uint64_t tied = 0, negative = 0;
  };
  static std::size_t number_in(std::uint64_t word) { return static_cast<std::size_t>(std::popcount(word)); }

  std::size_t words_;
  std::vector<Word> rows_;
};

}  // namespace

TriadCensus triad_census(const SignedNetwork& network) {
  const TieBits ties(network);
  TriadCensus census;
  for (const SignedTie& tie : network.ties) ties.count(tie, census);
  return census;
}

}  // namespace entente
