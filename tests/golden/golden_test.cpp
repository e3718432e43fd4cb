/// Golden traces: what the first runs of every shipped scenario do, as readable text.
/// ENTENTE_RENEW=1 writes them anew; then read the difference before committing it.
#include <cmath>
#include <cstdlib>
#include <sstream>

#include "support/compiled.h"
#include "support/shipped.h"

namespace entente {
namespace {

using namespace testing_support;

constexpr std::size_t golden_runs = 3;
constexpr std::size_t dates_shown = 9;

std::string number(double x) {
  std::ostringstream text;
  text.precision(9);
  text << x;
  return text.str();
}

std::string per_run(const std::vector<double>& values, std::size_t row) {
  std::string line;
  for (std::size_t run = 0; run < golden_runs; ++run) line += " " + number(values[row * golden_runs + run]);
  return line;
}

std::string trace(const Model& model) {
  const Catalogue& c = model.catalogue();
  const BlockRecord record = run_block(model, golden_runs);
  std::string text = "# runs 0 to 2 of seed 1; a column a run\n";
  const std::size_t every = std::max<std::size_t>(c.steps() / (dates_shown - 1), 1);
  for (std::size_t k = 0; k <= c.steps(); k += every) {
    text += to_string(c.dates[k]) + "\n";
    for (std::size_t s = 0; s < c.series(); ++s) {
      const auto& series = s < c.metrics.size() ? c.metrics[s] : c.watched[s - c.metrics.size()];
      text += "  " + series.name + per_run(record.series, k * c.series() + s) + "\n";
    }
  }
  text += "outcomes\n";
  for (std::size_t o = 0; o < c.outcomes.size(); ++o)
    text += "  " + c.outcomes[o].id + per_run(record.outcomes, o) + "\n";
  text += "events in all runs\n";
  for (std::size_t i = 0; i + 1 < c.causes.size(); ++i) {
    std::size_t count = 0;
    for (std::size_t k = 0; k < c.steps(); ++k) count += record.events[k * c.causes.size() + i];
    if (count > 0) text += "  " + c.causes[i].id + " " + std::to_string(count) + "\n";
  }
  return text;
}

/// Words equal, numbers equal to 1e-7: other instruction sets may round matrix products differently.
bool same_word(const std::string& a, const std::string& b) {
  if (a == b) return true;
  char *end_a = nullptr, *end_b = nullptr;
  const double x = std::strtod(a.c_str(), &end_a), y = std::strtod(b.c_str(), &end_b);
  if (a.empty() || b.empty() || *end_a || *end_b) return false;
  return std::fabs(x - y) <= 1e-7 * std::max({1.0, std::fabs(x), std::fabs(y)});
}

void compare(const std::string& expected, const std::string& found) {
  std::istringstream want(expected), got(found);
  std::string a, b;
  for (int line = 1;; ++line) {
    const bool more_a = static_cast<bool>(std::getline(want, a)),
               more_b = static_cast<bool>(std::getline(got, b));
    ASSERT_EQ(more_a, more_b) << "the traces end at different lines, about " << line;
    if (!more_a) return;
    std::istringstream words_a(a), words_b(b);
    std::string word_a, word_b;
    while (words_a >> word_a) {
      ASSERT_TRUE(words_b >> word_b && same_word(word_a, word_b))
          << "line " << line << "\n  was: " << a << "\n  is:  " << b;
    }
  }
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, Trace) {
  const TestScenario made = compile_shipped(GetParam());
  ASSERT_TRUE(made.model) << made.messages();
  const auto file =
      std::filesystem::path(ENTENTE_SOURCE_DIR) / "tests/golden" / (test_name(GetParam()) + ".txt");
  const std::string found = trace(*made.model);
  if (std::getenv("ENTENTE_RENEW")) std::ofstream(file) << found;
  std::ifstream in(file);
  ASSERT_TRUE(in) << "no golden trace; make it with ENTENTE_RENEW=1";
  std::stringstream expected;
  expected << in.rdbuf();
  compare(expected.str(), found);
}

INSTANTIATE_TEST_SUITE_P(Scenarios, Golden, testing::ValuesIn(shipped_scenarios()),
                         [](const auto& given) { return test_name(given.param); });

}  // namespace
}  // namespace entente
