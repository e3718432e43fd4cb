/// Scenarios of a wrong form: what `load` says about each.
#include "../bad/table.h"

namespace entente::testing_support {
namespace {

class BadForm : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(BadForm, IsRefusedWithTheseWords) {
  Diagnostics diagnostics;
  load(GetParam(), {}, diagnostics);
  EXPECT_TRUE(diagnostics.has_errors());
  expect_messages(GetParam(), diagnostics);
}

INSTANTIATE_TEST_SUITE_P(Scenarios, BadForm, ::testing::ValuesIn(bad_scenarios("form")), name_of);

}  // namespace
}  // namespace entente::testing_support
