/// Where an outcome tips along a parameter.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "explore/box_words.h"
#include "explore/chance_curve.h"
#include "explore/condition.h"
#include "explore/hysteresis.h"
#include "explore/set_parameters.h"
#include "explore/threshold_shifts.h"
#include "numeric/random.h"
#include "simulation/initial_number.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

constexpr std::size_t tip_runs = 500, values_of_curve = 41;

/// What is asked: of which outcome, from which level on it holds.
struct TipAsked {
  Factor factor;
  std::size_t outcome = 0;
  double level = 0.5;
  bool at_least = true;
};

void refuse_no_chance(const Request& request) {
  if (request.at && !(*request.at > 0 && *request.at < 1))
    throw RequestError(fmt::format(
        "the chance that 'tip' looks for lies between 0 and 1 and is neither, as 0.2, not {}", *request.at));
}

TipAsked tip_asked(const Explorer& explorer, const Request& request) {
  if (request.varied.size() != 1) throw RequestError("'tip' goes along one parameter, NAME=LOW:HIGH");
  refuse_no_chance(request);
  TipAsked asked;
  asked.factor = varied_parameters(scenario_of(explorer), request.varied).front();
  for (const char* taken : {"chance", "low", "high", "share"})
    if (asked.factor.name == taken)
      throw RequestError(fmt::format("a table would have two columns named '{}'; rename the parameter", taken));
  if (request.condition.empty()) {
    asked.outcome = one_outcome(explorer, request);
    const auto& info = explorer.outcome_infos()[asked.outcome];
    if (!is_chance(info))
      throw RequestError("'" + info.id + "' is a number; say from where on it counts, as '" + info.id +
                         " >= 1'");
    return asked;
  }
  const Condition condition = condition_of(explorer, request.condition);
  if (const auto& info = explorer.outcome_infos()[condition.outcome]; is_chance(info))
    throw RequestError(
        fmt::format("'{0}' comes about in a run or does not, so that no level counts; ask for it with "
                    "--outcome {0}, and for a chance of it with --at",
                    info.id));
  return {asked.factor, condition.outcome, condition.value, condition.at_least};
}

/// As TippingOptions has it: at both ends and some values between, then about as often as halving the range
/// comes to the tolerance, then at some more, and where a run switches several times on a grid.
Explorer::Plan plan_of_tip(std::size_t runs, std::size_t worlds) {
  constexpr double first = 5, halvings = 10, last = 4 + 33;
  const double all = static_cast<double>(runs) * static_cast<double>(worlds);
  return {fmt::format("{} at up to {:.0f} values each", text::counted(runs, "run"), first + halvings + last),
          (first + halvings + last) * all, first * static_cast<double>(runs), true, all};
}

/// Thresholds of all runs in a world.
std::optional<Tipping> tipping_in(Explorer& explorer, std::size_t world, const TipAsked& asked,
                                  const Request& request) {
  TippingOptions options;
  options.low = asked.factor.low;
  options.high = asked.factor.high;
  options.runs = or_usual(request.runs, tip_runs);
  options.level = asked.at_least ? asked.level : -asked.level;
  options.seed = request.seed;
  return thresholds(options, [&](std::span<const Trial> trials) -> std::vector<double> {
    std::vector<ExploredRun> runs;
    for (const Trial& trial : trials)
      runs.push_back({world, {static_cast<std::uint32_t>(trial.run), std::span(&trial.value, 1)}});
    const auto found = explorer.outcomes(runs);
    if (!found) return {};
    std::vector<double> values = numbers_in(explorer, *found, asked.outcome);
    require_numbers(explorer.outcome_infos()[asked.outcome], values, true);
    if (!asked.at_least)
      for (double& value : values) value = -value;
    return values;
  });
}

std::vector<double> values_along(const Factor& factor) {
  std::vector<double> values;
  for (std::size_t k = 0; k < values_of_curve; ++k)
    values.push_back(std::lerp(factor.low, factor.high, static_cast<double>(k) / (values_of_curve - 1)));
  return values;
}

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

AnswerTable curve_table(const Tipping& tipping, const Factor& factor) {
  AnswerTable table{"tipping.csv",
                    "The chance along " + factor.name + ", with a band for all values at once",
                    {factor.name, "chance", "low", "high"},
                    {}};
  for (const ChanceAt& at : chances_along(tipping, values_along(factor)))
    table.rows.push_back({at.value, at.chance, at.band.low, at.band.high});
  return table;
}

