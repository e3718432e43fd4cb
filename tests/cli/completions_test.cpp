#include "cli/completions.h"

#include <gmock/gmock.h>

namespace entente::cli {
namespace {

using ::testing::EndsWith;
using ::testing::StartsWith;

TEST(Completions, OfHelpAreTheCommandsInTheirOrderAndExitCodes) {
  std::string all;
  for (const Command& command : all_commands) all += std::string(command.name()) + " ";
  EXPECT_EQ(help_topics(), all + "exit-codes");
  EXPECT_THAT(help_topics(), StartsWith("run compare explain "));
}

TEST(Completions, OfAnOptionAreItsChoices) {
  EXPECT_EQ(choices_of({.name = "relations", .value = "WHEN", .help = "", .choices = when_choices}),
            "always never auto");
  EXPECT_EQ(choices_of({.name = "out", .value = "DIR", .help = ""}), "");
}

TEST(Completions, QuoteWhatAShellWouldReadAsItsOwn) {
  EXPECT_EQ(shell_quoted("don't"), "'don'\\''t'");
  EXPECT_EQ(shell_quoted(""), "''");
  EXPECT_EQ(shell_quoted("$HOME `x` \\"), "'$HOME `x` \\'");
}

}  // namespace
}  // namespace entente::cli
