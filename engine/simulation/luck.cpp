#include "simulation/luck.h"

#include <algorithm>

namespace entente::detail {

void LaneLuck::start(std::span<const LaneRun> lanes, std::uint64_t redrawn) {
  runs_.clear();
  distinct_.clear();
  which_.clear();
  for (const LaneRun& lane : lanes) {
    runs_.push_back(lane.redrawn & redrawn ? lane.other : lane.run);
    if (distinct_.empty() || distinct_.back() != runs_.back()) distinct_.push_back(runs_.back());
    which_.push_back(static_cast<std::uint32_t>(distinct_.size() - 1));
  }
}

/// Spreading costs as much as drawing few values more.
std::span<const std::uint32_t> LaneLuck::drawn() const {
  return 2 * distinct_.size() <= runs_.size() ? distinct_ : runs_;
}

/// From (rows x distinct) to (rows x lanes), in place: from the last on, so that nothing is written over before
/// it is read.
void LaneLuck::spread(double* values, std::size_t rows) const {
  const std::size_t from = drawn().size(), to = runs_.size();
  if (from == to) return;
  for (std::size_t r = rows; r-- > 0;)
    for (std::size_t lane = to; lane-- > 0;) values[r * to + lane] = values[r * from + which_[lane]];
}

void LaneLuck::uniforms(const numeric::Draw& draw, std::span<const std::uint32_t> indices, double* out) const {
  numeric::uniforms(draw, drawn(), indices, out);
  spread(out, indices.size());
}

void LaneLuck::uniforms_in_a_row(const numeric::Draw& draw, std::uint32_t first, std::size_t count,
                                 double* out) const {
  numeric::uniforms_in_a_row(draw, drawn(), first, count, out);
  spread(out, count);
}

void LaneLuck::normals_in_a_row(const numeric::Draw& draw, std::uint32_t first, std::size_t count,
                                double* out) const {
  numeric::uniforms_in_a_row(draw, drawn(), first, count, out);
  numeric::normal_quantiles(out, count * drawn().size());
  spread(out, count);
}

void Luck::tell_apart(std::vector<std::pair<std::uint32_t, std::size_t>> streams, std::size_t purposes) {
  streams_ = std::move(streams);
  std::sort(streams_.begin(), streams_.end());
  rows_.resize(1 + purposes);
}

void Luck::start(std::span<const LaneRun> lanes) {
  rows_.front().start(lanes, 0);
  for (std::size_t k = 1; k < rows_.size(); ++k) rows_[k].start(lanes, std::uint64_t{1} << (k - 1));
}

const LaneLuck& Luck::of(std::uint32_t stream) const {
  const auto found = std::lower_bound(streams_.begin(), streams_.end(), std::pair{stream, std::size_t{0}});
  const bool told_apart = found != streams_.end() && found->first == stream;
  return rows_[told_apart ? 1 + found->second : 0];
}

}  // namespace entente::detail
