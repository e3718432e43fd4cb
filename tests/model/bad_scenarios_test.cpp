/// Scenarios of the right form that mean nothing: what `compile` says about each.
#include <entente/model.h>

#include "../bad/table.h"

namespace entente::testing {
namespace {

class BadMeaning : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(BadMeaning, IsRefusedWithTheseWords) {
  Diagnostics diagnostics;
  const Scenario scenario = load(GetParam(), {}, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors()) << "what is wrong with the form belongs in tests/bad/form";
  EXPECT_FALSE(compile(scenario, diagnostics)) << "expected to be refused";
  expect_messages(GetParam(), diagnostics);
}

INSTANTIATE_TEST_SUITE_P(Scenarios, BadMeaning, ::testing::ValuesIn(bad_scenarios("meaning")), name_of);

}  // namespace
}  // namespace entente::testing
