#pragma once

#include <stdexcept>

namespace entente {

/// What receives blocks of runs takes none of another shape. Throws std::invalid_argument.
inline void require_shape(bool fits) {
  if (!fits) throw std::invalid_argument("a block of another shape than the catalogue says");
}

}  // namespace entente
