/// For which inputs of given points an outcome holds.
#include <fmt/format.h>

#include <algorithm>

#include "explore/ask_given.h"
#include "explore/comparison.h"
#include "explore/when_answer.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

/// What is asked about: a column, and at each row whether it holds or how likely that is.
struct Asked {
  std::string column;
  std::vector<double> chances;
};

std::string range_text(const std::vector<double>& values) {
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return fmt::format("it goes from {} to {}", text::format_compact(*low), text::format_compact(*high));
}

/// A column that is 0 or 1, or a chance, in each row.
Asked chances_in(const GivenColumns& given, const GivenColumn& column) {
  const std::vector<double>& values = numbers_of(column);
  if (std::ranges::count(given.source->numbers, column.name) > 0)
    throw RequestError(fmt::format("'{}' is a number ({}); say where it counts, as '{} > {}'", column.name,
                                   range_text(values), column.name, text::format_compact(values.front())));
  const bool varies = !never_varies(values);  // else that is said, of any question
  if (varies && std::any_of(values.begin(), values.end(), [](double value) { return value < 0 || value > 1; }))
    throw RequestError(fmt::format("'{}' is no chance ({}); say where it counts, as '{} > {}'", column.name,
                                   range_text(values), column.name, text::format_compact(values.front())));
  return {column.name, values};
}

Asked held(const GivenColumn& column, const Comparison& comparison, const std::string& text) {
  const std::vector<double>& values = numbers_of(column);
  Asked asked{column.name, {}};
  for (const double value : values) asked.chances.push_back(comparison.holds(value) ? 1 : 0);
  if (never_varies(asked.chances))
    throw RequestError(fmt::format("'{}' holds in {} row: {}", text,
                                   asked.chances.front() == 0 ? "no" : "every", range_text(values)));
  return asked;
}

/// Of `COLUMN` or `COLUMN > 0.5`.
Asked asked_in(const GivenColumns& given, const std::string& text) {
  for (const GivenColumn& column : given.columns)
    if (column.name == text) return chances_in(given, column);
  const auto comparison = comparison_in(text);
  if (!comparison && text.find_first_of("<>=") != std::string::npos)
    throw RequestError("a condition is COLUMN > NUMBER, or with >=, < or <=, not '" + text + "'");
  if (!comparison) column_named(given, text);  // throws, with what was probably meant
  return held(given.columns[column_named(given, comparison->name)], *comparison, text);
}

bool single(const std::vector<double>& chances) {
  return std::all_of(chances.begin(), chances.end(), [](double c) { return c == 0 || c == 1; });
}

/// What to expect of the boxes elsewhere, where resamples tell.
std::string elsewhere(const Discovery& found) {
  std::string text;
  for (const DiscoveredBox& box : found.boxes)
    if (const auto density = box.reproduction.density_elsewhere)
      text += fmt::format(" In rows that did not shape the box it happens in {}.", text::percent(*density));
  return text;
}

std::string how_to_read(const GivenColumns& given, const std::vector<double>& chances) {
  return fmt::format(
      "{} rows as they are{}. Quasi-p values and how often a restriction comes again in resamples "
      "are in boxes.csv.",
      given.rows,
      single(chances) ? ", each of which says whether it happened, not how likely it was: boxes "
                        "promise more than they hold"
                      : "");
}

/// A condition on a column that tells whether, as that of a date in a folder of results.
std::string yes_or_no_text(const GivenColumns& given, const std::string& text) {
  const auto comparison = comparison_in(text);
  if (std::ranges::find(given.columns, text, &GivenColumn::name) != given.columns.end()) return "";
  if (!comparison || !single(given.columns[column_named(given, comparison->name)].values)) return "";
  return " '" + comparison->name + "' is 1 where it came about and 0 where not, and the condition is on that.";
}

/// Throws RequestError where there are more worlds than boxes tell apart.
std::vector<std::size_t> box_categories(const GivenColumns& given, const GivenPoints& inputs) {
  std::vector<std::size_t> categories = categories_of(inputs.factors);
  if (const std::size_t most = *std::max_element(categories.begin(), categories.end()); most > most_categories)
    throw RequestError(
        fmt::format("{} has {} worlds, and boxes tell at most {} apart; name the inputs without them",
                    given.table, most, most_categories));
  return categories;
}

}  // namespace

std::optional<Answer> when_of_given(const GivenColumns& given, const Request& request, const StopFlag* stop) {
  if (request.outcomes.size() != 1) throw RequestError("'when' is asked of one outcome; name it (--when)");
  const std::string& text = request.outcomes.front();
  const Asked asked = asked_in(given, text);
  const GivenPoints inputs = given_points(given, request.varied, {asked.column});
  require_rows(given, least_futures);
  if (never_varies(asked.chances))
    throw RequestError("'" + text + "' is the same in all rows of " + given.table + ": no input tells it");
  const Futures futures(inputs.points, asked.chances, box_categories(given, inputs));
  DiscoveryOptions options;
  if (request.most > 0) options.choice.most = request.most;
  options.resample.seed = request.seed;
  options.stop = stop;
  const Discovery found = discover(futures, options);
  if (is_set(stop)) return std::nullopt;
  Answer answer = when_answer(text, found, futures, inputs.factors);
  answer.remarks.push_back(how_to_read(given, asked.chances) + elsewhere(found) + yes_or_no_text(given, text) +
                           inputs_text(inputs));
  return answer;
}

}  // namespace entente::explore
