#pragma once
/// What every ledger must do.
#include <cmath>

#include "support/compiled.h"

namespace entente::testing_support {

/// In every run the causes of every watched cell sum to its change, but for the last digit of each cause.
inline void expect_closed(const Model& model, const BlockRecord& record) {
  const Catalogue& c = model.catalogue();
  const std::size_t causes = c.causes.size();
  for (std::size_t w = 0; w < c.watched.size(); ++w)
    for (std::size_t run = 0; run < record.lanes; ++run) {
      const auto at = [&](std::size_t k) {
        return record.series[(k * c.series() + c.metrics.size() + w) * record.lanes + run];
      };
      long double sum = 0, size = 0;
      for (std::size_t i = 0; i < causes; ++i) {
        const double total = record.ledger[(w * causes + i) * record.lanes + run];
        sum += total;
        size += std::abs(total);
      }
      const long double moved = static_cast<long double>(at(c.steps())) - at(0);
      constexpr long double of_twice_the_digits = 1e-28L;  // what was larger in between, and is gone
      ASSERT_LE(std::abs(sum - moved), 0x1p-52L * size + of_twice_the_digits)
          << c.watched[w].name << " in run " << run << ": " << at(0) << " became " << at(c.steps());
    }
}

}  // namespace entente::testing_support
