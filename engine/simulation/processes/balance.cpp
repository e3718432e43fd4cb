/// Structural balance: a friend's friend becomes a friend (Heider 1946; dX/dt = X^2, Kulakowski et al. 2005).
#include <Eigen/Dense>

#include "simulation/process_step.h"
#include "simulation/processes/kinds.h"
#include "simulation/processes/settings.h"

namespace entente::detail {
namespace {

/// From this many actors on the sum is a matrix product by Eigen, one lane at a time. A matter of the model
/// alone, so that the same sums are made in the same order for any number of lanes.
constexpr std::size_t product_from = 64;

/// For one i and every j: sum_k x[i,k] x[k,j], or x[i,k] x[j,k]. The diagonal is 0, so k = i and k = j add
/// nothing. Lanes 0: as many as `some_lanes`; a width known beforehand keeps the sums in registers. Their
/// order, k ascending, is the same for all.
template <std::size_t Lanes>
void sum_row_of(double* __restrict sum, const double* __restrict x, std::size_t i, std::size_t n,
                std::size_t some_lanes, bool shared) {
  const std::size_t lanes = Lanes > 0 ? Lanes : some_lanes;
  const double* a = x + i * n * lanes;
  for (std::size_t j = 0; j < n; ++j) {
    const double* b = x + (shared ? j * n : j) * lanes;
    const std::size_t stride = (shared ? 1 : n) * lanes;
    double held[Lanes > 0 ? Lanes : 1] = {};
    double* own = Lanes > 0 ? held : sum + j * lanes;
    if (Lanes == 0) std::fill_n(own, lanes, 0.0);
    for (std::size_t k = 0; k < n; ++k) {
      for (std::size_t lane = 0; lane < lanes; ++lane) own[lane] += a[k * lanes + lane] * b[k * stride + lane];
    }
    if (Lanes > 0) std::copy_n(held, lanes, sum + j * lanes);
  }
}

void sum_row(double* sum, const double* x, std::size_t i, std::size_t n, std::size_t lanes, bool shared) {
  switch (lanes) {
    case 8:
      return sum_row_of<8>(sum, x, i, n, lanes, shared);
    case 16:
      return sum_row_of<16>(sum, x, i, n, lanes, shared);
    default:
      return sum_row_of<0>(sum, x, i, n, lanes, shared);
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
