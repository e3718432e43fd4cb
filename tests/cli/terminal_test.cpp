/// What is shown on a terminal, and what is kept from it.
#include <gmock/gmock.h>

#include <clocale>
#include <sstream>

#include "cli/text.h"
#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Start terminal(int columns, std::map<std::string, std::string> environment = {}) {
  Start start;
  start.columns = columns;
  start.environment = {{"TERM", "xterm"}, {"NO_COLOR", ""}, {"LC_ALL", "C.UTF-8"}};
  for (auto& [name, value] : environment) start.environment[name] = value;
  return start;
}

std::size_t longest_line(const std::string& text) {
  std::setlocale(LC_CTYPE, "C.UTF-8");
  std::istringstream in(text);
  std::size_t longest = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.ends_with('\r')) line.pop_back();
    longest = std::max(longest, cli::columns(line));
  }
  return longest;
}

TEST(Terminal, IsColoured) {
  const Workplace place;
  const Ended ended = place.entente({"run", data("small.json")}, terminal(80));
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(ended.out, HasSubstr("\x1b[1mTwo neighbours and a mediator\x1b[0m"));
}

TEST(Terminal, NoColorAndPipesArePlain) {
  const Workplace place;
  const Ended asked =
      place.entente({"run", data("small.json"), "--out", "a"}, terminal(80, {{"NO_COLOR", "1"}}));
  EXPECT_THAT(asked.out, HasSubstr("Two neighbours and a mediator\r\n"));
  EXPECT_THAT(asked.out, Not(HasSubstr("\x1b[1m")));
  const Ended piped = place.entente({"run", data("small.json"), "--out", "b"});
  EXPECT_THAT(piped.out, Not(HasSubstr("\x1b")));
  EXPECT_EQ(piped.err, "") << "no progress bar either";
}

TEST(Terminal, ADumbOneGetsTextAlone) {
  const Workplace place;
  const Start dumb = terminal(80, {{"TERM", "dumb"}});
  const Ended asked =
      place.entente({"compare", data("small.json"), "--all", "--runs", "20000", "--out", "a"}, dumb);
  EXPECT_EQ(asked.code, 0) << asked.out;
  EXPECT_THAT(asked.out + asked.err, Not(HasSubstr("\x1b")));
}

TEST(Terminal, FitsItsWidth) {
  const Workplace place;
  for (const int columns : {50, 60, 80, 100}) {
    const Start start = terminal(columns, {{"NO_COLOR", "1"}});
    const Ended run = place.entente({"run", data("small.json"), "--force", "--what-if", "zealots"}, start);
    EXPECT_LE(longest_line(run.out), static_cast<std::size_t>(columns)) << run.out;
    const Ended list = place.entente({"list", data("small.json")}, start);
    EXPECT_LE(longest_line(list.out), static_cast<std::size_t>(columns)) << list.out;
  }
}

TEST(Terminal, SparklinesAreBlocksOrAscii) {
  const Workplace place;
  Start blocks, ascii;
  blocks.environment = {{"LC_ALL", "C.UTF-8"}};
  ascii.environment = {{"LC_ALL", "C"}};
  EXPECT_THAT(place.entente({"run", data("small.json"), "--out", "a"}, blocks).out, HasSubstr("█"));
  const std::string plain = place.entente({"run", data("small.json"), "--out", "b"}, ascii).out;
  for (const char c : plain) EXPECT_GE(c, 0);
  EXPECT_THAT(plain, HasSubstr("##"));
}

TEST(Terminal, NothingFromAScenarioSteersIt) {
  const Workplace place;
  const Start start = terminal(80, {{"NO_COLOR", "1"}});
  for (const auto& words : {std::vector<std::string>{"run", data("warned.json")},
                            {"list", data("warned.json")},
                            {"run", data("warned.json"), "--json", "--force"}}) {
    const std::string out = place.entente(words, start).out;
    EXPECT_THAT(out, Not(HasSubstr("\x1b[31m")));
    EXPECT_THAT(out, Not(HasSubstr("\x1b[2J")));
    EXPECT_THAT(out, Not(HasSubstr("\a")));
    EXPECT_THAT(out, Not(HasSubstr("\u202e")));
  }
}

TEST(Terminal, DiagnosticsAreColouredThereOnly) {
  const Workplace place;
  EXPECT_THAT(place.entente({"check", data("broken.json")}, terminal(80)).out,
              HasSubstr("\x1b[31merror:\x1b[0m"));
  EXPECT_THAT(place.entente({"check", data("broken.json")}).err, Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace entente::testing_support