AnswerTable crossing_table(const Factor& factor) {
  return {"crossing.csv",
          "Where along " + factor.name + " the chance is what was asked for, with its interval",
          {"world", "chance", "value", "low", "high", "runs", "why_none", "way"},
          {}};
}

/// Ends beyond the range are not known.
Cell within_range(double value) { return std::isfinite(value) ? Cell{value} : Cell{}; }

/// Why the chance is nowhere what was asked for; empty where it is.
std::string why_nowhere(const Tipping& tipping, const Factor& factor, double value) {
  if (std::isfinite(value)) return "";
  const double start = tipping.falls() ? tipping.high : tipping.low;
  const bool there_already = (value < 0) != tipping.falls();
  return there_already ? fmt::format("it is at least that already at {} {}", factor.name, start)
                       : "it is less than that along the whole range";
}

/// Where `at` does not tell it all, since the chance comes and goes; else none.
std::vector<ChanceCrossing> several_crossings(const Tipping& tipping, double chance, const ValueAtChance& at) {
  auto crossings = crossings_of(tipping, chance);
  if (crossings.size() == 1 && std::isfinite(at.value)) crossings.clear();
  return crossings;
}

Row crossing_row(const Tipping& tipping, const ExploredWorld& world, double chance, const ChanceCrossing& at) {
  return {world_title(world),
          chance,
          within_range(at.value),
          within_range(at.interval.low),
          within_range(at.interval.high),
          static_cast<double>(tipping.runs.size()),
          std::string(),
          std::string(at.rises ? "rises" : "falls")};
}

void add_crossings(const Tipping& tipping, const Factor& factor, const ExploredWorld& world, double chance,
                   AnswerTable& table) {
  const ValueAtChance one = value_at_chance(tipping, chance);
  const auto several = several_crossings(tipping, chance, one);
  for (const ChanceCrossing& at : several) table.rows.push_back(crossing_row(tipping, world, chance, at));
  if (!several.empty()) return;
  Row row = crossing_row(tipping, world, chance, {one.value, !tipping.falls(), one.interval});
  row[6] = why_nowhere(tipping, factor, one.value);
  if (!std::isfinite(one.value)) row[7] = std::string();
  table.rows.push_back(std::move(row));
}

std::string_view course_word(Course course) {
  constexpr auto words = std::to_array<std::string_view>({"never", "always", "rises", "falls", "several"});
  return words[static_cast<std::size_t>(course)];
}

