/// The run that a page shows step by step.
#include <entente/interchange.h>
#include <entente/story.h>

#include <algorithm>

#include "report/source.h"
#include "report/typical_runs.h"
#include "story/details.h"

namespace entente::report {
namespace {

/// The run is the most typical of the first runs: enough to be typical, few enough to be quick.
constexpr std::size_t shown_runs = 256, replays = 24, max_entries = 200;

Json change_json(const StoryChange& c) {
  return {{"cell", c.cell}, {"from", c.before}, {"to", c.after}, {"share", c.share}};
}

Json actors_in(const StoryEntry& entry, const Catalogue& catalogue) {
  std::vector<std::string> ids;
  for (const auto& [role, members] : entry.roles)
    for (const std::size_t actor : members) {
      const std::string& id = catalogue.actors[actor];
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
  return ids;
}

Json entry_json(const StoryDocument& document, const StoryEntry& entry, story::Details& details) {
  Json json{{"date", to_string(entry.date)},
            {"date_in_words", story::date_in_words(document, entry)},
            {"count", entry.count},
            {"cause", entry.id},
            {"type", document.scenario.event_types[entry.type].name},
            {"headline", story::headline(document, entry)},
            {"actors", actors_in(entry, document.catalogue)},
            {"scheduled", entry.scheduled},
            {"why", ""},
            {"changes", Json::array()},
            {"without", nullptr}};
  std::string why;
  for (const story::Line& line : details.lines(entry)) {
    if (line.kind == story::Line::Kind::counterfactual) json["without"] = line.text;
    if (line.kind == story::Line::Kind::cause || line.kind == story::Line::Kind::reason)
      why += (why.empty() ? "" : "; ") + line.text;
  }
  json["why"] = why;
  for (const StoryChange& change : entry.changes)
    if (change.share != 0) json["changes"].push_back(change_json(change));
  return json;
}

Json outcome_values(const StoryDocument& document) {
  Json json = Json::array();
  for (std::size_t o = 0; o < document.catalogue.outcomes.size(); ++o)
    json.push_back({{"id", document.catalogue.outcomes[o].id},
                    {"label", document.catalogue.outcomes[o].label},
                    {"value", story::outcome_value(document, o, document.story.outcomes[o])},
                    {"ensemble", story::outcome_of_all(document, o)}});
  return json;
}

Json run_json(const StoryDocument& document) {
  const Story& run = document.story;
  Json json{{"run", run.run},
            {"chosen", document.chosen},
            {"happened", run.happened},
            {"outcomes", outcome_values(document)},
            {"entries", Json::array()}};
  story::Details details(document);
  for (const std::size_t e : document.shown)
    json["entries"].push_back(entry_json(document, run.entries[e], details));
  return json;
}

/// The first runs must be those of the folder. Nothing where it was stopped.
std::optional<TypicalRun> typical_run(const std::filesystem::path& place, const StopFlag* stop) {
  StoredRun stored(place);
  const Catalogue& catalogue = stored.catalogue();
  const Manifest& manifest = stored.manifest();
  const std::size_t runs = std::min(shown_runs, manifest.runs);
  Collector collector(catalogue, runs, {false});
  Broadcast sinks({&stored.runs(), &collector});
  if (!run_ensemble(stored.model(), {runs, manifest.seed, 0, best_lanes(stored.model()), {false}, {}}, sinks,
                    stop))
    return std::nullopt;
  const Spread spread = spread_of(collector);
  Summary summary = summarise(collector);
  for (std::size_t o = 0; o < catalogue.outcomes.size(); ++o)  // those of all runs, not of the first
    summary.outcomes[o] = summarise_outcome(catalogue.outcomes[o], stored.runs().values(o));
  const auto story = build_story(stored.model(), stored.scenario(), spread,
                                 {manifest.seed, medoid(collector), {}, replays}, stop);
  if (!story) return std::nullopt;
  const StoryDocument document{.scenario = stored.scenario(),
                               .catalogue = catalogue,
                               .story = *story,
                               .spread = spread,
                               .ensemble = summary,
                               .runs = runs,
                               .file = place.string(),
                               .what_ifs = {},
                               .settings = {},
                               .chosen = why_medoid(collector, runs == manifest.runs),
                               .actors = {},
                               .shown = select_salient(*story, max_entries)};
  std::string told = run_json(document).dump(-1, ' ', false, Json::error_handler_t::replace);
  return TypicalRun{std::move(stored), std::move(summary), std::move(told)};
}

}  // namespace

std::optional<std::vector<TypicalRun>> typical_runs(const std::filesystem::path& folder, const StopFlag* stop) {
  std::vector<TypicalRun> runs;
  for (const ReportVariant& variant : report_variants(folder)) {
    auto run = typical_run(variant.folder, stop);
    if (!run) return std::nullopt;
    runs.push_back(std::move(*run));
  }
  return runs;
}

}  // namespace entente::report
