#include "explore/sobol_indices.h"

#include <algorithm>
#include <cmath>

#include "results/student.h"

namespace entente::explore {
namespace {

/// Rows that an interval can be made of, and blocks.
constexpr std::size_t least_rows = 8, least_blocks = 4;

/// Of what has two values, values of A and B that are the rarer one: of fewer a resample tells nothing, so that
/// intervals come out with no width around what is wrong.
constexpr std::size_t least_cases = 20;

/// Whether a design's A and B have two values, of which the one hardly ever occurs.
bool too_rare(const SaltelliDesign& design, std::span<const double> f) {
  const auto [least, most] = std::ranges::minmax(f);
  if (std::ranges::any_of(f, [&](double value) { return value != least && value != most; })) return false;
  std::size_t high = 0;
  for (std::size_t r = 0; r < design.rows; ++r)
    for (const std::size_t part : {0, 1}) high += f[r * design.parts() + part] == most;
  return std::min(high, 2 * design.rows - high) < least_cases;
}

/// What the estimators are means of, summed up block by block: of A and B, about `centre`, the mean and the
/// mean square; then for each column f_B (f_AB - f_A) and (f_A - f_AB)^2 / 2.
class Terms {
 public:
  Terms(const SaltelliDesign& design, std::span<const double> f)
      : rows_(design.rows),
        block_(design.block),
        width_(2 * design.parts() - 2),
        sums_((rows_ + block_ - 1) / block_ * width_) {
    for (std::size_t r = 0; r < rows_; ++r) centre_ += (f[r * design.parts()] + f[r * design.parts() + 1]) / 2;
    centre_ /= static_cast<double>(rows_);
    for (std::size_t r = 0; r < rows_; ++r)
      add(f.subspan(r * design.parts(), design.parts()), std::span(sums_).subspan(r / block_ * width_, width_));
  }
  double centre() const { return centre_; }
  std::size_t blocks() const { return sums_.size() / width_; }
  /// (width) Means over the rows of blocks that have these weights.
  std::vector<double> means(std::span<const double> weights) const {
    std::vector<double> sums(width_);
    double rows = 0;
    for (std::size_t b = 0; b < blocks(); ++b) {
      if (weights[b] == 0) continue;
      rows += weights[b] * static_cast<double>(rows_of(b));
      for (std::size_t t = 0; t < width_; ++t) sums[t] += weights[b] * sums_[b * width_ + t];
    }
    for (double& sum : sums) sum /= rows;
    return sums;
  }

 private:
  std::size_t rows_of(std::size_t block) const { return std::min(block_, rows_ - block * block_); }
  void add(std::span<const double> f, std::span<double> terms) const {
    const double a = f[0] - centre_, b = f[1] - centre_;
    terms[0] += (a + b) / 2;
    terms[1] += (a * a + b * b) / 2;
    for (std::size_t part = 2; part < f.size(); ++part) {
      const double change = f[part] - f[0];
      terms[2 * part - 2] += b * change;
      terms[2 * part - 1] += change * change / 2;
    }
  }

  std::size_t rows_, block_, width_;
  std::vector<double> sums_;  ///< (blocks x width)
  double centre_ = 0;
};

double variance_of(std::span<const double> means) { return means[1] - means[0] * means[0]; }

/// (2 x columns) First and total index of each column; empty where nothing varies in a resample.
std::vector<double> shares(std::span<const double> means) {
  const double variance = variance_of(means);
  std::vector<double> all(means.begin() + 2, means.end());
  for (double& share : all) share /= variance;
  if (!(variance > 0)) all.clear();
  return all;
}

/// (2 x columns) Each share in all resamples.
std::vector<std::vector<double>> resampled(const Terms& terms, std::size_t count, const IntervalOptions& o) {
  std::vector<std::vector<double>> all(count);
  for (std::size_t b = 0; b < o.replicates; ++b) {
    const auto found = shares(terms.means(resample(o.seed, b, terms.blocks())));
    for (std::size_t i = 0; i < found.size(); ++i) all[i].push_back(found[i]);
  }
  return all;
}

/// What resamples of few blocks lack: they vary less than their means do, by n - 1 of n, and have thinner tails
/// than Student's.
double widening(std::size_t blocks, double confidence) {
  const auto n = static_cast<double>(blocks);
  return std::sqrt(n / (n - 1)) * student_quantile(blocks - 1, confidence) / normal_quantile_within(confidence);
}

Index index_of(double raw, std::vector<double>& replicates, double wider, double confidence) {
  Index index{std::clamp(raw, 0.0, 1.0), raw, percentile_interval(replicates, confidence),
              deviation(replicates)};
  index.interval = {raw + wider * (index.interval.low - raw), raw + wider * (index.interval.high - raw)};
  const bool holds_zero = index.interval.low <= 0;
  index.about_zero = holds_zero && index.interval.high <= about_zero_below;
  index.unsure = holds_zero && !index.about_zero;
  return index;
}

OutputIndices indices_of(const SaltelliDesign& design, std::span<const double> f, const IntervalOptions& o) {
  OutputIndices result;
  const bool few = design.rows < least_rows_of(design.block);
  result.usable = few ? Usable::too_few : usable(f, 1);
  if (result.usable == Usable::yes && too_rare(design, f)) result.usable = Usable::too_rare;
  if (result.usable != Usable::yes) return result;
  const Terms terms(design, f);
  const auto means = terms.means(std::vector(terms.blocks(), 1.0));
  const auto raw = shares(means);
  auto replicates = resampled(terms, raw.size(), o);
  if (raw.empty() ||
      replicates[0].size() < o.replicates / 2 + 1) {  // A and B hardly vary, though the rest does
    result.usable = Usable::too_few;
    return result;
  }
  result.mean = terms.centre();
  result.variance = variance_of(means);
  const double wider = widening(terms.blocks(), o.confidence);
  for (std::size_t i = 0; i < raw.size(); i += 2)
    result.columns.push_back({index_of(raw[i], replicates[i], wider, o.confidence),
                              index_of(raw[i + 1], replicates[i + 1], wider, o.confidence)});
  return result;
}

}  // namespace

std::size_t least_rows_of(std::size_t block) { return std::max(least_rows, (least_blocks - 1) * block + 1); }

std::vector<OutputIndices> sobol_indices(const SaltelliDesign& design, const Outputs& outputs,
                                         const IntervalOptions& options) {
  check_bootstrap(options.replicates, options.confidence);
  outputs.check(design.evaluations());
  std::vector<OutputIndices> all;
  for (std::size_t o = 0; o < outputs.outputs; ++o)
    all.push_back(indices_of(design, outputs.column(o), options));
  return all;
}

}  // namespace entente::explore
