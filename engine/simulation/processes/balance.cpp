/// Structural balance: a friend's friend becomes a friend (Heider 1946; dX/dt = X^2, Kulakowski et al. 2005).
#include <Eigen/Dense>

#include "numeric/words.h"
#include "simulation/process_step.h"
#include "simulation/processes/kinds.h"
#include "simulation/processes/settings.h"

namespace entente::detail {
namespace {

/// From this many actors on the sum is a matrix product by Eigen, one lane at a time. A matter of the model
/// alone, so that the same sums are made in the same order for any number of lanes.
constexpr std::size_t product_from = 64;

/// For one i and every j: sum_k x[i,k] x[k,j], or x[i,k] x[j,k]. The diagonal is 0, so k = i and k = j add
/// nothing. The order of a sum, k ascending, is the same for any number of lanes.
void sum_row_of_any(double* __restrict sum, const double* __restrict x, std::size_t i, std::size_t n,
                    std::size_t lanes, bool shared) {
  const double* a = x + i * n * lanes;
  std::fill_n(sum, n * lanes, 0.0);
  for (std::size_t j = 0; j < n; ++j) {
    const double* b = x + (shared ? j * n : j) * lanes;
    const std::size_t stride = (shared ? 1 : n) * lanes;
    double* own = sum + j * lanes;
    for (std::size_t k = 0; k < n; ++k) {
      for (std::size_t lane = 0; lane < lanes; ++lane)
        own[lane] = numeric::fused(a[k * lanes + lane], b[k * stride + lane], own[lane]);
    }
  }
}

/// The same for a width known beforehand: the sums of `columns` neighbouring j stay in registers.
template <std::size_t Lanes>
void sum_row_of(double* __restrict sum, const double* __restrict x, std::size_t i, std::size_t n, bool shared) {
  using namespace numeric;
  constexpr std::size_t registers = Lanes / words_at_once, columns = 4;
  const double* a = x + i * n * Lanes;
  const std::size_t stride = (shared ? 1 : n) * Lanes, next = (shared ? n : 1) * Lanes;
  for (std::size_t j = 0; j < n; j += columns) {
    // where fewer are left, the last is summed again
    std::size_t column[columns];
    const double* b[columns];
    for (std::size_t c = 0; c < columns; ++c) {
      column[c] = std::min(j + c, n - 1);
      b[c] = x + column[c] * next;
    }
    Doubles held[columns][registers] = {};
    for (std::size_t k = 0; k < n; ++k) {
#pragma GCC unroll 8
      for (std::size_t r = 0; r < registers; ++r) {
        const Doubles own = load(a + k * Lanes + r * words_at_once);
#pragma GCC unroll 4
        for (std::size_t c = 0; c < columns; ++c)
          held[c][r] = fused(own, load(b[c] + k * stride + r * words_at_once), held[c][r]);
      }
    }
    for (std::size_t c = 0; c < columns; ++c) {
      for (std::size_t r = 0; r < registers; ++r)
        store(sum + column[c] * Lanes + r * words_at_once, held[c][r]);
    }
  }
}

void sum_row(double* sum, const double* x, std::size_t i, std::size_t n, std::size_t lanes, bool shared) {
  switch (lanes) {
    case 8:
      return sum_row_of<8>(sum, x, i, n, shared);
    case 16:
      return sum_row_of<16>(sum, x, i, n, shared);
    default:
      return sum_row_of_any(sum, x, i, n, lanes, shared);
  }
}

class Balance final : public ProcessModel {
 public:
  Balance(int relation, int cause, Program strength, double per, bool shared, bool mean)
      : relation_(relation),
        cause_(cause),
        strength_(std::move(strength)),
        per_(per),
        shared_(shared),
        mean_(mean) {}

  void advance(ProcessStep& step) const override {
    const Values& factor = factors(step);
    step.model.actors() < product_from ? by_rows(step, factor) : by_product(step, factor);
  }

 private:
  /// strength * part / (N - 2), per lane.
  const Values& factors(ProcessStep& step) const {
    const double* strength = step.setting(strength_);
    const auto others = static_cast<double>(step.model.actors()) - 2.0;
    const double scale = step.years / per_ / (mean_ ? std::max(others, 1.0) : 1.0);
    for (std::size_t lane = 0; lane < step.state.lanes; ++lane) step.factors[lane] = strength[lane] * scale;
    return step.factors;
  }

  const LayerModel& layer(const ProcessStep& step) const {
    return step.model.layers[static_cast<std::size_t>(relation_)];
  }
  const double* cells(const ProcessStep& step) const {
    return step.state.layers[static_cast<std::size_t>(relation_)].values.data();
  }

  void by_rows(ProcessStep& step, const Values& factor) const {
    const std::size_t n = step.model.actors(), lanes = step.state.lanes;
    for (std::size_t i = 0; i < n; ++i) {
      const std::size_t first = layer(step).symmetric ? i + 1 : 0;
      if (first == n) continue;
      sum_row(step.scratch.data(), cells(step), i, n, lanes, shared_);
      for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t lane = 0; lane < lanes; ++lane) step.scratch[j * lanes + lane] *= factor[lane];
      }
      std::fill_n(step.scratch.begin() + static_cast<std::ptrdiff_t>(i * lanes), lanes, 0.0);
      step.changes.add_cells(relation_, i * n + first, n - first, step.scratch.data() + first * lanes, cause_);
    }
  }

  void by_product(ProcessStep& step, const Values& factor) const;

  int relation_, cause_;
  Program strength_;
  double per_;
  bool shared_, mean_;
};

using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Lane = Eigen::Map<const RowMajor, 0, Eigen::Stride<Eigen::Dynamic, Eigen::Dynamic>>;

void Balance::by_product(ProcessStep& step, const Values& factor) const {
  const std::size_t n = step.model.actors(), lanes = step.state.lanes;
  const auto size = static_cast<Eigen::Index>(n), stride = static_cast<Eigen::Index>(lanes);
  std::vector<RowMajor> products(lanes);
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    const RowMajor x = Lane(cells(step) + lane, size, size, {size * stride, stride});
    products[lane] = shared_ ? RowMajor(x * x.transpose()) : RowMajor(x * x);
  }
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t first = layer(step).symmetric ? i + 1 : 0;
    if (first == n) continue;
    for (std::size_t j = 0; j < n; ++j) {
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        const auto row = static_cast<Eigen::Index>(i), column = static_cast<Eigen::Index>(j);
        step.scratch[j * lanes + lane] = i == j ? 0.0 : products[lane](row, column) * factor[lane];
      }
    }
    step.changes.add_cells(relation_, i * n + first, n - first, step.scratch.data() + first * lanes, cause_);
  }
}

}  // namespace

std::unique_ptr<const ProcessModel> compile_balance(const Process& process, int cause, Compilation& c) {
  const auto relation = layer_setting(process, "relation", true, c);
  auto strength = number_setting(process, "strength", c);
  if (!relation || !strength) return nullptr;
  const bool shared = process.text("form").value == "shared";
  const bool mean = process.text("scale").value != "sum";
  return std::make_unique<Balance>(*relation, cause, std::move(*strength), years_of(process.per), shared, mean);
}

}  // namespace entente::detail