AnswerTable thresholds_table(const Tipping& tipping) {
  AnswerTable table{
      "thresholds.csv", "Each run's own threshold", {"run", "course", "threshold", "switches"}, {}};
  for (std::size_t run = 0; run < tipping.runs.size(); ++run) {
    const RunTipping& one = tipping.runs[run];
    const auto threshold = tipping.threshold(run);
    table.rows.push_back({static_cast<double>(run), std::string(course_word(one.course())),
                          threshold ? Cell{*threshold} : Cell{}, static_cast<double>(one.switches.size())});
  }
  return table;
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

/// `1.9 to 2.6`, where an end may lie beyond the range.
std::string range_text(const Interval& interval) {
  const auto end = [](double x, const char* beyond) {
    return std::isfinite(x) ? text::format_compact(x) : std::string(beyond);
  };
  return end(interval.low, "below the range") + " to " + end(interval.high, "above the range");
}

/// Of a number with the level that is asked for: `Alarm in Islamabad, at least 0.5`
std::string asked_text(const Catalogue::OutcomeInfo& info, const TipAsked& asked) {
  if (is_chance(info)) return outcome_title(info);
  return fmt::format("{}, {} {}", outcome_title(info), asked.at_least ? "at least" : "at most", asked.level);
}

std::string share_of(const Tipping& t, std::size_t count) {
  return text::percent(static_cast<double>(count) / static_cast<double>(t.runs.size()));
}

/// `o: all runs are the same: it begins to hold at p 0.200 and ceases to at p 0.700.`
std::string alike_text(const RunTipping& run, const Factor& factor, const std::string& title) {
  std::vector<std::string> parts;
  for (std::size_t k = 0; k < run.switches.size(); ++k)
    parts.push_back(fmt::format("{} at {} {}",
                                (k % 2 == 0) == run.holds_at_low ? (k > 0 ? "ceases to" : "ceases to hold")
                                                                 : (k > 0 ? "begins to" : "begins to hold"),
                                factor.name, text::format_compact(run.switches[k])));
  return fmt::format("{}: all runs are the same: it {}.", title, listed(parts, "and"));
}

/// `o: the chance is 50 % at p 0.200 (0.190 to 0.210), where it rises, and at p 0.700 (...), where it falls.`
std::string crossings_text(const std::vector<ChanceCrossing>& crossings, const Factor& factor,
                           const std::string& title, double chance) {
  std::string places;
  for (const ChanceCrossing& at : crossings)
    places +=
        fmt::format("{}at {} {} ({}), where it {}", places.empty() ? "" : ", and ", factor.name,
                    text::format_compact(at.value), range_text(at.interval), at.rises ? "rises" : "falls");
  return fmt::format("{}: the chance is {} {}.", title, text::percent(chance), places);
}

/// In how many of the runs it holds at a value.
std::size_t holding_at(const Tipping& tipping, double value) {
  return static_cast<std::size_t>(
      std::ranges::count_if(tipping.runs, [&](const RunTipping& run) { return run.holds(value); }));
}
std::string chance_at(const Tipping& tipping, double value) {
  return share_of(tipping, holding_at(tipping, value));
}

std::string crossing_text(const Tipping& tipping, const TipAsked& asked, const std::string& title,
                          double chance) {
  if (all_alike(tipping) && !tipping.runs.front().switches.empty())
    return alike_text(tipping.runs.front(), asked.factor, title);
  const ValueAtChance at = value_at_chance(tipping, chance);
  if (const auto several = several_crossings(tipping, chance, at); !several.empty())
    return crossings_text(several, asked.factor, title, chance);
  if (!std::isfinite(at.value))
    return fmt::format(
        "{}: the chance is {} nowhere between {} and {}; it is {} at the one end and {} at the other (--at "
        "asks for another chance).",
        title, text::percent(chance), tipping.low, tipping.high, chance_at(tipping, tipping.low),
        chance_at(tipping, tipping.high));
  const auto above = [&](double value) {
    return static_cast<double>(holding_at(tipping, value)) >= chance * static_cast<double>(tipping.runs.size());
  };
  return fmt::format(
      "{}: the chance is {} at {} {} ({}){}.", title, text::percent(chance), asked.factor.name,
      text::format_compact(at.value), range_text(at.interval),
      above(tipping.low) == above(tipping.high) ? ", and again further on, which is within the band" : "");
}

/// `In 35 % of the runs it switches once along the range, in 3 % it always holds and in 62 % it never holds.`
std::string courses_text(const Tipping& t) {
  std::vector<std::string> parts;
  const auto add = [&](std::size_t count, const char* what) {
    if (count > 0)
      parts.push_back((parts.empty() ? "In " : "in ") + share_of(t, count) +
                      (parts.empty() ? " of the runs it " : " it ") + what);
  };
  add(t.count(Course::rises) + t.count(Course::falls), "switches once along the range");
  add(t.count(Course::several), "switches several times");
  add(t.count(Course::always), "always holds");
  add(t.count(Course::never), "never holds");
  return listed(parts, "and") + ".";
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

/// Of runs with one threshold in the range there is no gap: those that history holds most may be among them.
std::string gap_text(const Hysteresis& h, const Factor& factor, std::size_t runs) {
  const Interval gap = h.gap < 0 ? Interval{-h.gap_interval->high, -h.gap_interval->low} : *h.gap_interval;
  const std::size_t from_one = h.only_there + h.only_back;
  return fmt::format(
      "In the {} of {} that tip from both starts the thresholds lie {} ({}) apart along {} in the mean{}{}.",
      h.both, text::counted(runs, "run"), text::format_compact(std::abs(h.gap)), range_text(gap), factor.name,
      h.decided() ? fmt::format(", those from the {} higher", h.gap > 0 ? "first" : "second")
                  : ", which cannot be told from none",
      from_one == 0
          ? ""
          : fmt::format("; {} more tip within the range from one start alone, how far apart is not known",
                        from_one));
}

AnswerTable history_table(const std::vector<HeldByHistory>& held, const Factor& factor) {
  AnswerTable table{"history.csv",
                    "In which share of the runs it hangs on the start, along " + factor.name,
                    {factor.name, "share", "low", "high"},
                    {}};
  for (const HeldByHistory& at : held)
    table.rows.push_back({at.value, at.share, at.interval.low, at.interval.high});
  return table;
}

/// Where most runs hang on the start.
std::string held_text(const std::vector<HeldByHistory>& held, const Factor& factor) {
  const HeldByHistory& most = *std::ranges::max_element(held, {}, &HeldByHistory::share);
  if (most.share == 0) return "At no value does a run hang on where it starts.";
  return fmt::format("At {} {} it hangs on the start in {} ({}) of the runs.", factor.name,
                     text::format_compact(most.value), text::percent(most.share),
                     text::interval(most.interval, true));
}

/// The gap between thresholds, where runs have one from both starts and tip the same way; else how many hang on
/// the start.
std::string history_text(const Tipping& there, const Tipping& back, const std::string& held,
                         const Factor& factor) {
  const Hysteresis h = hysteresis(there, back);
  if (!h.gap_interval) return held;
  if (there.falls() != back.falls())
    return fmt::format("Along {} it {} from the one start and {} from the other. {}", factor.name,
                       there.falls() ? "falls" : "rises", back.falls() ? "falls" : "rises", held);
  return gap_text(h, factor, there.runs.size()) + " " + held;
}

}  // namespace

std::optional<Answer> ask_tip(Explorer& explorer, const Request& request) {
  const TipAsked asked = tip_asked(explorer, request);
  std::vector<std::size_t> worlds = worlds_asked(explorer, request);
  if (!request.both_ways && !worlds.empty())
    throw RequestError("'tip' looks at other starts only with both ways");
  if (request.both_ways && (worlds.empty() || worlds.size() > 2))
    throw RequestError(
        "both ways needs one or two changes that set where the world starts, as relations.trust.initial=0.9");
  require_runs(request, or_usual(request.runs, tip_runs));
  refuse_set_twice(explorer, asked.factor, worlds);
  if (worlds.size() < 2) worlds.insert(worlds.begin(), 0);
  explorer.expect(plan_of_tip(or_usual(request.runs, tip_runs), request.both_ways ? 2 : 1));
  const auto there = tipping_in(explorer, worlds.front(), asked, request);
  if (!there) return std::nullopt;
  const std::string title = asked_text(explorer.outcome_infos()[asked.outcome], asked);
  Answer answer{"tip", "Where it tips along " + asked.factor.name, {}, {}, {}};
  answer.sentences.push_back(crossing_text(*there, asked, title, request.at.value_or(0.5)));
  answer.sentences.push_back(courses_text(*there));
  add_shifts(explorer, worlds.front(), *there, answer);
  AnswerTable crossing = crossing_table(asked.factor);
  add_crossings(*there, asked.factor, explorer.worlds()[worlds.front()], request.at.value_or(0.5), crossing);
  if (request.both_ways) {
    const auto back = tipping_in(explorer, worlds.back(), asked, request);
    if (!back) return std::nullopt;
    const auto held = held_by_history(*there, *back, values_along(asked.factor));
    answer.sentences.push_back(history_text(*there, *back, held_text(held, asked.factor), asked.factor));
    AnswerTable curve = curve_table(*back, asked.factor);
    curve.file = "tipping_back.csv";
    answer.tables.push_back(std::move(curve));
    answer.tables.push_back(history_table(held, asked.factor));
    add_crossings(*back, asked.factor, explorer.worlds()[worlds.back()], request.at.value_or(0.5), crossing);
  }
  answer.tables.insert(answer.tables.begin(),
                       {curve_table(*there, asked.factor), std::move(crossing), thresholds_table(*there)});
  if (there->count(Course::several) > 0)
    answer.remarks.emplace_back(
        "Runs that switch several times were looked at on a grid of 33 values; what holds between two of them "
        "is not seen.");
  answer.remarks.push_back(
      fmt::format("Each of {} keeps its luck at every value; {} were made in all. Thresholds are found to {} of "
                  "{}. The band of tipping.csv holds the whole curve at once (95 %).",
                  text::counted(there->runs.size(), "run"), text::with_commas(explorer.done()),
                  text::format_compact(there->tolerance), asked.factor.name));
  return answer;
}

}  // namespace entente::explore
