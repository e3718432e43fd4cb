#include "blocs/spectrum.h"

#include <Eigen/Eigenvalues>
#include <cmath>

#include "numeric/random.h"

namespace entente::detail {
namespace {

using Eigen::Index, Eigen::MatrixXd, Eigen::VectorXd;

Index size_of(const Part& part) { return static_cast<Index>(part.actors.size()); }

/// The lower half.
MatrixXd matrix_of(const Part& part) {
  MatrixXd cells = MatrixXd::Zero(size_of(part), size_of(part));
  for (const SignedTie& tie : part.ties)
    cells(static_cast<Index>(tie.b), static_cast<Index>(tie.a)) = tie.weight;
  return cells;
}

/// Its diagonal, and what stands beside it.
struct Tridiagonal {
  VectorXd diagonal, beside;
};

/// As Golub & Van Loan, Matrix Computations, algorithm 8.3.1. Eigen's own cannot be stopped.
std::optional<Tridiagonal> tridiagonal(MatrixXd cells, const TimeLimit& limit) {
  const Index n = cells.rows();
  Tridiagonal made{VectorXd::Zero(n), VectorXd::Zero(std::max<Index>(n - 1, 0))};
  for (Index k = 0; k + 1 < n; ++k) {
    if (limit.late()) return std::nullopt;
    const Index rest = n - k - 1;
    VectorXd v = cells.col(k).tail(rest);
    double reflection = 0, length = 0;
    v.makeHouseholderInPlace(reflection, length);
    v[0] = 1;
    auto corner = cells.bottomRightCorner(rest, rest);
    VectorXd w = corner.selfadjointView<Eigen::Lower>() * (reflection * v);
    w -= (reflection / 2 * w.dot(v)) * v;
    corner.selfadjointView<Eigen::Lower>().rankUpdate(v, w, -1);
    made.beside[k] = length;
  }
  made.diagonal = cells.diagonal();
  return made;
}

/// A core does not multiply and add more numbers a second: where that is too little nothing need be begun.
bool may_end(Index n, const TimeLimit& limit) {
  constexpr double fastest = 1e10;
  const auto size = static_cast<double>(n);
  return 2.0 / 3 * size * size * size / fastest < limit.seconds_left();
}

VectorXd multiplied(const Part& part, const VectorXd& x) {
  VectorXd y = VectorXd::Zero(x.size());
  for (const SignedTie& tie : part.ties) {
    y[static_cast<Index>(tie.a)] += tie.weight * x[static_cast<Index>(tie.b)];
    y[static_cast<Index>(tie.b)] += tie.weight * x[static_cast<Index>(tie.a)];
  }
  return y;
}

/// No eigenvector is orthogonal to it, but by a chance that does not happen.
VectorXd drawn_vector(Index n) {
  const std::uint32_t stream = numeric::stream_of("blocs:leading");
  VectorXd x(n);
  for (Index i = 0; i < n; ++i) x[i] = numeric::uniform({1, 0, stream}, 0, static_cast<std::uint32_t>(i)) - 0.5;
  return x.normalized();
}

/// Orthonormal vectors in which the matrix of a part is tridiagonal.
class Lanczos {
  Index steps() const { return static_cast<Index>(diagonal_.size()); }
  auto vectors() const { return vectors_.leftCols(steps()); }

 public:
  explicit Lanczos(const Part& part) : part_(part), next_(drawn_vector(size_of(part))) {}

  void step() {
    if (steps() == vectors_.cols()) vectors_.conservativeResize(next_.size(), 2 * steps() + 8);
    vectors_.col(steps()) = next_;
    VectorXd image = multiplied(part_, next_);
    diagonal_.push_back(image.dot(next_));
    for (int twice = 0; twice < 2; ++twice) image -= vectors() * (vectors().transpose() * image);
    beside_.push_back(image.norm());
    next_ = image / beside_.back();
  }

  /// Nothing is left beside the vectors: their eigenvalues are those of the matrix.
  bool exhausted() const {
    return steps() == next_.size() ||
           beside_.back() <= rounding * (std::abs(diagonal_.back()) + beside_.front());
  }

  /// The largest, where it stands firm.
  std::optional<Eigenpair> largest() const {
    const Index k = steps();
    Eigen::SelfAdjointEigenSolver<MatrixXd> solver;
    solver.computeFromTridiagonal(VectorXd::Map(diagonal_.data(), k), VectorXd::Map(beside_.data(), k - 1));
    const double value = solver.eigenvalues()[k - 1];
    const VectorXd shares = solver.eigenvectors().col(k - 1);
    if (!exhausted() && beside_.back() * std::abs(shares[k - 1]) > rounding * std::abs(value))
      return std::nullopt;
    const VectorXd vector = (vectors() * shares).normalized();
    return Eigenpair{value, {vector.begin(), vector.end()}};
  }

 private:
  static constexpr double rounding = 1e-14;

  const Part& part_;
  MatrixXd vectors_;  // and room for more
  VectorXd next_;
  std::vector<double> diagonal_, beside_;
};

}  // namespace

std::optional<std::vector<double>> eigenvalues(const Part& part, const TimeLimit& limit) {
  if (!may_end(size_of(part), limit)) return std::nullopt;
  const auto found = tridiagonal(matrix_of(part), limit);
  if (!found) return std::nullopt;
  Eigen::SelfAdjointEigenSolver<MatrixXd> solver;
  solver.computeFromTridiagonal(found->diagonal, found->beside, Eigen::EigenvaluesOnly);
  return std::vector<double>(solver.eigenvalues().begin(), solver.eigenvalues().end());
}

std::optional<Eigenpair> leading(const Part& part, const TimeLimit& limit) {
  Lanczos lanczos(part);
  // looking takes the cube of the steps: seldom, the more there are
  for (std::size_t steps = 1, look = 8; !limit.late(); ++steps) {
    lanczos.step();
    if (steps < look && !lanczos.exhausted()) continue;
    if (auto found = lanczos.largest()) return found;
    look += look / 2;
  }
  return std::nullopt;
}

}  // namespace entente::detail
