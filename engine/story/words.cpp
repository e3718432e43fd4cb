#include "story/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "base/position_of.h"
#include "scenario/headline.h"

namespace entente::story {

std::string short_name(const Catalogue& catalogue, std::size_t actor) {
  const std::string& name = catalogue.actor_names[actor];
  const std::string plain = name.substr(0, name.find(" ("));
  return plain.empty() ? catalogue.actors[actor] : plain;
}

std::string listed(const std::vector<std::string>& words, const std::string& last) {
  std::string text;
  for (std::size_t k = 0; k < words.size(); ++k)
    text += (k == 0 ? "" : k + 1 == words.size() ? " " + last + " " : ", ") + words[k];
  return text;
}

namespace {

std::string names_of(const StoryDocument& document, const std::vector<std::size_t>& actors) {
  std::vector<std::string> names;
  for (const std::size_t actor : actors) names.push_back(short_name(document.catalogue, actor));
  return names.empty() ? "nobody" : listed(names);
}

std::string plain_headline(const StoryDocument& document, const StoryEntry& entry) {
  std::string text = document.scenario.event_types[entry.type].name;
  for (std::size_t r = 0; r < entry.roles.size(); ++r)
    text += (r == 0 ? ": " : ", ") + entry.roles[r].first + " " + names_of(document, entry.roles[r].second);
  return text;
}

}  // namespace

std::string in_words(std::size_t count) {
  constexpr std::array words{"no",    "one",   "two",  "three", "four",   "five",  "six",
                             "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  return count < words.size() ? words[count] : with_commas(count);
}

std::string times(std::size_t count) { return count == 2 ? "twice" : in_words(count) + " times"; }

std::size_t events_in(const StoryDocument& document, const std::vector<std::size_t>& entries) {
  std::size_t events = 0;
  for (const std::size_t e : entries) events += document.story.entries[e].count;
  return events;
}

namespace {

std::string headline_of_one(const StoryDocument& document, const StoryEntry& entry) {
  const std::string& sentence = document.scenario.event_types[entry.type].headline.value;
  if (sentence.empty()) return plain_headline(document, entry);
  std::string text;
  for (const HeadlinePiece& piece : headline_pieces(sentence)) {
    if (!piece.role) text += piece.text;
    for (const auto& [role, members] : entry.roles)
      if (piece.role && role == piece.text) text += names_of(document, members);
  }
  return text;
}

}  // namespace

std::string headline(const StoryDocument& document, const StoryEntry& entry) {
  std::string text = headline_of_one(document, entry);
  if (entry.count == 1) return text;
  const std::size_t end = text.find_last_not_of(".! ") + 1;  // a sentence ends after it
  return text.insert(end, ", " + times(entry.count));
}

const std::string& source_text(const StoryDocument& document, const StoryEntry& entry) {
  const Scenario& scenario = document.scenario;
  if (!entry.scheduled) return scenario.rules[entry.item].provenance.source;
  return entry.item < scenario.events.size() ? scenario.events[entry.item].provenance.source
                                             : scenario.event_types[entry.type].provenance.source;
}

std::string number(double value) {
  return std::abs(value) < 1e6 && value == std::trunc(value) ? fmt::format("{:.0f}", value + 0.0)
                                                             : format_compact(value);
}

std::string signed_number(double value) { return (value > 0 ? "+" : "") + number(value); }

std::pair<std::string, std::string> distinct_numbers(double a, double b) {
  constexpr double next_to_nothing = 1e-4;  // of the other one
  const auto word = [](double x, double other) {
    return x != 0 && std::abs(x) < next_to_nothing * std::abs(other) ? "0.000" : number(x);
  };
  std::pair words{word(a, b), word(b, a)};
  for (int digits = 4; words.first == words.second && a != b && digits <= 17; ++digits)
    words = {fmt::format("{:.{}g}", a, digits), fmt::format("{:.{}g}", b, digits)};
  return words;
}

std::string from_to(double from, double to, bool unicode) {
  const auto [left, right] = distinct_numbers(from, to);
  return left + (unicode ? " → " : " -> ") + right;
}

std::string unshown(const StoryDocument& document, const StoryChapter& chapter) {
  std::map<std::size_t, std::size_t> counts;  // by type, in document order
  for (std::size_t e = chapter.first; e < chapter.end; ++e)
    if (!std::binary_search(document.shown.begin(), document.shown.end(), e))
      counts[document.story.entries[e].type] += document.story.entries[e].count;
  std::vector<std::pair<std::size_t, std::size_t>> order(counts.begin(), counts.end());
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string text;
  for (const auto& [type, count] : order)
    text += (text.empty() ? "" : ", ") + document.scenario.event_types[type].name +
            (count == 1 ? "" : " " + times(count));
  return text;
}

std::string causes_in_words(const Catalogue& catalogue, const StoryCell& cell) {
  constexpr std::size_t shown = 3;
  constexpr double worth = 0.02;  // of the strongest
  const auto small = std::find_if(cell.causes.begin(), cell.causes.end(), [&](const auto& cause) {
    return std::abs(cause.second) < worth * std::abs(cell.causes.front().second);
  });
  auto told = std::min(shown, index_of(cell.causes, small));
  if (told + 1 == cell.causes.size()) ++told;  // a single other has a name as well
  std::string text;
  double rest = 0;
  for (std::size_t k = 0; k < cell.causes.size(); ++k) {
    const auto& [cause, moved] = cell.causes[k];
    if (k < told)
      text += (k == 0 ? "" : ", ") + cause_title(catalogue.causes[cause]) + " " + signed_number(moved);
    if (k >= told) rest += moved;
  }
  if (rest != 0) text += ", " + counted(cell.causes.size() - told, "other") + " " + signed_number(rest);
  return text;
}

namespace {

const Catalogue::Layer& layer_of(const Catalogue& catalogue, const std::string& cell) {
  const auto holds = [&](const Catalogue::Layer& layer) { return cell.starts_with(layer.name + "["); };
  const auto& relations = catalogue.relations;
  const auto found = std::find_if(relations.begin(), relations.end(), holds);
  if (found != relations.end()) return *found;
  return *std::find_if(catalogue.attributes.begin(), catalogue.attributes.end(), holds);
}

std::string words_at(const std::vector<ScaleWord>& scale, double value) {
  const auto above =
      std::find_if(scale.begin(), scale.end(), [&](const ScaleWord& w) { return w.at >= value; });
  if (above == scale.end()) return "beyond " + scale.back().word;
  if (above->at == value) return above->word;
  if (above == scale.begin()) return "beyond " + above->word;
  return "between " + std::prev(above)->word + " and " + above->word;
}

}  // namespace

bool moved_much(const Catalogue& catalogue, const StoryCell& cell) {
  const Range& range = layer_of(catalogue, catalogue.watched[cell.watched].name).range;
  double moved = 0;
  for (const auto& [cause, amount] : cell.causes) moved += std::abs(amount);
  return std::isfinite(range.high - range.low) ? moved >= 0.01 * (range.high - range.low) : moved > 0;
}

std::string meaning(const Catalogue& catalogue, const std::string& cell, double value) {
  const auto& scale = layer_of(catalogue, cell).scale;
  return scale.empty() ? "" : " (" + words_at(scale, value) + ")";
}

std::string outcome_value(const StoryDocument& document, std::size_t outcome, double value) {
  const auto& info = document.catalogue.outcomes[outcome];
  if (info.over == TimeAggregate::first)
    return std::isnan(value) ? "never" : to_string(date_after(document.catalogue.dates.front(), value));
  if (std::isnan(value)) return "no number";
  if (info.boolean) return value != 0 ? "yes" : "no";
  if (std::isinf(value)) return value < 0 ? "-infinite" : "infinite";
  return number(value);
}

std::string outcome_of_all(const StoryDocument& document, std::size_t outcome) {
  const auto& info = document.catalogue.outcomes[outcome];
  const OutcomeSummary& o = document.ensemble.outcomes[outcome];
  if (o.strays.any()) return "no mean";
  if (info.over == TimeAggregate::first && o.reached > 0)
    return percent(o.value) + ", half by " +
           to_string(date_after(document.catalogue.dates.front(), o.values.p50));
  return o.share ? percent(o.value) : format_compact(o.value);
}

std::string ensemble_heading(const StoryDocument& document) {
  const std::size_t runs = document.ensemble.runs;
  return (runs < document.runs ? "of the first " : "of ") + counted(runs, "run");
}

namespace {

/// What the calendar and the table of events have of the time before the run; empty: nothing.
std::string before_the_start(const StoryDocument& document) {
  const Date start = document.catalogue.dates.front();
  const auto& events = document.scenario.events;
  const EventTable& table = document.scenario.events_csv;
  const auto once =
      std::count_if(events.begin(), events.end(), [&](const Event& e) { return !e.every && e.date < start; });
  const auto rows =
      std::count_if(table.dates.begin(), table.dates.end(), [&](Date day) { return day < start; });
  std::vector<std::string> parts;
  if (once > 0) parts.push_back(counted(static_cast<std::size_t>(once), "event"));
  if (rows > 0)
    parts.push_back(fmt::format("{} of {} of the table of events", with_commas(static_cast<std::size_t>(rows)),
                                counted(table.rows(), "row")));
  return parts.empty() ? "" : "Before the start, and not part of the run: " + listed(parts, "and") + ".";
}

}  // namespace

std::vector<std::string> introduction(const StoryDocument& document) {
  const Story& story = document.story;
  const Catalogue& c = document.catalogue;
  std::vector<std::string> lines;
  lines.push_back(fmt::format("Run {} of {} (runs count from 0), seed {}: {}.", with_commas(story.run),
                              with_commas(document.runs), story.seed, document.chosen));
  for (const std::string& id : document.what_ifs)
    for (const WhatIf& what_if : document.scenario.what_ifs)
      if (what_if.id == id) lines.push_back("What if: " + title_of(what_if.describe, id));
  for (const std::string& setting : document.settings) lines.push_back("Set: " + setting);
  std::string happened = fmt::format("{} to {}: {}", to_string(c.dates.front()), to_string(c.dates.back()),
                                     counted(story.happened, "event") + " happened");
  std::vector<std::string> names;
  for (const std::size_t actor : document.actors) names.push_back(short_name(c, actor));
  std::size_t all = 0;
  for (const StoryEntry& entry : story.entries) all += entry.count;
  if (!names.empty()) happened += fmt::format(", {} of them with {}", with_commas(all), listed(names, "or"));
  if (document.shown.size() < story.entries.size())
    happened +=
        fmt::format("; the {} that mattered most are shown{}", with_commas(events_in(document, document.shown)),
                    document.all_by.empty() ? "" : " (" + document.all_by + ")");
  lines.push_back(happened + ".");
  const std::string earlier = before_the_start(document);
  if (!earlier.empty()) lines.push_back(earlier);
  return lines;
}

std::vector<std::string> caveats(const StoryDocument& document) {
  std::vector<std::string> lines;
  if (document.story.replays > 0)
    lines.push_back(fmt::format(
        "'Without this' replays the same run, with the same luck, but without that one thing (however often it "
        "happened in that step). It was done for the {} that moved most in one step. It is exact for "
        "this run, and says nothing about the odds.",
        with_commas(document.story.replays)));
  lines.emplace_back(
      "The numbers follow from the judgement of the scenario's authors; they are not a prediction.");
  return lines;
}

}  // namespace entente::story
