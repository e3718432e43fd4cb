#include "graphs/listed_ties.h"

#include <fmt/format.h>

#include <cmath>

#include "base/with_commas.h"

namespace entente::detail {

std::string too_many_actors() { return fmt::format("more than {} actors", with_commas(max_actors)); }

double signed_weight(std::optional<double> sign, std::optional<double> weight) {
  if (!sign || !weight) return sign ? *sign : weight.value_or(1);
  return *sign == 0 ? 0 : std::copysign(*weight, *sign);
}

}  // namespace entente::detail
