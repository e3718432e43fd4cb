/// Aggregates that many bindings share give what they give when each computes its own.
#include "model/model_access.h"
#include "support/compiled.h"

namespace entente {
namespace {

using testing_support::compile_text;
using testing_support::same_bits;
using testing_support::TestScenario;

/// Two metrics that must be alike: `plain` is written so that nothing is recognised.
TestScenario world(const std::string& count, const std::string& shared, const std::string& plain) {
  TestScenario made =
      compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01', 'step': '1 week'},
    'generate_actors': {'S': {'count': )" +
                   count + R"(}},
    'attributes': {'mood': {'range': [-1, 1], 'initial': 0.25}},
    'relations': {'r': {'range': [-1, 1], 'ties_random': {'normal': [0, 0.4]}},
                  'q': {'range': [-1, 1], 'ties_random': {'uniform': [-1, 1]}}},
    'dynamics': {'n': {'type': 'noise', 'relation': 'r', 'volatility': 0.5}},
    'metrics': {'shared': ')" +
                   shared + "', 'plain': '" + plain + "'}}");
  EXPECT_TRUE(made.model) << made.messages();
  return made;
}

void expect_alike(const TestScenario& made) {
  for (const std::size_t lanes : {1u, 3u}) {
    Simulation simulation(*made.model, 2, lanes);
    const BlockRecord record = simulation.run(0, lanes);
    for (std::size_t k = 0; k < made.model->catalogue().dates.size(); ++k) {
      const double a = testing_support::recorded(*made.model, record, "shared", k, lanes - 1),
                   b = testing_support::recorded(*made.model, record, "plain", k, lanes - 1);
      EXPECT_EQ(a, b);
      EXPECT_NE(b, 0);
    }
  }
}

TEST(SharedValues, AggregatesOfOneVariable) {
  const TestScenario made =
      world("40",
            "sum(i in actor, j in actor : r[i, j] * sum(k in actor : r[i, k]) + mean(k in "
            "actor where q[k, j] > 0 : q[k, j]))",
            "sum(i in actor, j in actor : r[i, j] * sum(k in actor : r[i, k] + 0 * mood[j]) "
            "+ mean(k in actor where q[k, j] > 0 && mood[i] > 0 : q[k, j]))");
  const auto& programs = detail::ModelAccess::data(*made.model).metrics;
  EXPECT_EQ(programs[0].derived.size(), 2u);
  EXPECT_EQ(programs[1].derived.size(), 0u);
  expect_alike(made);
}

TEST(SharedValues, TheSameOfTwoVariablesIsOne) {
  const TestScenario made =
      world("12", "sum(i in actor, j in actor : sum(k in actor : r[i, k]) * sum(k in actor : r[j, k]))", "1");
  EXPECT_EQ(detail::ModelAccess::data(*made.model).metrics[0].derived.size(), 1u);
}

TEST(SharedValues, ContractionsAreProducts) {
  for (const char* form :
       {"r[i, k] * q[k, j]", "r[k, i] * q[j, k]", "q[k, j] * r[k, i]", "q[j, k] * r[i, k]"}) {
    const TestScenario made = world(
        "70", std::string("sum(i in actor, j in actor : r[j, i] * sum(k in actor : ") + form + "))",
        std::string("sum(i in actor, j in actor : r[j, i] * sum(k in actor where 1 > 0 || mood[i] > 2 : ") +
            form + "))");
    EXPECT_EQ(detail::ModelAccess::data(*made.model).metrics[0].contractions.size(), 1u) << form;
    EXPECT_EQ(detail::ModelAccess::data(*made.model).metrics[1].contractions.size(), 0u) << form;
    expect_alike(made);
  }
}

TEST(SharedValues, ContractionsDoNotDependOnLanes) {
  for (const char* form :
       {"r[i, k] * q[k, j]", "r[k, i] * q[j, k]", "r[i, k] * q[j, k]", "r[k, i] * q[k, j]"}) {
    const TestScenario made =
        world("70", std::string("sum(i in actor, j in actor : r[j, i] * sum(k in actor : ") + form + "))", "1");
    Simulation one(*made.model, 2, 1), three(*made.model, 2, 3);
    const BlockRecord alone = one.run(2, 1), together = three.run(0, 3);
    for (std::size_t k = 0; k < made.model->catalogue().dates.size(); ++k)
      EXPECT_EQ(testing_support::recorded(*made.model, alone, "shared", k),
                testing_support::recorded(*made.model, together, "shared", k, 2))
          << form;
  }
}

}  // namespace
}  // namespace entente
