/// `entente blocs` as a user starts it; published results are held in tests/classics.
#include "network_command.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;
using Words = std::vector<std::string>;

const std::string classics = ENTENTE_SOURCE_DIR "/scenarios/classics/";

class BlocsCommand : public NetworkCommand {};

TEST_F(BlocsCommand, SaysWhereNothingIsLeft) {
  write("e.csv", "a,b,weight,window\nX,Y,0.5,early\n");
  expect_refused({"blocs", "e.csv", "--where", "window=late"}, 64, "e.csv: no line has window=late");
  write("none.csv", "a,b,weight\n");
  expect_refused({"blocs", "none.csv"}, 65, "none.csv: it holds no tie");
}

TEST_F(BlocsCommand, ReadsEdgeLists) {
  write("e.csv", "a,b,weight,begin,end\nX,Y,0.5,1900,\nY,Z,-2,1900,1950\nX,Z,-1,1900,1950\n");
  EXPECT_THAT(told({"blocs", "e.csv", "--date", "1920"}),
              HasSubstr("0, proven; no other division has so little"));
  EXPECT_THAT(told({"blocs", "e.csv", "--date", "1960"}), HasSubstr("1, of them 0 negative"));
  expect_refused({"blocs", "e.csv"}, 64,
                 "e.csv:1:12: ties begin and end here: say at which time they are wanted (--date");
  expect_refused(
      {"blocs", "e.csv", "--date", "soon"}, 64,
      "e.csv:1:12: ties begin and end here: a time is a year, or a date like 2026-01-31, not 'soon'");
}

TEST_F(BlocsCommand, SaysEverythingThatIsWrongWithAnEdgeList) {
  write("e.csv", "a,b,sign\nX,Y\nX,X,1\nX,Y,much\nX,Y,1\nY,X,-1\n");
  const Ended ended = place.entente({"blocs", "e.csv"});
  EXPECT_EQ(ended.code, 65);
  for (const char* line :
       {"e.csv:2:1: found 2 fields; expected 3", "e.csv:3:1: 'X' has a tie with itself",
        "e.csv:4:5: found 'much'; expected a number", "e.csv:6:1: these two have a tie in line 5 already"})
    EXPECT_THAT(ended.err, HasSubstr(line));
  write("h.csv", "from,value\n");
  expect_refused({"blocs", "h.csv"}, 65, "h.csv:1:1: found the columns from,value; expected a,b,sign");
  write("w.csv", "a,b,sign,window\n");
  expect_refused({"blocs", "w.csv", "--where", "windw=1"}, 64,
                 "there is no column 'windw' (did you mean 'window'?)");
  expect_refused({"blocs", "none.csv"}, 66, "there is no file or folder none.csv");
  write("empty.csv", "");
  expect_refused({"blocs", "empty.csv"}, 65, "the file is empty");
}

TEST_F(BlocsCommand, JoinsTiesAsAsked) {
  write("e.csv", "from,to,value\nX,Y,1\nY,X,-3\nX,Y,1\n");
  expect_refused({"blocs", "e.csv"}, 65, "e.csv:3:1: these two have a tie in line 2 already");
  EXPECT_THAT(told({"blocs", "e.csv", "--repeated", "sum"}), HasSubstr("1, of them 1 negative"));
  EXPECT_THAT(told({"blocs", "e.csv", "--repeated", "last"}), HasSubstr("1, of them 0 negative"));
  EXPECT_THAT(told({"blocs", "e.csv", "--repeated", "last", "--directed"}), HasSubstr("1, of them 1 negative"));
  expect_refused({"blocs", "e.csv", "--repeated", "most"}, 64, "most");
  expect_refused({"blocs", data("small.json"), "--directed"}, 64, "--directed is for edge lists");
}

