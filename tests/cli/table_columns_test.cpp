/// Columns of tables do not touch, whatever the numbers.
#include <gmock/gmock.h>

#include <fstream>
#include <set>
#include <sstream>

#include "cli/commands.h"
#include "process.h"

namespace entente::testing_support {
namespace {

using Words = std::vector<std::string>;

const std::string large =
    R"json({"entente": 1, "time": {"start": "2020-01-01", "end": "2025-01-01", "step": "1 month"}, "runs": 50,
  "actors": {"A": {"x": 21000000000000, "y": -0.2622, "z": -21000000000000}, "B": {}},
  "attributes": {"x": {}, "y": {}, "z": {}},
  "dynamics": {"g": {"type": "drift", "change": "x[A]", "by": "0.03 * x[A]"}, "n": {"type": "noise", "attribute": "x", "volatility": 2e11},
    "m": {"type": "noise", "attribute": "z", "volatility": 2e11}, "fall": {"type": "drift", "change": "y[A]", "by": "-200000"}},
  "outcomes": {"o": {"is": "x[A]"}, "neg": {"is": "z[A]"}, "y": {"is": "y[A]"}},
  "watch": ["x[A]", "y[A]", "z[A]"]})json";

Words words_of(const std::string& line) {
  std::istringstream in(line);
  Words words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

/// The words of the first line that begins with that word.
Words row_of(const std::string& text, const std::string& first) {
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);)
    if (const Words words = words_of(line); !words.empty() && words.front() == first) return words;
  return {};
}

class TableColumns : public ::testing::TestWithParam<int> {
 protected:
  TableColumns() {
    std::ofstream(place / "here/s.json") << large;
    start.columns = GetParam();
    start.environment = {{"NO_COLOR", "1"}, {"LC_ALL", "C"}};
  }
  const Workplace place;
  Start start;
};

TEST_P(TableColumns, OfARunAreApart) {
  const std::string out = place.entente({"run", "s.json", "--out", "r", "--force"}, start).out;
  const std::size_t picture = GetParam() >= 76 ? 1 : 0;  // else it stands below
  for (const char* cell : {"x[A]", "y[A]", "z[A]"}) {
    const Words row = row_of(out, cell);
    ASSERT_EQ(row.size(), 6 + picture) << out;
    EXPECT_EQ(row[4], "to");
  }
  EXPECT_EQ(row_of(out, "y[A]")[1], "-0.262");
  EXPECT_THAT(row_of(out, "y[A]")[2], ::testing::MatchesRegex("-1,000,..."));
  for (const char* outcome : {"o", "neg", "y"}) EXPECT_EQ(row_of(out, outcome).size(), 5u) << out;
}

TEST_P(TableColumns, OfAnExplanationAreApart) {
  const std::string out = place.entente({"explain", "s.json", "x[A]"}, start).out;
  EXPECT_GE(row_of(out, "g").size(), 2u) << out;
  const std::string why = place.entente({"explain", "s.json", "--outcome", "o", "--causes", "g,n"}, start).out;
  const Words row = row_of(why, "g");
  ASSERT_GE(row.size(), 5u) << why;
  EXPECT_EQ(row[2].substr(0, 2), "+-");
  EXPECT_EQ(row[4].substr(0, 2), "+-");
}

TEST(TableRows, OfNamesThatBeginAlikeAreToldApartOnANarrowTerminal) {
  const Workplace place;
  std::ofstream(place / "here/s.json") << R"json({"entente": 1,
    "time": {"start": "2020-01-01", "end": "2020-07-01", "step": "1 month"}, "runs": 2,
    "actors": {"AFGHANISTAN": {}, "PAKISTAN": {}, "TURKMENISTAN": {}}, "relations": {"trust": {"ties": {}}},
    "outcomes": {"trust-of-afghanistan-in-pakistan": {"is": "trust[AFGHANISTAN, PAKISTAN]"},
                 "trust-of-afghanistan-in-turkmenistan": {"is": "trust[AFGHANISTAN, TURKMENISTAN]"}},
    "watch": ["trust[AFGHANISTAN,PAKISTAN]", "trust[AFGHANISTAN,TURKMENISTAN]"]})json";
  Start start;
  start.columns = 50;
  start.environment = {{"NO_COLOR", "1"}, {"LC_ALL", "C"}};
  const std::string out = place.entente({"run", "s.json", "--force"}, start).out;
  for (const char* begin : {"  trust-of", "  trust["}) {
    std::set<std::string> names;
    std::istringstream lines(out);
    for (std::string line; std::getline(lines, line);)
      if (line.starts_with(begin)) names.insert(words_of(line).front());
    EXPECT_EQ(names.size(), 2u) << begin << "\n" << out;
  }
}

INSTANTIATE_TEST_SUITE_P(Widths, TableColumns, ::testing::Values(80, 100));

TEST(HelpColumns, OfHelpAreApart) {
  const Workplace place;
  std::istringstream help(place.entente({"--help"}).out);
  std::size_t commands = 0;
  for (std::string line; std::getline(help, line);) {
    if (!line.starts_with("  ") || line[2] == ' ') continue;  // the rest of a summary that is long
    const std::size_t end = line.find(' ', 2);
    commands += line.substr(2, 2) != "--" && line[end + 1] == ' ';
  }
  EXPECT_EQ(commands, cli::all_commands.size());
}

}  // namespace
}  // namespace entente::testing_support
