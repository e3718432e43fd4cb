#include "cli/help.h"

#include <gmock/gmock.h>

#include <sstream>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/text.h"
#include "process.h"

namespace entente::cli {
namespace {

using ::testing::HasSubstr;

void expect_narrow(const std::string& page) {
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(columns(line), 80U) << line;
    EXPECT_FALSE(line.ends_with(' ')) << "'" << line << "'";
  }
}

std::string printed(const std::vector<std::string>& arguments) {
  const testing::Workplace place;
  const testing::Ended ended = place.entente(arguments);
  EXPECT_EQ(ended.code, 0) << ended.err;
  return ended.out;
}

TEST(Help, OfTheProgramIsNarrowAndNamesEachCommandOnceBelowItsGroup) {
  const std::string page = printed({"--help"});
  EXPECT_EQ(page, printed({"help"}));
  expect_narrow(page);
  for (const Command& command : commands()) {
    const std::string line = "\n  " + padded(std::string(command.name()), 9) + "  ";
    const std::size_t at = page.find(line), heading = page.find("\n" + std::string(heading_of(command.group)));
    ASSERT_NE(at, std::string::npos) << line;
    EXPECT_EQ(page.find(line, at + 1), std::string::npos) << line;
    EXPECT_LT(heading, at);
    EXPECT_EQ(page.substr(heading + 1, at - heading).find("\n\n"), std::string::npos) << "no group in between";
  }
}

TEST(Help, OfEveryCommandIsNarrowAndComplete) {
  for (const Command& command : commands()) {
    const std::string name(command.name()), page = printed({name, "--help"});
    EXPECT_EQ(page, printed({"help", name}));
    expect_narrow(page);
    EXPECT_THAT(page, HasSubstr("usage: entente " + name));
    EXPECT_THAT(page, HasSubstr("\nexample:\n  entente " + name));
    for (const Option& option : command.usage->options) EXPECT_THAT(page, HasSubstr("  " + spelled(option)));
  }
}

TEST(Help, FitsANarrowTerminal) {
  for (const Command& command : commands()) {
    std::istringstream lines(help_text(*command.usage, 50));
    for (std::string line; std::getline(lines, line);) {
      const bool one_word =
          line.find(' ', line.find_first_not_of(' ')) == std::string::npos || line.ends_with("\\");
      EXPECT_TRUE(columns(line) <= 50 || one_word || line.starts_with("usage:")) << line;
    }
  }
}

TEST(Help, TellsFilesAndExitCodes) {
  EXPECT_THAT(printed({"help", "run"}), HasSubstr("\n  manifest.json         where the results come from"));
  EXPECT_THAT(printed({"help", "compare"}), HasSubstr("\n  comparison.json "));
  EXPECT_THAT(printed({"help", "verify"}), HasSubstr("\nexit code 1:\nA file is missing"));
  EXPECT_THAT(printed({"help", "check"}), HasSubstr("\n  runs away       there is no limit"));
  EXPECT_THAT(printed({"help", "check"}), HasSubstr("\n  severity        error or warning"));
  for (const ExitCode& code : exit_codes())
    EXPECT_THAT(exit_codes_help(80), HasSubstr("\n  " + padded(std::to_string(code.number), 4) + "  "));
}

TEST(Help, BreaksLongExamplesBetweenOptions) {
  EXPECT_EQ(continued("entente run a.json --runs 5 --seed 2", 80), "entente run a.json --runs 5 --seed 2");
  EXPECT_EQ(continued("entente run a.json --runs 5 --seed 2", 24),
            "entente run a.json \\\n    --runs 5 --seed 2");
}

}  // namespace
}  // namespace entente::cli
