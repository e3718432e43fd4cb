#include "fit/parameters.h"

#include <gmock/gmock.h>

#include "support/compiled.h"
#include "support/data_error.h"

namespace entente::parameters_test {
namespace {
using namespace testing_support;

TestScenario world_of(const std::string& outcome) {
  return compile_text(
      "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 year'}, 'actors': {'A': "
      "{}}, "
      "'attributes': {'y': {}}, 'parameters': {'p': 3, 'q': {'value': 0.25, 'uniform': [0, 1]}}, "
      "'outcomes': {'o': {'is': '" +
      outcome + "'}}}");
}

TEST(FitParameters, AreGivenAndNoLongerDrawn) {
  const Scenario given = with_parameters(world_of("q").scenario, {{"q", 0, 1}}, {0.75});
  EXPECT_EQ(given.parameters[0].value, 3) << "the others stay";
  EXPECT_EQ(given.parameters[1].value, 0.75);
  EXPECT_EQ(given.parameters[1].distribution.kind, Distribution::Kind::fixed);
  EXPECT_EQ(run_block(detail::compiled(given)).outcomes[0], 0.75);
  EXPECT_THROW(with_parameters(given, {{"z", 0, 1}}, {0}), UnknownNameError);
}

TEST(FitParameters, OwnValuesAreBroughtIntoTheirRanges) {
  const Scenario scenario = world_of("q").scenario;
  EXPECT_THAT(detail::own_values(scenario, {{"q", 0, 1}, {"p", 0, 2}, {"p", 4, 5}, {"z", -7, 1}}),
              ::testing::ElementsAre(0.25, 2, 4, -7));
}

TEST(FitParameters, SayWhatCannotBeCompiled) {
  const std::string said =
      error_of<RequestError>([] { static_cast<void>(detail::compiled(world_of("qq").scenario)); });
  EXPECT_THAT(said, ::testing::HasSubstr("outcomes"));
  EXPECT_THAT(said, ::testing::HasSubstr("'qq'"));
}

}  // namespace
}  // namespace entente::parameters_test
