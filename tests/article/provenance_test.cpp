/// Every number of the article's scenarios says where it comes from.
#include <nlohmann/json.hpp>

#include "support/compiled.h"
#include "support/shipped.h"

namespace entente::article {
namespace {

using Json = nlohmann::ordered_json;

/// Says something, and a judgement says why.
bool says_why(const std::string& text) {
  static const std::string bare = "judgement";
  const bool ends_bare =
      text.size() >= bare.size() && text.compare(text.size() - bare.size(), bare.size(), bare) == 0;
  return !text.empty() && !ends_bare;
}

bool has_provenance(const Json& object) {
  const std::string source = object.value("source", ""), note = object.value("note", "");
  return says_why(source.empty() ? note : source);
}

/// A number somewhere inside: itself, or a text with a digit (an expression).
bool has_number(const Json& value) {
  if (value.is_number()) return true;
  if (value.is_string()) {
    const std::string text = value.get<std::string>();
    return text.find_first_of("0123456789") != std::string::npos;
  }
  if (!value.is_structured()) return false;
  return std::any_of(value.begin(), value.end(), [](const Json& part) { return has_number(part); });
}

/// Everything in a section of the scenario that holds numbers carries a source or a note.
void check_section(const Json& scenario, const char* section, const std::string& file) {
  if (!scenario.contains(section)) return;
  for (const auto& [id, object] : scenario[section].items()) {
    if (!has_number(object)) continue;
    EXPECT_TRUE(object.is_object() && has_provenance(object)) << file << ": " << section << "." << id;
  }
}

void check_effects(const Json& scenario, const std::string& file) {
  for (const auto& [id, type] : scenario["event_types"].items()) {
    for (const Json& effect : type["effects"])
      EXPECT_TRUE(has_provenance(effect)) << file << ": effects of " << id;
  }
}

void check_ties(const Json& scenario, const std::string& file) {
  for (const auto& [id, relation] : scenario["relations"].items()) {
    if (!relation.contains("ties")) continue;
    for (const auto& [holder, ties] : relation["ties"].items()) {
      EXPECT_TRUE(has_provenance(ties)) << file << ": relations." << id << ".ties." << holder;
    }
  }
}

class Provenance : public testing::TestWithParam<const char*> {};

TEST_P(Provenance, IsGivenForEveryNumber) {
  const auto made = testing_support::compile_file(testing_support::scenarios_folder() / GetParam());
  ASSERT_TRUE(made.model) << made.messages();
  const Json scenario = Json::parse(made.scenario.resolved);
  for (const char* section : {"actors", "attributes", "relations", "parameters", "event_types", "events",
                              "rules", "dynamics", "metrics", "outcomes", "what_if"}) {
    check_section(scenario, section, GetParam());
  }
  check_effects(scenario, GetParam());
  check_ties(scenario, GetParam());
}

INSTANTIATE_TEST_SUITE_P(Article, Provenance,
                         testing::Values("pakistan-afghanistan-2025.json", "pakistan-afghanistan-2021.json"),
                         [](const auto& p) { return testing_support::test_name(p.param); });

}  // namespace
}  // namespace entente::article
