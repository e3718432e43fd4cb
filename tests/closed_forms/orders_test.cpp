/// Decay is exact in any steps; balance converges to its differential equation at first order.
#include "closed_forms/samples.h"

namespace entente::orders {
namespace {

using namespace testing_support;

TEST(Decay, IsExactInAnySteps) {
  for (const std::string step : {"1 day", "5 days", "73 days", "1 year"})
    for (const int parts : {1, 7}) {
      const Model model =
          must_compile("{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '" + step +
                       "', 'substeps': " + std::to_string(parts) + R"(}, 'actors': {'A': {'x': 8}, 'B': {}},
        'attributes': {'x': {'half_life': '73 days', 'baseline': 2}},
        'relations': {'r': {'range': [-1, 1], 'half_life': '365 days', 'baseline': 'initial', 'ties': {'A': {'B': 0.5}}}},
        'event_types': {'e': {'effects': [{'change': 'r[A, B]', 'by': '-0.4'}]}}, 'events': {'once': {'date': '2025-01-01', 'type': 'e'}},
        'watch': ['x[A]', 'r[A,B]']})");
      const BlockRecord record = run_block(model);
      const std::size_t end = model.catalogue().steps();
      EXPECT_NEAR(recorded(model, record, "x[A]", end), 2 + 6 / 32.0, 1e-13) << step << ' ' << parts;
      EXPECT_NEAR(recorded(model, record, "r[A,B]", end), 0.5 - 0.4 / 2, 1e-13) << step << ' ' << parts;
      EXPECT_NEAR(ledger(model, record, "x[A]", "decay"), 6 / 32.0 - 6, 1e-12) << step << ' ' << parts;
    }
}

constexpr double years = 365 / 365.25;

/// The ties of five actors after a year in so many parts. `relation` has what they begin with.
std::vector<double> balanced(const std::string& form, const std::string& relation, int parts) {
  const Model model = must_compile(
      "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 year', 'substeps': " +
      std::to_string(parts) + R"(}, 'generate_actors': {'S': {'count': 5}}, 'relations': {'r': {)" + relation +
      R"(}}, 'dynamics': {'b': {'type': 'balance', 'relation': 'r', 'strength': 1.5, 'form': ')" + form +
      "'}}}");
  return run_block(model).end;
}

double distance(const std::vector<double>& a, const std::vector<double>& b) {
  double most = 0;
  for (std::size_t i = 0; i < a.size(); ++i) most = std::max(most, std::fabs(a[i] - b[i]));
  return most;
}

/// Ties that are all alike stay so: x' = s x^2, so x = a / (1 - s a t).
TEST(Balance, OfTiesAlikeConvergesToItsClosedFormAtFirstOrder) {
  const double exact = 0.3 / (1 - 1.5 * 0.3 * years);
  double coarser = 0;
  for (const int parts : {100, 200, 400, 800}) {
    const double error = balanced("transitive", "'initial': 0.3", parts)[1] - exact;
    EXPECT_LT(error, 0);
    if (coarser != 0) {
      EXPECT_NEAR(coarser / error, 2, 0.03) << parts;
    }
    coarser = error;
  }
  EXPECT_NEAR(coarser, 0, 1e-3);
}

TEST(Balance, ConvergesAtFirstOrderWithinARange) {
  const std::string ties =
      R"('range': [-1, 1], 'ties': {'S0': {'S1': 0.7, 'S2': -0.6, 'S3': 0.2, 'S4': -0.1}, 'S1': {'S0': 0.5, 'S2': -0.4, 'S3': 0.3},
    'S2': {'S0': -0.8, 'S4': 0.9, 'S3': -0.2}, 'S3': {'S1': 0.6, 'S4': -0.5}, 'S4': {'S0': -0.3, 'S2': 0.6, 'S3': -0.7}})";
  for (const std::string form : {"transitive", "shared"}) {
    const std::vector<double> fine = balanced(form, ties, 10000);
    EXPECT_GT(distance(fine, balanced(form, ties, 1)), 0.01) << "ties that hardly move prove nothing";
    double coarser = 0;
    for (const int parts : {50, 100, 200, 400}) {
      const double error = distance(fine, balanced(form, ties, parts));
      if (coarser != 0) {
        EXPECT_NEAR(coarser / error, 2, 0.1) << form << ' ' << parts;
      }
      coarser = error;
    }
    EXPECT_LT(coarser, 1e-3) << form;
  }
}

}  // namespace
}  // namespace entente::orders
