#include "cli/new_summary.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/page.h"
#include "cli/text.h"
#include "scenario/judgement.h"

namespace entente::cli {
namespace {

using Json = nlohmann::ordered_json;

/// What each member of a section is called, or its key where it is called nothing.
std::string names_of(const Json& section, const char* text) {
  std::string all;
  for (const auto& [key, item] : section.items()) all += (all.empty() ? "" : ", ") + item.value(text, key);
  return printable(all);
}

/// Sentences, which may hold commas.
std::string texts_of(const Json& section, const char* text) {
  std::string all;
  for (const Json& item : section) all += (all.empty() ? "" : "; ") + item.value(text, "");
  return printable(all);
}

std::string time_of(const Json& time) {
  return fmt::format("{} to {}, in steps of {}", time["start"].get<std::string>(),
                     time["end"].get<std::string>(), time["step"].get<std::string>());
}

}  // namespace

std::string summary_of_new(const starter::ToldScenario& made, const std::string& file,
                           const Terminal& terminal) {
  const Json scenario = Json::parse(made.text, nullptr, true, true);
  Page page(terminal);
  page.heading("To be written to " + printable(file));
  page.definition("title", printable(scenario["title"].get<std::string>()));
  page.definition("actors", names_of(scenario["actors"], "name"));
  page.definition("relations", names_of(scenario["relations"], ""));
  page.definition("time", time_of(scenario["time"]));
  page.definition("may happen", names_of(scenario["event_types"], ""));
  page.definition("asked", texts_of(scenario["outcomes"], "label"));
  page.definition("what if", texts_of(scenario["what_if"], "describe"));
  page.definition("guesses", counted(count_to_be_judged(made.text), "number") + " to be judged");
  for (const std::string& remark : made.remarks) page.remark(remark, 2);
  return page.text();
}

}  // namespace entente::cli
