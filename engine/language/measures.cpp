#include "language/measures.h"

#include <Eigen/Dense>

namespace entente::language {
namespace {

using Matrix = Eigen::MatrixXd;

Matrix symmetric_part(const double* relation, std::size_t actors, std::size_t lanes, std::size_t lane) {
  const auto n = static_cast<Eigen::Index>(actors);
  Matrix s(n, n);
  for (std::size_t i = 0; i < actors; ++i) {
    for (std::size_t j = 0; j < actors; ++j) {
      const double there = relation[(i * actors + j) * lanes + lane];
      const double back = relation[(j * actors + i) * lanes + lane];
      s(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = (there + back) / 2;
    }
  }
  return s;
}

double trace_of_cube(const Matrix& s) { return (s * s).cwiseProduct(s).sum(); }

double balance(const Matrix& s) {
  const double weight = trace_of_cube(s.cwiseAbs());
  return weight > 0 ? trace_of_cube(s) / weight : 0.0;
}

double frustration(const Matrix& s) {
  const double weight = s.cwiseAbs().sum();
  if (!(weight > 0)) return 0.0;
  const Eigen::SelfAdjointEigenSolver<Matrix> solver(s);
  const Eigen::VectorXd v = solver.eigenvectors().col(s.rows() - 1);
  const Matrix signs = s.cwiseProduct(v * v.transpose());
  return (signs.array() < 0).select(s.cwiseAbs(), 0.0).sum() / weight;
}

template <auto F>
void each_lane(double* out, const double* relation, std::size_t actors, std::size_t lanes) {
  for (std::size_t lane = 0; lane < lanes; ++lane) out[lane] = F(symmetric_part(relation, actors, lanes, lane));
}

}  // namespace

void measure_balance(double* out, const double* relation, std::size_t actors, std::size_t lanes) {
  each_lane<balance>(out, relation, actors, lanes);
}

void measure_frustration(double* out, const double* relation, std::size_t actors, std::size_t lanes) {
  each_lane<frustration>(out, relation, actors, lanes);
}

}  // namespace entente::language
