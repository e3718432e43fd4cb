/// Scenarios that are read: files in memory, worlds, and what is wrong with them.
#include <entente/model.h>

#include <algorithm>

#include "browser/catalogue.h"
#include "browser/failure.h"
#include "browser/memory_files.h"
#include "cli/remark_json.h"
#include "services/said_of_variants.h"

namespace entente::browser {
namespace {

std::vector<std::string> texts_in(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || found->is_null()) return {};
  return found->is_array() ? found->get<std::vector<std::string>>() : std::vector{found->get<std::string>()};
}

/// Each key of a patch is one setting: settings are merged, too.
std::vector<std::string> settings_in(const Json& json) {
  std::vector<std::string> settings;
  for (const char* key : {"patch", "set"}) {
    const auto found = json.find(key);
    if (found != json.end() && found->is_object())
      for (const auto& [path, value] : found->items()) settings.push_back(path + "=" + value.dump());
  }
  if (const auto set = json.find("set"); set != json.end() && !set->is_object())
    for (const std::string& assignment : texts_in(json, "set")) settings.push_back(assignment);
  return settings;
}

Variation variation_in(const Json& json) {
  LoadOptions options;
  options.what_ifs = texts_in(json, "whatIf");
  options.overrides = settings_in(json);
  return {json.at("file").get<std::string>(), std::move(options)};
}

}  // namespace

/// `file`: keeps a file, as scenarios include it.
Answer keep_file(Session&, const Request& request) {
  memory_files()[absolute_path(request.json.at("name").get<std::string>())] = request.bytes;
  return {};
}

/// `world`: reads a scenario as it is varied, and keeps it by the number that it is given. `catalogue`: false where
/// it is told already.
Answer open_world(Session& session, const Request& request) {
  Diagnostics said;
  Variation variation = variation_in(request.json);
  auto compiled = read_and_compile(variation, said);
  if (!compiled) {
    Json error{{"kind", "scenario"}, {"message", said.errors()}, {"diagnostics", diagnostics_json(said)}};
    throw ScenarioFailure{Answer(Json{{"error", std::move(error)}})};
  }
  const auto& world = session.worlds[request.json.at("world").get<std::size_t>()] =
      std::make_shared<const World>(World{std::move(variation), std::move(*compiled)});
  Json json{{"settings", world->variation.options.overrides}};
  json["diagnostics"] = diagnostics_json(said);
  if (request.json.value("catalogue", true)) json["catalogue"] = catalogue_json(*world);
  return Answer(json);
}

/// `check`: everything that is wrong with a scenario, and with its variations.
Answer check_scenario(Session&, const Request& request) {
  cli::Remarks remarks;
  for (const SaidOfVariant& variant : said_of_all(variation_in(request.json)))
    remarks.add(variant.said, label_of(variant));
  Json list = Json::array();
  for (const cli::Remark& remark : remarks.all()) list.push_back(cli::remark_json(remark));
  return Answer(Json{{"ok", remarks.errors() == 0}, {"diagnostics", std::move(list)}});
}

}  // namespace entente::browser
