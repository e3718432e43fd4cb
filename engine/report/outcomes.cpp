/// Outcomes of every variant, and their differences to the baseline.
#include <map>

#include "report/parts.h"
#include "results/csv_table.h"
#include "results/read_folder.h"

namespace entente::report {
namespace {

constexpr const char* numbers[] = {"value", "low", "high", "runs", "mean", "sd",
                                   "p05",   "p25", "p50",  "p75",  "p95"};
constexpr const char* dates[] = {"date_p05", "date_p50", "date_p95"};

/// The rows of a table by their first column, for every variant.
Json outcome_of(const CsvTable& table, std::size_t row) {
  Json json;
  for (const char* name : numbers) json[name] = rounded(table.number(row, table.column(name)));
  json["value"] = finite_or_null(table.number(row, table.column("value")));
  for (const char* name : dates) {
    const std::string& date = table.text(row, table.column(name));
    json[name] = date.empty() ? Json(nullptr) : Json(date);
  }
  return json;
}

/// Where there is no mean: in how many runs the outcome is infinite, or no number.
void add_strays(const Variant& variant, const std::string& outcome, Json& json) {
  json["infinite"] = json["no_number"] = 0;
  if (!json["value"].is_null()) return;
  const Catalogue& c = variant.model.catalogue();
  const KnownRuns known(variant.folder, c, variant.manifest.runs);
  for (std::size_t o = 0; o < c.outcomes.size(); ++o) {
    if (c.outcomes[o].id != outcome) continue;
    const Strays strays = summarise_outcome(c.outcomes[o], known.values(o)).strays;
    json["infinite"] = strays.infinite;
    json["no_number"] = strays.no_number;
  }
}

Json difference_of(const CsvTable& table, std::size_t row) {
  Json json;
  for (const char* name : {"low", "high", "up", "down", "se", "unpaired_se", "runs_to_settle"})
    json[name] = rounded(table.number(row, table.column(name)));
  json["value"] = finite_or_null(table.number(row, table.column("difference")));
  json["decided"] = table.text(row, table.column("decided")) == "yes";
  json["exactly_zero"] = table.text(row, table.column("exactly_zero")) == "yes";
  return json;
}

std::optional<std::size_t> row_where(const CsvTable& table, const std::string& column,
                                     const std::string& value) {
  const std::size_t at = table.column(column);
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (table.text(row, at) == value) return row;
  return std::nullopt;
}

Json outcome_differences(const Source& source, const CsvTable& table, const std::string& outcome) {
  Json json = Json::array();
  for (const Variant& v : source.variants) {
    json.push_back(nullptr);
    for (std::size_t row = 0; &v != &source.baseline() && row < table.rows(); ++row) {
      const bool wanted = table.text(row, table.column("outcome")) == outcome &&
                          table.text(row, table.column("variant")) == v.id &&
                          table.text(row, table.column("kind")) != "median-years";
      if (wanted) json.back() = difference_of(table, row);
    }
  }
  return json;
}

/// What it asks of the state, as written.
std::string condition_of(const Scenario& scenario, const std::string& outcome) {
  for (const Outcome& one : scenario.outcomes)
    if (one.id == outcome) return one.is.text;
  return "";
}

}  // namespace

Json outcomes_of(const Source& source) {
  std::vector<CsvTable> tables;
  for (const Variant& v : source.variants) tables.emplace_back(v.folder / "outcomes.csv");
  std::optional<CsvTable> differences;
  if (source.compares()) differences.emplace(source.folder / "outcomes.csv");
  Json all = Json::array();
  for (const auto& info : source.catalogue().outcomes) {
    Json json{{"id", info.id},
              {"label", info.label},
              {"is", condition_of(source.baseline().scenario, info.id)},
              {"variants", Json::array()}};
    for (std::size_t v = 0; v < tables.size(); ++v) {
      const CsvTable& table = tables[v];
      const auto row = row_where(table, "outcome", info.id);
      json["variants"].push_back(row ? outcome_of(table, *row) : Json(nullptr));
      if (row) add_strays(source.variants[v], info.id, json["variants"].back());
      if (!row || json.contains("kind")) continue;
      json["kind"] = table.text(*row, table.column("kind"));
      json["over"] = table.text(*row, table.column("over"));
    }
    if (differences) json["differences"] = outcome_differences(source, *differences, info.id);
    all.push_back(std::move(json));
  }
  return all;
}

}  // namespace entente::report
