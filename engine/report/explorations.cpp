#include "report/explorations.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "explore/condition.h"

namespace entente {
namespace report {
namespace {

using explore::StoredExploration;

/// Of each table; a page is to open at once.
constexpr std::size_t max_rows = 5000;

/// The row that stands for a stretch of a long table. Steps of one length would meet the same outcome again and
/// again where rows take turns; multiples of the golden ratio meet no pattern.
std::size_t row_of_stretch(std::size_t stretch, std::size_t rows) {
  constexpr double golden = 0.6180339887498949;
  const std::size_t begin = stretch * rows / max_rows, end = (stretch + 1) * rows / max_rows;
  const double within = std::fmod(static_cast<double>(stretch) * golden, 1.0);
  return begin + static_cast<std::size_t>(within * static_cast<double>(end - begin));
}

/// Rows spread evenly over a long table, and how many there are in all.
void thin(Json& table) {
  const std::size_t rows = table["rows"].size();
  if (rows <= max_rows) return;
  Json kept = Json::array();
  for (std::size_t stretch = 0; stretch < max_rows; ++stretch)
    kept.push_back(std::move(table["rows"][row_of_stretch(stretch, rows)]));
  table["rows"] = std::move(kept);
  table["rows_in_all"] = rows;
}

Json labels_of(const StoredExploration& stored) {
  Json labels = Json::object();
  const Scenario* scenario = stored.scenario();
  if (!scenario) return labels;
  for (const Outcome& outcome : scenario->outcomes)
    if (!outcome.label.empty()) labels[outcome.id] = outcome.label;
  for (const WhatIf& what_if : scenario->what_ifs)
    if (!what_if.describe.empty()) labels[what_if.id] = what_if.describe;
  return labels;
}

/// `s.json, with no-mediation, parameters.x=2`
std::string as_varied(const Json& document) {
  auto changes = document.at("what_ifs").get<std::vector<std::string>>();
  for (const Json& change : document.at("overrides")) changes.push_back(change.get<std::string>());
  return fmt::format("{}{}{}", document.at("scenario").get<std::string>(), changes.empty() ? "" : ", with ",
                     fmt::join(changes, ", "));
}

/// Said where a page is of other scenarios too; given points do not say of which they are.
void remark_on_scenario(Json& document, const PageScenarios& of) {
  const auto hash = document.at("hash").get<std::string>();
  if (document.contains("table") || of.hashes.empty()) return;
  if (std::find(of.hashes.begin(), of.hashes.end(), hash) != of.hashes.end()) return;
  document["answer"]["remarks"].push_back(fmt::format("Asked of another scenario than {}: {} ({}).", of.what,
                                                      document.at("title").get<std::string>(),
                                                      as_varied(document)));
}

Json exploration_of(const Exploration& exploration, const PageScenarios& of) {
  Json json = exploration.stored.document();
  remark_on_scenario(json, of);
  for (Json& table : json["answer"]["tables"]) thin(table);
  // a page's numbers are exact up to 2^53 only
  json["request"]["seed"] = std::to_string(json["request"]["seed"].get<std::uint64_t>());
  json["folder"] = exploration.name;
  json["labels"] = labels_of(exploration.stored);
  return json;
}

}  // namespace

std::vector<Exploration> opened(const std::vector<ReportExploration>& shown) {
  std::vector<Exploration> all;
  for (const ReportExploration& one : shown) all.push_back({one.name, StoredExploration(one.folder)});
  return all;
}

Json explorations_of(const std::vector<Exploration>& explorations, const PageScenarios& of) {
  Json all = Json::array();
  for (const Exploration& exploration : explorations) all.push_back(exploration_of(exploration, of));
  return all;
}

}  // namespace report

ReportExploration report_exploration(const std::filesystem::path& folder) {
  std::error_code error;
  const std::filesystem::path whole = std::filesystem::weakly_canonical(folder, error);
  return {(whole.has_filename() ? whole : whole.parent_path()).filename().string(), folder};
}

}  // namespace entente
