#include "simulation/shared_normals.h"

#include <algorithm>

namespace entente::detail {

std::size_t SharedNormals::Hash::operator()(const Key& key) const {
  const std::uint64_t what = std::uint64_t{key.stream} << 32 | key.step;
  const std::uint64_t where = std::uint64_t{key.first} << 32 | key.count;
  const std::uint64_t mixed = (what * 0x9e3779b97f4a7c15u ^ where) * 0xbf58476d1ce4e5b9u;
  return static_cast<std::size_t>(mixed ^ mixed >> 32);
}

void SharedNormals::begin(std::uint64_t seed, std::span<const std::uint32_t> runs) {
  seed_ = seed;
  runs_.assign(runs.begin(), runs.end());
  places_.clear();
  values_.clear();
}

const double* SharedNormals::row(const numeric::Draw& draw, std::span<const std::uint32_t> runs,
                                 std::uint32_t first, std::size_t count) {
  if (draw.seed != seed_ || !std::equal(runs.begin(), runs.end(), runs_.begin(), runs_.end())) return nullptr;
  const Key key{draw.step, draw.stream, first, static_cast<std::uint32_t>(count)};
  const auto known = places_.find(key);
  if (known != places_.end()) return values_.data() + known->second;
  const std::size_t place = values_.size(), lanes = runs.size();
  if (values_.capacity() - place < count * lanes) return nullptr;
  values_.resize(place + count * lanes);
  numeric::uniforms_in_a_row(draw, runs, first, count, values_.data() + place);
  numeric::normal_quantiles(values_.data() + place, count * lanes);
  places_.emplace(key, place);
  return values_.data() + place;
}

}  // namespace entente::detail
