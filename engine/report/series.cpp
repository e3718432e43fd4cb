/// Metrics and watched cells over time.
#include <cmath>
#include <unordered_map>

#include "report/parts.h"
#include "results/csv_table.h"
#include "results/outputs.h"

namespace entente::report {
namespace {

/// Columns of numbers by name, one value for each date.
using Columns = std::unordered_map<std::string, std::vector<std::size_t>>;

Columns rows_by_name(const CsvTable& table) {
  Columns rows;
  const std::size_t name = table.column("name");
  for (std::size_t row = 0; row < table.rows(); ++row) rows[table.text(row, name)].push_back(row);
  return rows;
}

Json columns_of(const CsvTable& table, const std::vector<std::size_t>& rows,
                std::initializer_list<const char*> names) {
  Json json;
  for (const char* name : names) {
    const std::size_t column = table.column(name);
    Json values = Json::array();
    for (const std::size_t row : rows) values.push_back(rounded(table.number(row, column)));
    json[name] = std::move(values);
  }
  return json;
}

void add_range(const Catalogue& c, const std::string& name, Json& json) {
  json["low"] = json["high"] = nullptr;
  for (const auto* layers : {&c.attributes, &c.relations})
    for (const Catalogue::Layer& layer : *layers)
      if (name.starts_with(layer.name + "[")) {
        json["low"] = finite_or_null(layer.range.low);
        json["high"] = finite_or_null(layer.range.high);
      }
}

/// Of each variant the single runs, as they are on the page: dates side by side.
Json single_runs(const Source& source, const std::vector<Replayed>& replayed, const std::string& name) {
  Json all = Json::array();
  for (std::size_t v = 0; v < source.variants.size(); ++v) {
    const Catalogue& c = source.variants[v].model.catalogue();
    Json runs = Json::array();
    for (std::size_t s = 0; s < c.series(); ++s) {
      if (series_name(c, s) != name) continue;
      for (const auto& run : replayed[v].series) {
        Json values = Json::array();
        for (std::size_t k = 0; k < c.dates.size(); ++k) values.push_back(rounded(run[k * c.series() + s]));
        runs.push_back(std::move(values));
      }
    }
    all.push_back(std::move(runs));
  }
  return all;
}

Json series_differences(const Source& source, const CsvTable& table, const std::string& name) {
  std::unordered_map<std::string, std::vector<std::size_t>> rows;  // by variant
  const std::size_t names = table.column("name"), variants = table.column("variant");
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (table.text(row, names) == name) rows[table.text(row, variants)].push_back(row);
  Json json = Json::array();
  for (const Variant& v : source.variants) {
    const bool known = &v != &source.baseline() && rows.contains(v.id);
    json.push_back(known ? columns_of(table, rows[v.id], {"mean", "p05", "p50", "p95"}) : Json(nullptr));
  }
  return json;
}

}  // namespace

Json series_of(const Source& source, const std::vector<Replayed>& replayed) {
  const Catalogue& c = source.catalogue();
  std::vector<CsvTable> tables;
  std::vector<Columns> rows;
  for (const Variant& v : source.variants)
    rows.push_back(rows_by_name(tables.emplace_back(v.folder / "series.csv")));
  std::optional<CsvTable> differences;
  if (source.compares()) differences.emplace(source.folder / "differences.csv");
  Json all = Json::array();
  for (std::size_t s = 0; s < c.series(); ++s) {
    const bool metric = s < c.metrics.size();
    const Catalogue::Series& info = metric ? c.metrics[s] : c.watched[s - c.metrics.size()];
    Json json{
        {"name", info.name}, {"label", info.label}, {"unit", info.unit}, {"kind", metric ? "metric" : "cell"}};
    add_range(c, info.name, json);
    json["thresholds"] = thresholds_of(source.baseline().scenario, info.name, metric);
    json["variants"] = Json::array();
    for (std::size_t v = 0; v < tables.size(); ++v) {
      const auto found = rows[v].find(info.name);
      json["variants"].push_back(
          found == rows[v].end()
              ? Json(nullptr)
              : columns_of(tables[v], found->second, {"mean", "p05", "p25", "p50", "p75", "p95"}));
    }
    if (differences) json["differences"] = series_differences(source, *differences, info.name);
    json["runs"] = single_runs(source, replayed, info.name);
    all.push_back(std::move(json));
  }
  return all;
}

}  // namespace entente::report
