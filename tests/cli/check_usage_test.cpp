#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/commands.h"
#include "cli/converge_check.h"
#include "process.h"

namespace entente::cli {
namespace {

const Passage& passage_of_check(std::string_view heading) {
  for (const Passage& passage : usage_of_check.passages)
    if (passage.heading == heading) return passage;
  throw std::invalid_argument("help has no such passage");
}

/// The names of a term: `line, column` are two.
std::vector<std::string> names_in(std::string_view word) {
  std::vector<std::string> names{""};
  for (const char c : word)
    if (c == ',')
      names.emplace_back();
    else if (c != ' ')
      names.back() += c;
  return names;
}

TEST(CheckUsage, DescribesEveryFieldOfADiagnosticAndNoOther) {
  const testing_support::Workplace place;
  std::ofstream(place / "here/s.json")
      << R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-02-01"},
    "actors": {"A": {"x": 1}}, "attributes": {"x": {}}, "outcomes": {"o": {"is": "y[A]"}}})";
  const auto file = nlohmann::json::parse(place.entente({"check", "--json", "s.json"}).out)["files"][0];
  std::set<std::string> told, there{"expectations"};
  for (const Term& term : passage_of_check("--json").terms)
    for (const std::string& name : names_in(term.word)) told.insert(name);
  for (const auto& [name, value] : file["diagnostics"][0].items()) there.insert(name);
  EXPECT_EQ(told, there);
}

TEST(CheckUsage, ExplainsEveryVerdictOfConvergence) {
  std::vector<std::string> told;
  for (const Term& term : passage_of_check("--converge").terms) told.emplace_back(term.word);
  std::vector<std::string> words;
  for (const auto verdict : {Steadiness::steady, Steadiness::drifts, Steadiness::runs_away,
                             Steadiness::too_long, Steadiness::untold})
    words.emplace_back(verdict_word(verdict));
  EXPECT_EQ(told, words);
}

}  // namespace
}  // namespace entente::cli
