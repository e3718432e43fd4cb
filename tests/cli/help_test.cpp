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

void expect_narrow(const std::string& page, std::size_t width = 80) {
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(columns(line), width) << line;
    EXPECT_FALSE(line.ends_with(' ')) << "'" << line << "'";
  }
}

std::string printed(const std::vector<std::string>& arguments) {
  const testing_support::Workplace place;
  const testing_support::Ended ended = place.entente(arguments);
  EXPECT_EQ(ended.code, 0) << ended.err;
  return ended.out;
}

TEST(Help, OfTheProgramIsNarrowAndNamesEachCommandOnceBelowItsGroup) {
  const std::string page = printed({"--help"});
  EXPECT_EQ(page, printed({"help"}));
  expect_narrow(page);
  for (const Command& command : all_commands) {
    const std::string line = "\n  " + padded(std::string(command.name()), 9) + "  ";
    const std::size_t at = page.find(line), heading = page.find("\n" + std::string(heading_of(command.group)));
    ASSERT_NE(at, std::string::npos) << line;
    EXPECT_EQ(page.find(line, at + 1), std::string::npos) << line;
    EXPECT_LT(heading, at);
    EXPECT_EQ(page.substr(heading + 1, at - heading).find("\n\n"), std::string::npos) << "no group in between";
  }
}

TEST(Help, OfEveryCommandIsNarrowAndComplete) {
  for (const Command& command : all_commands) {
    const std::string name(command.name()), page = printed({name, "--help"});
    EXPECT_EQ(page, printed({"help", name}));
    expect_narrow(page);
    EXPECT_THAT(page, HasSubstr("usage: entente " + name));
    EXPECT_THAT(page, HasSubstr("\nexample:\n  entente " + name));
    for (const Option& option : command.usage->options) EXPECT_THAT(page, HasSubstr("  " + spelled(option)));
  }
}

TEST(Help, FitsANarrowTerminal) {
  for (const std::size_t width : {40U, 50U, 60U, 80U}) {
    expect_narrow(general_help(width), width);
    expect_narrow(exit_codes_help(width), width);
    for (const Command& command : all_commands) expect_narrow(help_text(*command.usage, width), width);
  }
}

TEST(Help, HasExplanationsBelowTheirWordsWhereThereIsNoRoomBeside) {
  EXPECT_THAT(help_text(usage_of_run, 40), HasSubstr("\n  --runs N\n      number of runs (default: the\n"));
  EXPECT_THAT(help_text(usage_of_run, 60), HasSubstr("\n  --runs N              number of runs"));
  EXPECT_THAT(help_text(usage_of_compare, 40),
              HasSubstr("usage: entente compare FILE... | RESULT\n               RESULT... [OPTION]...\n"));
}

TEST(Help, CallsShardsAndRandomDrawsByOneName) {
  for (const Command& command : all_commands) {
    const std::string page = help_text(*command.usage, 80) + std::string(command.summary);
    for (const char* word : {"luck", "part K", "parts of an ensemble", "the parts that"})
      EXPECT_THAT(page, ::testing::Not(HasSubstr(word))) << command.name();
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
  EXPECT_EQ(continued("entente run a.json --runs 5 --seed 2", 26, "  "),
            "  entente run a.json \\\n      --runs 5 --seed 2");
}

TEST(Help, BreaksALongPathWhereTheShellJoinsIt) {
  EXPECT_EQ(continued("entente run scenarios/classics/tribes.json --runs 5", 20, "  "),
            "  entente run \\\n      scenarios/\\\nclassics/\\\ntribes.json \\\n      --runs 5");
}

}  // namespace
}  // namespace entente::cli
