#include "cli/commands.h"

#include <entente/diagnostics.h>

#include "base/ordinal.h"
#include "cli/exit_codes.h"

namespace entente::cli {
namespace {

constexpr std::array<Command, 18> all_commands{{
    {Group::understand, "run a scenario many times and report what might become of it", &usage_of_run,
     run_command_run},
    {Group::understand, "say what a what-if changes, and how sure that is", &usage_of_compare,
     run_command_compare},
    {Group::understand, "say what moved a cell, and which causes made an outcome likely", &usage_of_explain,
     run_command_explain},
    {Group::understand, "ask what matters, where it tips, when it goes wrong", &usage_of_explore,
     run_command_explore},
    {Group::understand, "tell one run by date: what happened, why, what would be without it", &usage_of_story,
     run_command_story},
    {Group::understand, "make a page of a run or a comparison, for a browser", &usage_of_report,
     run_command_report},
    {Group::observed, "make a scenario from event data: ICEWS, GDELT, POLECAT, or a table", &usage_of_import,
     run_command_import},
    {Group::observed, "find parameters with which a scenario meets observed series", &usage_of_fit,
     run_command_fit, true},
    {Group::observed, "forecast from the past alone, scored on what came, beside baselines", &usage_of_backtest,
     run_command_backtest, true},
    {Group::networks, "say who sides with whom: balance, blocs, the least frustration", &usage_of_blocs,
     run_command_blocs, true},
    {Group::networks, "find the divisions in two that no actor would leave", &usage_of_landscape,
     run_command_landscape, true},
    {Group::results, "put together the parts that 'run --shard' and 'explore --shard' made", &usage_of_merge,
     run_command_merge},
    {Group::results, "give relations to Gephi, igraph, Graphviz, xarray or R", &usage_of_export,
     run_command_export, true},
    {Group::results, "say whether folders of results are as they were written", &usage_of_verify,
     run_command_verify},
    {Group::scenarios, "report everything that is wrong with scenarios", &usage_of_check, run_command_check,
     true},
    {Group::scenarios, "show the actors, events, rules and what-ifs of a scenario", &usage_of_list,
     run_command_list, true},
    {Group::scenarios, "print the JSON Schema of scenario files, for editors", &usage_of_schema,
     run_command_schema, true},
    {Group::help, "say what a command can do; print the manual, or completions", &usage_of_help,
     run_command_help, true},
}};

}  // namespace

std::span<const Command> commands() { return all_commands; }

std::string_view heading_of(Group group) {
  constexpr std::array<std::string_view, all_groups.size()> headings{
      "run a scenario and understand it", "work with observed data",     "analyse a network of relations",
      "handle folders of results",        "check and look up scenarios", "get help"};
  return headings[ordinal(group)];
}

const Command& command_named(const std::string& name) {
  std::vector<std::string> words{"--help", "--version"};
  for (const Command& command : all_commands) {
    if (command.name() == name) return command;
    words.emplace_back(command.name());
  }
  throw Failure(exit_code::usage,
                "unknown command '" + name + "'" + did_you_mean(name, words) + "; 'entente --help' lists them");
}

}  // namespace entente::cli
