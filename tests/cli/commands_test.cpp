#include "cli/commands.h"

#include <gmock/gmock.h>

#include <set>

#include "cli/exit_codes.h"
#include "support/rows_in_document.h"

namespace entente::cli {
namespace {

std::string unknown_command(const std::string& name) {
  try {
    command_named(name);
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code(), exit_code::usage);
    return failure.what();
  }
  return "known";
}

TEST(Commands, AreFoundByTheirWholeName) {
  EXPECT_EQ(&command_named("run"), &all_commands.front());
  EXPECT_EQ(command_named("help").run, run_command_help);
  EXPECT_EQ(command_named("landscape").usage, &usage_of_landscape);
  for (const Command& command : all_commands) EXPECT_EQ(&command_named(std::string(command.name())), &command);
}

TEST(Commands, ThatAreUnknownAreMetWithWhatIsNear) {
  EXPECT_EQ(unknown_command("stroy"),
            "unknown command 'stroy' (did you mean 'story'?); 'entente --help' lists them");
  EXPECT_EQ(unknown_command("ru"), "unknown command 'ru' (did you mean 'run'?); 'entente --help' lists them");
  EXPECT_EQ(unknown_command("--hlep"),
            "unknown command '--hlep' (did you mean '--help'?); 'entente --help' lists them");
  EXPECT_EQ(unknown_command(ENTENTE_SOURCE_DIR "/README.md"),
            "unknown command '" ENTENTE_SOURCE_DIR
            "/README.md'; to run that file: entente run " ENTENTE_SOURCE_DIR "/README.md");
  EXPECT_EQ(unknown_command("zzzzzzzzz"), "unknown command 'zzzzzzzzz'; 'entente --help' lists them");
}

TEST(Commands, HaveNamesOfTheirOwnAndAnExampleOfThemselves) {
  std::set<std::string_view> names, lines;
  for (const Command& command : all_commands) {
    EXPECT_TRUE(names.insert(command.name()).second) << command.name();
    EXPECT_TRUE(lines.insert(command.summary).second) << command.summary;
    EXPECT_TRUE(command.usage->example.starts_with("entente " + std::string(command.name()))) << command.name();
    EXPECT_FALSE(command.usage->summary.empty()) << command.name();
  }
}

TEST(Commands, StandInTheReadme) {
  std::string rows;
  for (const Command& command : all_commands) {
    rows += "| `entente " + std::string(command.name());
    for (const char c : command.usage->arguments.empty() ? "" : " " + std::string(command.usage->arguments))
      rows += c == '|' ? std::string("\\|") : std::string(1, c);
    rows += "` | " + std::string(command.summary) + " |\n";
  }
  testing_support::expect_rows_in("README.md", "| command | what for |\n|---|---|\n", rows);
}

TEST(Commands, StandGroupByGroupEachWithAHeading) {
  std::vector<Group> order;
  for (const Command& command : all_commands)
    if (order.empty() || order.back() != command.group) order.push_back(command.group);
  EXPECT_THAT(order, ::testing::ElementsAreArray(all_groups));
  std::set<std::string_view> headings;
  for (const Group group : all_groups) EXPECT_TRUE(headings.insert(heading_of(group)).second);
  EXPECT_EQ(heading_of(Group::help), "get help");
}

}  // namespace
}  // namespace entente::cli
