#include "explore/origins_json.h"

#include "explore/request_json.h"

namespace entente::explore {
namespace {

using Json = nlohmann::ordered_json;

void add_source(const Origins& o, Json& json) {
  if (!o.table_hash.empty()) {
    json.update({{"table", o.scenario_file}, {"hash", o.table_hash}});
    return;
  }
  json.update({{"scenario", o.scenario_file},
               {"hash", o.scenario_hash},
               {"what_ifs", o.what_ifs},
               {"overrides", o.overrides}});
}

}  // namespace

std::string other_format_text(std::size_t format) {
  if (format > exploration_format) return " was written by a newer version of entente";
  return format < exploration_format ? " was written by an earlier version of entente; explore again" : "";
}

Json origins_json(const Origins& o) {
  Json json{{"program", "entente"},
            {"format", exploration_format},
            {"version", o.program_version},
            {"title", o.scenario_title}};
  add_source(o, json);
  json.update({{"started", o.started},
               {"seconds", o.seconds},
               {"runs", o.runs},
               {"command", o.command},
               {"request", request_json(o.request)}});
  return json;
}

Origins origins_of(const Json& json) {
  Origins o;
  json.at("version").get_to(o.program_version);
  json.at("title").get_to(o.scenario_title);
  json.at("scenario").get_to(o.scenario_file);
  json.at("hash").get_to(o.scenario_hash);
  json.at("what_ifs").get_to(o.what_ifs);
  json.at("overrides").get_to(o.overrides);
  json.at("started").get_to(o.started);
  json.at("seconds").get_to(o.seconds);
  json.at("runs").get_to(o.runs);
  json.at("command").get_to(o.command);
  o.request = request_of(json.at("request"));
  return o;
}

std::string dumped(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace); }

}  // namespace entente::explore
