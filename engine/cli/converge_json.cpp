/// The report of a check of convergence for programs.
#include "base/ordinal.h"
#include "cli/converge_check.h"
#include "cli/json_text.h"

namespace entente::cli {
namespace {

std::string_view kind_word(ConvergingNumber::Kind kind) {
  constexpr std::string_view words[] = {"outcome", "reached", "years", "series"};
  return words[ordinal(kind)];
}

Json estimate_json(const Estimate& e) {
  return {{"value", e.value}, {"se", e.se}, {"interval", {e.interval.low, e.interval.high}}};
}

Json optional_json(const std::optional<Estimate>& e) { return e ? estimate_json(*e) : Json(nullptr); }

Json refinement_json(const std::optional<Refinement>& r) {
  if (!r) return nullptr;
  Json json{{"verdict", verdict_word(r->verdict)}, {"values", r->values}};
  json["differences"] = {{"twice", estimate_json(r->twice)}, {"four_times", estimate_json(r->four_times)}};
  json["order"] = optional_json(r->order);
  json["limit"] = optional_json(r->limit);
  json["no_limit"] = r->no_limit.empty() ? Json(nullptr) : Json(r->no_limit);
  json["infinite"] = r->strays.infinite;
  json["no_number"] = r->strays.no_number;
  json["grows"] = r->grows;
  json["unseen"] = r->unseen;
  json["runs_to_tell"] = r->verdict == Steadiness::untold ? Json(r->runs_to_tell) : Json(nullptr);
  return json;
}

Json number_json(const ConvergingNumber& n) {
  return {{"name", n.name},
          {"label", n.label},
          {"kind", kind_word(n.kind)},
          {"share", n.share},
          {"verdict", verdict_word(n.verdict())},
          {"tolerance", n.tolerance},
          {"rounding", n.rounding},
          {"shorter_steps", refinement_json(n.step)},
          {"more_substeps", refinement_json(n.substeps)},
          {"looked_at_more_often", optional_json(n.looked_at_more_often)},
          {"hangs_on_looking", n.hangs_on_looking()}};
}

Json ensemble_json(const RefinedEnsemble& e, const Catalogue& c) {
  Json json{{"parts", e.parts}, {"substeps", e.substeps}, {"runs", e.runs}};
  json["stopped"] = e.stopped.empty() ? Json(nullptr) : Json(e.stopped);
  json["too_long"] = e.too_long;
  json["max_means"] = Json::object();
  for (std::size_t cause = 0; cause < e.max_means.size(); ++cause)
    if (c.causes[cause].kind == CauseKind::rule && e.max_means[cause] > 0)
      json["max_means"][c.causes[cause].id] = e.max_means[cause];
  return json;
}

}  // namespace

std::string convergence_json(const ConvergenceReport& report, const Terminal& terminal) {
  const Convergence& found = report.found;
  Json json{{"title", report.scenario.title}, {"what_ifs", report.what_ifs},
            {"seed", report.options.seed},    {"runs", found.runs},
            {"confidence", found.confidence}, {"verdict", verdict_word(found.verdict())}};
  if (!report.expectations.is_null()) json["expectations"] = report.expectations;
  json["rules_by_step"] = found.rules_by_step;
  json["ensembles"] = Json::array();
  for (const RefinedEnsemble& e : found.ensembles)
    json["ensembles"].push_back(ensemble_json(e, report.catalogue));
  json["numbers"] = Json::array();
  for (const ConvergingNumber& n : found.numbers) json["numbers"].push_back(number_json(n));
  return json_text(json, terminal);
}

}  // namespace entente::cli
