/// What `entente check` takes and how its help reads.
#include "cli/commands.h"
#include "cli/converge_check.h"
#include "cli/dry_check.h"

namespace entente::cli {
namespace {

constexpr std::array<Option, 11> options_of_check{{
    {"expect", "", "run what the scenarios expect of themselves, and report each with its number and interval"},
    dry_option,
    converge_option,
    tolerance_option,
    max_runs_option,
    {"what-if", "ID", "with --converge or --dry: apply this what-if, or several: A+B", true},
    {"set", "PATH=VALUE", "with --converge or --dry: change one value; may be repeated", true},
    {"seed", "S", "with --converge or --dry: seed of all draws (default: the scenario's)"},
    converge_threads_option,
    check_json_option,
    {"quiet", "", "print no warnings, and not that a scenario is in order"},
}};

constexpr std::array<Term, 5> verdicts_of_converge{{
    {"steady", "no difference is beyond its interval and the tolerance"},
    {"drifts",
     "one is; the order says how fast the differences shrink (1: half the step, half the error), the limit "
     "what they lead to; where they still grow, the steps are too long for either"},
    {"runs away",
     "there is no limit: the differences grow where rules fire by the step, or a run stops since something "
     "grows without end"},
    {"step too long",
     "no difference is beyond the tolerance, but even with the shortest of the steps compared something "
     "overshoots "
     "or is forgotten within one: all may share one error"},
    {"cannot be told",
     "an interval is wider than the tolerance, with as many runs as are allowed, what may happen did in no "
     "run, or a run stops"},
}};

constexpr std::array<Term, 10> fields_of_check{{
    {"severity", "error or warning; a warning is not a failure"},
    {"file", "where it stands: the scenario, one that it includes, or an option"},
    {"line, column", "where that begins, both from 1, columns in characters; null for a file as a whole"},
    {"end", "line and column behind what it is about, where that is a text in quotes, a number or a name"},
    {"path", "of the value in the scenario: rules.border-war.rate"},
    {"message", "without its place"},
    {"suggestion", "what was meant, where something is near"},
    {"variations", "the what-ifs and expectations that it is of; none: the scenario as written"},
    {"excerpt", "the line, and a caret under the place"},
    {"expectations", "with --expect, of the file: verdict, number, 95 % interval and runs of each"},
}};
constexpr std::array<Passage, 2> passages_of_check{{
    {"--json",
     "Prints ok, errors and warnings, and of each file the same and its diagnostics, whether it can be read or "
     "not. Of each diagnostic:",
     "field", fields_of_check},
    {.heading = "--converge",
     .text = "Compares the scenario at its own step with the same at a half and at a quarter of it, and, apart "
             "from that, with twice and four times the substeps: outcomes, and metrics and tracked values at "
             "the end. All are looked at on the same dates, those of the scenario's own steps, so that only "
             "what moves otherwise makes a difference; what an outcome over ever, always, max, min or first "
             "gains by being looked at more often is told beside it.",
     .term = "verdict",
     .terms = verdicts_of_converge,
     .end =
         "The tolerance of a mean is a share of its size or, where that is more, of the width of the band of "
         "5-95 % of runs, or of how far it went from its start. All ensembles have the same parameters and "
         "random ties run by run, and are compared so; their other draws are those of other steps. There are "
         "as many runs as the tolerance takes, and the intervals hold together: all of them in 95 % of cases. "
         "With --expect what the scenario expects of itself is tested first, at its own step."},
}};

}  // namespace

const Usage usage_of_check{
    .command = "check",
    .arguments = "FILE...",
    .summary =
        "Reads scenarios, each also with every one of its what-ifs applied, and reports everything that is "
        "wrong with them. Warnings are reported too, but are no failure: among them events and rules that "
        "change nothing in a few runs, and what-ifs that change nothing that is recorded.",
    .options = options_of_check,
    .example = "entente check scenarios/pakistan-afghanistan-2025.json",
    .not_met =
        "With --expect, an expectation did not pass; with --converge, something drifts or runs away, steps are "
        "too long to tell, or a run stops.",
    .passages = passages_of_check};

}  // namespace entente::cli
