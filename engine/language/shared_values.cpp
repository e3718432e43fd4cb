#include "language/shared_values.h"

#include <algorithm>
#include <cassert>

#include "language/evaluator.h"

namespace entente::language {
namespace {

/// Rows of a product that are made at a time: always the same, so that the sums are.
constexpr std::size_t rows_at_once = 256;

/// One lane of a relation, turned or not.
numeric::Strided lane_of(const double* layer, std::size_t actors, std::size_t lanes, bool turned) {
  const std::size_t row = actors * lanes;
  return turned ? numeric::Strided{layer, lanes, row} : numeric::Strided{layer, row, lanes};
}

}  // namespace

SharedValues::SharedValues(const SymbolTable& world, const FrameLimits& needs, std::size_t lanes)
    : world_(&world) {
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
  assert(number < derived_.size());
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
    const std::size_t first = frame.columns[0][0] * frame.lanes;
    std::copy_n(evaluator_->output(one, 0), frame.count(), values.data() + first);
  }
  ready_[number] = 1;
  return values.data();
}

const double* SharedValues::product_row(const Program& program, std::size_t number, std::size_t x,
                                        const Inputs& inputs) {
  assert(number < rows_.size() && x < world_->actors.size());
  Rows& rows = rows_[number];
  const std::size_t block = x / rows_at_once;
  if (rows.block != block) multiply(program.contractions[number], rows, block, inputs);
  return rows.values.data() + (x % rows_at_once) * world_->actors.size() * inputs.lanes;
}

void SharedValues::multiply(const Contraction& contraction, Rows& rows, std::size_t block,
                            const Inputs& inputs) {
  const std::size_t n = world_->actors.size(), lanes = inputs.lanes, first = block * rows_at_once;
  const auto layer = [&](LayerId number) { return inputs.layers[number]; };
  rows.block = block;
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    numeric::Strided left = lane_of(layer(contraction.left) + lane, n, lanes, contraction.left_turned);
    left.first += first * left.down;
    const numeric::Strided right = lane_of(layer(contraction.right) + lane, n, lanes, contraction.right_turned);
    numeric::ordered_product(left, right, {std::min(rows_at_once, n - first), n, n}, rows.values.data() + lane,
                             lanes, scratch_);
  }
}

}  // namespace entente::language
