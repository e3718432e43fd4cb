#include "cli/dry_check.h"

#include <entente/compare.h>

#include <algorithm>

#include "cli/check_json.h"
#include "cli/console.h"
#include "cli/json_text.h"
#include "cli/one_ensemble.h"
#include "cli/silences_found.h"

namespace entente::cli {
namespace {

EnsembleOptions dry_ensemble(const Arguments& arguments, const Compiled& compiled) {
  constexpr std::size_t few = 32, most = 10'000'000;
  EnsembleOptions ensemble;
  ensemble.runs = arguments.number("runs", 1, most).value_or(few);
  ensemble.seed = arguments.seed().value_or(compiled.scenario.seed);
  ensemble.threads = arguments.threads();
  ensemble.lanes = best_lanes(compiled.model);
  ensemble.record.relations = false;
  return ensemble;
}

struct Found {
  Silences silences;
  std::vector<std::string> remarks;
};

Found found_in(const Compiled& compiled, const EnsembleOptions& ensemble) {
  Collector collector(compiled.model.catalogue(), ensemble.runs,
                      collector_options(ensemble.record, ensemble.threads));
  run_all(compiled.model, ensemble, false, collector, nullptr);
  const Summary summary = summarise(collector);
  return {silences_of(compiled, summary, ensemble.seed, ensemble.threads),
          ensemble_remarks(compiled.scenario, compiled.model, summary, ensemble.seed)};
}

Json silences_document(const Found& found) {
  Json json = Json::parse(silences_json(found.silences));
  json["remarks"] = found.remarks;
  return json;
}

/// A warning of the scenario says the same, as where a step is too long for a rate that never changes.
bool was_said(const std::string& remark, const Remarks& said) {
  return std::any_of(said.all().begin(), said.all().end(),
                     [&](const Remark& warning) { return remark.ends_with(": " + warning.said.message); });
}

/// `said`: what stands above it on the terminal.
std::string silences_text(const std::string& file, const Found& found, const Remarks& said,
                          const Terminal& terminal) {
  const Silences& silences = found.silences;
  Page page(terminal);
  const std::string runs = counted(silences.runs, "run");
  if (silences.empty()) {
    const char* outcomes = silences.runs > 1 ? ", no outcome was always 0 or 1" : "";
    page.paragraph(file + ": every rule fired, every event happened" + outcomes + ", in " + runs);
  } else {
    page.paragraph(file + ": the same in all of " + runs);
    list_silences(silences, silences.found.size(), page);
  }
  for (const std::string& remark : found.remarks)
    if (!was_said(remark, said)) page.remark(remark, 2);
  return page.text();
}

}  // namespace

int check_dry(const Arguments& arguments) {
  const std::string file = arguments.file();
  if (arguments.has("tolerance")) arguments.wrong("--tolerance and --dry do not go together");
  return with_scenario(arguments, [&](const Compiled& compiled, const Remarks& said) {
    const Found found = found_in(compiled, dry_ensemble(arguments, compiled));
    const Terminal terminal = terminal_of(1);
    return to_stdout(arguments.has("json")
                         ? json_text(silences_document(found), terminal)
                         : silences_text(file, found, arguments.has("quiet") ? Remarks() : said, terminal));
  });
}

}  // namespace entente::cli
