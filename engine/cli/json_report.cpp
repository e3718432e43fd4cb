#include "cli/json_report.h"

#include <cmath>

#include "cli/json_text.h"

namespace entente::cli {
namespace {

/// A single run has no spread.
Json statistics_json(const Report& report, const Statistics& s) {
  Json json{{"mean", s.mean}, {"sd", s.sd},   {"p05", s.p05}, {"p25", s.p25},
            {"p50", s.p50},   {"p75", s.p75}, {"p95", s.p95}};
  for (const char* quantile : {"p05", "p25", "p75", "p95"})
    if (report.summary.runs == 1) json[quantile] = nullptr;
  return json;
}

Json first_json(const Report& report, const OutcomeSummary& outcome) {
  Json json = statistics_json(report, outcome.values);
  if (outcome.reached == 0) return nullptr;
  for (const char* quantile : {"p05", "p50", "p95"})
    json["dates"][quantile] =
        json[quantile].is_null()
            ? Json(nullptr)
            : Json(to_string(date_after(report.catalogue.dates.front(), json[quantile].get<double>())));
  return json;
}

Json outcome_json(const Report& report, std::size_t k) {
  const auto& info = report.catalogue.outcomes[k];
  const OutcomeSummary& o = report.summary.outcomes[k];
  const bool first = info.over == TimeAggregate::first;
  Json json{{"id", info.id},
            {"label", info.label},
            {"kind", first     ? "first"
                     : o.share ? "probability"
                               : "mean"}};
  json["value"] = o.value;
  json["interval"] = {o.interval.low, o.interval.high};
  json["runs"] = o.reached;
  json["infinite"] = o.strays.infinite;
  json["no_number"] = o.strays.no_number;
  json[first ? "years" : "distribution"] = first ? first_json(report, o) : statistics_json(report, o.values);
  return json;
}

Json series_json(const Report& report, std::size_t series) {
  const Catalogue& c = report.catalogue;
  Json over_time = Json::array();
  for (std::size_t k = 0; k < c.dates.size(); ++k) over_time.push_back(report.summary.at(k, series).mean);
  return {{"start", statistics_json(report, report.summary.at(0, series))},
          {"end", statistics_json(report, report.summary.at(c.steps(), series))},
          {"mean_over_time", over_time}};
}

Json watched_json(const Report& report, std::size_t w) {
  const Catalogue& c = report.catalogue;
  Json json{{"cell", c.watched[w].name}};
  json.update(series_json(report, c.metrics.size() + w));
  json["causes"] = Json::array();
  for (const CauseSummary& s : report.summary.causes[w])
    json["causes"].push_back({{"cause", c.causes[s.cause].id},
                              {"kind", to_string(c.causes[s.cause].kind)},
                              {"mean", s.mean},
                              {"p05", report.summary.runs > 1 ? Json(s.p05) : Json(nullptr)},
                              {"p95", report.summary.runs > 1 ? Json(s.p95) : Json(nullptr)},
                              {"acted", s.acted}});
  return json;
}

Json metric_json(const Report& report, std::size_t m) {
  const auto& metric = report.catalogue.metrics[m];
  Json json{{"id", metric.name}, {"label", metric.label}, {"unit", metric.unit}};
  json.update(series_json(report, m));
  return json;
}

template <class Function>
Json array_of(std::size_t count, const Function& element) {
  Json array = Json::array();
  for (std::size_t k = 0; k < count; ++k) array.push_back(element(k));
  return array;
}

/// Of every rule, how often it was expected to fire in one step, at most.
Json rules_json(const Report& report) {
  Json json = Json::array();
  for (std::size_t cause = 0; cause < report.catalogue.causes.size(); ++cause)
    if (const auto& info = report.catalogue.causes[cause]; info.kind == CauseKind::rule)
      json.push_back({{"id", info.id}, {"max_mean", report.summary.max_means[cause]}});
  return json;
}

Json dates_json(const Catalogue& c) {
  return array_of(c.dates.size(), [&](std::size_t k) { return Json(to_string(c.dates[k])); });
}

}  // namespace

std::string json_report(const Report& report, const Terminal& terminal) {
  const Catalogue& c = report.catalogue;
  const auto events = events_by_type(report);
  Json json;
  json["manifest"] = Json::parse(manifest_json(report.manifest));
  json["folder"] = report.folder;
  json["dates"] = dates_json(c);
  json["outcomes"] = array_of(c.outcomes.size(), [&](std::size_t k) { return outcome_json(report, k); });
  json["watched"] = array_of(c.watched.size(), [&](std::size_t w) { return watched_json(report, w); });
  json["metrics"] = array_of(c.metrics.size(), [&](std::size_t m) { return metric_json(report, m); });
  json["events"] = array_of(c.event_types.size(), [&](std::size_t type) {
    return Json{{"type", c.event_types[type]}, {"mean", events[type]}};
  });
  json["rules"] = rules_json(report);
  json["remarks"] = report.remarks;
  json["silences"] = Json::parse(silences_json(report.silences));
  return json_text(json, terminal);
}

}  // namespace entente::cli
