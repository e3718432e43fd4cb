#pragma once
/// What lies in a box, and just beside it.
#include "explore/content.h"
#include "explore/futures.h"

namespace entente::explore {

struct Border {
  Content inside;
  /// (factors) Points that what the box asks of this factor alone keeps out, ascending.
  std::vector<std::vector<std::size_t>> kept_out;
};

Border border_of(const Futures& futures, const Box& box);

/// Of some points.
Content content_of(const Futures& futures, std::span<const std::size_t> points);

}  // namespace entente::explore
