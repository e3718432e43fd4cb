#include "cli/known_what_if.h"

#include <gtest/gtest.h>

#include "cli/exit_codes.h"

namespace entente::cli {
namespace {

std::string unknown_what_if(const std::vector<std::string>& known, const std::string& id) {
  Scenario scenario;
  for (const std::string& one : known) {
    scenario.what_ifs.emplace_back();
    scenario.what_ifs.back().id = one;
  }
  try {
    check_known_what_if(scenario, id, "--versus");
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code(), exit_code::usage);
    return failure.what();
  }
  return "known";
}

TEST(KnownWhatIf, IsOneOfTheScenario) {
  EXPECT_EQ(unknown_what_if({"calm", "storm"}, "storm"), "known");
  EXPECT_EQ(unknown_what_if({"calm", "storm"}, "clam"),
            "--versus: 'clam' is not a what-if (did you mean 'calm'?); there are: calm, storm");
  EXPECT_EQ(unknown_what_if({"calm"}, "xyzzy"), "--versus: 'xyzzy' is not a what-if; there are: calm");
  EXPECT_EQ(unknown_what_if({"calm"}, ""), "--versus: '' is not a what-if; there are: calm");
  EXPECT_EQ(unknown_what_if({}, "calm"), "--versus: 'calm' is not a what-if; there is none");
}

}  // namespace
}  // namespace entente::cli
