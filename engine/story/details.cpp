#include "story/details.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente::story {
namespace {

using Kind = Line::Kind;

/// `this week`, `in these 2 weeks`.
std::string this_step(const Duration& step) {
  if (step.count == 1) return "this " + to_string(step.unit);
  return fmt::format("in these {:g} {}s", step.count, to_string(step.unit));
}

/// A long call keeps its beginning only: the expression stands nearby.
std::string value_name(const std::string& name) {
  constexpr std::size_t longest = 28;
  const std::size_t open = name.find('(');
  return name.size() <= longest || open == std::string::npos ? name : name.substr(0, open) + "(...)";
}

std::string values_in_words(const std::vector<StoryValue>& values) {
  std::string text;
  for (const StoryValue& value : values)
    text += (text.empty() ? "" : ", ") + value_name(value.name) + " = " + number(value.value);
  return text;
}

/// The numbers behind an expression; the expression itself the first time.
void add_reason(const std::string& word, const StoryReason& reason, bool first, std::vector<Line>& lines) {
  if (reason.expression.empty() || (!first && reason.values.empty())) return;
  const std::string values = values_in_words(reason.values);
  std::string text = word + " " + reason.expression;
  if (!first) return lines.push_back({Kind::reason, word + ": " + values});
  // a number, or a value's bare name, is told by the line above or by the value
  if (reason.values.size() == 1 && reason.values.front().name == reason.expression) text = word + ":";
  lines.push_back(
      {Kind::reason, values.empty() ? text : text + (text.back() == ':' ? " " : ", with ") + values});
}

/// So many firings expected in a step are told; below, the chance of one says nearly as much.
constexpr double worth_an_average = 0.5;

bool cuts(const StoryChange& change) { return std::abs(change.cut()) > 0.005 * std::abs(change.asked); }

/// What about a change goes without saying, and what does not.
std::vector<std::string> remarks_on(const StoryChange& change) {
  std::vector<std::string> remarks;
  if (change.kind != StoryChange::Kind::change) {
    const bool raise = change.kind == StoryChange::Kind::raise;
    remarks.push_back(fmt::format("{} to {}{}", raise ? "raised" : "lowered", number(change.asked),
                                  change.share == 0 ? ": no change" : ""));
  } else if (change.sharers > 0) {
    remarks.push_back(fmt::format("{} by this, the rest by {} at the same time", signed_number(change.share),
                                  counted(change.sharers, "more effect")));
  }
  if (cuts(change))
    remarks.push_back(fmt::format("meant {}, saturation cut {}", signed_number(change.asked),
                                  format_compact(std::abs(change.cut()))));
  if (change.lasting > 0 && change.share != 0) remarks.push_back(percent(change.lasting) + " of it lasts");
  return remarks;
}

}  // namespace

std::vector<Line> Details::lines(const StoryEntry& entry) {
  const bool first = known_.insert(entry.id).second;
  std::vector<Line> lines{{Kind::cause, cause(entry)}};
  add_reasons(entry, first, lines);
  add_changes(entry, lines);
  if (entry.counterfactual) lines.push_back({Kind::counterfactual, counterfactual(entry)});
  const std::string& source = source_text(document_, entry);
  if (first && !source.empty()) lines.push_back({Kind::source, "source: " + source});
  return lines;
}

std::string Details::cause(const StoryEntry& entry) const {
  std::string text = (entry.scheduled ? "event " : "rule ") + entry.id;
  for (std::size_t v = 0; v < entry.variables.size(); ++v)
    text += fmt::format("{}{} = {}{}", v == 0 ? " (" : ", ", entry.variables[v].first,
                        document_.catalogue.actors[entry.variables[v].second],
                        v + 1 == entry.variables.size() ? ")" : "");
  if (entry.intensity != 1) text += ", intensity " + number(entry.intensity);
  if (std::isnan(entry.probability))
    return text + (entry.scheduled ? ": on its date" : ": certain as soon as its conditions hold");
  return text + ": " + chance(entry);
}

/// How likely it was; where it may well fire several times, how often it does on average.
std::string Details::chance(const StoryEntry& entry) const {
  const std::string when = entry.scheduled ? "on that day" : this_step(document_.scenario.time.step);
  std::string text;
  if (entry.is_rate)
    text = fmt::format("rate {} a {}, ", number(entry.hazard_value),
                       to_string(document_.scenario.rules[entry.item].per));
  if (entry.expected >= worth_an_average || entry.count > 1)
    text += fmt::format("{:.3g} firing{} expected {}, at least one with a chance of {:.3g} %", entry.expected,
                        entry.expected == 1 ? "" : "s", when, 100 * entry.probability);
  else
    text += fmt::format("chance {:.3g} % {}", 100 * entry.probability, when);
  text += fmt::format("; the draw was {:.3g} %", 100 * entry.draw);
  return entry.count == 1 ? text : text + ", low enough for " + in_words(entry.count);
}

