#include "explore/condition.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "explore/comparison.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

std::size_t outcome_named(const Explorer& explorer, const std::string& id) {
  Request request;
  request.outcomes = {id};
  return outcomes_asked(explorer, request).front();
}

}  // namespace

Condition condition_of(const Explorer& explorer, const std::string& text) {
  const auto comparison = comparison_in(text);
  if (!comparison || comparison->strict)
    throw RequestError(
        "a condition is OUTCOME >= NUMBER or OUTCOME <= NUMBER, as 'rapprochement >= 0.6', not '" + text + "'");
  const std::size_t outcome = outcome_named(explorer, comparison->name);
  require_chance(explorer, outcome, comparison->value);
  return {outcome, comparison->above, comparison->value};
}

void require_chance(const Explorer& explorer, std::size_t outcome, std::optional<double> value) {
  const auto& info = explorer.outcome_infos()[outcome];
  if (value && is_chance(info) && !(*value >= 0 && *value <= 1))
    throw RequestError(fmt::format("'{}' holds or does not, so that its chance lies between 0 and 1, not at {}",
                                   info.id, *value));
}

std::size_t one_outcome(const Explorer& explorer, const Request& request) {
  const std::vector<std::size_t> asked = outcomes_asked(explorer, request);
  if (asked.size() == 1) return asked.front();
  if (!request.outcomes.empty())
    throw RequestError(fmt::format("'{}' is asked of one outcome, not of several", request.question));
  std::vector<std::string> ids;
  for (const auto& info : explorer.outcome_infos()) ids.push_back(info.id);
  throw RequestError(
      fmt::format("'{}' is asked of one outcome; name it (--outcome){}", request.question, there_are(ids)));
}

void require_numbers(const Catalogue::OutcomeInfo& info, std::span<const double> values, bool may_be_infinite) {
  const auto bad = std::ranges::count_if(
      values, [&](double value) { return std::isnan(value) || (!may_be_infinite && std::isinf(value)); });
  if (bad > 0)
    throw RequestError(fmt::format(
        "'{}' is no number{} in {} of {}; bound it in the scenario, as max(x, 0.01) where x "
        "divides",
        info.id, may_be_infinite ? "" : ", or infinite,", bad, text::counted(values.size(), "run")));
}

std::vector<double> numbers_in(const Explorer& explorer, std::span<const double> found, std::size_t outcome) {
  const std::size_t count = explorer.outcome_infos().size();
  std::vector<double> values(found.size() / count);
  for (std::size_t k = 0; k < values.size(); ++k) values[k] = found[k * count + outcome];
  return outcome_numbers(explorer.outcome_infos()[outcome], values);
}

std::vector<double> all_numbers(const Explorer& explorer, std::vector<double> found) {
  const auto& infos = explorer.outcome_infos();
  for (std::size_t i = 0; i < found.size(); ++i)
    if (infos[i % infos.size()].over == TimeAggregate::first) found[i] = std::isnan(found[i]) ? 0 : 1;
  return found;
}

bool is_chance(const Catalogue::OutcomeInfo& info) { return info.boolean || info.over == TimeAggregate::first; }

std::vector<double> point_means(const Explorer& explorer, const PointOutcomes& found, std::size_t outcome) {
  std::vector<double> means(found.points);
  for (std::size_t p = 0; p < found.points; ++p) {
    const auto numbers = outcome_numbers(explorer.outcome_infos()[outcome], found.at(p, outcome));
    means[p] = statistics(numbers, false).mean;
  }
  return means;
}

std::string value_text(const Catalogue::OutcomeInfo& info, double value) {
  return is_chance(info) ? text::percent(value) : text::format_compact(value);
}

std::string difference_text(const Catalogue::OutcomeInfo& info, double difference) {
  return is_chance(info) ? fmt::format("{:.2g} points", 100 * difference) : text::format_compact(difference);
}

std::string differences_text(const Catalogue::OutcomeInfo& info, const Interval& interval) {
  return is_chance(info) ? fmt::format("{:.2g} to {:.2g} points", 100 * interval.low, 100 * interval.high)
                         : text::interval(interval, false);
}

}  // namespace entente::explore
