#include "model/forgetting.h"

#include <gmock/gmock.h>

#include "model/model_access.h"
#include "support/compiled.h"

namespace entente::detail::forgetting_test {
namespace {

using namespace testing_support;
using ::testing::HasSubstr;

/// Ten years in years; `x` and `y` are forgotten by halves in a month, `slow` in 200 days.
TestScenario years(const std::string& parts, int substeps = 1) {
  return compile_text(
      "{'entente': 1, 'time': {'start': '2000-01-01', 'end': '2010-01-01', 'step': '1 year', "
      "'substeps': " +
      std::to_string(substeps) +
      R"(}, 'actors': {'A': {}}, 'attributes': {'x': {'half_life': '1 month'},
    'y': {'half_life': '1 month'}, 'slow': {'half_life': '200 days'}}, 'metrics': {'m': 'x[A] + y[A] + slow[A]'}, )" +
      parts + "}");
}

std::string push(const std::string& effect) {
  return "'event_types': {'push': {'effects': [" + effect + "]}}, ";
}
const std::string on_x = push("{'change': 'x[A]', 'by': 1}");
const std::string rule = "'rules': {'r': {'rate': 3, 'emit': {'type': 'push'}}}";
const std::string of_a_month =
    "half-life 30.4 days, a step up to 366: of what events and rules add in a step only 0.024 % is "
    "left at its end; a step of at most the half-life would not lose it so";

TEST(Forgetting, OfWhatARuleAnEventOrATableAddsInAStep) {
  EXPECT_THAT(years(on_x + rule).messages(), HasSubstr("warning: attributes.x: " + of_a_month));
  EXPECT_THAT(years(on_x + "'events': {'e': {'date': '2001-03-01', 'type': 'push'}}").messages(),
              HasSubstr(of_a_month));
  EXPECT_THAT(years(push("{'change': 'x[A]', 'raise_to': 1}") + rule).messages(), HasSubstr(of_a_month));
}

/// More substeps do not make the step shorter in which rules fire, but the part in which a process adds.
TEST(Forgetting, OfWhatAProcessAddsHangsOnSubsteps) {
  const std::string drift = "'dynamics': {'d': {'type': 'drift', 'change': 'x[A]', 'by': 10}}";
  EXPECT_THAT(
      years(drift).messages(),
      HasSubstr(
          "attributes.x: half-life 30.4 days, a part of a step up to 366: of what processes add in a part only "
          "0.024 % is left at its end; a shorter step or more substeps, each of at most the half-life would "
          "not lose it so"));
  EXPECT_THAT(years(drift, 6).messages(),
              HasSubstr("a part of a step up to 61: of what processes add in a part only 25 %"));
  EXPECT_EQ(years(drift, 7).messages(), "");
  EXPECT_THAT(years("'dynamics': {'n': {'type': 'noise', 'attribute': 'x', 'volatility': 2}}").messages(),
              HasSubstr("of what processes add"));
  EXPECT_THAT(years(on_x + rule, 12).messages(), HasSubstr(of_a_month));
}

TEST(Forgetting, IsNotToldOfWhatDecaysAloneLastsIsOffOrIsSlow) {
  EXPECT_EQ(years("'watch': ['x[A]']").messages(), "") << "the way back is exact at any step";
  EXPECT_EQ(years(push("{'change': 'x[A]', 'by': 1, 'lasting': 0.5}") + rule).messages(), "");
  EXPECT_EQ(years(push("{'change': 'slow[A]', 'by': 1}") + rule).messages(), "") << "less than two half-lives";
  EXPECT_EQ(
      years(on_x + "'parameters': {'none': 0}, 'rules': {'r': {'rate': 'none', 'emit': {'type': 'push'}}}")
          .messages(),
      "");
}

TEST(Forgetting, NamesLayersOfOneHalfLifeTogether) {
  const TestScenario both = years(push("{'change': 'x[A]', 'by': 1}, {'change': 'y[A]', 'by': 1}") + rule);
  const ModelData& model = ModelAccess::data(*both.model);
  const std::vector<Forgetting> found = forgetting(model);
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(forgetful_layers(model, found[0]), "Attributes x, y");
  EXPECT_FALSE(found[0].parts);
  EXPECT_DOUBLE_EQ(found[0].length, 366 / 365.25);
}

}  // namespace
}  // namespace entente::detail::forgetting_test
