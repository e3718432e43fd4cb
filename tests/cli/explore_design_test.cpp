/// `entente explore --sweep --design table=FILE`, as a user starts it.
#include "network_command.h"

namespace entente::testing_support {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using Words = std::vector<std::string>;

constexpr const char* designed_world = R"({"entente": 1, "seed": 5,
  "time": {"start": "2025-01-01", "end": "2026-01-01", "step": "1 month"}, "actors": {"A": {}}, "attributes": {"y": {}},
  "parameters": {"rate": {"uniform": [0, 1]}, "cost": 1},
  "outcomes": {"war": {"is": "rate > 0.5"}, "loss": {"is": "rate * cost"}},
  "what_if": {"cheap": {"patch": {"parameters": {"cost": 0.5}}}}
})";

class ExploreDesign : public NetworkCommand {
 protected:
  ExploreDesign() {
    write("s.json", designed_world);
    write("t.csv", "rate,cost\n0.25,1\n0.75,2\n");
  }
  std::string text_of(const std::string& file) const {
    std::ifstream in(place / ("here/" + file));
    return {std::istreambuf_iterator<char>(in), {}};
  }
  Words sweep(Words more) const {
    Words words{"explore", "s.json", "--runs", "8"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  }
};

TEST_F(ExploreDesign, RunsThePointsOfATableAndKeepsIt) {
  EXPECT_THAT(told(sweep({"--sweep", "--design", "table=t.csv", "--out", "r"})),
              AllOf(HasSubstr("Outcomes at the points of t.csv"), HasSubstr("2 points of 8 runs each")));
  EXPECT_EQ(text_of("r/design.csv"), text_of("t.csv"));
  EXPECT_THAT(text_of("r/exploration.json"),
              AllOf(HasSubstr("\"design\": \"table=t.csv\""), HasSubstr("\"design_hash\": \""),
                    HasSubstr("entente explore s.json --sweep --design table=t.csv --runs 8")));
  write("t.csv", "rate\n0.1\n");
  EXPECT_THAT(told({"verify", "r", "--replay"}), HasSubstr("16 runs made again, the same to the byte"));
  write("r/design.csv", "rate,cost\n0.25,1\n0.75,3\n");
  EXPECT_THAT(place.entente({"verify", "r", "--replay"}).out, HasSubstr("design.csv has changed"));
}

TEST_F(ExploreDesign, TakesPointsOfAnEarlierExplorationWithTheirWorlds) {
  told(sweep({"--sweep", "rate=0:1:3", "--among", "cheap", "--out", "first"}));
  told(sweep({"--sweep", "--design", "table=first/points.csv", "--out", "again"}));
  EXPECT_EQ(text_of("again/points.csv"), text_of("first/points.csv"));
}

TEST_F(ExploreDesign, IsMadeInPartsThatKeepTheTable) {
  told(sweep({"--sweep", "--design", "table=t.csv", "--out", "whole"}));
  for (const std::string part : {"1", "2"})
    told(sweep({"--sweep", "--design", "table=t.csv", "--shard", part + "/2", "--out", "p" + part}));
  told({"merge", "p1", "p2", "--out", "m"});
  for (const std::string file : {"points.csv", "differences.csv", "design.csv"})
    EXPECT_EQ(text_of("m/" + file), text_of("whole/" + file)) << file;
  EXPECT_THAT(told({"verify", "m", "--replay"}), HasSubstr("the same to the byte"));
}

TEST_F(ExploreDesign, TheTableIsNotReplaced) {
  told(sweep({"--sweep", "--design", "table=t.csv", "--out", "r"}));
  expect_refused(sweep({"--sweep", "--design", "table=r/design.csv", "--out", "r", "--force"}), 73,
                 "cannot write");
  EXPECT_EQ(text_of("r/design.csv"), text_of("t.csv"));
}

TEST_F(ExploreDesign, RefusesWhatIsTypedWith64AndWhatIsInTheTableWith65) {
  write("bad.csv", "rat,cost\n0.25,1\n");
  write("far.csv", "rate,cost\n0.25,1\n1.5,1\n");
  write("hole.csv", "rate,cost\n0.25,\n");
  write("world.csv", "rate,world\n0.25,cheep\n");
  const auto with = [&](const std::string& table, Words more = {"--sweep"}) {
    more.insert(more.end(), {"--design", table, "--out", "x"});
    return sweep(more);
  };
  expect_refused(with("table=bad.csv"), 65,
                 "bad.csv:1:1: 'rat' is not a parameter of the scenario (did you mean 'rate'?)");
  expect_refused(with("table=far.csv"), 65, "far.csv:3:1: 1.5 is outside of the range of 'rate'");
  expect_refused(with("table=hole.csv"), 65, "hole.csv:2:6: there is no value in column 'cost'");
  expect_refused(with("table=world.csv"), 65, "world.csv:2:6: 'cheep' is neither a what-if nor an event");
  expect_refused(with("table=far.csv", {"--sweep", "rate=1:0"}), 64, "upside down");
  expect_refused(with("table=far.csv", {"--sweep", "rat=0:2"}), 64, "did you mean 'rate'?");
  expect_refused(with("table="), 64, "--design takes grid, zip, lhs, sobol or table=FILE, not 'table='");
  expect_refused(with("tabel=t.csv"), 64, "--design takes");
  expect_refused(sweep({"--design", "table=t.csv"}), 64, "ask a question");
  told(with("table=far.csv", {"--sweep", "rate=0:2"}));
}

TEST_F(ExploreDesign, RefusesMoreThanFitsBeforeAnyWork) {
  expect_refused(
      {"explore", "s.json", "--sweep", "rate=0:1:999999", "--sweep", "cost=1:2:999999", "--out", "x"}, 70,
      "999,998,000,001 points of 1,000 runs: these are 999,998,000,001,000 runs, which would take");
  expect_refused({"explore", "s.json", "--matters", "--points", "100000000", "--out", "x"}, 70,
                 "100,000,000 rows of");
}

}  // namespace
}  // namespace entente::testing_support
