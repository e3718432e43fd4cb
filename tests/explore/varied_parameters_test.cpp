#include "questions.h"
#include "support/data_error.h"

namespace entente::explore {
namespace {

const std::string with_distributions = small_world(
    "'fixed': 4, 'none': 0, 'u': {'value': 1, 'uniform': [-1, 2]}, 'tri': {'value': 1, 'triangular': [0, 1, "
    "3]}, "
    "'n': {'value': 10, 'normal': [10, 2]}, 'l': {'value': 1, 'lognormal': [0, 0.5]}",
    "'o': {'is': 'u + tri + n + l + fixed + none'}");

std::vector<Factor> varied_of(const std::string& world, const std::vector<std::string>& given) {
  return varied_parameters(source_of(world, {})({}).scenario, given);
}
std::string wrong_with_ranges(const std::vector<std::string>& given) {
  return testing_support::error_of<RequestError>([&] { varied_of(with_distributions, given); });
}

TEST(VariedParameters, LeaveOutWhatHasNoWidth) {
  Scenario scenario;
  scenario.parameters.resize(2);
  scenario.parameters[0].name = "still";
  scenario.parameters[0].distribution = {Distribution::Kind::normal, 0.3, 0};
  scenario.parameters[1].name = "p";
  scenario.parameters[1].distribution = {Distribution::Kind::uniform, 0, 1};
  ASSERT_EQ(varied_parameters(scenario, {}).size(), 1u);
  const std::vector<std::string> named{"still"}, wide{"p=-1e308:1e308"};
  EXPECT_THAT(testing_support::error_of<RequestError>([&] { varied_parameters(scenario, named); }),
              ::testing::HasSubstr("goes from 0.3 to 0.3, which is nothing to vary it over"));
  EXPECT_THAT(testing_support::error_of<RequestError>([&] { varied_parameters(scenario, wide); }),
              ::testing::HasSubstr("is wider than numbers can be"));
}

TEST(VariedParameters, AreAllThatIsDrawnWhereNoneIsGiven) {
  const std::vector<Factor> all = varied_of(with_distributions, {});
  ASSERT_EQ(all.size(), 4u);
  EXPECT_EQ(all[0].name, "u");
  EXPECT_EQ(all[0].low, -1);
  EXPECT_EQ(all[0].high, 2);
  EXPECT_EQ(all[1].high, 3) << "the upper end, not the mode";
  // 95 % of a normal lies within 1.959964 deviations of its mean.
  EXPECT_NEAR(all[2].low, 10 - 2 * 1.959964, 1e-5);
  EXPECT_NEAR(all[2].high, 10 + 2 * 1.959964, 1e-5);
  EXPECT_NEAR(all[3].low, std::exp(-0.5 * 1.959964), 1e-5);
  for (const Factor& factor : all) EXPECT_TRUE(factor.distribution) << factor.name;
}

TEST(VariedParameters, OverARangeAreEvenInIt) {
  const std::vector<Factor> given = varied_of(with_distributions, {"fixed=60:120", "u=-0.5:1e1", "n"});
  ASSERT_EQ(given.size(), 3u);
  EXPECT_EQ(given[0].low, 60);
  EXPECT_EQ(given[0].high, 120);
  EXPECT_EQ(given[1].high, 10);
  EXPECT_FALSE(given[1].distribution) << "the range stands in place of it";
  EXPECT_TRUE(given[2].distribution);
}

TEST(VariedParameters, SayWhatIsWrongWithARange) {
  for (const char* none : {"60", "60:", ":120", "60-120", "a:b", "0:inf", "nan:1"})
    EXPECT_EQ(wrong_with_ranges({"u=" + std::string(none)}),
              "the range of 'u' is LOW:HIGH, as 60:120, not '" + std::string(none) + "'");
  for (const char* empty : {"2:1", "1:1"})
    EXPECT_EQ(wrong_with_ranges({"u=" + std::string(empty)}),
              "the range " + std::string(empty) +
                  " of 'u' is upside down or empty; expected LOW:HIGH with LOW below HIGH");
  EXPECT_EQ(wrong_with_ranges({"u", "u=0:1"}), "'u' is varied twice");
  EXPECT_THROW(varied_of(with_distributions, {"z=0:1"}), UnknownNameError);
}

TEST(VariedParameters, WithoutADistributionAreOfferedARange) {
  EXPECT_EQ(wrong_with_ranges({"fixed"}),
            "'fixed' has no distribution in the scenario; give it a range, as fixed=2:6");
  EXPECT_EQ(wrong_with_ranges({"none"}),
            "'none' has no distribution in the scenario; give it a range, as none=-0.5:0.5");
  EXPECT_THROW(varied_of(small_world("'p': 1", "'o': {'is': 'p'}"), {}), RequestError);
}

TEST(VariedParameters, WhatIsSomethingElseIsMetWithWhereItBelongs) {
  const std::string world = small_world("'p': {'uniform': [0, 1]}", "'war': {'is': 'p'}",
                                        ", 'what_if': {'peace': {'patch': {'parameters': {'p': 0}}}}");
  const auto wrong = [&](const std::string& name) {
    return testing_support::error_of<UnknownNameError>([&] { varied_of(world, {name}); });
  };
  EXPECT_EQ(wrong("peace"), "'peace' is a what-if of the scenario, not a parameter; --among takes what-ifs");
  EXPECT_THAT(wrong("war=0:1"),
              ::testing::HasSubstr("'war' is an outcome of the scenario, not a parameter; --outcome"));
}

}  // namespace
}  // namespace entente::explore
