#include <gmock/gmock.h>

#include "cli/completions.h"
#include "shell_completions.h"

namespace entente::testing_support {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;
using ::testing::UnorderedElementsAre;
using Words = std::vector<std::string>;

class FishCompletions : public ShellCompletions {
 protected:
  void SetUp() override {
    if (!is_installed("fish")) GTEST_SKIP() << "SKIPPED: fish is not installed";
    prepare("fish");
  }
  Words offered(const std::string& line) const {
    Words words = said("fish --no-config", "source ./_entente\ncomplete -C " + cli::shell_quoted(line) + "\n");
    for (std::string& word : words) word = word.substr(0, word.find('\t'));
    return words;
  }
};

TEST_F(FishCompletions, OfferCommandsOptionsChoicesAndFiles) {
  EXPECT_THAT(offered("entente re"), ElementsAre("report"));
  EXPECT_THAT(offered("entente verify --sa"), ElementsAre("--sample"));
  EXPECT_THAT(offered("entente run --relations "), UnorderedElementsAre("always", "never", "auto"));
  EXPECT_THAT(offered("entente run w"), Contains("world.json"));
  EXPECT_THAT(offered("entente run world.json --seed "), Not(Contains("world.json")));
  EXPECT_THAT(offered("entente verify "), Not(Contains("world.json")));
}

}  // namespace
}  // namespace entente::testing_support
