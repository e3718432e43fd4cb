#include "language/measures.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <vector>

#include "numeric/simd.h"

namespace entente::language {
namespace {

using Matrix = Eigen::MatrixXd;

/// From this many actors on the triads are summed as matrix products. A matter of the model alone, so that the
/// same sums are made in the same order for any number of lanes.
constexpr std::size_t product_from = 64;

/// A relation of all lanes, as the symmetric part s = (x + x') / 2 of one lane.
struct SymmetricPart {
  const double* relation;
  std::size_t actors, lanes, lane;
  double operator()(std::size_t i, std::size_t j) const {
    return (relation[(i * actors + j) * lanes + lane] + relation[(j * actors + i) * lanes + lane]) / 2;
  }
};

// One lane, or as many as a register holds.
[[maybe_unused]] double read(const double* from, double) { return *from; }
[[maybe_unused]] numeric::SimdF64 read(const double* from, numeric::SimdF64) { return numeric::load(from); }
[[maybe_unused]] void write(double* to, double value) { *to = value; }
[[maybe_unused]] void write(double* to, numeric::SimdF64 values) { numeric::store(to, values); }
double absolute(double value) { return std::fabs(value); }
numeric::SimdF64 absolute(numeric::SimdF64 values) { return numeric::absolute(values); }

/// Sums over i < j < k of s_ij s_jk s_ik (a sixth of the trace of s^3) and of its absolute value, of `Lanes`
/// runs at once; two j at a time share what they read. The order is the same whatever `Lanes` is.
template <typename Lanes>
class Triads {
 public:
  // the lanes of a vector register, or of a double alone  NOLINTNEXTLINE(bugprone-sizeof-expression)
  static constexpr std::size_t width = sizeof(Lanes) / sizeof(double);

  /// `s` is (N x N x width), read at i < j.
  Triads(const double* s, std::size_t n) : s_(s), n_(n) {
    for (std::size_t i = 0; i + 2 < n; ++i) {
      for (std::size_t j = i + 1; j + 1 < n; j += 2) add_two(i, j);
    }
  }
  Lanes signed_sum{}, weight{};

 private:
  Lanes at(std::size_t i, std::size_t j) const { return read(s_ + (i * n_ + j) * width, Lanes{}); }

  void add_two(std::size_t i, std::size_t j) {
    Lanes path{}, size{}, next_path{}, next_size{};
    const auto third = [](Lanes ik, Lanes jk, Lanes& paths, Lanes& sizes) {
      const Lanes product = ik * jk;
      paths += product;
      sizes += absolute(product);
    };
    for (std::size_t k = j + 2; k < n_; ++k) {
      const Lanes own = at(i, k);
      third(own, at(j, k), path, size);
      third(own, at(j + 1, k), next_path, next_size);
    }
    const Lanes next = at(i, j + 1), first = at(i, j);
    third(next, at(j, j + 1), path, size);
    signed_sum += first * path + next * next_path;
    weight += absolute(first) * size + absolute(next) * next_size;
  }

  const double* s_;
  std::size_t n_;
};

double share(double signed_sum, double weight) { return weight > 0 ? signed_sum / weight : 0.0; }

/// The measure of the lanes from `first` on, as many as `Lanes` has.
template <typename Lanes>
void balance_of(double* out, const double* relation, std::size_t n, std::size_t lanes, std::size_t first) {
  constexpr std::size_t width = Triads<Lanes>::width;
  alignas(64) thread_local std::vector<double> s;
  s.resize(n * n * width);
  const auto cell = [&](std::size_t i, std::size_t j) {
    return read(relation + (i * n + j) * lanes + first, Lanes{});
  };
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j)
      write(s.data() + (i * n + j) * width, (cell(i, j) + cell(j, i)) * 0.5);
  }
  const Triads<Lanes> triads(s.data(), n);
  double signed_sum[width], weight[width];
  write(signed_sum, triads.signed_sum);
  write(weight, triads.weight);
  for (std::size_t lane = 0; lane < width; ++lane) out[first + lane] = share(signed_sum[lane], weight[lane]);
}

void balance_by_triads(double* out, const double* relation, std::size_t n, std::size_t lanes) {
  std::size_t first = 0;
  for (; first + numeric::words_at_once <= lanes; first += numeric::words_at_once)
    balance_of<numeric::SimdF64>(out, relation, n, lanes, first);
  for (; first < lanes; ++first) balance_of<double>(out, relation, n, lanes, first);
}

constexpr Eigen::Index panel_width = 256;

/// Rows `first` ... of s, as columns: (N x width).
void fill_panel(Matrix& panel, const SymmetricPart& s, Eigen::Index first) {
  const auto n = static_cast<Eigen::Index>(s.actors);
  panel.resize(n, std::min(panel_width, n - first));
  for (Eigen::Index c = 0; c < panel.cols(); ++c) {
    for (Eigen::Index k = 0; k < n; ++k) {
      panel(k, c) = s(static_cast<std::size_t>(first + c), static_cast<std::size_t>(k));
    }
  }
}

/// tr(s^3) and tr(|s|^3) panel by panel: (s^2)_IJ = s_I s_J, for I <= J, so that nothing else is of size N^2.
double balance_by_products(const SymmetricPart& s) {
  const auto n = static_cast<Eigen::Index>(s.actors);
  Matrix rows, columns, product;
  double signed_sum = 0, weight = 0;
  for (Eigen::Index i = 0; i < n; i += panel_width) {
    fill_panel(rows, s, i);
    for (Eigen::Index j = i; j < n; j += panel_width) {
      fill_panel(columns, s, j);
      const double twice = i == j ? 1 : 2;
      const auto own = columns.middleRows(i, rows.cols());
      product.noalias() = rows.transpose() * columns;
      signed_sum += twice * product.cwiseProduct(own).sum();
      product.noalias() = rows.cwiseAbs().transpose() * columns.cwiseAbs();
      weight += twice * product.cwiseProduct(own.cwiseAbs()).sum();
    }
  }
  return share(signed_sum, weight);
}

Matrix whole(const SymmetricPart& s) {
  const auto n = static_cast<Eigen::Index>(s.actors);
  return Matrix::NullaryExpr(n, n, [&](Eigen::Index i, Eigen::Index j) {
    return s(static_cast<std::size_t>(i), static_cast<std::size_t>(j));
  });
}

double frustration(const Matrix& s) {
  const double weight = s.cwiseAbs().sum();
  if (!(weight > 0)) return 0.0;
  const Eigen::SelfAdjointEigenSolver<Matrix> solver(s);
  const Eigen::VectorXd v = solver.eigenvectors().col(s.rows() - 1);
  const Matrix signs = s.cwiseProduct(v * v.transpose());
  return (signs.array() < 0).select(s.cwiseAbs(), 0.0).sum() / weight;
}

}  // namespace

void measure_balance(double* out, const double* relation, std::size_t actors, std::size_t lanes) {
  if (actors < product_from) return balance_by_triads(out, relation, actors, lanes);
  for (std::size_t lane = 0; lane < lanes; ++lane)
    out[lane] = balance_by_products({relation, actors, lanes, lane});
}

void measure_frustration(double* out, const double* relation, std::size_t actors, std::size_t lanes) {
  for (std::size_t lane = 0; lane < lanes; ++lane)
    out[lane] = frustration(whole({relation, actors, lanes, lane}));
}

}  // namespace entente::language
