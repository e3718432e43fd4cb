/// `entente explore` of points that are given, as a user starts it.
#include "network_command.h"

namespace entente::testing_support {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using Words = std::vector<std::string>;

/// `war` holds where rate is above 60; price does nothing.
std::string made_table() {
  std::string text = "place,rate,price,war\n";
  for (int k = 0; k < 100; ++k) {
    const int rate = k * 37 % 100, price = k * k * 13 % 101;
    text += "north," + std::to_string(rate) + "," + std::to_string(price) + (rate > 60 ? ",1\n" : ",0\n");
  }
  return text;
}

class ExploreGiven : public NetworkCommand {
 protected:
  ExploreGiven() { write("table.csv", made_table()); }
};

TEST_F(ExploreGiven, SaysWhatMattersAndWhenItHappens) {
  EXPECT_THAT(told({"explore", "table.csv", "--matters", "--outcome", "war", "--out", "m"}),
              AllOf(HasSubstr("war: rate 0."), HasSubstr("Left out: place")));
  EXPECT_THAT(told({"explore", "table.csv", "--when", "war > 0.5", "--out", "w"}),
              HasSubstr("'war > 0.5' happens in 100 % of the futures in which rate is at least 60.5"));
  EXPECT_THAT(told({"verify", "m", "w", "--replay"}),
              HasSubstr("w: 6 files as they were written, asked again"));
  EXPECT_THAT(told({"explore", "w", "--when", "war", "--inputs", "price", "--out", "x"}),
              HasSubstr("no box of parameters was found"));
  EXPECT_THAT(told({"explore", "table.csv", "--when", "war", "--out", "w", "--force", "--json"}),
              AllOf(HasSubstr("\"table\": \"table.csv\""), HasSubstr("\"runs\": 0")));
}

TEST_F(ExploreGiven, AlteredPointsAreFound) {
  told({"explore", "table.csv", "--when", "war", "--out", "w"});
  write("w/points.csv", made_table() + "north,1,1,1\n");
  EXPECT_THAT(place.entente({"verify", "w", "--replay"}).out, HasSubstr("points.csv has changed"));
}

TEST_F(ExploreGiven, RefusesWhatTakesRuns) {
  expect_refused({"explore", "table.csv", "--tip", "rate=0:1", "--outcome", "war"}, 64, "'tip' takes runs");
  for (const Words& option : {Words{"--vary", "rate"}, Words{"--what-if", "x"}, Words{"--set", "a=1"},
                              Words{"--points", "64"}, Words{"--group", "rate,price"}})
    expect_refused({"explore", "table.csv", "--matters", option[0], option[1]}, 64,
                   option[0] + " is for scenarios");
  expect_refused({"explore", "small.json", "--matters", "--inputs", "a"}, 64, "--inputs is for given points");
}

TEST_F(ExploreGiven, RefusesTablesThatCannotBeUsed) {
  write("holes.csv", made_table() + "south,,3,1\n");
  expect_refused({"explore", "holes.csv", "--when", "war"}, 65,
                 "holes.csv:102:7: there is no value in column 'rate'");
  expect_refused({"explore", "table.csv", "--matters", "--outcome", "wart"}, 64, "did you mean 'war'?");
  expect_refused({"explore", "table.csv", "--when", "rate > 1000"}, 64, "holds in no row: it goes from 0");
  expect_refused({"explore", "nothing.csv", "--matters"}, 66, "there is no file or folder nothing.csv");
  expect_refused({"explore", "table.csv", "--matters", "--outcome", "war", "--out", "."}, 73, "cannot write");
}

}  // namespace
}  // namespace entente::testing_support
