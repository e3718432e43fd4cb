/// `entente explore`: which assumption matters, where it tips, when it goes wrong, what would get us there.
#include <entente/explore.h>
#include <fmt/format.h>

#include <array>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "cli/reading.h"
#include "text/text_page.h"

namespace entente::cli {
namespace {

constexpr std::array<Option, 14> options_of_explore{{
    {"sweep", "P=LO:HI:N", "every outcome along a parameter, at N values; may be repeated", true},
    {"matters", "", "which parameters an outcome hangs on, and how much of it is luck (Sobol's indices)"},
    {"vary", "P=LO:HI", "a parameter to vary, between what; may be repeated (default: all that are drawn)",
     true},
    {"outcome", "ID", "an outcome asked about; may be repeated (default: all)", true},
    {"among", "A,B,C", "what-ifs to look at beside the scenario itself; A+B is both together", true},
    {"design", "NAME", "points of a sweep: grid (the default), zip, lhs, sobol"},
    {"points", "N", "points of a design, or rows of one for indices"},
    {"what-if", "ID", "apply a what-if of the scenario first; may be repeated", true},
    {"set", "PATH=VALUE", "change one value first; may be repeated", true},
    {"runs", "N", "runs at each point"},
    {"seed", "S", "seed of all random draws (default: the scenario's)"},
    {"threads", "T", "threads to use (default: all cores); the results do not depend on it"},
    {"json", "", "print one JSON document in place of the report"},
    {"quiet", "", "print nothing but errors"},
}};

}  // namespace

const Usage usage_of_explore{
    .command = "explore",
    .arguments = "FILE",
    .summary = "Asks a scenario a question over many points that share their luck run by run.",
    .options = options_of_explore,
    .example = "entente explore scenarios/pakistan-afghanistan-2025.json --matters"};

namespace {

explore::Request request_of(const Arguments& arguments, const Scenario& scenario) {
  explore::Request r;
  r.question = arguments.has("matters") ? "matters" : "sweep";
  r.varied = arguments.has("sweep") ? arguments.texts("sweep") : arguments.texts("vary");
  r.outcomes = arguments.texts("outcome");
  r.options = arguments.texts("among");
  r.design = arguments.text("design").value_or("");
  r.points = arguments.number("points", 1, 1'000'000).value_or(0);
  r.runs = arguments.number("runs", 1, 1'000'000).value_or(0);
  r.seed = arguments.seed().value_or(scenario.seed);
  return r;
}

}  // namespace

int run_command_explore(const Arguments& arguments) {
  const std::string file = arguments.file();
  Variation variation{file, {arguments.texts("what-if"), arguments.texts("set"), library_folders()}};
  const Compiled compiled = read_scenario(file, variation.options, warnings_of(arguments));
  const explore::Request request = request_of(arguments, compiled.scenario);
  const Terminal errors = terminal_of(2);
  Progress bar(errors, errors.interactive && !arguments.has("quiet"));
  explore::ExplorerOptions options;
  options.seed = request.seed;
  options.threads = arguments.threads();
  options.stop = &interrupted();
  explore::Explorer explorer(
      explore::world_source(variation, explore::free_parameters_of(compiled.scenario, request)), options);
  const auto answer = explore::ask(explorer, request);
  bar.clear();
  leave_if_interrupted();
  std::string text;
  for (const auto& s : answer->sentences) text += s + "\n";
  for (const auto& s : answer->remarks) text += s + "\n";
  return to_stdout(text);
}

}  // namespace entente::cli
