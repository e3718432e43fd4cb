#include "numeric/ordered_product.h"

#include "numeric/simd.h"

namespace entente::numeric {
namespace {

/// A block of sums that fits into the registers.
constexpr std::size_t height = 6, width = 2 * words_at_once;

/// A group of rows after the other; of each, column by column. Beyond the last row 0.
void pack_left(const Strided& from, const ProductShape& shape, std::vector<double>& to) {
  const std::size_t groups = (shape.rows + height - 1) / height;
  to.resize(groups * shape.inner * height);
  for (std::size_t i = 0; i < groups * height; ++i)
    for (std::size_t k = 0; k < shape.inner; ++k)
      to[(i / height * shape.inner + k) * height + i % height] = i < shape.rows ? from(i, k) : 0;
}

/// The columns of one block, row by row. Beyond the last column 0.
void pack_right(const Strided& from, const ProductShape& shape, std::size_t first, std::vector<double>& to) {
  to.resize(shape.inner * width);
  for (std::size_t k = 0; k < shape.inner; ++k)
    for (std::size_t c = 0; c < width; ++c)
      to[k * width + c] = first + c < shape.columns ? from(k, first + c) : 0;
}

/// The sums of a block, (height x width).
void sum_block(const double* left, const double* right, std::size_t inner, double* sums) {
  SimdF64 low[height] = {}, high[height] = {};
  for (std::size_t k = 0; k < inner; ++k, left += height, right += width) {
    const SimdF64 a = load(right), b = load(right + words_at_once);
#pragma GCC unroll 6
    for (std::size_t r = 0; r < height; ++r) {
      const SimdF64 factor = SimdF64{} + left[r];
      low[r] += factor * a;
      high[r] += factor * b;
    }
  }
  for (std::size_t r = 0; r < height; ++r) {
    store(sums + r * width, low[r]);
    store(sums + r * width + words_at_once, high[r]);
  }
}

}  // namespace

void ordered_product(const Strided& left, const Strided& right, const ProductShape& shape, double* out,
                     std::size_t apart, ProductScratch& scratch) {
  pack_left(left, shape, scratch.left);
  double sums[height * width];
  for (std::size_t column = 0; column < shape.columns; column += width) {
    pack_right(right, shape, column, scratch.right);
    for (std::size_t row = 0; row < shape.rows; row += height) {
      sum_block(scratch.left.data() + row * shape.inner, scratch.right.data(), shape.inner, sums);
      for (std::size_t i = row; i < row + height && i < shape.rows; ++i)
        for (std::size_t j = column; j < column + width && j < shape.columns; ++j)
          out[(i * shape.columns + j) * apart] = sums[(i - row) * width + j - column];
    }
  }
}

}  // namespace entente::numeric
