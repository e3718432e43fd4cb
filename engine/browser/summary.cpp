/// What an ensemble came to: the document of `entente run --json`, and every statistic of every series.
#include <entente/explain.h>

#include "browser/requests.h"
#include "cli/json_report.h"
#include "results/started_manifest.h"

namespace entente::browser {
namespace {

Manifest manifest_of(const Ensemble& ensemble, std::size_t runs) {
  const World& world = ensemble.world();
  Manifest manifest = started_manifest(world.compiled.scenario, ensemble.options(runs));
  manifest.scenario_file = world.variation.file.string();
  manifest.what_ifs = world.variation.options.what_ifs;
  manifest.overrides = world.variation.options.overrides;
  return manifest;
}

/// What did nothing, where that is asked for: it takes up to 256 runs more.
Silences silences_in(const Json& json, const Ensemble& ensemble, const Summary& summary) {
  if (!json.value("silences", false)) return {};
  const Compiled& compiled = ensemble.world().compiled;
  return *find_silences(compiled.scenario, compiled.model, summary, {.seed = ensemble.seed(), .threads = 1});
}

/// (dates x series x 7)
void add_series(const Summary& summary, Answer& answer) {
  for (const Statistics& s : summary.series) {
    const double numbers[] = {s.mean, s.sd, s.p05, s.p25, s.p50, s.p75, s.p95};
    answer.add(numbers, std::size(numbers));
  }
}

}  // namespace

/// `summary`, of the first `runs` where that is said: outcomes with their intervals, series with their
/// quantiles, causes, events.
Answer summarise_ensemble(Session& session, const Request& request) {
  Ensemble& ensemble = ensemble_of(session, request.json.at("ensemble"));
  const World& world = ensemble.world();
  const std::size_t runs = request.json.value("runs", ensemble.runs());
  const Summary& summary = ensemble.gathered(runs).summary;
  const Manifest manifest = manifest_of(ensemble, runs);
  const Silences silences = silences_in(request.json, ensemble, summary);
  const auto remarks =
      ensemble_remarks(world.compiled.scenario, world.compiled.model, summary, ensemble.seed());
  Answer answer(cli::json_report(
      {manifest, world.compiled.scenario, world.catalogue(), summary, silences, remarks, ""}, cli::Terminal{}));
  add_series(summary, answer);
  return answer;
}

namespace {

void add_floats(const std::vector<float>& numbers, Answer& answer) {
  for (const float number : numbers) {
    const double wide = number;
    answer.add(&wide, 1);
  }
}

}  // namespace

/// `relations`: every relation at every date. Bytes of each: start (N x N), then mean, sd, p05 and p95, each
/// (cells x dates).
Answer relations_over_time(Session& session, const Request& request) {
  Ensemble& ensemble = ensemble_of(session, request.json.at("ensemble"));
  if (!ensemble.record().evolution)
    throw RequestError("the ensemble was not asked to follow relations over time (evolution)");
  const Evolution evolution = ensemble.gathered().collector.evolution();
  Answer answer;
  Json relations = Json::array();
  for (const EvolutionRelation& r : evolution.relations) {
    relations.push_back({{"id", r.name}, {"cells", r.cells}});
    answer.add(r.start.data(), r.start.size());
    for (const auto* numbers : {&r.mean, &r.sd, &r.p05, &r.p95}) add_floats(*numbers, answer);
  }
  answer.text =
      Json{{"runs", evolution.runs}, {"band_runs", evolution.band_runs}, {"relations", relations}}.dump();
  return answer;
}

}  // namespace entente::browser
