#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "explore/box_words.h"
#include "explore/condition.h"
#include "explore/tip.h"
#include "text/number_format.h"

namespace entente::explore {
std::string range_text(const Interval& interval) {
  const auto end = [](double x, const char* beyond) {
    return std::isfinite(x) ? text::format_compact(x) : std::string(beyond);
  };
  return end(interval.low, "below the range") + " to " + end(interval.high, "above the range");
}

std::string asked_text(const Catalogue::OutcomeInfo& info, const TipAsked& asked) {
  if (is_chance(info)) return outcome_title(info);
  return fmt::format("{}, {} {}", outcome_title(info), asked.at_least ? "at least" : "at most", asked.level);
}

namespace {

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

}  // namespace

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

}  // namespace entente::explore
