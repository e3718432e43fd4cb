/// `entente landscape` as a user starts it; published results are held in tests/classics.
#include "network_command.h"

namespace entente::testing_support {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using Words = std::vector<std::string>;

const std::string classics_of_landscape = ENTENTE_SOURCE_DIR "/scenarios/classics/";

class LandscapeCommand : public NetworkCommand {};

TEST_F(LandscapeCommand, OfDirectedPropensitiesSaysSo) {
  write("flees.json", R"({"entente": 1, "time": {"start": "2000-01-01", "end": "2000-01-15"}, "runs": 1,
    "actors": {"A": {"size": 1}, "B": {"size": 1}}, "attributes": {"size": {"range": [0, null]}},
    "relations": {"propensity": {"range": [null, null], "ties": {"A": {"B": -1}, "B": {"A": 3}}}}})");
  EXPECT_THAT(flowing(told({"landscape", "flees.json"})),
              AllOf(HasSubstr("Propensities are directed"), HasSubstr("There is no division that lasts"),
                    HasSubstr("From 2 of 2 configurations"), Not(HasSubstr("together"))));
  EXPECT_THAT(flowing(told({"landscape", "flees.json", "--set", "relations.propensity.ties.B.A=-3"})),
              AllOf(HasSubstr("1 division that no actor would leave"), HasSubstr("Division 1: energy -4")));
  EXPECT_THAT(told({"landscape", "flees.json", "--json"}),
              AllOf(HasSubstr("\"directed\": true"), HasSubstr("\"found\": 0")));
}

TEST_F(LandscapeCommand, SaysWhatTheScenarioLacksAndWhatToDo) {
  const auto world = [](const std::string& parts) {
    return R"({"entente": 1, "time": {"start": "2000-01-01", "end": "2000-01-15"}, "runs": 1,
      "actors": {"A": {}, "B": {}})" +
           parts + "}";
  };
  write("bare.json", world(""));
  write("other.json", world(R"(, "attributes": {"size": {"initial": 1}, "gdp": {"initial": 2}},
    "relations": {"trust": {"ties": {"A": {"B": 1}, "B": {"A": 1}}}})"));
  write("weights.json", world(R"(, "attributes": {"gdp": {"initial": 2}, "arms": {"initial": 1}})"));
  expect_refused(
      {"landscape", "bare.json"}, 64,
      "a landscape needs to know how much each actor counts, and the scenario has no attribute 'size': "
      "add it to the scenario");
  expect_refused({"landscape", "weights.json"}, 64,
                 "the scenario has no attribute 'size': name another with --size (gdp, arms), or add it");
  expect_refused(
      {"landscape", "other.json"}, 64,
      "a landscape needs to know who is drawn to whom, and the scenario has no relation 'propensity': "
      "name another with --relation (trust), or add it to the scenario");
  EXPECT_THAT(told({"landscape", "other.json", "--relation", "trust"}), HasSubstr("energy"));
}

TEST_F(LandscapeCommand, TakesWhatIfsAndAlignments) {
  const std::string standards = classics_of_landscape + "unix-1988.json";
  EXPECT_THAT(told({"landscape", standards, "--alignment", "Sun,Prime,ATnT"}),
              HasSubstr("1 actor from the alignment"));
  EXPECT_THAT(told({"landscape", standards, "--actors", "Sun,Apollo", "--top", "1"}), HasSubstr("1 minimum."));
  EXPECT_THAT(told({"landscape", standards, "--set", "actors.IBM.size=400"}),
              HasSubstr("all 256 configurations"));
  EXPECT_EQ(told({"landscape", standards, "--json", "--threads", "1"}),
            told({"landscape", standards, "--json", "--threads", "3"}));
  expect_refused({"landscape", standards, "--alignment", "Son"}, 64,
                 "'Son' is not an actor (did you mean 'Sun'?)");
  expect_refused({"landscape", standards, "--size", "weight"}, 64,
                 "'weight' is not an attribute; there are: size");
  ASSERT_EQ(place.entente({"run", standards, "--quiet", "--out", "r", "--evolution", "always"}).code, 0);
  EXPECT_EQ(told({"landscape", "r"}), told({"landscape", "r", "--run", "0"}));
  EXPECT_THAT(told({"landscape", "r", "--run", "1"}), HasSubstr("2 minima."));
}

}  // namespace
}  // namespace entente::testing_support
