#include "explore/request_json.h"

namespace entente::explore {
namespace {

using Json = nlohmann::ordered_json;

template <class Value>
void take(const Json& json, const char* key, Value& into) {
  if (json.contains(key)) json.at(key).get_to(into);
}

}  // namespace

Json request_json(const Request& r) {
  Json json{{"question", r.question}, {"seed", r.seed}};
  const auto add = [&](const char* key, const auto& value, bool given) {
    if (given) json[key] = value;
  };
  add("varied", r.varied, !r.varied.empty());
  add("outcomes", r.outcomes, !r.outcomes.empty());
  add("options", r.options, !r.options.empty());
  add("design", r.design, !r.design.empty());
  add("points", r.points, r.points > 0);
  add("runs", r.runs, r.runs > 0);
  add("at", r.at.value_or(0), r.at.has_value());
  add("condition", r.condition, !r.condition.empty());
  add("most", r.most, r.most > 0);
  add("until_sure", r.until_sure, r.until_sure > 0);
  add("lower", r.lower, r.lower);
  add("both_ways", r.both_ways, r.both_ways);
  add("groups", r.groups, !r.groups.empty());
  add("costs", r.costs, !r.costs.empty());
  return json;
}

Request request_of(const Json& json) {
  Request r;
  json.at("question").get_to(r.question);
  json.at("seed").get_to(r.seed);
  take(json, "varied", r.varied);
  take(json, "outcomes", r.outcomes);
  take(json, "options", r.options);
  take(json, "design", r.design);
  take(json, "points", r.points);
  take(json, "runs", r.runs);
  if (json.contains("at")) r.at = json.at("at").get<double>();
  take(json, "condition", r.condition);
  take(json, "most", r.most);
  take(json, "until_sure", r.until_sure);
  take(json, "lower", r.lower);
  take(json, "both_ways", r.both_ways);
  take(json, "groups", r.groups);
  take(json, "costs", r.costs);
  return r;
}

}  // namespace entente::explore
