#include "language/functions.h"

#include <nlohmann/json.hpp>

#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;

/// The scenario that the reference begins with.
nlohmann::json scenario_of_the_reference() {
  const std::string text = format_reference(), begin = "```json\n";
  const std::size_t from = text.find(begin) + begin.size();
  return nlohmann::json::parse(text.substr(from, text.find("```", from) - from));
}

template <typename Rows>
void add_examples(const Rows& rows, nlohmann::json& scenario) {
  for (const auto& row : rows)
    scenario["metrics"]["m" + std::to_string(scenario["metrics"].size())] = row.usage.example;
}

TEST(Functions, HaveExamplesThatHold) {
  nlohmann::json scenario = scenario_of_the_reference();
  scenario["metrics"] = nlohmann::json::object();
  add_examples(language::functions(), scenario);
  add_examples(language::aggregates(), scenario);
  add_examples(language::measures(), scenario);
  const TestScenario made = compile_json(scenario.dump());
  ASSERT_TRUE(made.model) << made.messages();
  const BlockRecord record = run_block(*made.model);
  EXPECT_GT(made.model->catalogue().metrics.size(), 20U);
  for (const auto& metric : made.model->catalogue().metrics)
    EXPECT_EQ(recorded(*made.model, record, metric.name, 0), 1) << scenario["metrics"][metric.name];
}

TEST(Functions, StandInTheReferenceWithTheirParameters) {
  const std::string text = format_reference();
  for (const char* row :
       {"| `clamp(x, low, high)` | x, kept between low and high | `clamp(1.4, 0, 1) == 1` |",
        "| `count(k in group where condition)` | how many there are |", "| `balance(relation)` |"})
    EXPECT_NE(text.find(row), std::string::npos) << row;
}

}  // namespace
}  // namespace entente
