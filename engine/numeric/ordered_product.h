#pragma once
/// Products of matrices whose sums are made in order: to the bit what a plain loop gives.
#include <cstddef>
#include <vector>

namespace entente::numeric {

/// Cells of a matrix, and how far apart neighbours below and beside each other are.
struct Strided {
  const double* first = nullptr;
  std::size_t down = 0, across = 0;
  double operator()(std::size_t i, std::size_t j) const { return first[i * down + j * across]; }
};

/// Of the left factor (rows x inner) and of the right one (inner x columns).
struct ProductShape {
  std::size_t rows = 0, inner = 0, columns = 0;
};

/// Copies of the factors as they are read; kept from product to product.
struct ProductScratch {
  std::vector<double> left, right;
};

/// out[(i * columns + j) * apart] = the sum over k, ascending, of left(i, k) * right(k, j), each product and
/// each sum rounded, on every machine. A factor that is 0 changes nothing.
void ordered_product(const Strided& left, const Strided& right, const ProductShape& shape, double* out,
                     std::size_t apart, ProductScratch& scratch);

}  // namespace entente::numeric
