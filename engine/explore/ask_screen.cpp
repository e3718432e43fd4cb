/// Which parameters matter at all, from few runs.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "explore/condition.h"
#include "explore/effort.h"
#include "explore/factor.h"
#include "explore/morris.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

constexpr std::size_t usual_trajectories = 50;

std::vector<std::size_t> by_effect(const OutputEffects& found) {
  std::vector<std::size_t> order(found.factors.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t f) { return found.factors[f].about_zero; });
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return found.factors[a].mu_star.value > found.factors[b].mu_star.value;
  });
  return order;
}

/// `+75 points` of a chance, by a step as it was made: scaled to a whole range that may come to more than there
/// are. `2 up or down` where the mean effect has no sign that could be told.
std::string effect_text(const Catalogue::OutcomeInfo& info, const FactorEffects& effects) {
  const bool signless = effects.mu.interval.low <= 0 && effects.mu.interval.high >= 0;
  const double told = (signless ? effects.mu_star : effects.mu).value * (is_chance(info) ? morris_step : 1);
  const std::string size = !is_chance(info)         ? text::format_signed(told)
                           : std::abs(told) < 1e-12 ? "0 points"
                                                    : fmt::format("{:+.3g} points", 100 * told);
  return signless ? size.substr(size.starts_with('+') ? 1 : 0) + " up or down" : size;
}

std::string sentence(const Catalogue::OutcomeInfo& info, const OutputEffects& found,
                     const std::vector<Factor>& factors, std::size_t paths) {
  constexpr std::size_t most = 5;
  if (found.usable != Usable::yes)
    return fmt::format("{}: nothing can be said, {}.", outcome_title(info), why_not(found.usable));
  const std::vector<std::size_t> order = by_effect(found);
  std::string text;
  for (std::size_t k = 0; k < std::min(most, order.size()); ++k) {
    const FactorEffects& f = found.factors[order[k]];
    text += fmt::format("{}{} {}", k ? ", " : "", factors[order[k]].name, effect_text(info, f));
  }
  if (text.empty())
    return fmt::format("{}: of no parameter can an effect be told from chance by {}.", outcome_title(info),
                       text::counted(paths, "path"));
  return fmt::format("{}: {} over {} range{}, in the mean.", outcome_title(info), text,
                     is_chance(info) ? "two thirds of the" : "the whole", order.size() > 1 ? " of each" : "");
}

AnswerTable screening_table(const Explorer& explorer, const std::vector<OutputEffects>& effects,
                            const std::vector<std::size_t>& outcomes, const std::vector<Factor>& factors) {
  AnswerTable table{"screening.csv",
                    "Elementary effects (Morris), over the range of each parameter",
                    {"outcome", "parameter", "mu", "mu_low", "mu_high", "mu_star", "mu_star_low",
                     "mu_star_high", "sigma", "sigma_low", "sigma_high", "about_zero"},
                    {}};
  for (const std::size_t o : outcomes)
    for (std::size_t f = 0; f < effects[o].factors.size(); ++f) {
      const FactorEffects& e = effects[o].factors[f];
      Row row{explorer.outcome_infos()[o].id, factors[f].name};
      for (const Estimated& x : {e.mu, e.mu_star, e.sigma})
        for (const double value : {x.value, x.interval.low, x.interval.high}) row.push_back(cell(value));
      row.emplace_back(e.about_zero ? 1.0 : 0.0);
      table.rows.push_back(std::move(row));
    }
  return table;
}

}  // namespace

std::optional<Answer> ask_screen(Explorer& explorer, const Request& request) {
  const std::vector<std::size_t> outcomes = outcomes_asked(explorer, request);
  std::vector<Factor> factors = varied_parameters(scenario_of(explorer), request.varied);
  for (Factor& factor : factors) factor.distribution.reset();  // steps are shares of ranges
  const std::size_t paths = or_usual(request.points, usual_trajectories);
  require_points(request, paths, least_trajectories);
  explorer.expect(plan_of_evaluations(
      fmt::format("{} paths of {} points", text::with_commas(paths), factors.size() + 1),
      static_cast<double>(paths) * static_cast<double>(factors.size() + 1), factors.size()));
  const MorrisDesign design = morris_design(factors.size(), paths, request.seed);
  const Points points = scaled(design.unit, factors);
  std::vector<ExploredRun> runs;
  for (std::size_t p = 0; p < points.count; ++p)
    runs.push_back({0, {static_cast<std::uint32_t>(design.trajectory(p)), points.row(p)}});
  const auto found = explorer.outcomes(runs);
  if (!found) return std::nullopt;
  const auto& infos = explorer.outcome_infos();
  const std::vector<double> numbers = all_numbers(explorer, *found);
  const std::vector<OutputEffects> effects =
      morris_effects(design, {numbers, infos.size()}, {.seed = request.seed});
  const bool any_chance = std::ranges::any_of(outcomes, [&](std::size_t o) { return is_chance(infos[o]); });
  Answer answer{"screen", "What matters at all", {}, {}, {}};
  for (const std::size_t o : outcomes)
    answer.sentences.push_back(sentence(infos[o], effects[o], factors, paths));
  answer.remarks.push_back(fmt::format("{} of {}, each path with its own luck throughout; {}.{}",
                                       text::counted(design.trajectories(), "path"),
                                       text::counted(factors.size(), "step"), text::counted(runs.size(), "run"),
                                       any_chance ? " A step goes over two thirds of a range; what "
                                                    "screening.csv has is, as Morris has it, scaled to all "
                                                    "of it, which of a chance may come to more than 1."
                                                  : ""));
  if (design.trajectories() < least_for_deviation)
    answer.remarks.push_back(
        fmt::format("Deviations (sigma) have an interval from {} paths on.", least_for_deviation));
  answer.tables = {screening_table(explorer, effects, outcomes, factors)};
  return answer;
}

}  // namespace entente::explore
