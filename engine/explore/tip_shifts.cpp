/// What moves the thresholds of runs.
#include <fmt/format.h>

#include <algorithm>

#include "explore/threshold_shifts.h"
#include "explore/tip.h"
#include "numeric/random.h"
#include "simulation/initial_number.h"

namespace entente::explore {
namespace {

/// (runs x parameters) what each run draws for the parameters that are not varied.
struct Drawn {
  std::vector<std::string> names;
  Points values;
};

Drawn drawn_in(const Explorer& explorer, std::size_t world, const Tipping& tipping) {
  Drawn drawn;
  const ExploredWorld& there = explorer.worlds()[world];
  const auto& names = there.model.catalogue().drawn_parameters;
  drawn.names = names;
  drawn.values = Points(tipping.runs.size(), names.size());
  for (const Parameter& parameter : there.scenario.parameters) {
    const auto at = std::find(names.begin(), names.end(), parameter.name);
    if (at == names.end()) continue;
    const numeric::Draw draw{explorer.seed(), numeric::once_per_run,
                             numeric::stream_of("parameter:" + parameter.name)};
    for (std::size_t run = 0; run < tipping.runs.size(); ++run)
      drawn.values.row(run)[static_cast<std::size_t>(at - names.begin())] = detail::parameter_at(
          parameter.distribution, parameter.value, numeric::uniform(draw, static_cast<std::uint32_t>(run), 0));
  }
  return drawn;
}

AnswerTable shifts_table(const Shifts& shifts, const std::vector<std::string>& names) {
  AnswerTable table{
      "shifts.csv",
      "What moves the thresholds of runs: ranks, and slopes by least squares",
      {"parameter", "correlation", "low", "high", "p", "p_adjusted", "slope", "slope_low", "slope_high"},
      {}};
  for (std::size_t p = 0; p < shifts.parameters.size(); ++p) {
    const Shift& s = shifts.parameters[p];
    Row row{names[p]};
    for (const double value : {s.correlation, s.interval.low, s.interval.high, s.p, s.adjusted})
      row.push_back(cell(value));
    row.push_back(s.slope ? Cell{*s.slope} : Cell{});
    row.push_back(s.slope ? cell(s.slope_interval.low) : Cell{});
    row.push_back(s.slope ? cell(s.slope_interval.high) : Cell{});
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// Of one number in all runs within the range there is no more to say than whether a run tips at all.
std::string moved_text(const Tipping& tipping, const Shifts& shifts, const std::string& moved) {
  if (!shifts.thresholds_vary)
    return moved.empty() ? "Runs that tip do so at one value, and no drawn parameter tells which do."
                         : "Runs that tip do so at one value; whether a run does goes with " + moved + ".";
  if (moved.empty()) return "No drawn parameter moves the threshold beyond chance.";
  const bool beyond = tipping.count(Course::never) + tipping.count(Course::always) > 0;
  return fmt::format("The threshold moves with {}{}.", moved,
                     beyond ? "; runs that do not tip within the range count as beyond it" : "");
}

}  // namespace

void add_shifts(const Explorer& explorer, std::size_t world, const Tipping& tipping, Answer& answer) {
  const Drawn drawn = drawn_in(explorer, world, tipping);
  if (drawn.names.empty()) return;
  const Shifts shifts = threshold_shifts(tipping, drawn.values);
  if (shifts.usable != Usable::yes) {
    answer.remarks.push_back(
        fmt::format("What moves the threshold of a run cannot be said: {}.", why_not(shifts.usable)));
    return;
  }
  std::string moved;
  for (std::size_t p = 0; p < shifts.parameters.size(); ++p)
    if (shifts.parameters[p].usable == Usable::yes && shifts.parameters[p].adjusted < 0.05)
      moved += fmt::format("{}{} ({}{:+.2f})", moved.empty() ? "" : ", ", drawn.names[p],
                           moved.empty() ? "rank correlation " : "", shifts.parameters[p].correlation);
  answer.sentences.push_back(moved_text(tipping, shifts, moved));
  answer.tables.push_back(shifts_table(shifts, drawn.names));
}

}  // namespace entente::explore
