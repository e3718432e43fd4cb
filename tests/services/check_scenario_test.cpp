/// A scenario looked at with all its variations.
#include "services/check_scenario.h"

#include <gmock/gmock.h>

#include "support/compiled.h"

namespace entente {
namespace {

CheckedScenario checked(const std::string& name) {
  return check_scenario({std::string(ENTENTE_SOURCE_DIR) + "/tests/data/" + name, {}});
}

TEST(CheckScenario, SaysNothingOfOneThatIsSound) {
  const CheckedScenario found = checked("small.json");
  for (const SaidOfVariant& variant : found.said) EXPECT_TRUE(variant.said.empty());
  EXPECT_EQ(found.said.size(), 2 + found.scenario.what_ifs.size()) << "once more with what is idle";
  EXPECT_EQ(found.unjudged, "");
}

TEST(CheckScenario, SaysOfWhichWhatIfAnErrorIs) {
  const CheckedScenario found = checked("what_if_broken.json");
  EXPECT_FALSE(found.said.front().said.has_errors());
  EXPECT_TRUE(found.said.back().said.has_errors()) << "and nothing was tried";
  EXPECT_EQ(found.said.back().what_if, "no-neighbour");
  EXPECT_THROW(check_scenario({"/nowhere/s.json", {}}), FileError);
}

}  // namespace
}  // namespace entente
