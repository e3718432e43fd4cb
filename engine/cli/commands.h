#pragma once
/// The commands of the program, as a table. A new one is a row there and a file of its own.
#include <array>
#include <span>
#include <string_view>

#include "cli/options.h"

namespace entente::cli {

/// What a command is for, as the general help sorts them.
enum class Group { understand, observed, networks, results, scenarios, help };
inline constexpr std::array all_groups{Group::understand, Group::observed,  Group::networks,
                                       Group::results,    Group::scenarios, Group::help};
std::string_view heading_of(Group group);

struct Command {
  Group group;
  std::string_view summary;  ///< one line
  const Usage* usage;
  /// Returns an exit code.
  int (*run)(const Arguments& arguments);
  bool ends_at_once = false;  ///< when interrupted: there is nothing to tidy up
  std::string_view name() const { return usage->command; }
};
std::span<const Command> commands();

/// That of this name. Throws Failure(usage), with a suggestion, where there is none.
const Command& command_named(const std::string& name);

extern const Usage usage_of_run, usage_of_compare, usage_of_explain, usage_of_story, usage_of_report;
extern const Usage usage_of_import, usage_of_fit, usage_of_backtest, usage_of_blocs, usage_of_landscape;
extern const Usage usage_of_explore;
extern const Usage usage_of_merge, usage_of_export, usage_of_verify;
extern const Usage usage_of_check, usage_of_list, usage_of_schema, usage_of_help;

int run_command_run(const Arguments& arguments);
int run_command_compare(const Arguments& arguments);
int run_command_explain(const Arguments& arguments);
int run_command_explore(const Arguments& arguments);
int run_command_story(const Arguments& arguments);
int run_command_report(const Arguments& arguments);
int run_command_import(const Arguments& arguments);
int run_command_fit(const Arguments& arguments);
int run_command_backtest(const Arguments& arguments);
int run_command_blocs(const Arguments& arguments);
int run_command_landscape(const Arguments& arguments);
int run_command_merge(const Arguments& arguments);
int run_command_export(const Arguments& arguments);
int run_command_verify(const Arguments& arguments);
int run_command_check(const Arguments& arguments);
int run_command_list(const Arguments& arguments);
int run_command_schema(const Arguments& arguments);
int run_command_help(const Arguments& arguments);

}  // namespace entente::cli
