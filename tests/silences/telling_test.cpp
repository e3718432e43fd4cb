#include <fstream>

#include "silent_worlds.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

class TellingTest : public SilentWorlds {};

TEST_F(TellingTest, AnEventWithoutItsProbabilityOrDateIsToldSo) {
  const auto event = [](const std::string& how) {
    return texts("'events': {'e': {'type': 'grow', 'who': 'A', " + how + "}}");
  };
  EXPECT_THAT(event("'date': '2025-03-05', 'probability': '0.0001 * x[who]'"),
              ElementsAre("e never happened: its probability was at most 0.0001"));
  EXPECT_THAT(event("'date': '2027-03-05'"),
              ElementsAre("e never happened: 2027-03-05 is outside 2025-01-01 to 2026-01-01"));
  EXPECT_THAT(event("'date': '2020-03-05', 'every': '20 years'"),
              ElementsAre("e never happened: none of its dates lies within 2025-01-01 to 2026-01-01"));
  EXPECT_THAT(event("'date': '2025-03-05', 'when': 'trust[who, A] > 0'"),
              ElementsAre("e never happened: it reads a relation between an actor and itself"));
}

TEST_F(TellingTest, ATableThatLiesOutsideOfTheRunIsTold) {
  const std::string folder = ::testing::TempDir();
  std::ofstream(folder + "/silent_rows.csv") << "date,type,who\n2020-01-01,grow,A\n2020-01-02,grow,B\n";
  std::ofstream(folder + "/silent.json")
      << R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-02-01"},
    "actors": {"A": {}, "B": {}}, "attributes": {"x": {}}, "events_csv": "silent_rows.csv", "event_types": {"grow":
    {"roles": {"who": "actor"}, "effects": [{"change": "x[who]", "by": 1}]}}})";
  const TestScenario made = compile_file(folder + "/silent.json");
  ASSERT_TRUE(made.model) << made.messages();
  const Silences found = silences(made, 2);
  ASSERT_EQ(found.found.size(), 1u);
  EXPECT_EQ(found.found[0].kind, Silence::Kind::table);
  EXPECT_EQ(found.found[0].text,
            "events_csv.grow never happened: none of its rows in the table of events lies within 2025-01-01 to "
            "2025-02-01");
}

}  // namespace
}  // namespace entente
