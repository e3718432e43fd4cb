#include "explore/matters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "explore/condition.h"
#include "explore/effort.h"
#include "explore/factor.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

/// How narrow intervals should be where nothing is asked.
constexpr double usual_width = 0.1;

std::size_t factor_named(std::span<const Factor> factors, const std::string& name) {
  std::vector<std::string> names;
  for (const Factor& factor : factors) names.push_back(factor.name);
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end())
    throw UnknownNameError("'" + name + "' is not varied" + did_you_mean_or(name, names));
  return static_cast<std::size_t>(found - names.begin());
}

Column group_of(std::span<const Factor> factors, const std::vector<std::string>& names) {
  Column column;
  for (const std::string& name : names) {
    column.name += (column.name.empty() ? "" : " + ") + name;
    column.factors.push_back(factor_named(factors, name));
  }
  return column;
}

void take(std::size_t factor, std::span<const Factor> factors, std::vector<bool>& grouped) {
  if (grouped[factor])
    throw RequestError("'" + factors[factor].name + "' is in two groups, or twice in one; it belongs to one");
  grouped[factor] = true;
}

/// A column for each group, and for each factor in none.
std::vector<Column> factor_columns(std::span<const Factor> factors, const MattersOptions& options) {
  std::vector<Column> columns;
  std::vector<bool> grouped(factors.size(), false);
  for (const auto& names : options.groups) {
    columns.push_back(group_of(factors, names));
    for (const std::size_t f : columns.back().factors) take(f, factors, grouped);
  }
  for (std::size_t f = 0; f < factors.size(); ++f)
    if (!grouped[f]) columns.push_back({factors[f].name, {f}});
  return columns;
}

bool is_parameter(const std::string& purpose) { return purpose.starts_with("parameter:"); }

/// What is drawn beside the factors, a purpose a column; parameters together. More than there are bits for are
/// put together by kind.
std::vector<std::vector<std::string>> purposes_of(const Model& model) {
  std::vector<std::vector<std::string>> purposes;
  std::vector<std::string> parameters;
  for (const std::string& purpose : luck_purposes(model)) {
    if (is_parameter(purpose))
      parameters.push_back(purpose);
    else
      purposes.push_back({purpose});
  }
  if (!parameters.empty()) purposes.push_back(parameters);
  if (purposes.size() <= max_purposes) return purposes;
  std::vector<std::vector<std::string>> by_kind;
  for (const auto& purpose : purposes) {
    const std::string kind = purpose.front().substr(0, purpose.front().find(':'));
    const auto same = std::find_if(by_kind.begin(), by_kind.end(),
                                   [&](const auto& other) { return other.front().starts_with(kind + ":"); });
    if (same == by_kind.end())
      by_kind.push_back(purpose);
    else
      same->insert(same->end(), purpose.begin(), purpose.end());
  }
  return by_kind;
}

std::string name_of(const std::vector<std::string>& purpose) {
  if (purpose.size() == 1) return purpose.front();
  const std::string kind = purpose.front().substr(0, purpose.front().find(':'));
  return is_parameter(purpose.front()) ? "parameters not varied" : "all of " + kind;
}

/// Rows of a design as runs, and what they come to.
class MattersDesign {
 public:
  MattersDesign(Explorer& explorer, std::span<const Factor> factors, const MattersOptions& options)
      : explorer_(explorer), factors_(factors), seed_(options.intervals.seed) {
    made_.columns = factor_columns(factors, options);
    made_.luck = made_.columns.size();
    made_.columns.push_back({"luck", {}});
    std::vector<std::vector<std::string>> purposes;
    if (options.luck_by_purpose) purposes = purposes_of(explorer.worlds().front().model);
    for (const auto& purpose : purposes) made_.columns.push_back({name_of(purpose), {}});
    explorer.tell_apart(std::move(purposes));
  }

  Explorer::Plan plan(const MattersOptions& options) const {
    const std::size_t parts = SaltelliDesign{made_.columns}.parts();
    const auto evaluations = [&](std::size_t rows) {
      return static_cast<double>(rows) * static_cast<double>(parts);
    };
    Explorer::Plan plan =
        plan_of_evaluations(fmt::format("{} rows of {} points", text::with_commas(options.rows), parts),
                            evaluations(options.rows), factors_.size() + 2);
    plan.at_most = options.until_sure > 0;
    if (plan.at_most) plan.runs = evaluations(std::max(options.rows, options.most_rows));
    return plan;
  }

  /// False where it was stopped.
  bool add(std::size_t rows) {
    const SaltelliDesign design = design_of(rows, made_.rows);
    const Points points = saltelli_points(design, factors_, seed_);
    std::vector<ExploredRun> runs;
    for (std::size_t e = 0; e < design.evaluations(); ++e) runs.push_back({0, lane(design, e, points.row(e))});
    const auto found = explorer_.outcomes(runs);
    if (!found) return false;
    values_.insert(values_.end(), found->begin(), found->end());
    made_.rows += rows;
    made_.runs += runs.size();
    return true;
  }

  Matters finish(const MattersOptions& options) {
    const SaltelliDesign design = design_of(made_.rows, 0);
    const std::vector<double> numbers = all_numbers(explorer_, values_);
    made_.outcomes = sobol_indices(design, {numbers, explorer_.outcome_infos().size()}, options.intervals);
    made_.sureness = sureness(asked(options.outcomes),
                              options.until_sure > 0 ? options.until_sure : usual_width, made_.rows);
    return made_;
  }

 private:
  SaltelliDesign design_of(std::size_t rows, std::size_t first) const {
    SaltelliDesign design = saltelli_design(made_.columns, factors_.size(), rows, first);
    design.block = block_of_rows;
    return design;
  }

  /// The indices of some outcomes; of all where none is named.
  std::vector<OutputIndices> asked(const std::vector<std::size_t>& outcomes) const {
    if (outcomes.empty()) return made_.outcomes;
    std::vector<OutputIndices> some;
    for (const std::size_t o : outcomes) some.push_back(made_.outcomes[o]);
    return some;
  }

  LaneRun lane(const SaltelliDesign& design, std::size_t e, std::span<const double> values) const {
    const auto a = static_cast<std::uint32_t>(2 * (design.first_row + design.row(e))), b = a + 1;
    if (design.from_b(e, made_.luck)) return {b, values};
    LaneRun lane{a, values, 0, b};
    for (std::size_t k = made_.luck + 1; k < made_.columns.size(); ++k)
      if (design.from_b(e, k)) lane.redrawn |= std::uint64_t{1} << (k - made_.luck - 1);
    return lane;
  }

  Explorer& explorer_;
  std::span<const Factor> factors_;
  std::uint64_t seed_;
  Matters made_;
  std::vector<double> values_;  ///< (evaluations x outcomes)
};

}  // namespace

std::optional<Matters> matters(Explorer& explorer, std::span<const Factor> factors,
                               const MattersOptions& options) {
  MattersDesign design(explorer, factors, options);
  explorer.expect(design.plan(options));
  for (std::size_t rows = options.rows;;) {
    if (!design.add(rows)) return std::nullopt;
    Matters made = design.finish(options);
    const bool sure = options.until_sure <= 0 || made.sureness.sure;
    made.gave_up = !sure && 2 * made.rows > options.most_rows;
    if (sure || made.gave_up) return made;
    rows = made.rows;
  }
}

}  // namespace entente::explore
