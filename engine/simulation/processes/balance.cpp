/// Structural balance: a friend's friend becomes a friend (Heider 1946; dX/dt = X^2, Kulakowski et al. 2005).
#include <fmt/format.h>

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

#include "numeric/simd.h"
#include "scenario/format_parts.h"
#include "simulation/process_step.h"
#include "simulation/processes/balance_sums.h"
#include "simulation/processes/kinds.h"
#include "simulation/processes/settings.h"

namespace entente::detail {
namespace {

/// From this many actors on the sum is a matrix product by Eigen, one lane at a time. A matter of the model
/// alone, so that the same sums are made in the same order for any number of lanes.
constexpr std::size_t product_from = 64;

/// For one i and every j: sum_k x[i,k] x[k,j], or x[i,k] x[j,k], times the lane's factor. The diagonal is 0, so
/// k = i and k = j add nothing. The order of a sum, k ascending, is the same for any number of lanes.
void sum_row_of_any(double* __restrict sum, const double* __restrict x, std::size_t i, std::size_t n,
                    std::size_t lanes, bool shared, const double* factor) {
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
    for (std::size_t lane = 0; lane < lanes; ++lane) own[lane] *= factor[lane];
  }
}

/// The same for a width known beforehand and `Rows` neighbouring i, their sums one after the other: those of
/// `columns` neighbouring j stay in registers.
template <std::size_t Lanes, std::size_t Rows>
void sum_rows_of(double* __restrict sum, const double* __restrict x, std::size_t i, std::size_t n, bool shared,
                 const double* factor) {
  using namespace numeric;
  constexpr std::size_t registers = Lanes / words_at_once, columns = 4;
  const double* a = x + i * n * Lanes;
  const std::size_t stride = (shared ? 1 : n) * Lanes, next = (shared ? n : 1) * Lanes, row = n * Lanes;
  for (std::size_t j = 0; j < n; j += columns) {
    // where fewer are left, the last is summed again
    std::size_t column[columns];
    const double* b[columns];
    for (std::size_t c = 0; c < columns; ++c) {
      column[c] = std::min(j + c, n - 1);
      b[c] = x + column[c] * next;
    }
    for (std::size_t r = 0; r < registers; ++r) {
      const std::size_t at = r * words_at_once;
      SimdF64 held[Rows][columns] = {};
      for (std::size_t k = 0; k < n; ++k) {
        SimdF64 own[Rows];
#pragma GCC unroll 4
        for (std::size_t p = 0; p < Rows; ++p) {
          own[p] = load(a + p * row + k * Lanes + at);
          keep(own[p]);
        }
#pragma GCC unroll 4
        for (std::size_t c = 0; c < columns; ++c) {
          SimdF64 other = load(b[c] + k * stride + at);
          keep(other);
#pragma GCC unroll 4
          for (std::size_t p = 0; p < Rows; ++p) held[p][c] = fused(own[p], other, held[p][c]);
        }
      }
      for (std::size_t p = 0; p < Rows; ++p)
        for (std::size_t c = 0; c < columns; ++c)
          store(sum + p * row + column[c] * Lanes + at, held[p][c] * load(factor + at));
    }
  }
}

/// Rows i ... of the sums, as many as are made at once. Returns how many; `sum` has room for
/// `max_balance_rows`.
template <std::size_t Lanes>
std::size_t sum_rows_of(double* sum, const double* x, std::size_t i, std::size_t n, bool shared,
                        const double* factor) {
  if (i + max_balance_rows <= n)
    return sum_rows_of<Lanes, max_balance_rows>(sum, x, i, n, shared, factor), max_balance_rows;
  return sum_rows_of<Lanes, 1>(sum, x, i, n, shared, factor), 1;
}

}  // namespace

std::size_t balance_rows(double* sum, const double* x, std::size_t i, std::size_t n, std::size_t lanes,
                         bool shared, const double* factor) {
  switch (lanes) {
    case 8:
      return sum_rows_of<8>(sum, x, i, n, shared, factor);
    case 16:
      return sum_rows_of<16>(sum, x, i, n, shared, factor);
    default:
      return sum_row_of_any(sum, x, i, n, lanes, shared, factor), 1;
  }
}

namespace {

/// What a cell may be asked to move by in one part of a step until it leaps: half of its range.
struct Stride {
  double middle = 0, half = 0;
  bool checked = false;  ///< else no cell can be asked for more

  explicit Stride(const Range& range)
      : middle((range.low + range.high) / 2), half((range.high - range.low) / 2) {}

  /// The change, in halves of the range, less what holds it back toward the end that it goes to.
  double share(double x, double change) const {
    const double off = (x - middle) / half, way = change / half;
    return std::abs(way) * (off * way > 0 ? 1 - std::abs(off) : 1);
  }
};

class Balance final : public ProcessModel {
 public:
  Balance(LayerId relation, CauseId cause, Program strength, double per, bool shared, bool mean)
      : relation_(relation),
        cause_(cause),
        strength_(std::move(strength)),
        per_(per),
        shared_(shared),
        mean_(mean) {}

