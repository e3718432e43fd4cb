#pragma once
/// The commands of the program. A new one is its declarations and a row here, and a file of its own.
#include <array>
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

extern const Usage usage_of_run, usage_of_compare, usage_of_explain, usage_of_story, usage_of_report;
extern const Usage usage_of_import, usage_of_fit, usage_of_backtest, usage_of_blocs, usage_of_landscape;
extern const Usage usage_of_explore, usage_of_live, usage_of_edit;
extern const Usage usage_of_merge, usage_of_export, usage_of_verify;
extern const Usage usage_of_new, usage_of_check, usage_of_list, usage_of_schema, usage_of_lsp, usage_of_help;

int run_command_run(const Arguments& arguments);
int run_command_compare(const Arguments& arguments);
int run_command_explain(const Arguments& arguments);
int run_command_explore(const Arguments& arguments);
int run_command_story(const Arguments& arguments);
int run_command_report(const Arguments& arguments);
int run_command_live(const Arguments& arguments);
int run_command_edit(const Arguments& arguments);
int run_command_import(const Arguments& arguments);
int run_command_fit(const Arguments& arguments);
int run_command_backtest(const Arguments& arguments);
int run_command_blocs(const Arguments& arguments);
int run_command_landscape(const Arguments& arguments);
int run_command_merge(const Arguments& arguments);
int run_command_export(const Arguments& arguments);
int run_command_verify(const Arguments& arguments);
int run_command_new(const Arguments& arguments);
int run_command_check(const Arguments& arguments);
int run_command_list(const Arguments& arguments);
int run_command_schema(const Arguments& arguments);
int run_command_lsp(const Arguments& arguments);
int run_command_help(const Arguments& arguments);

/// As the general help lists them.
inline constexpr auto all_commands = std::to_array<Command>({
    {Group::understand, "run a scenario many times and report what might become of it", &usage_of_run,
     run_command_run},
    {Group::understand, "say what a what-if changes, and how sure that is", &usage_of_compare,
     run_command_compare},
    {Group::understand, "say what moved a relation, and which causes made an outcome likely", &usage_of_explain,
     run_command_explain},
    {Group::understand, "ask what matters, where it tips, when it goes wrong", &usage_of_explore,
     run_command_explore},
    {Group::understand, "show one run step by step: what happened, why, what would be without it",
     &usage_of_story, run_command_story},
    {Group::understand, "make a page of a run or a comparison, for a browser", &usage_of_report,
     run_command_report},
    {Group::understand, "make a page that runs the scenario, to change assumptions in", &usage_of_live,
     run_command_live, true},
    {Group::observed, "make a scenario from a spreadsheet, or event data (ACLED, UCDP, COW, GDELT, ICEWS ...)",
     &usage_of_import, run_command_import},
    {Group::observed, "find parameters with which a scenario meets observed series", &usage_of_fit,
     run_command_fit, true},
    {Group::observed, "forecast from the past alone, scored on what came, beside baselines", &usage_of_backtest,
     run_command_backtest, true},
    {Group::networks, "say who sides with whom: balance, blocs, the least frustration", &usage_of_blocs,
     run_command_blocs, true},
    {Group::networks, "find the divisions in two that no actor would leave", &usage_of_landscape,
     run_command_landscape, true},
    {Group::results, "put together the shards that 'run --shard' and 'explore --shard' made", &usage_of_merge,
     run_command_merge},
    {Group::results, "give relations to spreadsheets, Gephi, igraph, Graphviz, xarray or R", &usage_of_export,
     run_command_export, true},
    {Group::results, "say whether folders of results are as they were written", &usage_of_verify,
     run_command_verify},
    {Group::scenarios, "write a first scenario, with remarks, that runs at once", &usage_of_new,
     run_command_new, true},
    {Group::scenarios, "make a page in which a scenario is edited, checked and run", &usage_of_edit,
     run_command_edit, true},
    {Group::scenarios, "report everything that is wrong with scenarios", &usage_of_check, run_command_check,
     true},
    {Group::scenarios, "show what a scenario holds: actors to what-ifs", &usage_of_list, run_command_list,
     true},
    {Group::scenarios, "print the JSON Schema of scenario files, for editors", &usage_of_schema,
     run_command_schema, true},
    {Group::scenarios, "help editors while a scenario is written (language server)", &usage_of_lsp,
     run_command_lsp, true},
    {Group::help, "say what a command can do; print the manual, or completions", &usage_of_help,
     run_command_help, true},
});

/// That of this name. Throws Failure(usage), with a suggestion, where there is none.
const Command& command_named(const std::string& name);

}  // namespace entente::cli
