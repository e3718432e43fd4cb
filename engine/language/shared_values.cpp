#include "language/shared_values.h"

#include <Eigen/Dense>
#include <algorithm>

#include "language/evaluator.h"

namespace entente::language {
namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Lane = Eigen::Map<const Matrix, 0, Eigen::Stride<Eigen::Dynamic, Eigen::Dynamic>>;

/// Rows of a product that are made at a time: always the same, so that the sums are.
constexpr std::size_t rows_at_once = 256;

/// One lane of a relation, turned or not, in one piece.
Matrix lane_of(const double* layer, std::size_t actors, std::size_t lanes, std::size_t lane, bool turned) {
  const auto n = static_cast<Eigen::Index>(actors), stride = static_cast<Eigen::Index>(lanes);
  const Lane cells(layer + lane, n, n, {n * stride, stride});
  return turned ? Matrix(cells.transpose()) : Matrix(cells);
}

/// Of a single run: nothing is copied.
void multiply_one(const Contraction& contraction, const double* left, const double* right, std::size_t first,
                  Eigen::Index count, std::size_t actors, double* out) {
  const auto n = static_cast<Eigen::Index>(actors), from = static_cast<Eigen::Index>(first);
  const Eigen::Map<const Matrix> a(left, n, n), b(right, n, n);
  Eigen::Map<Matrix> product(out, count, n);
  const auto by = [&](const auto& rows) {
    if (contraction.right_turned)
      product.noalias() = rows * b.transpose();
    else
      product.noalias() = rows * b;
  };
  contraction.left_turned ? by(a.transpose().middleRows(from, count)) : by(a.middleRows(from, count));
}

}  // namespace

SharedValues::SharedValues(const World& world, const Needs& needs, std::size_t lanes) : world_(&world) {
  const std::size_t n = world.actors.size();
  if (needs.derived) evaluator_ = std::make_unique<Evaluator>(world, *needs.derived, lanes);
  derived_.assign(needs.derived_count, std::vector<double>(n * lanes));
  ready_.resize(needs.derived_count);
  rows_.resize(needs.contractions);
  for (Rows& rows : rows_) rows.values.resize(std::min(rows_at_once, n) * n * lanes);
}

SharedValues::~SharedValues() = default;
SharedValues::SharedValues(SharedValues&&) noexcept = default;

void SharedValues::forget() {
  std::fill(ready_.begin(), ready_.end(), 0);
  for (Rows& rows : rows_) rows.block = none;
}

const double* SharedValues::derived(const Program& program, std::size_t number, const Inputs& inputs) {
  std::vector<double>& values = derived_[number];
  if (ready_[number]) return values.data();
  const Program& one = *program.derived[number];
  Bindings everybody;
  everybody.domains = {{false, everybody_group}};
  evaluator_->run_root(one, inputs);
  Cursor cursor;
  while (expand(everybody, *world_, inputs, evaluator_->frame(0), cursor, evaluator_->frame(1))) {
    const Frame& frame = evaluator_->frame(1);
    evaluator_->run_level(one, 1);
    const auto first = static_cast<std::size_t>(frame.columns[0][0]) * frame.lanes;
    std::copy_n(evaluator_->output(one, 0), frame.count(), values.begin() + static_cast<std::ptrdiff_t>(first));
  }
  ready_[number] = 1;
  return values.data();
}

const double* SharedValues::product_row(const Program& program, std::size_t number, std::size_t x,
                                        const Inputs& inputs) {
  Rows& rows = rows_[number];
  const std::size_t block = x / rows_at_once;
  if (rows.block != block) multiply(program.contractions[number], rows, block, inputs);
  return rows.values.data() + (x % rows_at_once) * world_->actors.size() * inputs.lanes;
}

void SharedValues::multiply(const Contraction& contraction, Rows& rows, std::size_t block,
                            const Inputs& inputs) const {
  const std::size_t n = world_->actors.size(), lanes = inputs.lanes, first = block * rows_at_once;
  const auto count = static_cast<Eigen::Index>(std::min(rows_at_once, n - first));
  const auto layer = [&](int number) { return inputs.layers[static_cast<std::size_t>(number)]; };
  rows.block = block;
  if (lanes == 1)
    return multiply_one(contraction, layer(contraction.left), layer(contraction.right), first, count, n,
                        rows.values.data());
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    const Matrix a = lane_of(layer(contraction.left), n, lanes, lane, contraction.left_turned);
    const Matrix b = lane_of(layer(contraction.right), n, lanes, lane, contraction.right_turned);
    const Matrix product = a.middleRows(static_cast<Eigen::Index>(first), count) * b;
    for (Eigen::Index e = 0; e < product.size(); ++e)
      rows.values[static_cast<std::size_t>(e) * lanes + lane] = product.data()[e];
  }
}

}  // namespace entente::language