  void advance(ProcessStep& step) const override {
    const Values& factor = factors(step);
    step.changes.open_cells(relation_);
    const Stride stride = stride_of(step, factor);
    step.model.actors() < product_from ? by_rows(step, factor, stride) : by_product(step, factor, stride);
  }

  LayerId moves() const override { return relation_; }
  std::string too_long(double most) const override {
    return fmt::format(
        "a part of a step moves cells by up to {:.3g} times half of their range: what their sign becomes "
        "hangs on its length; a shorter step or more substeps would follow it",
        most);
  }

 private:
  /// Not checked where even ties at the ends of the range ask for no more, and where the range has no ends:
  /// there is nothing that a cell could leap to, and what grows without end stops the run.
  Stride stride_of(const ProcessStep& step, const Values& factor) const {
    Stride stride(layer(step).range);
    if (!layer(step).bounded()) return stride;
    const double end = std::max(std::abs(layer(step).range.low), std::abs(layer(step).range.high));
    const double most = end * end * std::max(static_cast<double>(step.model.actors()) - 2.0, 0.0);
    for (std::size_t lane = 0; lane < step.state.lanes; ++lane)
      stride.checked = stride.checked || std::abs(factor[lane]) * most > stride.half;
    return stride;
  }

  /// Keeps the largest share of the cells from `first` on, of which `changes` are asked for.
  void note(const ProcessStep& step, const Stride& stride, std::size_t first, std::span<const double> changes,
            Worker& worker) const {
    const double* x = cells(step) + first * step.state.lanes;
    double most = 1;
    for (std::size_t e = 0; e < changes.size(); ++e) most = std::max(most, stride.share(x[e], changes[e]));
    if (most > 1) worker.max_means[cause_] = std::max(worker.max_means[cause_], most);
  }

  /// strength * part / (N - 2), per lane.
  const Values& factors(ProcessStep& step) const {
    const double* strength = step.setting(strength_);
    const auto others = static_cast<double>(step.model.actors()) - 2.0;
    const double scale = step.years / per_ / (mean_ ? std::max(others, 1.0) : 1.0);
    for (std::size_t lane = 0; lane < step.state.lanes; ++lane) step.factors[lane] = strength[lane] * scale;
    return step.factors;
  }

  const LayerModel& layer(const ProcessStep& step) const { return step.model.layers[relation_]; }
  const double* cells(const ProcessStep& step) const { return step.state.layers[relation_].values.data(); }

  void by_rows(ProcessStep& step, const Values& factor, const Stride& stride) const {
    const std::size_t n = step.model.actors(), lanes = step.state.lanes;
    double* rows = step.workers.front().scratch.data();
    for (std::size_t i = 0; i < n;) {
      const std::size_t made = balance_rows(rows, cells(step), i, n, lanes, shared_, factor.data());
      for (std::size_t r = 0; r < made; ++r)
        add_row(step, rows + r * n * lanes, i + r, 0, stride, step.workers.front());
      i += made;
    }
  }

  /// Takes the sums of row i from column `first` on, `row` being (N - first x lanes), which is used up. A
  /// symmetric relation has its cells i < j.
  void add_row(ProcessStep& step, double* row, std::size_t i, std::size_t first, const Stride& stride,
               Worker& worker) const {
    const std::size_t n = step.model.actors(), lanes = step.state.lanes;
    if (!layer(step).symmetric) std::fill_n(row + (i - first) * lanes, lanes, 0.0);
    const std::size_t from = layer(step).symmetric ? i + 1 : 0;
    if (from >= n) return;
    const double* changes = row + (from - first) * lanes;
    if (stride.checked) note(step, stride, i * n + from, {changes, (n - from) * lanes}, worker);
    step.changes.add_cells(relation_, i * n + from, n - from, changes, cause_, step.state);
  }

  void by_product(ProcessStep& step, const Values& factor, const Stride& stride) const;

