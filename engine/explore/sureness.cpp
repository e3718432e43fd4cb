#include "explore/sureness.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace entente::explore {
namespace {

void widen(Sureness& s, const Index& index, std::size_t output, std::size_t column, bool total) {
  if (!(index.width() > s.widest)) return;
  s.widest = index.width();
  s.output = output;
  s.column = column;
  s.total = total;
}

}  // namespace

Sureness sureness(std::span<const OutputIndices> indices, double width, std::size_t rows) {
  if (!(width > 0))
    throw std::invalid_argument("intervals cannot be narrower than a width that is not above 0");
  Sureness s;
  for (std::size_t o = 0; o < indices.size(); ++o) {
    s.too_few |= indices[o].usable == Usable::too_few || indices[o].usable == Usable::too_rare;
    s.none &= indices[o].usable != Usable::yes;
    for (std::size_t c = 0; c < indices[o].columns.size(); ++c) {
      widen(s, indices[o].columns[c].first, o, c, false);
      widen(s, indices[o].columns[c].total, o, c, true);
    }
  }
  s.sure = s.widest < width && !s.too_few;
  const double ratio = s.widest < width ? 1 : s.widest / width;
  s.rows = static_cast<std::size_t>(std::ceil(static_cast<double>(rows) * ratio * ratio));
  if (s.too_few) s.rows = std::max(s.rows, 2 * rows);
  return s;
}

}  // namespace entente::explore
