#include <algorithm>

#include "story/words.h"
#include "text/json_text.h"

namespace entente::story {
namespace {

using text::Json;

class StoryJson {
 public:
  explicit StoryJson(const StoryDocument& document) : document_(document), c_(document.catalogue) {}

  Json run() const {
    const Story& s = document_.story;
    Json json{{"title", document_.scenario.title},
              {"scenario", document_.file},
              {"hash", document_.scenario.hash},
              {"what_ifs", document_.what_ifs},
              {"overrides", document_.settings},
              {"seed", s.seed},
              {"runs", document_.runs},
              {"run", s.run},
              {"chosen", document_.chosen},
              {"start", to_string(c_.dates.front())},
              {"end", to_string(c_.dates.back())},
              {"actors", codes(document_.actors)},
              {"happened", s.happened},
              {"replays", s.replays}};
    json["outcomes"] = Json::array();
    for (std::size_t o = 0; o < c_.outcomes.size(); ++o) json["outcomes"].push_back(outcome(o));
    json["metrics"] = Json::array();
    for (std::size_t m = 0; m < c_.metrics.size(); ++m) json["metrics"].push_back(metric(m));
    json["chapters"] = Json::array();
    for (const StoryChapter& chapter : s.chapters) json["chapters"].push_back(chapter_json(chapter));
    return json;
  }

 private:
  Json codes(const std::vector<std::size_t>& actors) const {
    Json json = Json::array();
    for (const std::size_t actor : actors) json.push_back(c_.actors[actor]);
    return json;
  }

  Json outcome(std::size_t o) const {
    return {{"id", c_.outcomes[o].id},
            {"label", c_.outcomes[o].label},
            {"value", document_.story.outcomes[o]},
            {"ensemble", document_.ensemble.outcomes[o].value}};
  }

  Json metric(std::size_t m) const {
    return {{"id", c_.metrics[m].name},
            {"label", c_.metrics[m].label},
            {"start", document_.story.metric_start[m]},
            {"end", document_.story.metric_end[m]},
            {"ensemble_median_end", document_.spread.median[c_.steps() * document_.spread.values + m]}};
  }

  Json chapter_json(const StoryChapter& chapter) const {
    Json json{{"title", chapter.title}, {"from", to_string(chapter.from)}, {"to", to_string(chapter.to)}};
    json["entries"] = Json::array();
    for (std::size_t e = chapter.first; e < chapter.end; ++e)
      json["entries"].push_back(entry(document_.story.entries[e],
                                      std::binary_search(document_.shown.begin(), document_.shown.end(), e)));
    json["cells"] = Json::array();
    for (const StoryCell& cell : chapter.cells) json["cells"].push_back(cell_json(cell));
    return json;
  }

  Json cell_json(const StoryCell& cell) const {
    Json json{{"cell", c_.watched[cell.watched].name}, {"from", cell.from}, {"to", cell.to}};
    json["causes"] = Json::array();
    for (const auto& [cause, moved] : cell.causes)
      json["causes"].push_back(
          {{"cause", c_.causes[cause].id}, {"kind", to_string(c_.causes[cause].kind)}, {"change", moved}});
    return json;
  }

  static Json reason(const StoryReason& reason) {
    if (reason.expression.empty()) return nullptr;
    Json json{{"expression", reason.expression}, {"values", Json::object()}};
    for (const StoryValue& value : reason.values) json["values"][value.name] = value.value;
    return json;
  }

  static Json change(const StoryChange& change) {
    using Kind = StoryChange::Kind;
    return {{"cell", change.cell},
            {"kind", change.kind == Kind::change  ? "change"
                     : change.kind == Kind::raise ? "raise_to"
                                                  : "lower_to"},
            {"asked", change.asked},
            {"share", change.share},
            {"cut", change.cut()},
            {"lasting", change.lasting},
            {"from", change.before},
            {"to", change.after},
            {"other_effects", change.sharers}};
  }

  /// `id(number)`: of what each is about.
  template <typename Id>
  static Json differences(const std::vector<StoryDifference>& differences, const Id& id) {
    Json json = Json::array();
    for (const StoryDifference& d : differences)
      json.push_back({{"id", id(d.number)}, {"is", d.actual}, {"without", d.counterfactual}});
    return json;
  }

  Json counterfactual(const std::optional<Counterfactual>& without) const {
    if (!without) return nullptr;
    if (!without->stopped.empty()) return {{"stopped", without->stopped}};
    return {
        {"distance", without->distance},
        {"outcomes", differences(without->outcomes, [&](std::size_t o) { return c_.outcomes[o].id; })},
        {"metrics_at_end", differences(without->metrics, [&](std::size_t m) { return c_.metrics[m].name; })},
        {"watched_at_end", differences(without->watched, [&](std::size_t w) { return c_.watched[w].name; })}};
  }

  Json entry(const StoryEntry& e, bool shown) const {
    Json json{{"date", to_string(e.date)},
              {"date_in_words", date_in_words(document_, e)},
              {"step", e.step},
              {"count", e.count},
              {"told", shown},
              {"headline", headline(document_, e)},
              {"type", document_.scenario.event_types[e.type].name},
              {e.scheduled ? "event" : "rule", e.id},
              {"index", e.index},
              {"intensity", e.intensity}};
    for (const auto& [role, members] : e.roles) json["roles"][role] = codes(members);
    for (const auto& [name, actor] : e.variables) json["variables"][name] = c_.actors[actor];
    json["where"] = reason(e.where);
    json["when"] = reason(e.when);
    json[e.is_rate ? "rate" : "chance"] = reason(e.hazard);
    if (e.is_rate) json["rate_value"] = e.hazard_value;
    json["expected"] = e.expected;
    json["probability"] = e.probability;
    json["draw"] = e.draw;
    json["changes"] = Json::array();
    for (const StoryChange& c : e.changes) json["changes"].push_back(change(c));
    json["weight"] = e.weight;
    json["without"] = counterfactual(e.counterfactual);
    json["source"] = source_text(document_, e);
    return json;
  }

  const StoryDocument& document_;
  const Catalogue& c_;
};

}  // namespace
}  // namespace entente::story

namespace entente {

std::string story_json(const StoryDocument& document, bool ascii) {
  return text::json_text(story::StoryJson(document).run(), ascii);
}

}  // namespace entente
