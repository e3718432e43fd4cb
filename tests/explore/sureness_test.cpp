#include "explore/sureness.h"

#include <gtest/gtest.h>

#include "functions.h"

namespace entente::explore {
namespace {

TEST(Sureness, SaysHowManyRowsItTakes) {
  const auto factors = ishigami_factors();
  const auto of = [&](std::size_t rows) {
    const auto design = saltelli_design(column_each(factors), 3, rows);
    const auto values = values_at(saltelli_points(design, factors), ishigami);
    return sobol_indices(design, {values}, {.replicates = 400});
  };
  const Sureness few = sureness(of(512), 0.05, 512);
  EXPECT_FALSE(few.sure);
  EXPECT_EQ(few.column, 0U) << "first order of x1 is known worst";
  EXPECT_NEAR(static_cast<double>(few.rows), 512 * std::pow(few.widest / 0.05, 2), 1);
  const Sureness enough = sureness(of(few.rows + few.rows / 4), 0.05, few.rows + few.rows / 4);
  EXPECT_TRUE(enough.sure) << enough.widest;
  EXPECT_EQ(enough.rows, few.rows + few.rows / 4);
  EXPECT_TRUE(sureness({}, 0.05, 10).sure);
  EXPECT_THROW(sureness({}, 0, 10), std::invalid_argument);
}

}  // namespace
}  // namespace entente::explore
