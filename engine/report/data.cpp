/// The report's data, put together from its parts.
#include "model/data.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "report/explorations.h"
#include "report/parts.h"

namespace entente {
namespace report {
namespace {

/// Of cells that are not watched, causes of so many; the page stays small and quick.
constexpr std::size_t max_cells = 500;

constexpr const char* caveat =
    "The numbers of this scenario are its authors' judgement. What is shown follows from them and from the "
    "rules: "
    "it is not a forecast. Each number and rule stands at the end of this page, with its source.";

Json label_of(const Source& source, const Variant& v) {
  if (&v == &source.baseline() && v.manifest.what_ifs.empty())
    return source.compares() ? "baseline" : v.scenario.title;
  return v.id;
}

/// What its last what-if says of itself.
std::string describe(const Variant& v) {
  std::string text;
  for (const WhatIf& what_if : v.scenario.what_ifs)
    if (!v.manifest.what_ifs.empty() && what_if.id == v.manifest.what_ifs.back()) text = what_if.describe;
  return text;
}

Json changes_of(const Source& source, const std::string& id) {
  if (source.compares())
    for (const Json& variant : source.comparison.at("variants"))
      if (variant.at("id") == id) return variant.at("scenario");
  return Json::array();
}

/// Of a variant, those that the baseline does not have.
std::vector<std::string> remarks_of(const ReportInput& input, std::size_t variant) {
  if (variant >= input.remarks.size()) return {};
  std::vector<std::string> own = input.remarks[variant];
  const std::vector<std::string>& base = input.remarks.front();
  if (variant > 0)
    std::erase_if(own, [&](const std::string& text) { return std::count(base.begin(), base.end(), text) > 0; });
  return own;
}

Json variants_of(const ReportInput& input, const Source& source) {
  Json all = Json::array();
  for (const Variant& v : source.variants) {
    const Manifest& m = v.manifest;
    all.push_back({{"id", v.id},
                   {"label", label_of(source, v)},
                   {"describe", describe(v)},
                   {"runs", m.runs},
                   {"quantile_runs", m.quantile_runs},
                   {"seed", std::to_string(m.seed)},  // a page's numbers are exact up to 2^53 only
                   {"what_ifs", m.what_ifs},
                   {"overrides", m.overrides},
                   {"command", m.command},
                   {"hash", m.scenario_hash},
                   {"scenario", changes_of(source, v.id)},
                   {"silences", silences_of(source, v)},
                   {"remarks", remarks_of(input, all.size())}});
  }
  return all;
}

Json number_or_null(double value) { return std::isfinite(value) ? Json(rounded(value)) : Json(nullptr); }

Json actors_of(const Source& source, const Replayed& replayed) {
  const Catalogue& c = source.catalogue();
  Json all = Json::array();
  for (std::size_t k = 0; k < c.actors.size(); ++k) {
    Json attributes = Json::array();
    for (std::size_t a = 0; a < c.attributes.size(); ++a)
      attributes.push_back(number_or_null(replayed.attributes[a * c.actors.size() + k]));
    all.push_back({{"id", c.actors[k]},
                   {"name", c.actor_names[k].empty() ? c.actors[k] : c.actor_names[k]},
                   {"kind", c.actor_kinds[k]},
                   {"attributes", std::move(attributes)}});
  }
  return all;
}

/// `entente compare FILE --what-if A ...`; the baseline's own command where the variants are not what-ifs of
/// one scenario.
std::string command_of(const Source& source) {
  const Manifest& base = source.baseline().manifest;
  if (!source.compares()) return base.command;
  std::string line = "entente compare " + base.scenario_file;
  for (const Variant& v : source.variants) {
    if (&v == &source.baseline()) continue;
    if (v.manifest.scenario_file != base.scenario_file || v.manifest.what_ifs.empty())
      return "entente compare RESULT RESULT...  (each made by its own command)";
    line += fmt::format(" --what-if {}", fmt::join(v.manifest.what_ifs, "+"));
  }
  return line + fmt::format(" --runs {} --seed {}", base.runs, base.seed);
}

std::vector<std::string> omissions(const Source& source, const std::size_t moved) {
  std::vector<std::string> omitted;
  for (const Variant& v : source.variants) {
    if (v.evolution) continue;
    omitted.push_back(
        fmt::format("Relations over time are not shown{}: the folder holds no evolution.bin "
                    "(`--evolution always` keeps it).",
                    source.compares() ? " of " + v.id : ""));
  }
  if (moved > max_cells)
    omitted.push_back(
        fmt::format("Causes are shown of the {} relations that moved most, of {} that moved; 'entente "
                    "explain' shows those of any other.",
                    max_cells, moved));
  return omitted;
}

/// What is shown of the first runs only.
std::vector<std::string> samples(const Source& source, const Replayed& replayed) {
  const std::size_t runs = source.baseline().manifest.runs;
  if (replayed.cells.empty() || replayed.runs >= runs) return {};
  return {fmt::format("Causes of relations that are not tracked{} are of the first {} of {} runs.",
                      source.compares() ? ", and differences of causes," : "", replayed.runs, runs)};
}

PageScenarios scenarios_of(const Source& source) {
  PageScenarios scenarios{{}, "the runs of this page"};
  for (const Variant& v : source.variants) scenarios.hashes.push_back(v.manifest.scenario_hash);
  return scenarios;
}

}  // namespace
}  // namespace report

ReportData report_data(const ReportInput& input, std::size_t runs) {
  using namespace report;
  if (input.folder.empty() && !input.explorations.empty()) return page_of_explorations(input);
  const Source source = read_source(input.folder);
  const Catalogue& c = source.catalogue();
  const std::size_t moved = moved_cells(source, std::numeric_limits<std::size_t>::max()).size();
  const std::vector<std::string> cells = moved_cells(source, max_cells);
  std::vector<Replayed> replayed;
  for (const Variant& v : source.variants) replayed.push_back(replay_runs(v, cells, runs));

  ReportData data;
  data.title = source.baseline().scenario.title;
  Json json{{"format", page_format},
            {"program", input.program},
            {"kind", source.compares() ? "comparison" : "run"},
            {"title", data.title},
            {"describe", source.baseline().scenario.description},
            {"note", source.baseline().document.value("note", "")},
            {"file", source.baseline().manifest.scenario_file},
            {"caveat", caveat_on(source.baseline().scenario, caveat)},
            {"command", command_of(source)},
            {"paired", source.compares() ? Json(source.paired()) : Json(nullptr)}};
  json["dates"] = Json::array();
  for (const Date date : c.dates) json["dates"].push_back(to_string(date));
  json["actors"] = actors_of(source, replayed.front());
  json["attributes"] = Json::array();
  for (const auto& attribute : c.attributes) json["attributes"].push_back({{"name", attribute.name}});
  json["variants"] = variants_of(input, source);
  json["outcomes"] = outcomes_of(source);
  json["series"] = series_of(source, replayed);
  json["relations"] = relations_of(source);
  json["evolution"] = evolution_of(source, data.cells);
  json["causes"] = causes_of(source, replayed);
  json["cause_info"] = cause_info_of(source);
  json["events"] = events_of(source);
  json["stories"] = Json::array();
  const CauseNumbers numbers(source);
  for (const std::string& text : input.stories) {
    Json& story = json["stories"].emplace_back(Json::parse(text));
    if (story.is_object())
      for (Json& entry : story["entries"]) entry["cause"] = numbers.of(entry["cause"].get<std::string>());
  }
  json["assumptions"] = assumptions_of(source.baseline().document);
  json["omitted"] = input.omitted;
  for (const std::string& sentence : omissions(source, moved)) json["omitted"].push_back(sentence);
  json["samples"] = samples(source, replayed.front());
  json["explorations"] = explorations_of(opened(input.explorations), scenarios_of(source));
  data.json = page_text(json);
  return data;
}

}  // namespace entente
