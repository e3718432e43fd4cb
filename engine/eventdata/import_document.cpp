#include "eventdata/import_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/ordinal.h"

namespace entente::eventdata {
namespace {

using std::chrono::days;

std::string text_of(const Duration& step) {
  constexpr auto names = std::to_array<std::string_view>({"day", "week", "month", "year"});
  return fmt::format("{} {}{}", step.count, names[ordinal(step.unit)], step.count == 1 ? "" : "s");
}

/// So that what is lately is forgotten day by day, whatever the step: a drift of a tenth a day that goes a
/// month at once would overshoot.
int parts_of(const Duration& step) {
  constexpr auto longest_days = std::to_array<double>({1, 7, 31, 366});
  constexpr double most = 10'000;  // of the format
  return static_cast<int>(std::min(most, step.count * longest_days[ordinal(step.unit)]));
}

constexpr std::size_t watched_pairs = 8, expected_pairs = 3;

/// What the scenario says of a pair in the days to come.
void expect(nlohmann::ordered_json& json, const std::string& from, const std::string& to) {
  const auto name = [&](const std::string& code) { return json["actors"][code].value("name", code); };
  const std::string pair = name(from) + " to " + name(to);
  json["metrics"][fmt::format("expected_events_{}_{}", from, to)] = {
      {"value", with_actors(expected_activity(), from, to)}, {"label", "Events a day to be expected, " + pair}};
  json["metrics"][fmt::format("expected_score_{}_{}", from, to)] = {
      {"value", with_actors(expected_score(), from, to)},
      {"label", "Mean Goldstein score to be expected, " + pair}};
}

/// What is lately is as long as rows are apart: with a memory of ten days nothing but the last weeks before a
/// year's event would differ from silence.
void remember_years(nlohmann::ordered_json& parameters) {
  for (const auto& [name, of] : {std::pair{"memory", "what is lately is the last year or so"},
                                 std::pair{"typical", "events a day of an active pair: one in a year"}})
    parameters[name] = {{"value", std::round(1e6 / days_of_year) / 1e6},
                        {"source", fmt::format("judgement, rows of the data are years: {}", of)}};
}

/// After the year of the last event, that the end is no pulse.
Date end_of(const ImportReport& report) {
  if (!report.yearly) return report.last + days(1);
  const std::chrono::year_month_day last{report.last};
  if (last.year() == std::chrono::year(9999))
    return std::chrono::sys_days{last.year() / std::chrono::December / 31};
  return std::chrono::sys_days{(last.year() + std::chrono::years(1)) / std::chrono::January / 1};
}

}  // namespace

std::string remark_on_years() {
  return "Rows are years: their events stand on 1 July, what is lately is the last year in place of ten days "
         "(memory, typical), and the scenario ends with the last year.";
}

std::string file_called(const ImportOptions& options) {
  const std::filesystem::path& file = options.file;
  return (file.has_filename() ? file : file.parent_path()).filename().string();
}

std::string import_document(const ImportOptions& options, const ImportReport& report, const FirstWindow& window,
                            const TableNames& tables, nlohmann::ordered_json actors) {
  const std::string file = file_called(options),
                    dates = to_string(report.first) + " to " + to_string(report.start - days(1));
  const std::string counted = fmt::format("events of {} ({})", file, dates);
  const Duration step = options.step.value_or(Duration{1, report.yearly ? Unit::month : Unit::day});
  nlohmann::ordered_json json;
  json["entente"] = 1;
  json["title"] = "Events of " + file;
  json["description"] = fmt::format(
      "{} events of {} to {} between {} actors, read from {}. The state on {} is that of {} events before.",
      report.events, to_string(report.start), to_string(report.last), report.actors, file,
      to_string(report.start), report.in_window);
  json["source"] = "entente import of " + file;
  json["include"] = {included_library};
  json["time"] = {
      {"start", to_string(report.start)}, {"end", to_string(end_of(report))}, {"step", text_of(step)}};
  if (const int parts = parts_of(step); parts > 1 && !report.yearly) json["time"]["substeps"] = parts;
  json["runs"] = 200;
  json["parameters"]["days_before"] = window.days();
  if (report.yearly) remember_years(json["parameters"]);
  json["actors"] = std::move(actors);
  for (const char* name : {"activity", "usual_activity"})
    json["relations"][name] = {{"ties_csv", tables.activity}, {"source", "a day, in the " + counted}};
  for (const char* name : {"score", "usual_score"})
    json["relations"][name] = {
        {"ties_csv", tables.score},
        {"source",
         fmt::format(
             "activity times the mean score of the {}, drawn to the mean of all pairs as by {} events of it",
             counted, prior_events)}};
  json["events_csv"] = tables.events;
  json["metrics"]["events_a_day"] = {
      {"value", "sum(i in actor, j in actor where activity[i, j] != 0 : activity[i, j])"},
      {"label", "Events a day, lately"}};
  json["metrics"]["mean_score"] = {
      {"value",
       "sum(i in actor, j in actor where score[i, j] != 0 : score[i, j]) / max(0.001, sum(i in actor, j in "
       "actor where activity[i, j] != 0 : activity[i, j]))"},
      {"label", "Mean Goldstein score, lately"}};
  for (const auto& [from, to] : window.max_active(expected_pairs)) expect(json, from, to);
  for (const auto& [from, to] : window.max_active(watched_pairs))
    json["watch"].push_back(fmt::format("score[{},{}]", from, to));
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace entente::eventdata
