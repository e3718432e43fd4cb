#include "explore/sobol_indices.h"

#include <algorithm>

namespace entente::explore {
namespace {

/// Rows that an interval can be made of.
constexpr std::size_t least_rows = 8;

/// What the estimators are means of, row by row: of A and B, about `centre`, the mean and the mean square; then
/// for each column f_B (f_AB - f_A) and (f_A - f_AB)^2 / 2.
class Terms {
 public:
  Terms(const SaltelliDesign& design, std::span<const double> f)
      : rows_(design.rows), width_(2 * design.parts() - 2), values_(rows_ * width_) {
    for (std::size_t r = 0; r < rows_; ++r) centre_ += (f[r * design.parts()] + f[r * design.parts() + 1]) / 2;
    centre_ /= static_cast<double>(rows_);
    for (std::size_t r = 0; r < rows_; ++r) fill(f.subspan(r * design.parts(), design.parts()), row(r));
  }
  std::size_t rows() const { return rows_; }
  double centre() const { return centre_; }
  /// (width) Means over rows that have these weights, which sum up to the number of rows.
  std::vector<double> means(std::span<const double> weights) const {
    std::vector<double> sums(width_);
    for (std::size_t r = 0; r < rows_; ++r) {
      if (weights[r] == 0) continue;
      const double* terms = values_.data() + r * width_;
      for (std::size_t t = 0; t < width_; ++t) sums[t] += weights[r] * terms[t];
    }
    for (double& sum : sums) sum /= static_cast<double>(rows_);
    return sums;
  }

 private:
  std::span<double> row(std::size_t r) { return std::span(values_).subspan(r * width_, width_); }
  void fill(std::span<const double> f, std::span<double> terms) const {
    const double a = f[0] - centre_, b = f[1] - centre_;
    terms[0] = (a + b) / 2;
    terms[1] = (a * a + b * b) / 2;
    for (std::size_t part = 2; part < f.size(); ++part) {
      const double change = f[part] - f[0];
      terms[2 * part - 2] = b * change;
      terms[2 * part - 1] = change * change / 2;
    }
  }

  std::size_t rows_, width_;
  std::vector<double> values_;
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
    const auto found = shares(terms.means(resample(o.seed, b, terms.rows())));
    for (std::size_t i = 0; i < found.size(); ++i) all[i].push_back(found[i]);
  }
  return all;
}

Index index_of(double raw, std::vector<double>& replicates, double confidence) {
  Index index{std::max(0.0, raw), raw, percentile_interval(replicates, confidence), deviation(replicates)};
  index.about_zero = index.interval.low <= 0;
  return index;
}

OutputIndices indices_of(const SaltelliDesign& design, std::span<const double> f, const IntervalOptions& o) {
  OutputIndices result;
  result.usable = design.rows < least_rows ? Usable::too_few : usable(f, 1);
  if (result.usable != Usable::yes) return result;
  const Terms terms(design, f);
  const auto means = terms.means(std::vector(terms.rows(), 1.0));
  const auto raw = shares(means);
  auto replicates = resampled(terms, raw.size(), o);
  if (raw.empty() ||
      replicates[0].size() < o.replicates / 2 + 1) {  // A and B hardly vary, though the rest does
    result.usable = Usable::too_few;
    return result;
  }
  result.mean = terms.centre();
  result.variance = variance_of(means);
  for (std::size_t i = 0; i < raw.size(); i += 2)
    result.columns.push_back(
        {index_of(raw[i], replicates[i], o.confidence), index_of(raw[i + 1], replicates[i + 1], o.confidence)});
  return result;
}

}  // namespace

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
