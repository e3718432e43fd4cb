/// What happens at a constant rate is a Poisson process, in whatever steps a year is taken. The sharper form is
/// of benchmark size: --gtest_also_run_disabled_tests. Its last figures stand in tests/README.md.
#include "closed_forms/samples.h"

namespace entente::counts {
namespace {

using namespace testing_support;

constexpr double mean = 60 * 365 / 365.25;

Model constant_rate(const std::string& step) {
  return must_compile("{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '" + step +
                      R"('},
    'generate_actors': {'S': {'count': 100}}, 'attributes': {'n': {}},
    'event_types': {'e': {'roles': {'a': 'actor'}, 'effects': [{'change': 'n[a]', 'by': 1}]}},
    'rules': {'often': {'for': 'i in actor', 'rate': 60, 'emit': {'type': 'e', 'a': 'i'}}}})");
}

struct Fit {
  double chi_square = 0;
  double freedom = -1;
  /// Exceeded once in a thousand samples (Wilson and Hilferty).
  double critical() const {
    const double part = 2 / (9 * freedom);
    return freedom * std::pow(1 - part + 3.0902 * std::sqrt(part), 3);
  }
};

/// Of the counts to the Poisson law. Neighbours are put together until twenty are expected.
Fit fit_of(const SampledEnds& samples) {
  std::vector<double> found(400);
  for (const double n : samples.values()) found.at(static_cast<std::size_t>(n)) += 1;
  Fit fit;
  double term = std::exp(-mean) * static_cast<double>(samples.size()),
         left = static_cast<double>(samples.size());
  double expected = 0, seen = 0;
  const auto close = [&] {
    fit.chi_square += (seen - expected) * (seen - expected) / expected;
    fit.freedom += 1;
    expected = seen = 0;
  };
  for (std::size_t n = 0; n < found.size(); ++n) {
    expected += term, seen += found[n], left -= term;
    term *= mean / static_cast<double>(n + 1);
    if (expected >= 20 && left >= 20) close();
  }
  close();
  return fit;
}

void expect_poisson(std::size_t runs) {
  for (const std::string step : {"1 month", "1 week", "1 day"}) {
    const SampledEnds year = ends_of(constant_rate(step), runs);
    const Fit fit = fit_of(year);
    EXPECT_NEAR(year.mean(), mean, 4 * year.mean_error()) << step;
    EXPECT_NEAR(year.moment(2), mean, 4 * year.variance_error()) << step;
    EXPECT_LT(fit.chi_square, fit.critical()) << step;
    EXPECT_GT(fit.freedom, 30) << step;
    std::printf("steps of %s: mean %.4f, variance %.4f (%.4f), chi-square %.1f (below %.1f)\n", step.c_str(),
                year.mean(), year.moment(2), mean, fit.chi_square, fit.critical());
  }
}

TEST(Counts, OfAYearAreThoseOfAPoissonProcessInAnySteps) { expect_poisson(200); }

TEST(Counts, DISABLED_OfAYearAreThoseOfAPoissonProcessInAnySteps) { expect_poisson(20000); }

}  // namespace
}  // namespace entente::counts
