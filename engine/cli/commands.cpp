#include "cli/commands.h"

#include <array>

namespace entente::cli {
namespace {

constexpr std::array<Command, 16> table{{
    {"run", "run a scenario many times and report what might become of it", run_command_run},
    {"story", "tell one run by date: what happened, why, and what would be without it", run_command_story},
    {"merge", "put the parts of an ensemble together that 'run --shard' made", run_command_merge},
    {"compare", "say what a what-if changes, and how sure that is", run_command_compare},
    {"explain", "say what moved a cell, and which causes made an outcome likely", run_command_explain},
    {"blocs", "say who sides with whom: balance, blocs, the least frustration", run_command_blocs, true},
    {"landscape", "find the divisions in two that no actor would leave", run_command_landscape, true},
    {"import", "make a scenario from event data: ICEWS, GDELT, POLECAT, or a table", run_command_import},
    {"fit", "find parameters with which a scenario meets observed series", run_command_fit, true},
    {"backtest", "forecast from the past alone, and score it on what came, beside baselines",
     run_command_backtest, true},
    {"report", "make one page of a run or a comparison, to look at in a browser", run_command_report},
    {"export", "give relations to Gephi, igraph, Graphviz, xarray or R", run_command_export, true},
    {"verify", "say whether folders of results are as they were written", run_command_verify},
    {"check", "read scenarios and report everything that is wrong with them", run_command_check, true},
    {"list", "show the actors, events, rules and what-ifs of a scenario", run_command_list, true},
    {"schema", "print the JSON Schema of scenario files, for editors", run_command_schema, true},
}};

}  // namespace

std::span<const Command> commands() { return table; }

}  // namespace entente::cli