void Details::add_reasons(const StoryEntry& entry, bool first, std::vector<Line>& lines) {
  if (first) add_reason("where", entry.where, first, lines);
  add_reason("when", entry.when, first, lines);
  add_reason(entry.is_rate ? "rate" : "probability", entry.hazard, first, lines);
}

std::string Details::change(const StoryChange& change) const {
  std::string text = change.cell + " " + from_to(change.before, change.after, document_.unicode);
  if (change.before == change.after) text = change.cell + " stays at " + number(change.after);
  const auto remarks = remarks_on(change);
  for (std::size_t k = 0; k < remarks.size(); ++k) text += (k == 0 ? " (" : "; ") + remarks[k];
  return text + (remarks.empty() ? "" : ")");
}

void Details::add_changes(const StoryEntry& entry, std::vector<Line>& lines) const {
  constexpr std::size_t shown = 5;
  std::vector<const StoryChange*> changes;
  for (const StoryChange& c : entry.changes)
    if (c.asked != 0 || c.kind != StoryChange::Kind::change) changes.push_back(&c);
  if (changes.size() > shown)
    std::stable_sort(changes.begin(), changes.end(), [](const StoryChange* a, const StoryChange* b) {
      return std::abs(a->share) > std::abs(b->share);
    });
  for (std::size_t k = 0; k < std::min(shown, changes.size()); ++k)
    lines.push_back({Kind::change, change(*changes[k])});
  if (changes.size() > shown)
    lines.push_back({Kind::change, fmt::format("And {} more, each by less", changes.size() - shown)});
  if (changes.empty()) lines.push_back({Kind::change, "It changed nothing"});
}

namespace {

/// Smaller differences of numbers are not worth a word: in standard deviations of the ensemble.
constexpr double worth_a_word = 0.1;

bool matters(const StoryDifference& d, double sd) {
  return sd > 0 ? std::abs(d.actual - d.counterfactual) >= worth_a_word * sd : d.actual != d.counterfactual;
}

std::string would_end(const std::string& what, const StoryDifference& d) {
  const auto [instead, is] = distinct_numbers(d.counterfactual, d.actual);
  return fmt::format("{} would end at {}, not {}", what, instead, is);
}

}  // namespace

double Details::sd_at_end(std::size_t series) const {
  return document_.spread.sd[document_.catalogue.steps() * document_.spread.values + series];
}

/// Watched cells that would end otherwise.
std::vector<std::string> Details::cells_otherwise(const Counterfactual& without) const {
  constexpr std::size_t max_cells = 2;
  std::vector<std::string> clauses;
  for (const StoryDifference& d : without.watched) {
    if (clauses.size() == max_cells || !matters(d, sd_at_end(document_.catalogue.metrics.size() + d.number)))
      continue;
    clauses.push_back(would_end(document_.catalogue.watched[d.number].name, d));
  }
  return clauses;
}

std::string Details::counterfactual(const StoryEntry& entry) const {
  const Counterfactual& without = *entry.counterfactual;
  const std::string start = "Without " + (entry.count == 1 ? "this" : "these " + in_words(entry.count)) + ", ";
  if (!without.stopped.empty()) return start + "the run would have stopped: " + without.stopped;
  constexpr std::size_t max_outcomes = 4, max_metrics = 2;
  const Catalogue& c = document_.catalogue;
  std::vector<std::string> clauses;
  for (const StoryDifference& d : without.outcomes) {
    const auto& info = c.outcomes[d.number];
    const std::string label = title_of(info.label, info.id);
    const std::string is = outcome_value(document_, d.number, d.actual),
                      instead = outcome_value(document_, d.number, d.counterfactual);
    const bool number = !info.boolean && info.over != TimeAggregate::first;
    if (clauses.size() == max_outcomes || is == instead) continue;
    if (number && !matters(d, document_.spread.outcome_sd[d.number])) continue;
    clauses.push_back(fmt::format("'{}' would be {}, not {}", label, instead, is));
  }
  const std::size_t outcomes = clauses.size();
  for (const StoryDifference& d : without.metrics) {
    const auto& metric = c.metrics[d.number];
    if (clauses.size() == outcomes + max_metrics || !matters(d, sd_at_end(d.number))) continue;
    clauses.push_back(would_end("'" + title_of(metric.label, metric.name) + "'", d));
  }
  if (clauses.empty()) clauses = cells_otherwise(without);
  if (!clauses.empty()) return fmt::format("{}{}.", start, fmt::join(clauses, "; "));
  if (!without.otherwise) return start + "nothing that is measured would be different.";
  if (without.outcomes.empty() && without.metrics.empty() && without.watched.empty())
    return start + "everything would end the same; only the way there would be different.";
  return start + "every outcome and number would be nearly the same, within a tenth of its usual spread.";
}

}  // namespace entente::story
