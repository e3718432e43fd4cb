/// The page of explorations alone.
#include "report/explorations.h"
#include "report/parts.h"

namespace entente::report {
namespace {

constexpr const char* caveat_of_scenario =
    "The numbers of a scenario are its authors' judgement. What is shown follows from them and from the rules: "
    "it is not a forecast.";
constexpr const char* caveat_of_points =
    "What is shown was found in the points that were given: it holds for them, and is not a forecast.";

/// The first of a scenario, whose hash is that of the page.
PageScenarios first_scenario(const std::vector<Exploration>& explorations) {
  for (const auto& [name, stored] : explorations)
    if (stored.scenario()) return {{stored.document().at("hash").get<std::string>()}, "the first of this page"};
  return {};
}

/// What stands above them all is that of the first.
Json head_of(const std::vector<Exploration>& explorations, const std::string& program) {
  const Json& document = explorations.front().stored.document();
  const Scenario* scenario = explorations.front().stored.scenario();
  return {{"format", page_format},
          {"program", program},
          {"kind", "exploration"},
          {"title", document.at("title")},
          {"describe", scenario ? scenario->description : ""},
          {"file", document.at(scenario ? "scenario" : "table")},
          {"caveat", scenario ? caveat_on(*scenario, caveat_of_scenario) : caveat_of_points},
          {"command", explorations.size() == 1
                          ? document.at("command")
                          : Json("entente report RESULT RESULT...  (each made by its own command)")}};
}

}  // namespace

ReportData page_of_explorations(const ReportInput& input) {
  const std::vector<Exploration> explorations = opened(input.explorations);
  Json json = head_of(explorations, input.program);
  json["explorations"] = explorations_of(explorations, first_scenario(explorations));
  return {json["title"].get<std::string>(), page_text(json), ""};
}

}  // namespace entente::report
