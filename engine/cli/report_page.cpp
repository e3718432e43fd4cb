#include "cli/report_page.h"

#include <entente/interchange.h>
#include <entente/story.h>
#include <fmt/format.h>

#include <algorithm>

#include "cli/interrupt.h"
#include "cli/json_text.h"
#include "cli/new_file.h"
#include "cli/number_format.h"
#include "cli/reading.h"
#include "cli/story_words.h"
#include "results/stored_run.h"

namespace entente::cli {
namespace fs = std::filesystem;
namespace {

/// The told run is the most typical of the first runs: enough to be typical, few enough to be quick.
constexpr std::size_t shown_runs = 256, replays = 24, max_entries = 200;

Json change_json(const StoryChange& c) {
  return {{"cell", c.cell}, {"from", c.before}, {"to", c.after}, {"share", c.share}};
}

Json actors_of(const StoryEntry& entry, const Catalogue& catalogue) {
  std::vector<std::string> ids;
  for (const auto& [role, members] : entry.roles)
    for (const std::int32_t actor : members) {
      const std::string& id = catalogue.actors[static_cast<std::size_t>(actor)];
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
  return ids;
}

Json entry_json(const Telling& telling, const StoryEntry& entry, StoryDetails& details) {
  Json json{{"date", to_string(entry.date)},
            {"date_in_words", when_told(telling, entry)},
            {"count", entry.count},
            {"cause", entry.id},
            {"type", telling.scenario.event_types[entry.type].name},
            {"headline", headline(telling, entry)},
            {"actors", actors_of(entry, telling.catalogue)},
            {"scheduled", entry.scheduled},
            {"why", ""},
            {"changes", Json::array()},
            {"without", nullptr}};
  std::string why;
  for (const StoryLine& line : details.of(entry)) {
    if (line.kind == StoryLine::Kind::without) json["without"] = line.text;
    if (line.kind == StoryLine::Kind::cause || line.kind == StoryLine::Kind::reason)
      why += (why.empty() ? "" : "; ") + line.text;
  }
  json["why"] = why;
  for (const StoryChange& change : entry.changes)
    if (change.share != 0) json["changes"].push_back(change_json(change));
  return json;
}

Json outcomes_of(const Telling& telling) {
  Json json = Json::array();
  for (std::size_t o = 0; o < telling.catalogue.outcomes.size(); ++o)
    json.push_back({{"id", telling.catalogue.outcomes[o].id},
                    {"label", telling.catalogue.outcomes[o].label},
                    {"value", outcome_value(telling, o, telling.story.outcomes[o])},
                    {"ensemble", outcome_of_all(telling, o)}});
  return json;
}

Json story_of(const Telling& telling) {
  const Story& story = telling.story;
  Json json{{"run", story.run},
            {"chosen", telling.chosen},
            {"happened", story.happened},
            {"outcomes", outcomes_of(telling)},
            {"entries", Json::array()}};
  StoryDetails details(telling);
  for (const std::size_t e : telling.told)
    json["entries"].push_back(entry_json(telling, story.entries[e], details));
  return json;
}

/// The most typical of the first runs, told. They must be those of the folder.
std::string told_run(const fs::path& place) {
  const StoredRun stored(place);
  const Catalogue& catalogue = stored.catalogue();
  const Manifest& manifest = stored.manifest();
  const std::size_t runs = std::min(shown_runs, manifest.runs);
  Collector collector(catalogue, runs, {false});
  Broadcast sinks({&stored.runs(), &collector});
  run_ensemble(stored.model(), {runs, manifest.seed, 0, best_lanes(stored.model()), {false}, {}}, sinks,
               &interrupted());
  leave_if_interrupted();
  const Spread spread = spread_of(collector);
  Summary summary = summarise(collector);
  for (std::size_t o = 0; o < catalogue.outcomes.size(); ++o)  // those of all runs, not of the first
    summary.outcomes[o] = summarise_outcome(catalogue.outcomes[o], stored.runs().values(o));
  const auto story = tell(stored.model(), stored.scenario(), spread,
                          {manifest.seed, medoid(collector), {}, replays}, &interrupted());
  leave_if_interrupted();
  const std::string chosen = max_typical(collector, runs == manifest.runs);
  const Telling telling{
      stored.scenario(), catalogue, *story, spread, summary, runs,
      place.string(),    {},        {},     chosen, {},      select_salient(*story, max_entries)};
  return story_of(telling).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string report_of(const fs::path& folder) {
  ReportInput input{folder, "entente " ENTENTE_VERSION, {}, {}};
  for (const ReportVariant& variant : report_variants(folder))
    input.stories.push_back(told_run(variant.folder));
  leave_if_interrupted();
  return report_page(report_data(input));
}

void add_report(const ResultFolder& folder) {
  write_file(report_of(folder.place()), folder.place() / report_file);
}

}  // namespace entente::cli
