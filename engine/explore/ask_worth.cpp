/// What it would be worth to know a parameter before choosing.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "explore/condition.h"
#include "explore/information_value.h"
#include "explore/options_at_points.h"
#include "explore/set_parameters.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

constexpr std::size_t worth_points = 1024, worth_runs = 8;

AnswerTable worth_table(const InformationValue& found, const OptionsAtPoints& options) {
  AnswerTable table{"worth.csv",
                    "How much better the choice would come out if a parameter were known (EVPPI)",
                    {"parameter", "value", "low", "high", "p", "p_adjusted", "about_zero"},
                    {}};
  for (std::size_t f = 0; f < found.parameters.size(); ++f) {
    const ParameterWorth& w = found.parameters[f];
    table.rows.push_back({options.factors[f].name, w.value, cell(w.interval.low), cell(w.interval.high), w.p,
                          w.adjusted, w.about_zero ? 1.0 : 0.0});
  }
  return table;
}

/// Parameters that are worth something, the most first.
std::vector<std::size_t> of_worth(const InformationValue& found) {
  std::vector<std::size_t> order(found.parameters.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t f) { return found.parameters[f].about_zero; });
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return found.parameters[a].value > found.parameters[b].value;
  });
  return order;
}

}  // namespace

std::optional<Answer> ask_worth(Explorer& explorer, const Request& request) {
  const std::size_t outcome = one_outcome(explorer, request);
  const std::size_t points = or_usual(request.points, worth_points);
  require_points(request, points, least_worth_points);
  const auto options =
      options_at_points(explorer, request, outcome, points, or_usual(request.runs, worth_runs));
  if (!options) return std::nullopt;
  const Benefits benefits{options->titles.size(), options->points.count, options->values, !request.lower};
  InformationOptions how;
  how.intervals.seed = request.seed;
  const InformationValue found = information_value(benefits, options->points, how);
  const auto& info = explorer.outcome_infos()[outcome];
  const std::string title = outcome_title(info);
  Answer answer{
      "worth",
      fmt::format("What it is worth to know: {}, the {} the better", title, request.lower ? "lower" : "higher"),
      {},
      {},
      {}};
  if (found.usable != Usable::yes) {
    answer.sentences.push_back(fmt::format("{}: nothing can be said, {}.", title, why_not(found.usable)));
    answer.tables = {points_table(explorer, options->factors, options->placed, options->found)};
    return answer;
  }
  answer.sentences.push_back(fmt::format("{}: the best choice is {}, with {} in the mean.", title,
                                         options->titles[found.best], value_text(info, found.mean)));
  const std::vector<std::size_t> order = of_worth(found);
  for (const std::size_t f : order)
    answer.sentences.push_back(fmt::format("To know {} beforehand would better it by {} in the mean.",
                                           options->factors[f].name,
                                           difference_text(info, found.parameters[f].value)));
  if (order.empty())
    answer.sentences.push_back("No single parameter is told to be worth knowing beforehand, beyond chance.");
  answer.remarks.push_back(fmt::format(
      "{} of {} each. If all were known, luck of those runs too, the choice would be better by {} ({}).",
      text::counted(options->points.count, "future"), text::counted(options->found.runs, "run"),
      difference_text(info, found.everything), differences_text(info, found.everything_interval)));
  answer.remarks.emplace_back(common_luck_text);
  for (std::string& text : set_texts(explorer, options->factors)) answer.remarks.push_back(std::move(text));
  answer.tables = {worth_table(found, *options),
                   points_table(explorer, options->factors, options->placed, options->found)};
  return answer;
}

}  // namespace entente::explore
