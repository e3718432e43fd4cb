/// How options do where nobody knows which future it will be.
#include <fmt/format.h>

#include <algorithm>

#include "explore/box_words.h"
#include "explore/condition.h"
#include "explore/discovery.h"
#include "explore/options_at_points.h"
#include "explore/robustness.h"
#include "explore/set_parameters.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

constexpr std::size_t robust_points = 256, robust_runs = 16;

AnswerTable measures_table(const Robustness& found, const OptionsAtPoints& options) {
  AnswerTable table{"robustness.csv",
                    "How each option does by each measure, with 95 % intervals",
                    {"measure", "what", "option", "value", "low", "high", "first", "share_first"},
                    {}};
  for (const MeasureRow& row : found.measures)
    for (std::size_t o = 0; o < row.options.size(); ++o) {
      const Measured& m = row.options[o];
      table.rows.push_back({std::string(row.name), std::string(row.what), options.titles[o], cell(m.value),
                            m.interval ? cell(m.interval->low) : Cell{},
                            m.interval ? cell(m.interval->high) : Cell{}, m.first ? 1.0 : 0.0, m.chosen});
    }
  return table;
}

AnswerTable best_table(const Robustness& found, const OptionsAtPoints& options) {
  AnswerTable table{"best.csv",
                    "In which share of the futures each option is the best",
                    {"option", "share", "low", "high", "alone"},
                    {}};
  for (std::size_t o = 0; o < found.best.size(); ++o) {
    const Best& b = found.best[o];
    table.rows.push_back({options.titles[o], b.share, b.interval.low, b.interval.high, b.alone});
  }
  return table;
}

/// `no-mediation fails where start_distrust is at least 0.46 ...`: the box in which an option is not good
/// enough.
std::string fails_text(const OptionsAtPoints& options, std::size_t option, double threshold, bool higher) {
  const std::size_t points = options.points.count;
  std::vector<double> fails(points);
  for (std::size_t p = 0; p < points; ++p) {
    const double value = options.values[option * points + p];
    fails[p] = (higher ? value < threshold : value > threshold) ? 1 : 0;
  }
  const Discovery found = discover(Futures(options.points, fails));
  if (found.usable != Usable::yes || found.boxes.empty()) return "";
  return box_sentence(found.boxes.front().chosen.measured, options.factors,
                      at_beginning(options.titles[option]) + " fails");
}

/// `bold is best in 50 % of the futures (40 to 60 %), alone in 45 %, and good enough in 90 % (84 to 94 %).`
std::string best_text(const Robustness& found, const std::vector<std::string>& titles, std::size_t option) {
  const Best& best = found.best[option];
  std::string text = fmt::format("{} is best in {} of the futures ({})", at_beginning(titles[option]),
                                 text::percent(best.share), text::interval(best.interval, true));
  if (best.alone < best.share)
    text += best.alone > 0 ? ", alone in " + text::percent(best.alone) : ", never alone";
  for (const MeasureRow& row : found.measures)
    if (const Measured& m = row.options[option]; row.measure == RobustnessMeasure::satisficing && m.interval)
      text += fmt::format(", and good enough in {} ({})", text::percent(m.value),
                          text::interval(*m.interval, true));
  return text + ".";
}

}  // namespace

std::optional<Answer> ask_robust(Explorer& explorer, const Request& request) {
  const std::size_t outcome = one_outcome(explorer, request);
  require_chance(explorer, outcome, request.at);
  require_points(request, or_usual(request.points, robust_points), least_robust_points);
  const auto options = options_at_points(explorer, request, outcome, or_usual(request.points, robust_points),
                                         or_usual(request.runs, robust_runs));
  if (!options) return std::nullopt;
  OptionOutcomes outcomes{options->titles.size(), options->points.count, options->values, !request.lower};
  outcomes.threshold = request.at;
  RobustnessOptions how;
  how.intervals.seed = request.seed;
  const Robustness found = robustness(outcomes, how);
  const std::string title = outcome_title(explorer.outcome_infos()[outcome]);
  Answer answer{"robust",
                fmt::format("How robust: {}, the {} the better", title, request.lower ? "lower" : "higher"),
                {},
                {},
                {}};
  if (found.usable != Usable::yes) {
    answer.sentences.push_back(fmt::format("{}: nothing can be said, {}.", title, why_not(found.usable)));
    answer.tables = {points_table(explorer, options->factors, options->placed, options->found)};
    return answer;
  }
  for (std::size_t o = 0; o < found.best.size(); ++o)
    answer.sentences.push_back(best_text(found, options->titles, o));
  for (std::size_t o = 0; request.at && o < options->titles.size(); ++o)
    if (const std::string fails = fails_text(*options, o, *request.at, !request.lower); !fails.empty())
      answer.sentences.push_back(fails);
  answer.remarks.push_back(fmt::format("{} of {} each, the same luck for all options.",
                                       text::counted(options->points.count, "future"),
                                       text::counted(options->found.runs, "run")));
  answer.remarks.emplace_back(common_luck_text);
  answer.remarks.emplace_back(
      "Measures that hang on one future alone, as the worst, have no interval: more futures can only make them "
      "worse.");
  for (std::string& text : set_texts(explorer, options->factors)) answer.remarks.push_back(std::move(text));
  answer.tables = {measures_table(found, *options), best_table(found, *options),
                   points_table(explorer, options->factors, options->placed, options->found)};
  return answer;
}

}  // namespace entente::explore
