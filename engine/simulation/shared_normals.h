#pragma once
/// Standard normals that several simulations of the same runs draw alike: made once, then read.
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "numeric/random.h"

namespace entente::detail {

/// Variants of a scenario share their luck, so the noise of one block of runs is the same in all of them. One
/// thread's: not to be shared.
class SharedNormals {
 public:
  /// Holds up to so many values (address space only: memory is taken as they are made).
  explicit SharedNormals(std::size_t most) { values_.reserve(most); }
  /// From now on for these runs, of this seed.
  void begin(std::uint64_t seed, std::span<const std::uint32_t> runs);
  /// (count x lanes) for the draw indices `first` ... `first + count - 1`, as numeric::normal_quantiles of
  /// numeric::uniforms_in_a_row gives them; null for other runs or another seed, and where no room is left.
  /// Valid until `begin`.
  const double* row(const numeric::Draw& draw, std::span<const std::uint32_t> runs, std::uint32_t first,
                    std::size_t count);

 private:
  struct Key {
    std::uint32_t step, stream, first, count;
    bool operator==(const Key&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const;
  };

  std::uint64_t seed_ = 0;
  std::vector<std::uint32_t> runs_;                    ///< (lanes)
  std::unordered_map<Key, std::size_t, Hash> places_;  ///< where the row begins in `values_`
  std::vector<double> values_;                         ///< never beyond its capacity: rows stay where they are
};

}  // namespace entente::detail
