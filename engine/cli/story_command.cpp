/// `entente story`: one run of an ensemble, told.
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/figures.h"
#include "cli/interrupt.h"
#include "cli/one_ensemble.h"
#include "cli/progress.h"
#include "cli/reading.h"
#include "cli/report.h"
#include "cli/result_folder.h"
#include "cli/run_options.h"
#include "cli/story_text.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

constexpr std::array<Option, 13> options_of_story{{
    {"run", "WHICH",
     "a number from 0 on; or worst:OUTCOME, best:OUTCOME: a run with the least or the most of it, whether that "
     "is "
     "good or bad (default: the run nearest to the median of all)"},
    {"actors", "A,B", "only what involves one of these actors, and the cells between them"},
    {"what-if", "ID", "apply a what-if of the scenario; may be repeated, in order", true},
    {"set", "PATH=VALUE", "change one value, e.g. parameters.pressure=0.3; may be repeated", true},
    {"runs", "N", "number of runs of the ensemble (default: the scenario's)"},
    {"seed", "S", "seed of all random draws (default: the scenario's)"},
    {"until", "DATE", "end on this date in place of the scenario's end, e.g. 2026-01-31"},
    {"threads", "T", "threads to use (default: all cores); the story does not depend on it"},
    {"without", "K",
     "replay the run without each of the K events that moved the watched cells most, and tell what would be "
     "otherwise (default: 100)"},
    {"all", "", "tell everything that happened, not only the 24 events that mattered most"},
    {"markdown", "", "print Markdown"},
    {"json", "", "print one JSON document, with everything that happened"},
    {"block", "N", "advanced: runs of the ensemble that advance together; the story does not depend on it"},
}};
const Usage usage{
    "story", "FILE|RESULT",
    "Tells one run of an ensemble by date: what happened, the numbers that made it happen, what it "
    "changed, and what would be otherwise without it. FILE is a scenario, RESULT a folder that "
    "'entente run' made.",
    options_of_story, "entente story scenarios/pakistan-afghanistan-2025.json --actors PAK,AFG"};

constexpr std::size_t told_by_default = 24, context_runs = 1000;

/// Which run is asked for.
struct Which {
  std::optional<std::uint64_t> number;
  std::optional<std::size_t> outcome;
  bool most = false;
};

/// A scenario, the numbers of its ensemble, and the folder it was found in, if any.
struct Source {
  std::string file;
  Compiled compiled;
  std::size_t runs = 0;
  std::uint64_t seed = 1;
};

Source read_source(const RunOptions& options) {
  std::error_code error;
  if (!fs::is_directory(options.file, error)) {
    Compiled compiled = read_scenario(options.file, load_options(options));
    const Scenario& s = compiled.scenario;
    return {options.file, compiled, options.runs.value_or(s.runs), options.seed.value_or(s.seed)};
  }
  const RunFolder folder = trusted_folder(options.file);
  return {folder.scenario().string(), read_scenario(folder.scenario(), load_options(options)),
          options.runs.value_or(folder.manifest.runs), options.seed.value_or(folder.manifest.seed)};
}

std::size_t outcome_named(const std::string& id, const Catalogue& catalogue, const Arguments& arguments) {
  std::vector<std::string> ids;
  for (const auto& outcome : catalogue.outcomes) ids.push_back(outcome.id);
  for (std::size_t o = 0; o < ids.size(); ++o)
    if (ids[o] == id) return o;
  if (ids.empty()) arguments.wrong("--run " + id + ": the scenario has no outcomes");
  arguments.wrong(fmt::format("--run: unknown outcome '{}'{}; there are: {}", id, did_you_mean(id, ids),
                              fmt::join(ids, ", ")));
}

Which which_run(const Arguments& arguments, const Source& source) {
  Which which;
  const auto text = arguments.text("run");
  if (!text) return which;
  for (const std::string_view word : {"worst:", "best:"}) {
    if (!text->starts_with(word)) continue;
    which.outcome = outcome_named(text->substr(word.size()), source.compiled.model.catalogue(), arguments);
    which.most = word == "best:";
    return which;
  }
  std::uint64_t number = 0;
  const char* end = text->data() + text->size();
  const auto [stopped, error] = std::from_chars(text->data(), end, number);
  if (text->empty() || error != std::errc() || stopped != end)
    arguments.wrong("--run takes a number, worst:OUTCOME or best:OUTCOME, not '" + *text + "'");
  if (number >= source.runs)
    arguments.wrong(fmt::format("there is no run {}: the ensemble has {}, 0 to {} (--runs makes it larger)",
                                number, counted(source.runs, "run"), source.runs - 1));
  which.number = number;
  return which;
}

