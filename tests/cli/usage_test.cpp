#include "cli/usage.h"

#include <gtest/gtest.h>

#include "cli/commands.h"

namespace entente::cli {
namespace {

TEST(Usage, SpellsOptionsAsTheyAreTyped) {
  EXPECT_EQ(spelled({.name = "out", .value = "DIR", .help = ""}), "-o, --out DIR");
  EXPECT_EQ(spelled({.name = "runs", .value = "N", .help = ""}), "--runs N");
  EXPECT_EQ(spelled({.name = "quiet", .value = "", .help = ""}), "--quiet");
  EXPECT_EQ(spelled(help_option), "-h, --help");
}

TEST(Usage, TellsFilesFromFolders) {
  EXPECT_EQ(placeholder_of("FILE|RESULT|EDGES.csv"), Placeholder::file);
  EXPECT_EQ(placeholder_of("SCENARIO"), Placeholder::file);
  EXPECT_EQ(placeholder_of("RESULT..."), Placeholder::folder);
  EXPECT_EQ(placeholder_of("SHARD..."), Placeholder::folder);
  EXPECT_EQ(placeholder_of("DIR"), Placeholder::folder);
  EXPECT_EQ(placeholder_of("[COMMAND]"), Placeholder::command);
  EXPECT_EQ(placeholder_of("N"), Placeholder::other);
  EXPECT_EQ(placeholder_of(""), Placeholder::other);
}

/// A switch takes no value that could be one of several, and `--help` comes by itself.
TEST(Usage, OfEveryCommandIsSound) {
  for (const Command& command : all_commands)
    for (const Option& option : command.usage->options) {
      EXPECT_TRUE(option.choices.empty() || !option.value.empty()) << command.name() << " --" << option.name;
      EXPECT_FALSE(option.help.empty()) << command.name() << " --" << option.name;
      EXPECT_NE(option.name, help_option.name) << command.name();
    }
}

}  // namespace
}  // namespace entente::cli
