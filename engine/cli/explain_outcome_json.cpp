#include "cli/explain_report.h"

namespace entente::cli {
namespace {

Json value_json(double value, const Interval& interval) {
  return {{"value", value}, {"interval", Json::array({interval.low, interval.high})}};
}

Json level_json(double value, const Interval& interval, const Strays& strays) {
  Json json = value_json(value, interval);
  json["infinite"] = strays.infinite;
  json["no_number"] = strays.no_number;
  return json;
}

Json effect_json(const OutcomeReport& report, const CauseEffect& effect) {
  Json json = background_json(report.catalogue.causes[effect.cause], {&report.variant.scenario});
  json["shapley"] = value_json(effect.shapley, effect.shapley_interval);
  json["removed"] = value_json(effect.removed, effect.removed_interval);
  json["removed"]["runs_more"] = effect.more;
  json["removed"]["runs_less"] = effect.less;
  json["interacts"] = effect.interacts;
  return json;
}

}  // namespace

std::string json_outcome_report(const OutcomeReport& report, const Terminal& terminal) {
  const OutcomeExplanation& e = report.explanation;
  Json json{{"outcome", report.outcome.id},
            {"label", report.outcome.label},
            {"kind", e.share ? "probability" : "mean"},
            {"title", report.variant.scenario.title},
            {"hash", report.variant.scenario.hash},
            {"what_ifs", report.variant.what_ifs},
            {"seed", report.question.seed},
            {"runs", report.question.runs},
            {"full", level_json(e.full, e.full_interval, e.full_strays)},
            {"empty", level_json(e.empty, e.empty_interval, e.empty_strays)},
            {"finite", e.finite}};
  json["causes"] = Json::array();
  for (const CauseEffect& effect : e.causes) json["causes"].push_back(effect_json(report, effect));
  json["sampling"] = {{"permutations", e.permutations},
                      {"groups", e.groups},
                      {"ensembles", e.ensembles},
                      {"narrow", e.narrow},
                      {"exact", e.exact}};
  return json_text(json, terminal);
}

}  // namespace entente::cli
