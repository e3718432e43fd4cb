#include "cli/explore_scenario.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/explored.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "cli/reading.h"
#include "cli/run_options.h"
#include "cli/text.h"
#include "explore/part_records.h"
#include "explore/parts.h"

namespace entente::cli {
namespace {

/// A scenario with the question that it is asked.
struct Asking {
  Variation variation;
  Compiled compiled;
  explore::Request request;
  std::optional<Shard> part;      ///< of the runs; none: all of them
  std::vector<std::string> free;  ///< the parameters that are varied

  const Scenario& scenario() const { return compiled.scenario; }
  /// Answers, and notes how many runs that took.
  std::optional<explore::Answer> answer(explore::ExplorerOptions options, explore::Origins& origins) const {
    explore::Explorer explorer(explore::world_source(variation, free), std::move(options));
    auto found = explore::ask(explorer, request);
    origins.runs = explorer.done();
    return found;
  }
};

Variation variation_of(const Arguments& arguments) {
  return {arguments.file(), {arguments.texts("what-if"), arguments.texts("set"), library_folders()}};
}

/// What must not be replaced by the answer.
std::vector<std::filesystem::path> files_read(const Asking& asking) {
  namespace fs = std::filesystem;
  std::vector<fs::path> files = asking.scenario().files;
  if (asking.request.table) files.push_back(fs::weakly_canonical(fs::absolute(asking.request.table->name)));
  return files;
}

/// Throws what is wrong with what is varied, and in a table of points, before anything is begun.
Asking asking_of(const Arguments& arguments, const explore::Request& request, Compiled compiled) {
  Asking asking{variation_of(arguments), std::move(compiled), request, shard_of(arguments), {}};
  if (!arguments.seed()) asking.request.seed = asking.scenario().seed;
  if (request.table) asking.request.table = explore::given_table(request.table->name);
  asking.free = explore::free_parameters_of(asking.scenario(), asking.request);
  return asking;
}

/// Of the folder: `explore-SCENARIO-QUESTION`
std::string name_of(const Asking& asking) {
  std::string name = "explore-" + asking.scenario().name + "-" + asking.request.question;
  if (asking.part) name += fmt::format(".shard-{}-of-{}", asking.part->number, asking.part->of);
  return name;
}

explore::Origins origins_of(const Arguments& arguments, const Asking& asking) {
  explore::Origins o;
  o.scenario_title = asking.scenario().title;
  o.scenario_file = arguments.file();
  o.scenario_hash = asking.scenario().hash;
  o.what_ifs = arguments.texts("what-if");
  o.overrides = arguments.texts("set");
  o.request = asking.request;
  o.shard = asking.part.value_or(Shard{});
  return begun(arguments, std::move(o));
}

/// The journal of `--resume`; what is in it is told.
std::unique_ptr<explore::ExplorationJournal> journal_of(const Arguments& arguments, const std::string& place,
                                                        const explore::Origins& origins,
                                                        const Scenario& scenario) {
  if (!arguments.has("resume")) return nullptr;
  auto journal = std::make_unique<explore::ExplorationJournal>(place, origins, arguments.has("force"));
  const std::size_t runs = journal->numbers() / std::max<std::size_t>(1, scenario.outcomes.size());
  if (runs > 0 && !arguments.has("quiet"))
    to_stderr(fmt::format("entente: going on after {}\n", counted(runs, "run")));
  return journal;
}

/// What is the same on all ranks.
explore::ExplorerOptions explorer_options(const Arguments& arguments, const Asking& asking, Ranks* ranks) {
  explore::ExplorerOptions options;
  options.seed = asking.request.seed;
  options.threads = arguments.threads();
  options.stop = &interrupted();
  options.shard = asking.part.value_or(Shard{});
  if (ranks)
    options.run = [ranks](const Model& model, const EnsembleOptions& ensemble, Sink& sink,
                          const StopFlag* stop) {
      return run_ensemble_for_all(model, ensemble, sink, stop, *ranks);
    };
  return options;
}

void tell_effort(const explore::Effort& effort) {
  to_stderr(fmt::format("entente: {}: {}{} runs, about {}\n", effort.what, effort.at_most ? "up to " : "",
                        with_commas(static_cast<std::uint64_t>(effort.runs)), time_span(effort.seconds)));
}

/// Asks with a bar of progress, and says before what takes long.
std::optional<explore::Answer> watched(const Arguments& arguments, const Asking& asking,
                                       explore::ExploredStore* store, explore::Origins& origins, Ranks* ranks) {
  const Terminal terminal = terminal_of(2);
  Progress progress(terminal, terminal.interactive && !arguments.has("quiet"));
  explore::ExplorerOptions options = explorer_options(arguments, asking, ranks);
  std::size_t made = 0;
  options.progress = [&](std::size_t done, std::size_t asked) {
    made = done;
    progress.progress(done, asked);
  };
  if (progress.shown()) options.effort = tell_effort;
  options.store = store;
  auto answer = asking.answer(std::move(options), origins);
  if (interrupted()) origins.runs = std::max(origins.runs, made);  // of a block that was not done, too
  if (ranks && interrupted()) abandon(*ranks);
  return answer;
}

/// Where an interrupted exploration stands, and how to go on; ranks say it themselves.
void tell_stop(const Arguments& arguments, const explore::Origins& origins, const Ranks* ranks) {
  if (interrupted() && !ranks && !arguments.has("quiet"))
    tell_interrupted(origins.runs, arguments.has("resume"), "explore");
}

/// The same as `watched`, of one that may be interrupted and go on later.
std::optional<explore::Answer> led(const Arguments& arguments, const Asking& asking,
                                   explore::ExploredStore* store, explore::Origins& origins, Ranks* ranks) {
  auto answer = watched(arguments, asking, store, origins, ranks);
  tell_stop(arguments, origins, ranks);
  return answer;
}

/// A part of the runs: their numbers, for `entente merge`.
int make_part(const Arguments& arguments, const Asking& asking, explore::Origins& origins,
              ExplorationFolder& target, Ranks* ranks) {
  explore::PartRecords records(target.folder().place(), target.journal.get());
  answer_of(origins, [&] { return led(arguments, asking, &records, origins, ranks); });
  records.close();
  write_part(origins, asking.scenario(), target.folder().place());
  target.publish();
  if (arguments.has("quiet")) return exit_code::success;
  return to_stdout(fmt::format("shard {} of {}: {}, in {}\n", asking.part->number, asking.part->of,
                               counted(origins.runs, "run"), target.place()));
}

/// Rank 0, or the only process.
int lead(const Arguments& arguments, const Asking& asking, Ranks* ranks) {
  if (ranks && arguments.has("resume"))
    throw Failure(exit_code::usage, "--resume works in one process, not over ranks");
  ExplorationFolder target(arguments, name_of(asking), files_read(asking));
  explore::Origins origins = origins_of(arguments, asking);
  target.journal = journal_of(arguments, target.place(), origins, asking.scenario());
  if (asking.part) return make_part(arguments, asking, origins, target, ranks);
  const auto answer =
      answer_of(origins, [&] { return led(arguments, asking, target.journal.get(), origins, ranks); });
  return answered(arguments, origins, asking.scenario(), &asking.compiled.model.catalogue().outcomes, *answer,
                  target);
}

/// The other ranks make the runs that are theirs and say nothing: rank 0 does.
int assist(const Arguments& arguments, const explore::Request& request, Ranks& ranks) {
  try {
    auto compiled = read_quietly(arguments.file(), variation_of(arguments).options);
    if (!compiled) return exit_code::success;
    const Asking asking = asking_of(arguments, request, std::move(*compiled));
    explore::Origins nobody;
    asking.answer(explorer_options(arguments, asking, &ranks), nobody);
    if (interrupted()) withdraw(ranks);
  } catch (const std::exception& error) {
    withdraw(ranks, error.what());  // unheard where rank 0 fails of the same
  }
  return exit_code::success;
}

}  // namespace

int explore_scenario(const Arguments& arguments, const explore::Request& request) {
  if (arguments.has("inputs"))
    arguments.wrong("--inputs is for given points; of a scenario --vary says what is varied");
  if (arguments.has("shard")) explore::refuse_in_parts(request);
  const auto ranks = join_ranks();
  if (ranks && ranks->rank() > 0) return assist(arguments, request, *ranks);
  const auto [file, options] = variation_of(arguments);
  return lead(arguments, asking_of(arguments, request, read_scenario(file, options, warnings_of(arguments))),
              ranks.get());
}

}  // namespace entente::cli
