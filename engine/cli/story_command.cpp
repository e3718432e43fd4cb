/// `entente story`: one run of an ensemble, step by step.
#include <fmt/format.h>

#include <array>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/number_format.h"
#include "cli/one_ensemble.h"
#include "cli/page.h"
#include "cli/progress.h"
#include "cli/run_options.h"
#include "cli/story_source.h"

namespace entente::cli {
namespace {

constexpr std::array<Option, 13> options_of_story{{
    {"run", "WHICH",
     "a number from 0 on; or worst:OUTCOME, best:OUTCOME: a run with the least or the most of it, whether that "
     "is "
     "good or bad (default: the run nearest to the median of all)"},
    {"actors", "A,B", "only what involves one of these actors, and the relations between them"},
    {"what-if", "ID", "apply a what-if of the scenario; may be repeated, in order", true},
    {"set", "PATH=VALUE", "change one value, e.g. parameters.pressure=0.3; may be repeated", true},
    {"runs", "N", "number of runs of the ensemble (default: the scenario's)"},
    {"seed", "S", "seed of all random draws (default: the scenario's)"},
    {"until", "DATE", "end on this date in place of the scenario's end, e.g. 2026-01-31"},
    {"threads", "T", "threads to use (default: all cores); the story does not depend on it"},
    {"without", "K",
     "replay the run without each of the K events that moved the tracked values most, and say what would be "
     "otherwise (default: 100)"},
    {"all", "", "show everything that happened, not only the 24 events that mattered most"},
    {"markdown", "", "print Markdown"},
    {"json", "", "print one JSON document, with everything that happened"},
    {"block", "N", "advanced: runs of the ensemble that advance together; the story does not depend on it"},
}};

}  // namespace

const Usage usage_of_story{
    .command = "story",
    .arguments = "FILE|RESULT",
    .summary =
        "Shows one run of an ensemble step by step: what happened, the numbers that made it happen, what it "
        "changed, and what would be otherwise without it. FILE is a scenario, RESULT a folder that 'entente "
        "run' made.",
    .options = options_of_story,
    .example = "entente story scenarios/pakistan-afghanistan-2025.json --actors PAK,AFG"};

namespace {

constexpr std::size_t shown_by_default = 24, context_runs = 1000;

Story build(const StorySource& source, const Spread& spread, StoryOptions options) {
  const Terminal terminal = terminal_of(2);
  Progress progress(terminal, terminal.interactive);
  options.progress = [&](std::size_t done, std::size_t replays) { progress.progress(done, replays); };
  auto story = build_story(source.compiled.model, source.compiled.scenario, spread, options, &interrupted());
  leave_if_interrupted();
  return std::move(*story);
}

std::vector<std::size_t> shown_entries(const Story& story, bool all) {
  return select_salient(story, all ? story.entries.size() : shown_by_default);
}

int print(const StoryDocument& document, const Arguments& arguments) {
  const Terminal terminal = terminal_of(1);
  if (arguments.has("json")) return to_stdout(story_json(document, terminal.interactive));
  return to_stdout(arguments.has("markdown") ? story_markdown(document)
                                             : story_text(document, terminal.width, painter(terminal)));
}

}  // namespace

int run_command_story(const Arguments& arguments) {
  const std::size_t replays = arguments.number("without", 0, 1'000'000).value_or(StoryOptions{}.replays);
  if (arguments.has("json") && arguments.has("markdown"))
    arguments.wrong("--json and --markdown exclude each other");
  StorySource source = read_source(run_options(arguments));
  const std::vector<std::size_t> actors = actors_named(arguments, source.compiled.model.catalogue());
  const WhichRun which = which_run(arguments, source);
  watch_actors(source, actors);
  const Model& model = source.compiled.model;
  EnsembleOptions ensemble = source.ensemble;
  if (which.number) ensemble.runs = std::min(ensemble.runs, context_runs);
  Collector collector(model.catalogue(), ensemble.runs, collector_options(ensemble.record, ensemble.threads));
  run_all(model, ensemble, false, collector, nullptr);
  const auto [run, chosen] = choose(which, collector);
  const Spread spread = spread_of(collector);
  const Summary summary = summarise(collector);
  const Story story = build(source, spread, {ensemble.seed, run, actors, replays, ensemble.threads});
  const auto& [file, varied] = source.variation;
  return print(
      {source.compiled.scenario, model.catalogue(), story, spread, summary, source.ensemble.runs, file.string(),
       varied.what_ifs, settings_told(varied), chosen, actors, shown_entries(story, arguments.has("all")),
       arguments.has("all"), terminal_of(1).unicode, "--all shows them all"},
      arguments);
}

}  // namespace entente::cli
