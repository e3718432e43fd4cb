#include "explore/border.h"

namespace entente::explore {

Border border_of(const Futures& futures, const Box& box) {
  std::vector<std::uint16_t> times(futures.size()),
      by(futures.size());  // factors that keep a point out; the last
  for (const std::size_t f : restricted_factors(box)) {
    const auto column = futures.column(f);
    const Limits limits = box[f];
    for (std::size_t p = 0; p < column.size(); ++p) {
      const bool out = !limits.holds(column[p]);
      times[p] = static_cast<std::uint16_t>(times[p] + out);
      by[p] = out ? static_cast<std::uint16_t>(f) : by[p];
    }
  }
  Border border{.inside = {}, .kept_out = std::vector<std::vector<std::size_t>>(box.size())};
  for (std::size_t p = 0; p < times.size(); ++p) {
    if (times[p] == 0) border.inside = border.inside + Content{1, futures.chances()[p]};
    if (times[p] == 1) border.kept_out[by[p]].push_back(p);
  }
  return border;
}

Content content_of(const Futures& futures, std::span<const std::size_t> points) {
  Content content{points.size(), 0};
  for (const std::size_t p : points) content.cases += futures.chances()[p];
  return content;
}

}  // namespace entente::explore
