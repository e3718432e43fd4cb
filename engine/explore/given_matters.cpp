/// Which inputs of given points matter.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "explore/ask_given.h"
#include "explore/delta.h"
#include "explore/multiplicity.h"
#include "explore/pawn.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

/// Both kinds of indices of an outcome.
struct OutcomeIndices {
  std::string outcome;
  Usable usable = Usable::yes;  ///< else there is nothing below
  std::vector<DistributionIndex> delta, pawn;
};

/// Those asked for, else all that the table is known to have. Throws UnknownNameError; RequestError where there
/// is none, and for one that was asked for and cannot be used.
std::vector<std::size_t> outcomes_given(const GivenColumns& given, const Request& request) {
  std::vector<std::size_t> columns;
  for (const std::string& name : request.outcomes) {
    columns.push_back(column_named(given, name));
    const Usable found = usable(numbers_of(given.columns[columns.back()]), least_points);
    if (found == Usable::never_varies)
      throw RequestError("'" + name + "' is the same in all rows of " + given.table + ": nothing moves it");
  }
  if (columns.empty()) columns = usual_outcomes(given);
  if (!columns.empty()) return columns;
  std::vector<std::string> names;
  for (const GivenColumn& column : given.columns) names.push_back(column.name);
  throw RequestError("name the outcome that is asked about (--outcome)" + there_are(names));
}

std::vector<double> adjusted(const std::vector<DistributionIndex>& indices) {
  std::vector<double> p;
  for (const DistributionIndex& index : indices) p.push_back(index.p);
  return holm_adjusted(p);
}

/// What does not stand out among all inputs at once is about 0.
void hold_all_at_once(std::vector<DistributionIndex>& indices, double confidence) {
  const std::vector<double> p = adjusted(indices);
  for (std::size_t f = 0; f < indices.size(); ++f) indices[f].about_zero |= p[f] > 1 - confidence;
}

/// So many that the least p of one of so many inputs is still below any usual level.
std::size_t permutations_for(std::size_t inputs, std::size_t usual) { return std::max(usual, 40 * inputs); }

/// Of no use once `stop` is set.
OutcomeIndices indices_of(const GivenColumn& column, const GivenPoints& inputs, std::uint64_t seed,
                          const StopFlag* stop) {
  OutcomeIndices found{column.name, usable(column.values, least_points), {}, {}};
  if (found.usable != Usable::yes) return found;
  GivenDataOptions options;
  options.seed = seed;
  options.stop = stop;
  options.permutations = permutations_for(inputs.factors.size(), options.permutations);
  options.categories = categories_of(inputs.factors);
  found.delta = delta_indices(inputs.points, {column.values}, options).front().factors;
  found.pawn = pawn_indices(inputs.points, {column.values}, options).front().factors;
  hold_all_at_once(found.delta, options.confidence);
  hold_all_at_once(found.pawn, options.confidence);
  return found;
}

/// Inputs that do something, the largest index first.
std::vector<std::size_t> that_matter(const std::vector<DistributionIndex>& indices) {
  std::vector<std::size_t> order(indices.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t f) { return indices[f].about_zero; });
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return indices[a].value > indices[b].value; });
  return order;
}

std::string sentence(const OutcomeIndices& found, const std::vector<Factor>& factors, std::size_t rows) {
  constexpr std::size_t most = 5;
  if (found.usable != Usable::yes)
    return fmt::format("{}: nothing can be said, {}.", found.outcome, why_not(found.usable));
  const std::vector<std::size_t> order = that_matter(found.delta);
  std::string text;
  for (std::size_t k = 0; k < std::min(most, order.size()); ++k) {
    const DistributionIndex& index = found.delta[order[k]];
    text += fmt::format("{}{} {:.2f} ({:.2f} to {:.2f})", k ? ", " : "", factors[order[k]].name, index.value,
                        std::max(0.0, index.interval.low), index.interval.high);
  }
  if (order.size() > most) text += fmt::format(" and {} more", order.size() - most);
  if (text.empty())
    return fmt::format("{}: of no input can it be told from {} that it tells anything of it.", found.outcome,
                       text::counted(rows, "row"));
  return fmt::format("{}: {}.", found.outcome, text);
}

void add_index(const DistributionIndex& index, double all_at_once, Row& row) {
  for (const double value : {index.value, std::max(0.0, index.interval.low), std::max(0.0, index.interval.high),
                             index.p, all_at_once})
    row.push_back(cell(value));
  row.emplace_back(index.about_zero ? 1.0 : 0.0);
}

void add_rows(const OutcomeIndices& found, const std::vector<Factor>& factors, AnswerTable& table) {
  const std::vector<double> delta = adjusted(found.delta), pawn = adjusted(found.pawn);
  for (std::size_t f = 0; f < found.delta.size(); ++f) {
    Row row{found.outcome, factors[f].name, std::string("input")};
    add_index(found.delta[f], delta[f], row);
    add_index(found.pawn[f], pawn[f], row);
    table.rows.push_back(std::move(row));
  }
}

AnswerTable empty_table() {
  AnswerTable table{"indices.csv",
                    "How much the distribution of each outcome hangs on each input",
                    {"outcome", "column", "kind"},
                    {}};
  for (const std::string index : {"delta", "pawn"})
    for (const char* what : {"", "_low", "_high", "_p", "_p_adjusted", "_about_zero"})
      table.columns.push_back(index + what);
  return table;
}

std::string how_to_read(std::size_t rows, std::size_t tests) {
  std::string text = fmt::format(
      "delta, from {} rows as they are: half the area between the distribution of the outcome and the one "
      "where "
      "the input is known; 0: it tells nothing, 1: everything. It comes out lower than it would from any "
      "number of "
      "rows (0.77 for 1 at 300 rows, 0.95 at 12,000). In brackets the 95 % of the bootstrap, for what so many "
      "rows "
      "show. "
      "indices.csv has PAWN beside it, the mean distance of Kolmogorov and Smirnov.",
      rows);
  if (tests >= 10)
    text += fmt::format(
        " Of {} indices about {:.0f} would have a p below 0.05 by chance if none did anything; what is told "
        "stands out among all inputs of an outcome at once (p_adjusted).",
        tests, 0.05 * static_cast<double>(tests));
  return text;
}

}  // namespace

std::optional<Answer> matters_of_given(const GivenColumns& given, const Request& request,
                                       const StopFlag* stop) {
  const std::vector<std::size_t> outcomes = outcomes_given(given, request);
  std::vector<std::string> names;
  for (const std::size_t o : outcomes) names.push_back(given.columns[o].name);
  const GivenPoints inputs = given_points(given, request.varied, names);
  require_rows(given, least_points);
  Answer answer{"matters", "What matters", {}, {}, {empty_table()}};
  for (const std::size_t o : outcomes) {
    const OutcomeIndices found = indices_of(given.columns[o], inputs, request.seed, stop);
    if (is_set(stop)) return std::nullopt;
    answer.sentences.push_back(sentence(found, inputs.factors, given.rows));
    add_rows(found, inputs.factors, answer.tables.front());
  }
  answer.remarks.push_back(how_to_read(given.rows, answer.tables.front().rows.size()) + inputs_text(inputs));
  return answer;
}

}  // namespace entente::explore
