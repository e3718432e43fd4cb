/// The files of a comparison.
#include "compare/files.h"

#include <entente/compare.h>

#include <cmath>

#include "base/ordinal.h"
#include "compare/relations.h"
#include "results/csv.h"
#include "results/outputs.h"

namespace entente {
namespace {

using Json = nlohmann::ordered_json;
using Row = std::vector<std::string>;
using Variants = std::span<const ComparedVariant>;

std::string kind_of(const OutcomeDifference& o) {
  return o.median ? "first" : o.share ? "probability" : "mean";
}

Row compared_row(const ComparedVariant& v, const OutcomeDifference& o, const std::string& kind, double first,
                 double second, const Difference& d) {
  Row row{v.first.outcomes[o.first].id, v.id, kind, v.comparison.paired ? "yes" : "no"};
  for (const double x : {first, second, d.value, d.interval.low, d.interval.high, d.se, d.unpaired_se})
    row.push_back(number(x));
  for (const std::size_t count : {d.up, d.down, d.first, d.second}) row.push_back(std::to_string(count));
  for (const bool so : {d.exactly_zero, d.decided()}) row.push_back(so ? "yes" : "no");
  row.push_back(number(d.runs_to_settle));
  return row;
}

void write_outcomes(Variants variants, const std::filesystem::path& file) {
  CsvFile csv(file);
  csv.header(columns::compared_outcomes);
  for (const ComparedVariant& v : variants)
    for (const Row& row : compared_outcome_rows(v)) {
      for (const std::string& text : row) csv.field(text);
      csv.end_row();
    }
  csv.close();
}

void write_differences(Variants variants, const std::filesystem::path& file) {
  CsvFile csv(file);
  csv.header(columns::differences);
  for (const ComparedVariant& v : variants)
    for (const SeriesDifference& s : v.comparison.series)
      csv.row(to_string(v.first.dates[s.date]), series_name(v.first, s.series), v.id, s.mean, s.p05, s.p50,
              s.p95);
  csv.close();
}

void write_relation_differences(Variants variants, const std::filesystem::path& file) {
  CsvFile csv(file);
  csv.row("relation", "from", "to", "variant", "mean", "se");
  for (const ComparedVariant& v : variants)
    for (const RelationDifference& r : v.comparison.relations)
      csv.row(v.first.relations[r.relation].name, v.first.actors[r.from], v.first.actors[r.to], v.id, r.mean,
              r.se);
  csv.close();
}

Json difference_json(const Difference& d) {
  return {{"value", d.value},
          {"interval", {d.interval.low, d.interval.high}},
          {"se", d.se},
          {"unpaired_se", d.unpaired_se},
          {"up", d.up},
          {"down", d.down},
          {"exactly_zero", d.exactly_zero},
          {"decided", d.decided()},
          {"runs_to_settle", d.runs_to_settle}};
}

Json outcome_json(const ComparedVariant& v, const OutcomeDifference& o) {
  const auto& info = v.first.outcomes[o.first];
  Json json{{"id", info.id}, {"label", info.label}, {"kind", kind_of(o)}};
  json["baseline"] = v.first_summary.outcomes[o.first].value;
  json["value"] = v.second_summary.outcomes[o.second].value;
  for (const auto& [name, count] :
       {std::pair("infinite", &Strays::infinite), std::pair("no_number", &Strays::no_number)})
    json[name] = {{"baseline", v.first_summary.outcomes[o.first].strays.*count},
                  {"variant", v.second_summary.outcomes[o.second].strays.*count}};
  json["difference"] = difference_json(o.difference);
  if (o.median) json["median_years"] = difference_json(*o.median);
  return json;
}

Json relation_json(const ComparedVariant& v, const RelationDifference& r) {
  return {{"relation", v.first.relations[r.relation].name},
          {"from", v.first.actors[r.from]},
          {"to", v.first.actors[r.to]},
          {"baseline", r.first},
          {"value", r.second},
          {"mean", r.mean},
          {"se", r.se},
          {"effect", r.effect}};
}

Json signs_json(const ComparedVariant& v, const SignChanges& s) {
  const auto& who = v.first.actors;
  Json json{{"relation", v.first.relations[s.relation].name},
            {"pairs", Json::array()},
            {"triads", Json::array()},
            {"blocs", Json::array()}};
  for (const auto& p : s.pairs)
    json["pairs"].push_back({{"between", {who[p.a], who[p.b]}}, {"baseline", p.first}, {"value", p.second}});
  for (const auto& t : s.triads)
    json["triads"].push_back(
        {{"between", {who[t.a], who[t.b], who[t.c]}}, {"becomes", t.balanced ? "balanced" : "unbalanced"}});
  for (const std::size_t k : s.bloc_changes) json["blocs"].push_back(who[k]);
  return json;
}

Json dates_json(const Catalogue& c, const std::vector<std::size_t>& by_date) {
  Json json = Json::object();
  for (std::size_t k = 0; k < by_date.size(); ++k)
    if (by_date[k] > 0) json[to_string(c.dates[k])] = by_date[k];
  return json;
}

Json divergence_json(const ComparedVariant& v) {
  const Divergence& p = v.comparison.divergence;
  const CellDivergence& cells = v.comparison.cell_divergence;
  Json json{{"runs", p.runs}, {"parted", p.diverged}, {"by_date", dates_json(v.first, p.diverged_by_date)}};
  json["all_cells"] = {{"runs", cells.runs},
                       {"parted", cells.diverged},
                       {"by_date", dates_json(v.first, cells.diverged_by_date)},
                       {"first", Json::array()}};
  for (const DivergentCell& c : cells.cells)
    json["all_cells"]["first"].push_back({{"cell", c.cell}, {"runs", c.runs}});
  return json;
}

Json edits_json(const std::vector<ScenarioDifference>& differences) {
  constexpr const char* words[] = {"added", "removed", "changed"};
  Json json = Json::array();
  for (const ScenarioDifference& d : differences)
    json.push_back({{"what", words[ordinal(d.kind)]},
                    {"path", d.path},
                    {"from", d.from},
                    {"to", d.to},
                    {"place", d.place}});
  return json;
}

Json span_json(const Catalogue& c) {
  return {{"start", to_string(c.dates.front())}, {"end", to_string(c.dates.back())}, {"steps", c.steps()}};
}

}  // namespace

std::vector<Row> compared_outcome_rows(const ComparedVariant& v) {
  std::vector<Row> rows;
  for (const OutcomeDifference& o : v.comparison.outcomes) {
    const OutcomeSummary &a = v.first_summary.outcomes[o.first], &b = v.second_summary.outcomes[o.second];
    rows.push_back(compared_row(v, o, kind_of(o), a.value, b.value, o.difference));
    if (o.median) rows.push_back(compared_row(v, o, median_kind, a.values.p50, b.values.p50, *o.median));
  }
  return rows;
}

Json compared_variant_json(const ComparedVariant& v) {
  const Comparison& c = v.comparison;
  Json json{{"id", v.id},
            {"paired", c.paired},
            {"baseline_runs", c.runs},
            {"runs", c.second_runs},
            {"series_runs", c.series_runs},
            {"identical", c.identical},
            {"baseline_span", span_json(v.first)},
            {"span", span_json(v.second)}};
  json["scenario"] = edits_json(v.differences);
  json["outcomes"] = Json::array();
  for (const OutcomeDifference& o : c.outcomes) json["outcomes"].push_back(outcome_json(v, o));
  json["only_in_baseline"] = c.only_first;
  json["only_in_variant"] = c.only_second;
  if (c.paired) json["parting"] = divergence_json(v);
  json["relations"] = Json::array();
  for (const RelationDifference& r : c.relations)
    if (is_decided(r)) json["relations"].push_back(relation_json(v, r));
  json["signs"] = Json::array();
  for (const SignChanges& s : c.signs) json["signs"].push_back(signs_json(v, s));
  return json;
}

std::string comparison_json(const std::string& baseline, Variants variants) {
  Json json{{"baseline", baseline}, {"variants", Json::array()}};
  for (const ComparedVariant& v : variants) json["variants"].push_back(compared_variant_json(v));
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

void write_comparison(const std::string& baseline, Variants variants, const std::filesystem::path& folder) {
  write_outcomes(variants, folder / "outcomes.csv");
  write_differences(variants, folder / "differences.csv");
  write_relation_differences(variants, folder / "relations.csv");
  write_text(folder / "comparison.json", comparison_json(baseline, variants) + "\n");
}

}  // namespace entente
