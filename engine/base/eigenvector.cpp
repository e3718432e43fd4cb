#include "base/eigenvector.h"

#include <Eigen/Eigenvalues>

namespace entente {

std::vector<double> leading_eigenvector(std::span<const double> matrix, std::size_t n) {
  const auto size = static_cast<Eigen::Index>(n);
  const Eigen::Map<const Eigen::MatrixXd> symmetric(matrix.data(), size, size);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(symmetric);
  const Eigen::VectorXd vector = solver.eigenvectors().col(size - 1);
  return {vector.begin(), vector.end()};
}

}  // namespace entente