std::vector<std::int32_t> actors_named(const Arguments& arguments, const Catalogue& catalogue) {
  std::vector<std::int32_t> actors;
  const auto text = arguments.text("actors");
  if (!text) return actors;
  for (std::size_t at = 0; at <= text->size();) {
    const std::size_t end = std::min(text->find(',', at), text->size());
    std::string code = text->substr(at, end - at);
    code.erase(0, code.find_first_not_of(' '));
    code.erase(code.find_last_not_of(' ') + 1);
    const auto found = std::find(catalogue.actors.begin(), catalogue.actors.end(), code);
    if (code.empty()) arguments.wrong("--actors takes codes of actors, as PAK,AFG, not '" + *text + "'");
    if (found == catalogue.actors.end())
      arguments.wrong("--actors: unknown actor '" + code + "'" + did_you_mean(code, catalogue.actors) +
                      "; 'entente list FILE' shows them");
    const auto actor = static_cast<std::int32_t>(found - catalogue.actors.begin());
    if (std::find(actors.begin(), actors.end(), actor) == actors.end()) actors.push_back(actor);
    at = end + 1;
  }
  return actors;
}

/// The same scenario, in which the cells of these actors are watched in place of its own: same draws, same run.
void watch_actors(Source& source, const RunOptions& options, const std::vector<std::int32_t>& actors) {
  if (actors.empty()) return;
  LoadOptions load = load_options(options);
  load.overrides.push_back("watch=" + nlohmann::json(cells_among(source.compiled.model, actors)).dump());
  auto again = read_quietly(source.file, load);
  if (!again) return;  // its own watched cells serve as well
  again->scenario.hash = source.compiled.scenario.hash;
  source.compiled = std::move(*again);
}

Story tell_all(const Source& source, const Spread& spread, StoryOptions options) {
  const Terminal terminal = terminal_of(2);
  Progress progress(terminal, terminal.interactive);
  options.progress = [&](std::size_t done, std::size_t replays) { progress.progress(done, replays); };
  auto story = tell(source.compiled.model, source.compiled.scenario, spread, options, &interrupted());
  leave_if_interrupted();
  return std::move(*story);
}

/// The run, and in words why it.
std::pair<std::size_t, std::string> choose(const Which& which, const Collector& collector) {
  if (which.number) return {*which.number, "as asked for"};
  if (!which.outcome)
    return {medoid(collector),
            fmt::format("the one nearest to the median of {}, over all metrics and dates",
                        collector.keeps_all() ? "all" : "the first " + with_commas(collector.kept_runs()))};
  const auto& info = collector.catalogue().outcomes[*which.outcome];
  return {extreme_run(collector, *which.outcome, which.most),
          fmt::format("of those with the {} of '{}' the most typical", which.most ? "most" : "least",
                      title_of(info.label, info.id))};
}

std::vector<std::size_t> told_entries(const Story& story, bool all) {
  return most_telling(story, all ? story.entries.size() : told_by_default);
}

int print(const Telling& telling, const Arguments& arguments) {
  const Terminal terminal = terminal_of(1);
  if (arguments.has("json")) return to_stdout(story_json(telling, terminal));
  return to_stdout(arguments.has("markdown") ? story_markdown(telling) : story_text(telling, terminal));
}

int story(const Arguments& arguments) {
  const RunOptions options = run_options(arguments);
  const std::size_t without = arguments.number("without", 0, 1'000'000).value_or(StoryOptions{}.without);
  if (arguments.has("json") && arguments.has("markdown"))
    arguments.wrong("--json and --markdown exclude each other");
  Source source = read_source(options);
  const std::vector<std::int32_t> actors = actors_named(arguments, source.compiled.model.catalogue());
  const Which which = which_run(arguments, source);
  watch_actors(source, options, actors);
  const Model& model = source.compiled.model;
  const std::size_t runs = which.number ? std::min(source.runs, context_runs) : source.runs;
  Collector collector(model.catalogue(), runs, {false});
  run_all(model,
          {runs, source.seed, options.threads, options.block ? options.block : best_lanes(model), {false}, {}},
          false, collector, nullptr);
  const auto [run, chosen] = choose(which, collector);
  const Spread spread = spread_of(collector);
  const Summary summary = summarise(collector);
  const Story told = tell_all(source, spread, {source.seed, run, actors, without, options.threads});
  return print({source.compiled.scenario, model.catalogue(), told, spread, summary, source.runs, source.file,
                options.what_ifs, load_options(options).overrides, chosen, actors,
                told_entries(told, arguments.has("all")), arguments.has("all"), terminal_of(1).unicode},
               arguments);
}

}  // namespace

int run_command_story(const std::vector<std::string>& words) {
  const Arguments arguments(usage, words);
  return arguments.help() ? to_stdout(help_text(usage)) : story(arguments);
}

}  // namespace entente::cli
