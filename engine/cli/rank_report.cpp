#include "cli/rank_report.h"

#include <fmt/format.h>

#include <cmath>

#include "backtest/rank_measures.h"
#include "cli/json_text.h"
#include "cli/number_format.h"
#include "cli/page.h"
#include "cli/text.h"
#include "scenario/numbered_actors.h"

namespace entente::cli {
namespace {

constexpr double percent_of_one = 100;

/// `34.9 to 36.1`; empty where there is none.
std::string rank_range(const Interval& interval, bool with_sign) {
  if (std::isnan(interval.low)) return {};
  return with_sign
             ? fmt::format("{:+.2f} to {:+.2f}", percent_of_one * interval.low, percent_of_one * interval.high)
             : fmt::format("{:.1f} to {:.1f}", percent_of_one * interval.low, percent_of_one * interval.high);
}

std::string rank_row(const std::string& name, const std::vector<std::string>& cells) {
  constexpr std::size_t name_width = 16, width = 15;
  std::string line = "  " + padded(name, name_width);
  for (const std::string& cell : cells) line += right_aligned(cell, width);
  return line;
}

void tell_rank_score(const Ranked& told, std::size_t score, Page& page) {
  page.blank();
  page.heading(told.options.scores[score]);
  std::vector<std::string> titles, values, ranges;
  for (const RankMeasure& measure : rank_measures) {
    const GroupedMean mean = mean_rank(told.ranking, score, measure);
    titles.emplace_back(measure.title);
    values.push_back(fmt::format("{:.2f}", percent_of_one * mean.mean));
    ranges.push_back(rank_range(mean.interval, false));
  }
  page.line(rank_row("", titles));
  page.line(rank_row("% of events", values));
  if (!ranges.front().empty()) page.line(rank_row("95 % interval", ranges));
  if (score == 0) return;
  std::vector<std::string> differences, difference_ranges;
  for (const RankMeasure& measure : rank_measures) {
    const GroupedMean difference = rank_difference(told.ranking, score, 0, measure);
    differences.push_back(fmt::format("{:+.2f}", percent_of_one * difference.mean));
    difference_ranges.push_back(rank_range(difference.interval, true));
  }
  page.line(rank_row("over the first", differences));
  if (!difference_ranges.front().empty()) page.line(rank_row("95 % interval", difference_ranges));
}

void tell_rank_fit(const Ranked& told, Page& page) {
  for (std::size_t p = 0; p < told.free.size(); ++p)
    page.definition(told.free[p].name,
                    fmt::format("{}, fitted (between {} and {})", format_compact(told.fit.values[p]),
                                format_compact(told.free[p].low), format_compact(told.free[p].high)));
  if (!told.free.empty())
    page.definition("fit", fmt::format("MRR {:.2f} before, {:.2f} after {} rankings of what came until then",
                                       percent_of_one * told.fit.before, percent_of_one * told.fit.mrr,
                                       with_commas(told.fit.evaluations)));
}

std::string about_intervals(std::size_t days) {
  constexpr std::size_t few = 10;
  if (days == 1) return "There is no interval: days are the sample, and all events are of one.";
  return "Days are the sample of the intervals" +
         (days < few ? fmt::format("; with {} of them these are rough.", days) : ".");
}

void tell_held(const Ranked& told, Page& page) {
  std::string held;
  for (const HeldParameter& one : told.held)
    held += fmt::format("{}{} {}", held.empty() ? "" : ", ", one.name, format_compact(one.value));
  if (!held.empty())
    page.definition("held", held + ": what runs would draw, at its value or centre (--set gives others)");
}

}  // namespace

std::string ranking_text(const Ranked& told, const Terminal& terminal) {
  const Ranking& r = told.ranking;
  Page page(terminal);
  page.title("Backtest by ranks");
  page.blank();
  page.definition("events", fmt::format("{} from {} to {}, each source, target and type once a day",
                                        with_commas(r.events.size()), to_string(r.events.front().date),
                                        to_string(r.events.back().date)));
  page.definition("candidates",
                  fmt::format("{} for each target, and as many for each source", with_commas(r.actors - 1)));
  page.definition("rows", fmt::format("{}, of which {} within one actor", with_commas(told.facts.lines),
                                      with_commas(told.facts.within_one)));
  if (r.before_start > 0)
    page.definition("before start",
                    fmt::format("{}, of which the scenario does not know", with_commas(r.before_start)));
  if (r.after_end > 0)
    page.definition("after end",
                    fmt::format("{} of the events, for which the scenario is run on beyond its end, {}",
                                with_commas(r.after_end), to_string(told.end)));
  if (told.facts.units_per_day > 1)
    page.definition("a day", fmt::format("{} units of time", with_commas(told.facts.units_per_day)));
  tell_rank_fit(told, page);
  tell_held(told, page);
  for (std::size_t score = 0; score < told.options.scores.size(); ++score) tell_rank_score(told, score, page);
  page.remark(
      "Of each event both ends are ranked, by what was known before the step it is in. Who did the same on the "
      "same day is no candidate; those that tie share the mean of their places. " +
          about_intervals(ranked_days(r)),
      0);
  return page.text();
}

namespace {

Json rank_interval_json(const GroupedMean& mean) {
  Json made{{"value", mean.mean}};
  if (!std::isnan(mean.interval.low)) made["low"] = mean.interval.low, made["high"] = mean.interval.high;
  return made;
}

Json rank_score_json(const Ranked& told, std::size_t score) {
  Json made{{"score", told.options.scores[score]}};
  for (const RankMeasure& measure : rank_measures) {
    Json& one = made[measure.id] = rank_interval_json(mean_rank(told.ranking, score, measure));
    one["target"] = mean_rank(told.ranking, score, measure, RankSide::target).mean;
    one["source"] = mean_rank(told.ranking, score, measure, RankSide::source).mean;
    if (score > 0) one["over_first"] = rank_interval_json(rank_difference(told.ranking, score, 0, measure));
  }
  return made;
}

}  // namespace

std::string ranking_json(const Ranked& told, const Terminal& terminal) {
  const Ranking& r = told.ranking;
  Json json{{"events", r.events.size()},
            {"from", to_string(r.events.front().date)},
            {"to", to_string(r.events.back().date)},
            {"candidates", r.actors - 1},
            {"rows", told.facts.lines},
            {"within_one_actor", told.facts.within_one},
            {"before_start", r.before_start},
            {"after_end", r.after_end},
            {"units_per_day", told.facts.units_per_day}};
  for (std::size_t p = 0; p < told.free.size(); ++p) json["parameters"][told.free[p].name] = told.fit.values[p];
  for (const HeldParameter& one : told.held) json["held"][one.name] = one.value;
  if (!told.free.empty())
    json["fit"] = {{"mrr_before", told.fit.before}, {"mrr", told.fit.mrr}, {"rankings", told.fit.evaluations}};
  for (std::size_t score = 0; score < told.options.scores.size(); ++score)
    json["scores"].push_back(rank_score_json(told, score));
  return json_text(json, terminal);
}

std::string ranks_csv(const Ranking& ranking, const RankOptions& options, const Scenario& scenario) {
  const std::vector<std::string> codes = detail::actor_codes(scenario);
  std::string text = "date,type,from,to,score,rank_of_to,rank_of_from\n";
  for (std::size_t e = 0; e < ranking.events.size(); ++e) {
    const EventRow& event = ranking.events[e];
    for (std::size_t score = 0; score < options.scores.size(); ++score)
      text += fmt::format("{},{},{},{},{},{},{}\n", to_string(event.date),
                          scenario.event_types[event.type].name, codes[event.from], codes[event.to], score + 1,
                          ranking.to[score][e], ranking.from[score][e]);
  }
  return text;
}

}  // namespace entente::cli
