#include "cli/dry_check.h"

#include "cli/console.h"
#include "cli/explain_subject.h"
#include "cli/json_text.h"
#include "cli/one_ensemble.h"
#include "cli/silences_found.h"

namespace entente::cli {
namespace {

LoadOptions load_options_of(const Arguments& arguments) {
  LoadOptions load;
  load.what_ifs = split(arguments.texts("what-if"), '+');
  load.overrides = arguments.texts("set");
  return load;
}

EnsembleOptions ensemble_of(const Arguments& arguments, const Compiled& compiled) {
  constexpr std::size_t few = 32, most = 10'000'000;
  EnsembleOptions ensemble;
  ensemble.runs = arguments.number("runs", 1, most).value_or(few);
  ensemble.seed = arguments.seed().value_or(compiled.scenario.seed);
  ensemble.threads = arguments.threads();
  ensemble.lanes = best_lanes(compiled.model);
  ensemble.record.relations = false;
  return ensemble;
}

Silences found_in(const Compiled& compiled, const EnsembleOptions& ensemble) {
  Collector collector(compiled.model.catalogue(), ensemble.runs, collector_options(ensemble.record));
  run_all(compiled.model, ensemble, false, collector, nullptr);
  return silences_of(compiled, summarise(collector), ensemble.seed, ensemble.threads);
}

std::string text_of(const std::string& file, const Silences& silences, const Terminal& terminal) {
  Page page(terminal);
  const std::string runs = counted(silences.runs, "run");
  if (silences.empty()) {
    const char* outcomes = silences.runs > 1 ? ", no outcome was always 0 or 1" : "";
    page.paragraph(file + ": every rule fired, every event happened" + outcomes + ", in " + runs);
  } else {
    page.paragraph(file + ": the same in all of " + runs);
    list_silences(silences, silences.found.size(), page);
  }
  return page.text();
}

}  // namespace

int check_dry(const Arguments& arguments) {
  const std::string file = arguments.file();
  for (const char* option : {"tolerance", "expect"})
    if (arguments.has(option)) arguments.wrong(std::string("--") + option + " and --dry do not go together");
  const Compiled compiled = read_scenario(file, load_options_of(arguments), warnings_of(arguments));
  const Silences silences = found_in(compiled, ensemble_of(arguments, compiled));
  const Terminal terminal = terminal_of(1);
  return to_stdout(arguments.has("json") ? json_text(Json::parse(silences_json(silences)), terminal)
                                         : text_of(file, silences, terminal));
}

}  // namespace entente::cli
