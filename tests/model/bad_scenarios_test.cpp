/// Scenarios of the right form that mean nothing: what `compile` says about each.
#include <entente/model.h>

#include "../bad/table.h"

namespace entente::testing_support {
namespace {

class BadMeaning : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(BadMeaning, IsRefusedWithTheseWords) {
  Diagnostics diagnostics;
  const Scenario scenario = load(GetParam(), {}, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors()) << "what is wrong with the form belongs in tests/bad/form";
  EXPECT_FALSE(compile(scenario, diagnostics)) << "expected to be refused";
  expect_messages(GetParam(), diagnostics);
}

/// What is wrong with the form is said by `load`; compiling goes on, adds what is wrong with the meaning, and
/// says nothing that only follows: no warning, nothing without a place, nothing twice.
class BadFormCompiled : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(BadFormCompiled, CompilingAddsOnlyErrorsOfItsOwn) {
  Diagnostics form, both;
  load(GetParam(), {}, form);
  const Scenario scenario = load(GetParam(), {}, both);
  EXPECT_FALSE(compile(scenario, both)) << "expected to be refused";
  const auto said = lines_of(form, GetParam().parent_path()), all = lines_of(both, GetParam().parent_path());
  for (const std::string& line : all) {
    if (std::find(said.begin(), said.end(), line) != said.end()) continue;
    EXPECT_NE(line.find(": error: "), std::string::npos) << "a warning that only follows: " << line;
    EXPECT_EQ(std::count(all.begin(), all.end(), line), 1) << line;
  }
}

/// Where the reader has refused the key `actors`, that no name is an actor's follows from it.
TEST(BadActors, NothingFollowsFromThem) {
  for (const char* name : {"actors-misspelt.json", "actors-a-list.json"}) {
    const auto file = std::filesystem::path(ENTENTE_SOURCE_DIR "/tests/bad/form") / name;
    Diagnostics diagnostics;
    const Scenario scenario = load(file, {}, diagnostics);
    EXPECT_FALSE(compile(scenario, diagnostics));
    EXPECT_EQ(lines_of(diagnostics, file.parent_path()).size(), 1U) << diagnostics.errors();
  }
}

INSTANTIATE_TEST_SUITE_P(Scenarios, BadFormCompiled, ::testing::ValuesIn(bad_scenarios("form")), name_of);
INSTANTIATE_TEST_SUITE_P(Scenarios, BadMeaning, ::testing::ValuesIn(bad_scenarios("meaning")), name_of);

}  // namespace
}  // namespace entente::testing_support
