#include "language/measures.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <vector>

#include "numeric/words.h"

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

/// paths = sum over `count` third actors k of s_ik s_jk, sizes = that of its absolute value, every lane at
/// once.
void sum_thirds(const double* ik, const double* jk, std::size_t count, std::size_t lanes, double* paths,
                double* sizes) {
  std::fill_n(paths, lanes, 0.0);
  std::fill_n(sizes, lanes, 0.0);
  for (std::size_t at = 0; at < count * lanes; at += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const double path = ik[at + lane] * jk[at + lane];
      paths[lane] += path;
      sizes[lane] += std::fabs(path);
    }
  }
}

/// The same for a width known beforehand, whose sums stay in registers.
template <std::size_t Lanes>
void sum_thirds_of(const double* ik, const double* jk, std::size_t count, double* paths, double* sizes) {
  using namespace numeric;
  constexpr std::size_t registers = Lanes / words_at_once;
  Doubles path[registers] = {}, size[registers] = {};
  for (std::size_t at = 0; at < count * Lanes; at += Lanes) {
#pragma GCC unroll 8
    for (std::size_t r = 0; r < registers; ++r) {
      const Doubles own = load(ik + at + r * words_at_once) * load(jk + at + r * words_at_once);
      path[r] += own;
      size[r] += absolute(own);
    }
  }
  for (std::size_t r = 0; r < registers; ++r) {
    store(paths + r * words_at_once, path[r]);
    store(sizes + r * words_at_once, size[r]);
  }
}

/// Sum over all i < j < k of s_ij s_jk s_ik (a sixth of the trace of s^3) and of its absolute value. `part`
/// holds s at (i * N + j) * lanes + lane for i < j.
template <typename Sum>
void sum_triads(const Sum& sum, const std::vector<double>& s, std::size_t n, std::size_t lanes,
                double* signed_sum, double* weight) {
  thread_local std::vector<double> scratch;
  scratch.resize(2 * lanes);
  double *paths = scratch.data(), *sizes = paths + lanes;
  const double* part = s.data();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      sum(part + (i * n + j + 1) * lanes, part + (j * n + j + 1) * lanes, n - j - 1, paths, sizes);
      const double* ij = part + (i * n + j) * lanes;
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        signed_sum[lane] += ij[lane] * paths[lane];
        weight[lane] += std::fabs(ij[lane]) * sizes[lane];
      }
    }
  }
}

double share(double signed_sum, double weight) { return weight > 0 ? signed_sum / weight : 0.0; }

void balance_by_triads(double* out, const double* relation, std::size_t n, std::size_t lanes) {
  thread_local std::vector<double> part, weight;
  part.resize(n * n * lanes);
  weight.assign(lanes, 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      const double *there = relation + (i * n + j) * lanes, *back = relation + (j * n + i) * lanes;
      double* to = part.data() + (i * n + j) * lanes;
      for (std::size_t lane = 0; lane < lanes; ++lane) to[lane] = (there[lane] + back[lane]) / 2;
    }
  }
  std::fill_n(out, lanes, 0.0);
  switch (lanes) {
    case 8:
      sum_triads(sum_thirds_of<8>, part, n, lanes, out, weight.data());
      break;
    case 16:
      sum_triads(sum_thirds_of<16>, part, n, lanes, out, weight.data());
      break;
    default:
      const auto sum = [&](const double* ik, const double* jk, std::size_t count, double* paths,
                           double* sizes) { sum_thirds(ik, jk, count, lanes, paths, sizes); };
      sum_triads(sum, part, n, lanes, out, weight.data());
  }
  for (std::size_t lane = 0; lane < lanes; ++lane) out[lane] = share(out[lane], weight[lane]);
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
