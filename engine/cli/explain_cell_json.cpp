#include "cli/explain_report.h"

namespace entente::cli {
namespace {

Json bounds(const Interval& interval) { return Json::array({interval.low, interval.high}); }

/// A single run has no spread.
Json spread(const CellReport& report, double quantile) {
  return report.history.runs > 1 ? Json(quantile) : Json(nullptr);
}

Json value_json(const CellReport& report, const Statistics& value, const Interval& interval) {
  return {{"mean", value.mean},
          {"interval", bounds(interval)},
          {"p05", spread(report, value.p05)},
          {"p50", value.p50},
          {"p95", spread(report, value.p95)}};
}

Json change_json(const CellReport& report, const CauseChange& change, bool background) {
  const Catalogue::Cause& cause = report.history.causes[change.cause];
  Json json = background ? background_json(cause, scenarios_of(report)) : Json{{"cause", cause.id}};
  json["mean"] = change.mean;
  json["interval"] = bounds(change.interval);
  json["p05"] = spread(report, change.p05);
  json["p95"] = spread(report, change.p95);
  json[report.versus ? "differs" : "acted"] = change.acted;
  return json;
}

Json waterfall_json(const CellReport& report, std::size_t first, std::size_t end, bool background) {
  const Waterfall w = waterfall(report.history, first, end);
  Json json{{"from", to_string(report.history.dates[first])},
            {"to", to_string(report.history.dates[end])},
            {"start", value_json(report, w.start, w.start_interval)},
            {"end", value_json(report, w.end, w.end_interval)},
            {"causes", Json::array()}};
  for (const CauseChange& change : w.causes) json["causes"].push_back(change_json(report, change, background));
  return json;
}

}  // namespace

std::string json_cell_report(const CellReport& report, const Terminal& terminal) {
  const CellHistory& h = report.history;
  Json json{{"cell", h.cell},
            {"title", report.variant.scenario.title},
            {"hash", report.variant.scenario.hash},
            {"what_ifs", report.variant.what_ifs}};
  if (report.versus) {
    json["versus"] = {{"hash", report.versus->scenario.hash}, {"what_ifs", report.versus->what_ifs}};
    json["ends"] = bounds(*report.ends);
  }
  json["seed"] = report.seed;
  json["runs"] = h.runs;
  json.update(waterfall_json(report, 0, h.periods.size(), true));
  json["periods"] = Json::array();
  for (std::size_t p = 0; p < h.periods.size(); ++p) {
    json["periods"].push_back({{"name", h.periods[p].name}});
    json["periods"].back().update(waterfall_json(report, p, p + 1, false));
  }
  return json_text(json, terminal);
}

}  // namespace entente::cli
