#include "fit/model_at.h"

#include <gmock/gmock.h>

#include "support/compiled.h"

namespace entente::model_at_test {
namespace {
using namespace testing_support;

Scenario world_with(const std::string& relations) {
  return compile_text(
             "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 year'}, "
             "'actors': {'A': {}, 'B': {}}, 'attributes': {'y': {}}, 'parameters': {'p': 3}, " +
             relations + "'outcomes': {'o': {'is': '2 * p'}}}")
      .scenario;
}

double outcome_of(const Model& model, const EnsembleOptions& options) {
  Simulation simulation(model, 1, options.runs);
  return options.lane_runs.empty() ? simulation.run(0, options.runs).outcomes[0]
                                   : simulation.run(0, options.lane_runs).outcomes[0];
}

TEST(ModelAt, IsCompiledOnceAndGivenItsValues) {
  detail::ModelAt models(world_with(""), {{"p", 0, 9}});
  EnsembleOptions options;
  options.runs = 2;
  for (const double value : {5.0, 7.0}) {
    const Model model = models.at({value}, options);
    EXPECT_THAT(model.catalogue().free_parameters, ::testing::ElementsAre("p"));
    ASSERT_EQ(options.lane_runs.size(), 2U);
    EXPECT_EQ(options.lane_runs[1].run, 1U);
    EXPECT_EQ(options.lane_runs[1].values[0], value);
    EXPECT_EQ(outcome_of(model, options), 2 * value);
  }
}

TEST(ModelAt, OfTiesThatAreWalkedIsCompiledAnew) {
  detail::ModelAt models(world_with("'relations': {'r': {'range': [-1, 1], 'storage': 'sparse'}}, "),
                         {{"p", 0, 9}});
  EnsembleOptions options;
  options.runs = 2;
  for (const double value : {5.0, 7.0}) {
    const Model model = models.at({value}, options);
    EXPECT_TRUE(model.catalogue().free_parameters.empty());
    EXPECT_TRUE(options.lane_runs.empty());
    EXPECT_EQ(outcome_of(model, options), 2 * value);
  }
}

TEST(ModelAt, WantsParametersThatAreThere) {
  detail::ModelAt models(world_with(""), {{"z", 0, 9}});
  EnsembleOptions options;
  options.runs = 1;
  EXPECT_THROW(models.at({1}, options), UnknownNameError);
}

}  // namespace
}  // namespace entente::model_at_test
