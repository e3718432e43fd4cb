#include "numeric/ordered_product.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace entente::numeric {
namespace {

struct Matrices {
  ProductShape shape;
  std::size_t lanes;
  std::vector<double> left, right;

  Matrices(ProductShape shape_, std::size_t lanes_) : shape(shape_), lanes(lanes_) {
    std::mt19937_64 random(shape.rows * 100 + shape.inner);
    std::uniform_real_distribution<double> cell(-1, 1);
    // at least one of each lane, so that there is something to point into where there is nothing to multiply
    left.resize(std::max<std::size_t>(1, shape.rows * shape.inner) * lanes);
    right.resize(std::max<std::size_t>(1, shape.inner * shape.columns) * lanes);
    for (auto* values : {&left, &right})
      for (double& value : *values) value = random() % 4 == 0 ? 0 : cell(random);
  }
  Strided a(std::size_t lane, bool turned) const {
    if (turned) return {left.data() + lane, lanes, shape.rows * lanes};
    return {left.data() + lane, shape.inner * lanes, lanes};
  }
  Strided b(std::size_t lane, bool turned) const {
    if (turned) return {right.data() + lane, lanes, shape.inner * lanes};
    return {right.data() + lane, shape.columns * lanes, lanes};
  }
};

TEST(OrderedProduct, IsThatOfAPlainLoopToTheBit) {
  ProductScratch scratch;
  for (const ProductShape shape : {ProductShape{1, 1, 1}, {4, 7, 16}, {5, 30, 17}, {33, 66, 66}, {3, 0, 2}})
    for (const std::size_t lanes : {1U, 3U})
      for (const bool left_turned : {false, true})
        for (const bool right_turned : {false, true}) {
          const Matrices m(shape, lanes);
          std::vector<double> out(shape.rows * shape.columns * lanes, -7);
          for (std::size_t lane = 0; lane < lanes; ++lane) {
            const Strided a = m.a(lane, left_turned), b = m.b(lane, right_turned);
            ordered_product(a, b, shape, out.data() + lane, lanes, scratch);
            for (std::size_t i = 0; i < shape.rows; ++i)
              for (std::size_t j = 0; j < shape.columns; ++j) {
                double sum = 0;
                for (std::size_t k = 0; k < shape.inner; ++k)
                  if (a(i, k) != 0 && b(k, j) != 0) sum += a(i, k) * b(k, j);
                ASSERT_EQ(out[(i * shape.columns + j) * lanes + lane], sum) << i << ' ' << j;
              }
          }
        }
}

}  // namespace
}  // namespace entente::numeric