TEST_F(BlocsCommand, ReadsGraphsOfOtherPrograms) {
  write("g.gml", "graph [ node [ id 1 label \"X\" ] node [ id 2 ] edge [ source 1 target 2 weight -1 ] ]");
  EXPECT_THAT(told({"blocs", "g.gml"}), HasSubstr("1, of them 1 negative"));
  write("g.net", "*Vertices 2\n1 X\n2 Y\n*Edges\n1 2 -1\n");
  EXPECT_THAT(told({"blocs", "g.net"}), HasSubstr("1, of them 1 negative"));
  expect_refused({"blocs", "g.net", "--where", "a=b"}, 64, "--where and --date are for tables of ties");
}

TEST_F(BlocsCommand, TakesFractionsOfSeconds) {
  write("g.net", "*Vertices 2\n*Edges\n1 2 -1\n");
  EXPECT_THAT(told({"blocs", "g.net", "--seconds", "0.01"}), HasSubstr("1, of them 1 negative"));
  for (const char* wrong : {"-1", "inf", "nan", "1s", "2000000"})
    expect_refused({"blocs", "g.net", "--seconds", wrong}, 64, "--seconds must be a number from 0 to 1000000");
}

TEST_F(BlocsCommand, ReadsScenariosAndResults) {
  ASSERT_EQ(place.entente({"run", data("small.json"), "--runs", "5", "--quiet", "--out", "r"}).code, 0);
  EXPECT_THAT(told({"blocs", data("small.json"), "--relation", "trust"}), HasSubstr("at the start, run 0"));
  EXPECT_THAT(told({"blocs", "r", "--relation", "trust"}), HasSubstr("mean of 5 runs"));
  EXPECT_THAT(told({"blocs", "r", "--relation", "trust", "--run", "4"}), HasSubstr("run 4"));
  EXPECT_THAT(told({"blocs", "r", "--relation", "trust", "--weights", "--clusters", "3"}),
              HasSubstr("found by search"));
  expect_refused({"blocs", "r", "--relation", "trst"}, 64, "'trst' is not a relation (did you mean 'trust'?)");
  expect_refused({"blocs", "."}, 66, ". is not a folder of results");
  expect_refused({"blocs", "/dev/null"}, 66, "/dev/null: it is not a regular file");
  expect_refused({"blocs", "x"}, 66, "there is no file or folder x");
  EXPECT_EQ(told({"blocs", "r"}), told({"blocs", "r", "--relation", "trust"}));  // the only one
  expect_refused({"blocs", ENTENTE_SOURCE_DIR "/scenarios/pakistan-afghanistan-2025.json"}, 64,
                 "a relation must be named (--relation); there are: trust, recognition");
  expect_refused({"blocs", "r", "--relation", "trust", "--run", "5"}, 64,
                 "r holds no run 5; there are: 0 to 4");
  expect_refused({"blocs", "r", "--relation", "trust", "--date", "1999-01-01"}, 64,
                 "is not a recorded date; nearest: ");
  expect_refused({"blocs", "r", "--relation", "trust", "--seed", "1"}, 64, "--seed is for scenarios");
}

TEST_F(BlocsCommand, FitsANarrowTerminal) {
  Start narrow;
  narrow.columns = 50;
  const Ended ended = place.entente({"blocs", classics + "highland-tribes.json", "--relation", "tie"}, narrow);
  EXPECT_EQ(ended.code, 0);
  std::size_t longest = 0;
  for (std::size_t at = 0, end = 0; end != std::string::npos; at = end + 1) {
    end = ended.out.find('\n', at);
    longest = std::max(longest, std::min(end, ended.out.size()) - at);
  }
  EXPECT_LT(longest, 70U);  // bytes, with those of colours
}

/// What a scenario or an edge list says cannot steer the terminal.
TEST_F(BlocsCommand, ControlCharactersDoNotReachTheTerminal) {
  write("e.csv", "a,b,sign\nX\x1b[2J,Y,1\n");
  write("bad.csv", "a,b,sign\nX,\x1b]0;title\x07,much\n");
  for (const char* file : {"e.csv", "bad.csv"}) {
    const Ended ended = place.entente({"blocs", file});
    EXPECT_EQ((ended.out + ended.err).find_first_of("\x1b\x07"), std::string::npos) << file;
  }
}

}  // namespace
}  // namespace entente::testing_support
