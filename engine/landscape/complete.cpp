/// Every configuration: where steepest descent leads from it.
#include <algorithm>
#include <bit>
#include <unordered_map>

#include "base/parallel_for.h"
#include "landscape/couplings.h"

namespace entente::detail {
namespace {

/// The first actor stays where it is: bit i of a code is the side of actor i + 1. Where the first actor would
/// move, all others change their names of sides instead.
class Codes {
 public:
  explicit Codes(std::size_t actors) : actors_(actors) {}
  std::uint64_t count() const { return std::uint64_t{1} << (actors_ - 1); }
  std::vector<char> sides(std::uint32_t code) const {
    std::vector<char> side(actors_);
    for (std::size_t i = 1; i < actors_; ++i) side[i] = static_cast<char>((code >> (i - 1)) & 1U);
    return side;
  }
  std::uint32_t moved(std::uint32_t code, std::size_t actor) const {
    const auto all = static_cast<std::uint32_t>(count() - 1);
    return actor == 0 ? ~code & all : code ^ (std::uint32_t{1} << (actor - 1));
  }

 private:
  std::size_t actors_;
};

class Descents {
 public:
  Descents(const Couplings& couplings, std::size_t threads, const StopFlag* stop)
      : couplings_(couplings), codes_(couplings.actors()), stop_(stop), next_(codes_.count()) {
    const std::size_t pieces = (next_.size() + piece - 1) / piece;
    parallel_for(pieces, threads, [&](std::size_t k) {
      if (!is_set(stop_)) go_through(k * piece, std::min<std::uint64_t>((k + 1) * piece, next_.size()));
    });
  }

  std::vector<std::uint32_t> minima() const {
    std::vector<std::uint32_t> found;
    for (std::uint64_t code = 0; code < next_.size(); ++code)
      if (next_[code] == code) found.push_back(static_cast<std::uint32_t>(code));
    return found;
  }

  static constexpr std::uint32_t endless = 0xffffffff;

  /// By the code of the minimum, or `endless`. Afterwards every configuration points to its end at once.
  std::unordered_map<std::uint32_t, std::uint64_t> basins() {
    std::unordered_map<std::uint32_t, std::uint64_t> count;
    for (std::uint64_t code = 0; code < next_.size(); ++code) ++count[follow(static_cast<std::uint32_t>(code))];
    return count;
  }

 private:
  /// Of a configuration that the way has come through: codes have 31 bits.
  static constexpr std::uint32_t passed = 0x80000000;

  /// To where it ends. Where propensities are directed it may come back to where it was.
  std::uint32_t follow(std::uint32_t code) {
    way_.clear();
    std::uint32_t at = code;
    for (std::uint32_t next = next_[at]; next != at && !(next & passed); next = next_[at]) {
      next_[at] |= passed;
      way_.push_back(at);
      at = next;
    }
    const std::uint32_t end = next_[at] == at ? at : endless;
    for (const std::uint32_t each : way_) next_[each] = end;
    return end;
  }

  /// Pieces of fixed length, each begun anew: the same numbers whoever takes them, and rounding does not add
  /// up.
  static constexpr std::uint64_t piece = 1U << 12U;

  void go_through(std::uint64_t first, std::uint64_t end) {
    const auto gray = [](std::uint64_t k) { return static_cast<std::uint32_t>(k ^ (k >> 1U)); };
    Configuration at(couplings_, codes_.sides(gray(first)));
    for (std::uint64_t k = first; k < end; ++k) {
      if (k > first) at.move(static_cast<std::size_t>(std::countr_zero(k)) + 1);
      const std::size_t actor = at.steepest();
      next_[gray(k)] = actor == couplings_.actors() ? gray(k) : codes_.moved(gray(k), actor);
    }
  }

  const Couplings& couplings_;
  Codes codes_;
  const StopFlag* stop_;
  std::vector<std::uint32_t> next_, way_;
};

}  // namespace

std::optional<Landscape> look_at_all(const LandscapeInput& world, const Couplings& couplings,
                                     const LandscapeOptions& options, const StopFlag* stop) {
  const Codes codes(couplings.actors());
  Descents descents(couplings, options.threads, stop);
  if (is_set(stop)) return std::nullopt;
  const std::vector<std::uint32_t> minima = descents.minima();
  auto basins = descents.basins();
  Landscape made{true, codes.count(), minima.size(), {}, couplings.directed(), basins[Descents::endless]};
  for (const std::uint32_t code : minima) {
    const std::vector<char> side = codes.sides(code);
    LandscapeMinimum minimum = describe(world, side, Configuration(couplings, side).is_strict(), options);
    minimum.basin = basins[code];
    made.minima.push_back(std::move(minimum));
    if (made.minima.size() >= 2 * options.max_minima)
      keep_lowest(made.minima, options.max_minima, couplings.same());
  }
  keep_lowest(made.minima, options.max_minima, couplings.same());
  return made;
}

}  // namespace entente::detail
