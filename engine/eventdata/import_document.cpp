#include "eventdata/import_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

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

}  // namespace

std::string file_called(const ImportOptions& options) {
  const std::filesystem::path& file = options.file;
  return (file.has_filename() ? file : file.parent_path()).filename().string();
}

std::string import_document(const ImportOptions& options, const ImportReport& report, const FirstWindow& window,
                            const TableNames& tables, nlohmann::ordered_json actors) {
  const std::string file = file_called(options),
                    dates = to_string(report.first) + " to " + to_string(report.start - days(1));
  const std::string counted = fmt::format("events of {} ({})", file, dates);
  nlohmann::ordered_json json;
  json["entente"] = 1;
  json["title"] = "Events of " + file;
  json["description"] = fmt::format(
      "{} events of {} to {} between {} actors, read from {}. The state on {} is that of {} events before.",
      report.events, to_string(report.start), to_string(report.last), report.actors, file,
      to_string(report.start), report.in_window);
  json["source"] = "entente import of " + file;
  json["include"] = {included_library};
  json["time"] = {{"start", to_string(report.start)},
                  {"end", to_string(report.last + days(1))},
                  {"step", text_of(options.step)}};
  if (const int parts = parts_of(options.step); parts > 1) json["time"]["substeps"] = parts;
  json["runs"] = 200;
  json["parameters"]["days_before"] = window.days();
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
