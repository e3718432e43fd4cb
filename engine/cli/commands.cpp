#include "cli/commands.h"

#include <entente/diagnostics.h>

#include <filesystem>

#include "base/ordinal.h"
#include "cli/exit_codes.h"

namespace entente::cli {

std::string_view heading_of(Group group) {
  constexpr std::array<std::string_view, all_groups.size()> headings{
      "run a scenario and understand it", "work with observed data",     "analyse a network of relations",
      "handle folders of results",        "write, check and look up scenarios", "get help"};
  return headings[ordinal(group)];
}

const Command& command_named(const std::string& name) {
  std::vector<std::string> words{"--help", "--version"};
  for (const Command& command : all_commands) {
    if (command.name() == name) return command;
    words.emplace_back(command.name());
  }
  std::error_code error;
  const bool file = std::filesystem::is_regular_file(name, error);
  throw Failure(exit_code::usage, "unknown command '" + name + "'" +
                                      (file ? "; to run that file: entente run " + name
                                            : did_you_mean(name, words) + "; 'entente --help' lists them"));
}

}  // namespace entente::cli
