#include "explore/request_json.h"

#include "base/sha256.h"
#include "explore/explored_scenario.h"
#include "results/read_folder.h"

namespace entente::explore {
namespace {

using Json = nlohmann::ordered_json;

/// What a design that a table says begins with; the name of its file follows.
constexpr std::string_view table_mark = "table=";

template <class Value>
void take(const Json& json, const char* key, Value& into) {
  if (json.contains(key)) json.at(key).get_to(into);
}

}  // namespace

void set_design(Request& request, const std::string& design) {
  request.design = design;
  request.table.reset();
  if (!design.starts_with(table_mark)) return;
  const std::string name = design.substr(table_mark.size());
  request.design = "table";
  request.table = {name, name, ""};
}

Json request_json(const Request& r) {
  Json json{{"question", r.question}, {"seed", r.seed}};
  const auto add = [&](const char* key, const auto& value, bool given) {
    if (given) json[key] = value;
  };
  add("varied", r.varied, !r.varied.empty());
  add("outcomes", r.outcomes, !r.outcomes.empty());
  add("options", r.options, !r.options.empty());
  add("design", r.table ? std::string(table_mark) + r.table->name : r.design, !r.design.empty());
  if (r.table) json["design_hash"] = sha256_of_text(r.table->text);
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
  if (json.contains("design")) set_design(r, json.at("design").get<std::string>());
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

Request request_in(const Json& json, const std::filesystem::path& folder) {
  Request request = request_of(json);
  if (!request.table) return request;
  const std::filesystem::path file = folder / design_file;
  request.table->text = text_of(file);
  if (sha256_of_text(request.table->text) != json.at("design_hash").get<std::string>())
    throw ReadError(file.string() + " is not the table of points that was explored");
  return request;
}

}  // namespace entente::explore
