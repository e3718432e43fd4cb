#pragma once
/// Percentages, written where numbers from 0 to 1 belong.
#include <string>

#include "scenario/document.h"

namespace entente::reading {

/// `; write 0.9 for 90 %`, where that is surely meant by a number outside of the range.
inline std::string percentage_hint(double number, double low, double high) {
  const bool percentage = low == 0 && high == 1 && number >= 5 && number <= 100;
  return percentage ? "; write " + shortest(number / 100) + " for " + shortest(number) + " %" : "";
}

}  // namespace entente::reading
