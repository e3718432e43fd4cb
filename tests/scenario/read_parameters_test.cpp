#include "members_for_tests.h"

namespace entente::testing_support {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(ReadParameters, AreNumbersOrDrawn) {
  const Scenario s = scenario_of(
      R"("parameters": {"a": 2, "b": {"value": 1, "triangular": [0, 1, 3]}, "c": {"uniform": [2, 4]}})");
  EXPECT_EQ(s.parameters[0].value, 2);
  EXPECT_EQ(s.parameters[0].distribution.kind, Distribution::Kind::fixed);
  EXPECT_EQ(s.parameters[1].distribution.kind, Distribution::Kind::triangular);
  EXPECT_EQ(s.parameters[1].distribution.c, 3);
  EXPECT_EQ(s.parameters[2].value, 3) << "the centre of the distribution";
}

TEST(ReadParameters, AValueThatItsDistributionNeverDrawsIsWarnedOf) {
  const auto said = [](const std::string& parameter, const LoadOptions& options = {}) {
    return load_text("\"parameters\": {\"p\": {" + parameter + "}}", options).lines;
  };
  EXPECT_THAT(
      said(R"("value": 3, "uniform": [0, 1])"),
      ElementsAre("s.json:1:100: warning: parameters.p.value: 'value' has no effect beside 'uniform', which "
                  "never draws 3; remove one of the two"));
  EXPECT_THAT(said(R"("triangular": [0, 0.5, 1], "value": -1)"), SizeIs(1));
  EXPECT_THAT(said(R"("lognormal": [0, 1], "value": -1)"), SizeIs(1));
  for (const char* fine :
       {R"("value": 0.3, "uniform": [0, 1])", R"("value": 3, "normal": [0, 1])", R"("value": 3)"})
    EXPECT_THAT(said(fine), IsEmpty()) << fine;
  EXPECT_THAT(said(R"("value": 3, "uniform": [2, 4])", {{}, {"parameters.p.uniform=[5,6]"}, {}}), IsEmpty())
      << "a variation may leave the value behind";
}

TEST(ReadParameters, TheCentreStandsForADistribution) {
  const Scenario s = scenario_of(R"("parameters": {"n": {"normal": [-2, 1]}, "t": {"triangular": [0, 1, 9]},
    "l": {"lognormal": [0, 1]}, "v": {"value": 7, "normal": [0, 1]}})");
  EXPECT_EQ(s.parameters[0].value, -2);
  EXPECT_EQ(s.parameters[1].value, 1) << "the mode";
  EXPECT_EQ(s.parameters[2].value, 1) << "the median";
  EXPECT_EQ(s.parameters[3].value, 7) << "unless one is given";
}

TEST(ReadParameters, ADistributionWithOtherKeysIsOneErrorThatSaysHowItIsWritten) {
  const auto said = [](const std::string& parameter) {
    return messages_of(R"("parameters": {"p": {)" + parameter + "}}");
  };
  const std::string uniform = R"(: unknown key; write "uniform": [low, high])", p = "error: parameters.p.";
  EXPECT_THAT(said(R"("dist": "uniform", "min": 0, "max": 1)"), ElementsAre(p + "dist" + uniform));
  EXPECT_THAT(said(R"("min": 0, "max": 1)"), ElementsAre(p + "min" + uniform));
  EXPECT_THAT(said(R"("type": "Normal", "mean": 0, "sd": 1)"),
              ElementsAre(p + R"(type: unknown key; write "normal": [mean, sd])"));
  EXPECT_THAT(said(R"("value": 2, "mean": 0, "std": 1)"),
              ElementsAre(p + R"(mean: unknown key; write "normal": [mean, sd])"));
  EXPECT_THAT(said(R"("low": 0, "mode": 1, "high": 2)"),
              ElementsAre(p + R"(low: unknown key; write "triangular": [low, mode, high])"));
  EXPECT_THAT(
      said(R"("distribution": "beta", "min": 0)"),
      ElementsAre(p + R"(distribution: unknown key; a distribution is one of: "uniform": [low, high], )"
                      R"("normal": [mean, sd], "triangular": [low, mode, high], "lognormal": [mu, sigma])"));
  EXPECT_THAT(said(R"("uniform": [0, 1], "sd": 1)"),
              ElementsAre(HasSubstr("unknown key; the keys of this parameter")));
  EXPECT_THAT(said(R"("valu": 1)"), ElementsAre(HasSubstr("unknown key (did you mean 'value'?)")));
}

TEST(ReadParameters, ADistributionThatMakesNoSenseIsAnError) {
  const auto said_of_distribution = [](const std::string& distribution) {
    const auto said = messages_of(R"("parameters": {"p": {)" + distribution + "}}");
    return said.empty() ? "" : said.front().substr(said.front().rfind(": ") + 2);
  };
  const std::string order = "expected low <= mode <= high, and low < high",
                    width = "the ends lie further apart than the largest number";
  EXPECT_EQ(said_of_distribution(R"("uniform": [1, 0])"), "the low end lies above the high end");
  EXPECT_EQ(said_of_distribution(R"("uniform": [1, 1])"), "");
  EXPECT_EQ(said_of_distribution(R"("uniform": [-1e308, 1e308])"), width);
  EXPECT_EQ(said_of_distribution(R"("triangular": [-1e308, 0, 1e308])"), width);
  EXPECT_EQ(said_of_distribution(R"("triangular": [0, 2, 1])"), order);
  EXPECT_EQ(said_of_distribution(R"("triangular": [1, 1, 1])"), order);
  EXPECT_EQ(said_of_distribution(R"("triangular": [0, 0, 1])"), "");
  EXPECT_EQ(said_of_distribution(R"("lognormal": [0, -0.1])"),
            "the standard deviation (the second number) is negative");
  EXPECT_EQ(said_of_distribution(R"("normal": [0, 0])"), "");
  EXPECT_EQ(said_of_distribution(R"("note": "n")"), "missing key 'value', a number, or a distribution");
}

TEST(ReadParameters, OneDistributionIsGivenAtMost) {
  EXPECT_THAT(
      messages_of(R"("parameters": {"p": {"uniform": [0, 1], "normal": [0, 1]}})"),
      ElementsAre("error: parameters.p.normal: found uniform and normal; expected at most one of: uniform, "
                  "normal, triangular, lognormal"));
}

}  // namespace
}  // namespace entente::testing_support
