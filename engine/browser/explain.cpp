/// Why: what moved a cell, and which causes made an outcome likely. The documents of `entente explain --json`.
#include <entente/explain.h>
#include <fmt/format.h>

#include <algorithm>

#include "browser/requests.h"
#include "cli/explain_report.h"

namespace entente::browser {
namespace {

std::optional<Date> date_in(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || found->is_null()) return {};
  const auto date = parse_date(found->get<std::string>());
  if (!date) throw RequestError(fmt::format("{} is a date, YYYY-MM-DD, not {}", key, found->dump()));
  return date;
}

std::vector<Period> periods_in(const Json& json, const std::vector<Date>& dates) {
  const Date from = date_in(json, "from").value_or(dates.front()),
             to = date_in(json, "to").value_or(dates.back());
  const auto first = std::lower_bound(dates.begin(), dates.end(), from) - dates.begin(),
             last = std::upper_bound(dates.begin(), dates.end(), to) - dates.begin() - 1;
  if (first >= last)
    throw RequestError(fmt::format("no step lies between {} and {}", to_string(from), to_string(to)));
  return calendar_periods(dates, static_cast<std::size_t>(first), static_cast<std::size_t>(last));
}

EnsembleOptions options_in(const Json& json, const World& world) {
  EnsembleOptions options;
  options.runs = count_in(json, "runs", world.compiled.scenario.runs);
  options.seed = seed_in(json, world);
  options.threads = 1;
  options.lanes = best_lanes(world.compiled.model);
  return options;
}

CellHistory history_of(const World& world, const Json& json, const EnsembleOptions& options) {
  const Model model = watching(world.compiled.scenario, world.catalogue(), json.at("cell").get<std::string>());
  return *cell_history(model, options, periods_in(json, model.catalogue().dates));
}

double mean_end(const CellHistory& h) {
  return statistics({h.values.data() + h.periods.size() * h.runs, h.runs}).mean;
}

cli::ExplainedVariant variant_of(const World& world) {
  return {world.compiled.scenario, world.variation.options.what_ifs};
}

}  // namespace

/// `explain-cell`: what each cause changed of a cell; with `versus`, what it changed more than in another
/// world.
Answer explain_cell(Session& session, const Request& request) {
  const auto world = world_of(session, request.json.at("world"));
  const EnsembleOptions options = options_in(request.json, *world);
  const CellHistory history = history_of(*world, request.json, options);
  if (!request.json.contains("versus"))
    return Answer(cli::json_cell_report({variant_of(*world), {}, options.seed, history, {}}, cli::Terminal{}));
  const auto other = world_of(session, request.json.at("versus"));
  if (other->catalogue().dates != world->catalogue().dates)
    throw RequestError("the two have other dates: they can be explained one by one only");
  const CellHistory against = history_of(*other, request.json, options);
  return Answer(
      cli::json_cell_report({variant_of(*world), variant_of(*other), options.seed, difference(history, against),
                             Interval{mean_end(history), mean_end(against)}},
                            cli::Terminal{}));
}

/// `explain-outcome`: which events and rules made an outcome likely.
Answer explain_outcome_of(Session& session, const Request& request) {
  const auto world = world_of(session, request.json.at("world"));
  const EnsembleOptions options = options_in(request.json, *world);
  const Model model =
      asking(world->compiled.scenario, world->catalogue(), request.json.at("outcome").get<std::string>());
  const Catalogue& c = model.catalogue();
  const auto causes = request.json.value("causes", std::vector<std::string>{});
  OutcomeQuestion question;
  question.runs = options.runs;
  question.seed = options.seed;
  question.threads = 1;
  question.causes = causes.empty() ? events_and_rules(c) : causes_named(c, causes);
  question.ensembles = count_in(request.json, "budget", question.ensembles);
  if (question.causes.empty()) throw RequestError("the scenario has no event and no rule to explain it by");
  const auto explanation = explain_outcome(model, question);
  return Answer(cli::json_outcome_report({variant_of(*world), c, c.outcomes.front(), question, *explanation},
                                         cli::Terminal{}));
}

}  // namespace entente::browser
