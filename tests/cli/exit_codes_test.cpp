#include "cli/exit_codes.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "process.h"

namespace entente::cli {
namespace {

TEST(ExitCodes, AreThoseOfSysexitsAndTheShellInTheirOrder) {
  std::vector<int> numbers;
  std::set<std::string_view> meanings;
  for (const ExitCode& code : exit_codes()) {
    numbers.push_back(code.number);
    EXPECT_TRUE(meanings.insert(code.meaning).second) << code.number;
  }
  EXPECT_THAT(numbers, ::testing::ElementsAre(0, 1, 64, 65, 66, 70, 73, 130));
}

TEST(ExitCodes, AreCarriedByAFailureWithItsMessage) {
  const Failure failure(exit_code::no_file, "gone");
  EXPECT_EQ(failure.code(), 66);
  EXPECT_STREQ(failure.what(), "gone");
}

/// Folders of results and tables, and command lines about them.
class ExitCodeOf : public ::testing::Test {
 protected:
  void SetUp() override {
    write("s.json", read(testing_support::data("small.json")));
    write("broken.json", read(testing_support::data("broken.json")));
    write("seen.csv", "date,series,value\n2025-06-01,warmth,0.1\n2025-09-01,warmth,0.2\n");
    write("undated.csv", "day,warmth\n2025-06-01,0.1\n");
    write("unknown.csv", "date,series,value\n2025-06-01,nobody,0.1\n");
    write("ties.csv", "a,b,sign\nX,Y,1\n");
    write("timed.csv", "a,b,sign,begin,end\nX,Y,1,1940,1960\n");
    write("bare.json",
          R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-02-01"}, "actors": {"A": {}}})");
    write("events.csv", "date,source,target,cameo\n2025-01-03,FRA,DEU,043\n");
    ASSERT_EQ(code("run s.json --runs 3 --quiet --out r"), 0);
    ASSERT_EQ(code("compare s.json --what-if zealots --runs 3 --quiet --out c"), 0);
  }
  static std::string read(const std::string& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(place / "here" / name) << text;
  }
  /// Words are split at blanks; `_` is one within a word.
  int code(const std::string& line) const {
    std::istringstream in(line);
    std::vector<std::string> words;
    for (std::string word; in >> word; words.push_back(word)) std::replace(word.begin(), word.end(), '_', ' ');
    const testing_support::Ended ended = place.entente(words);
    said = ended.err;
    return ended.code;
  }
  void expect(int wanted, const std::vector<std::string>& lines) const {
    for (const std::string& line : lines) EXPECT_EQ(code(line), wanted) << line << "\n" << said;
  }
  const testing_support::Workplace place;
  mutable std::string said;
};

TEST_F(ExitCodeOf, WhatIsWrongOnACommandLineIs64) {
  expect(64,
         {"run s.json --what-if nobody", "run s.json --set nobody=1", "run s.json --until 2024-01-01",
          "run s.json --until soon", "compare s.json --what-if nobody", "compare s.json --all --against nobody",
          "check s.json --dry --what-if nobody", "check s.json --converge --set nobody=1",
          "compare s.json --what-if no-summit --set events.summit.date=2025-07-01", "compare bare.json --all",
          "compare s.json --vary nobody=1", "check s.json --what-if zealots", "story s.json --actors nobody",
          "story s.json --run worst:nobody"});
  expect(64, {"explain s.json nobody[AAA,BBB]", "explain s.json trust[AAA", "explain s.json --outcome nobody",
              "explain s.json --outcome thaw --causes nobody", "explain s.json trust[AAA,BBB] --versus nobody",
              "explain s.json trust[AAA,BBB] --from 2000-01-01", "explain r nobody[AAA,BBB]"});
  expect(64, {"export r --dot --relation nobody", "export r --dot --relation trust --date 2025-01-02",
              "export c --dot --relation trust --variant nobody", "blocs r --relation nobody",
              "blocs s.json --relation trust --date 2025-01-02", "blocs r --relation trust --run 9",
              "blocs ties.csv --where war=1", "blocs ties.csv --where a=nobody", "blocs ties.csv --date 1950",
              "blocs timed.csv", "blocs timed.csv --date soon",
              "landscape r --relation nobody --size incidents --run 0"});
  expect(64,
         {"fit s.json --observed seen.csv --free nobody=0:1", "fit s.json --observed seen.csv --free zeal=1:0",
          "fit s.json --observed seen.csv --free zeal=0:1 --until 2025-02-01",
          "import events.csv --format csv --out i.json --actors nobody",
          "import events.csv --format csv --out i.json --actors FRA",
          "import events.csv --format csv --out i.json --from 2030-01-01", "help nobody", "nobody"});
}

TEST_F(ExitCodeOf, WhatIsWrongInAQuestionIs64) {
  expect(64,
         {"explore s.json --matters --outcome nobody --out x", "explore s.json --when nobody --out x",
          "explore s.json --sweep nobody=0:1:3 --out x", "explore s.json --tip zeal=1:0 --outcome thaw --out x",
          "explore s.json --tip zeal=0:1 --out x", "explore s.json --reach thaw --with zealots --out x",
          "explore s.json --reach thaw_>=_0.9 --with nobody --out x",
          "explore s.json --robust --outcome thaw --among nobody --out x", "explore s.json --matters --group nobody --out x"});
  expect(64,
         {"explore r --matters --outcome nobody --out x", "explore r --matters --out x --inputs start,start",
          "explore r --matters --outcome thaw --inputs thaw --out x", "explore r --when thaw_>_5 --out x",
          "explore seen.csv --matters --out x", "explore seen.csv --tip value=0:1 --out x",
          "explore seen.csv --matters --outcome value --runs 5 --out x"});
  EXPECT_EQ(place.entente({"explore", "s.json", "--matters", "--out", ""}).code, 64);
  EXPECT_FALSE(std::filesystem::exists(place / "here/x"));
}

TEST_F(ExitCodeOf, WhatIsWrongInAFileIs65) {
  expect(65, {"run broken.json", "list broken.json", "check broken.json", "run broken.json --what-if nobody",
              "explore broken.json --matters --out x", "fit s.json --observed undated.csv --free zeal=0:1",
              "fit s.json --observed unknown.csv --free zeal=0:1", "blocs seen.csv",
              "import seen.csv --format csv --out i.json", "import events.csv --format csv --out i.json",
              "explore undated.csv --matters --outcome warmth --out x",
              "explore undated.csv --matters --outcome warmth --inputs day --out x"});
}

TEST_F(ExitCodeOf, WhatIsNotThereOrNotWhatItShouldBeIs66) {
  expect(66, {"run nowhere.json",
              "run r",
              "list nowhere.json",
              "check nowhere.json",
              "story nowhere",
              "explain nowhere trust[AAA,BBB]",
              "explore nowhere.json --matters --out x",
              "explore nowhere.csv --matters --out x",
              "explore c --matters --out x",
              "compare r nowhere",
              "compare r c",
              "export nowhere --dot --relation trust",
              "export s.json --dot --relation trust",
              "verify s.json",
              "report r nowhere --out p.html",
              "verify nowhere",
              "merge nowhere --out m",
              "blocs nowhere.csv",
              "fit s.json --observed nowhere.csv --free zeal=0:1",
              "fit s.json --observed r --free zeal=0:1",
              "import nowhere.csv --format csv --out i.json",
              "import r --format csv --out i.json"});
}

}  // namespace
}  // namespace entente::cli
