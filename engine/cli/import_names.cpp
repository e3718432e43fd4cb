#include "cli/import_names.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/with_commas.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

constexpr std::size_t most_shown = 8;

std::vector<std::pair<std::string, std::size_t>> by_rule(const std::vector<ActorFound>& found) {
  std::map<std::string, std::size_t> counts;
  for (const ActorFound& actor : found) ++counts[actor.rule];
  std::vector<std::pair<std::string, std::size_t>> order(counts.begin(), counts.end());
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return order;
}

/// What was written, in the column that the rule speaks of.
const std::string& name_as_written(const ActorFound& actor) {
  return actor.rule.starts_with("country column") ? actor.country : actor.name;
}

/// `BRA (Brazil)`, of codes that are not written as the actor's is.
std::vector<std::string> codes_read(const std::vector<ActorFound>& found) {
  std::vector<std::string> texts;
  for (const ActorFound& actor : found)
    if (actor.rule.ends_with("code of a country") && name_as_written(actor) != actor.code)
      texts.push_back(name_as_written(actor) + " as " + actor.code);
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts;
}

std::vector<std::string> near_ones(const std::vector<ActorFound>& found) {
  std::vector<std::string> texts;
  for (const ActorFound& actor : found)
    if (!actor.near.empty()) texts.push_back(fmt::format("{} ({})", name_as_written(actor), actor.near));
  return texts;
}

/// Whether no letter of the name is in the code.
bool is_numbered(const ActorFound& actor) { return actor.code.starts_with("_GROUP"); }

/// `_GROUP is Движение`.
std::vector<std::string> numbered_ones(const std::vector<ActorFound>& found) {
  std::vector<std::string> texts;
  for (const ActorFound& actor : found)
    if (is_numbered(actor)) texts.push_back(actor.code + " is " + name_as_written(actor));
  return texts;
}

std::string first_names(const std::vector<std::string>& texts) {
  std::string line;
  for (std::size_t k = 0; k < std::min(most_shown, texts.size()); ++k) line += (k ? ", " : "") + texts[k];
  return texts.size() > most_shown ? line + fmt::format(", and {} more", with_commas(texts.size() - most_shown))
                                   : line;
}

}  // namespace

void add_names(Page& page, const ImportReport& report) {
  std::string rules;
  for (const auto& [rule, count] : by_rule(report.found))
    rules += fmt::format("{}{} {}", rules.empty() ? "" : ", ", with_commas(count), rule);
  page.definition("names", with_commas(report.found.size()));
  page.remark(rules, 4);
  if (const auto codes = codes_read(report.found); !codes.empty())
    page.remark("codes that were read: " + printable(first_names(codes)), 4);
  if (const auto near = near_ones(report.found); !near.empty())
    page.remark("no countries, but near to one (--map would say which): " + printable(first_names(near)), 4);
  if (const auto numbered = numbered_ones(report.found); !numbered.empty())
    page.remark(
        "without Latin letters, and so numbered (--map gives them codes): " + printable(first_names(numbered)),
        4);
  if (!report.better_codes.empty()) page.remark(report.better_codes, 4);
}

void add_names(Json& json, const ImportReport& report) {
  json["names"] = Json::object();
  for (const auto& [rule, count] : by_rule(report.found)) json["names"][rule] = count;
  json["near"] = Json::object();
  for (const ActorFound& actor : report.found)
    if (!actor.near.empty()) json["near"][name_as_written(actor)] = actor.near;
  for (const ActorFound& actor : report.found)
    if (is_numbered(actor)) json["numbered"][actor.code] = name_as_written(actor);
  if (!report.better_codes.empty()) json["better_codes"] = report.better_codes;
}

}  // namespace entente::cli
