/// The page that runs the engine: the template with the scenario and the engine in its places.
#include <entente/interchange.h>

#include <nlohmann/json.hpp>

#include "live/blocks.h"
#include "report/embedded.h"

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

/// `PATH=VALUE` as the command line has it: JSON, or else a plain text.
void add_setting(const std::string& setting, Json& set) {
  const std::size_t at = setting.find('=');
  const std::string text = setting.substr(at + 1);
  Json value = Json::parse(text, nullptr, false);
  set.erase(setting.substr(0, at));  // the last one counts, and comes after what was set between
  set[setting.substr(0, at)] = value.is_discarded() ? Json(text) : std::move(value);
}

Json settings_of(const std::vector<std::string>& overrides) {
  Json set = Json::object();
  for (const std::string& setting : overrides) add_setting(setting, set);
  return set;
}

Json files_of(const Scenario& scenario) {
  Json files = Json::object();
  for (const Scenario::Table& table : scenario.tables) files[table.file] = table.text;
  return files;
}

/// What engine/live/page/src/start/blocks.js reads.
Json start_of(const Scenario& scenario, const LiveOptions& options) {
  Json start{{"file", scenario.name + ".json"}, {"command", options.file}, {"text", scenario.resolved}};
  start["files"] = files_of(scenario);
  start["what_ifs"] = options.what_ifs;
  start["set"] = settings_of(options.overrides);
  if (options.runs) start["runs"] = *options.runs;
  if (options.seed) start["seed"] = std::to_string(*options.seed);
  start["program"] = options.program;
  return start;
}

}  // namespace

std::string live_page(const Scenario& scenario, const LiveOptions& options) {
  std::string page;
  std::string_view rest = live::page_template();
  report::put(page, rest, "{{entente-title}}", report::escaped(scenario.title));
  report::put(
      page, rest, "{{entente-start}}",
      report::embedded(start_of(scenario, options).dump(-1, ' ', false, Json::error_handler_t::replace)));
  report::put(page, rest, "{{entente-engine}}", report::embedded(live::engine()));
  return page.append(rest);
}

}  // namespace entente