  LayerId relation_;
  CauseId cause_;
  Program strength_;
  double per_;
  bool shared_, mean_;
};

using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Lane = Eigen::Map<const RowMajor, 0, Eigen::Stride<Eigen::Dynamic, Eigen::Dynamic>>;
using Whole = Eigen::Map<const RowMajor>;

/// Rows of a product of n that are made at a time, by one thread: so the sums do not depend on how many threads
/// there are. Each time all of x is packed anew, so that larger worlds take more rows.
Eigen::Index rows_at_once(Eigen::Index n) { return n < 2048 ? 256 : 512; }

/// The lanes of a relation for products, where there are several; kept from step to step by the calling thread.
const RowMajor* lane_copies(const double* cells, std::size_t n, std::size_t lanes) {
  thread_local std::vector<RowMajor> copies;
  if (lanes == 1) return nullptr;
  copies.resize(std::max(copies.size(), lanes));
  const auto size = static_cast<Eigen::Index>(n), stride = static_cast<Eigen::Index>(lanes);
  for (std::size_t lane = 0; lane < lanes; ++lane)
    copies[lane] = Lane(cells + lane, size, size, {size * stride, stride});
  return copies.data();
}

/// Rows first ... of x x (x x' where `shared`), from column `left` on.
void multiply(const double* cells, Eigen::Index n, Eigen::Index first, Eigen::Index left, bool shared,
              RowMajor& product) {
  const Whole x(cells, n, n);
  const Eigen::Index rows = std::min(rows_at_once(n), n - first);
  product.resize(rows, n - left);
  if (shared) {
    product.noalias() = x.middleRows(first, rows) * x.bottomRows(n - left).transpose();
  } else {
    product.noalias() = x.middleRows(first, rows) * x.rightCols(n - left);
  }
}

/// Row r of the lanes' products, the lane innermost.
double* interleaved(const std::vector<RowMajor>& products, Eigen::Index r, std::size_t lanes, double* row) {
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    const double* from = products[lane].data() + r * products[lane].cols();
    for (Eigen::Index c = 0; c < products[lane].cols(); ++c)
      row[static_cast<std::size_t>(c) * lanes + lane] = from[c];
  }
  return row;
}

/// A symmetric relation has symmetric products, of which the part right of the diagonal is enough.
void scale(double* row, std::size_t cells, const double* factor, std::size_t lanes) {
  const double of_one = factor[0];
  for (std::size_t e = 0; lanes == 1 && e < cells; ++e) row[e] *= of_one;
  for (std::size_t e = 0; lanes > 1 && e < cells * lanes; e += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) row[e + lane] *= factor[lane];
  }
}

void Balance::by_product(ProcessStep& step, const Values& factor, const Stride& stride) const {
  const std::size_t n = step.model.actors(), lanes = step.state.lanes;
  const auto size = static_cast<Eigen::Index>(n);
  const RowMajor* const copies = lane_copies(cells(step), n, lanes);
  const Eigen::Index rows = rows_at_once(size);
  const auto blocks = static_cast<std::size_t>((size + rows - 1) / rows);
  step.pool.run(blocks, [&](std::size_t block, std::size_t worker) {
    thread_local std::vector<RowMajor> products;
    products.resize(std::max(products.size(), lanes));
    const Eigen::Index first = static_cast<Eigen::Index>(block) * rows;
    const Eigen::Index left = layer(step).symmetric ? first : 0;
    for (std::size_t lane = 0; lane < lanes; ++lane)
      multiply(copies ? copies[lane].data() : cells(step), size, first, left, shared_, products[lane]);
    for (Eigen::Index r = 0; r < products[0].rows(); ++r) {
      double* row = products[0].data() + r * products[0].cols();
      if (lanes > 1) row = interleaved(products, r, lanes, step.workers[worker].scratch.data());
      scale(row, n - static_cast<std::size_t>(left), factor.data(), lanes);
      add_row(step, row, static_cast<std::size_t>(first + r), static_cast<std::size_t>(left), stride,
              step.workers[worker]);
    }
  });
}

std::unique_ptr<const ProcessModel> compile_balance(const Process& process, CauseId cause, Compilation& c) {
  const LayerId relation = layer_setting(process, "relation", true, c);
  auto strength = number_setting(process, "strength", c);
  if (!relation || !strength || !dense_relation(process, "relation", relation, "sums over all thirds", c))
    return nullptr;
  const bool shared = process.text("form").value == "shared";
  const bool mean = process.text("scale").value != "sum";
  return std::make_unique<Balance>(relation, cause, std::move(*strength), years_of(process.per), shared, mean);
}

}  // namespace

ProcessKind balance_process() {
  using namespace reading;
  ProcessKind kind;
  kind.format = {
      "balance process",
      "dynamics.ID",
      "Structural balance: `[i,j]` changes by `strength·δ·Σ_k x[i,k]·x[k,j]`.",
      {
          process_type("balance"),
          {"relation", naming(NameKind::relation, plain(Form::name)), "", "",
           "the relation that is drawn toward balance", true},
          {"strength", plain(Form::expression), "1 / `per`", "", "how strongly", true},
          per_key(),
          {"form", choice({"transitive", "shared"}), "", "transitive", "`shared`: `Σ_k x[i,k]·x[j,k]` instead"},
          {"scale", choice({"mean", "sum"}), "", "mean",
           "`mean`: the sum divided by the number of third actors"},
      },
      {},
      ""};
  kind.products = true;
  kind.compile = compile_balance;
  return kind;
}

}  // namespace entente::detail
