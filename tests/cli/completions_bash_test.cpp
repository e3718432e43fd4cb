#include <gmock/gmock.h>

#include "shell_completions.h"

namespace entente::testing_support {
namespace {

using ::testing::ElementsAre;
using ::testing::IsSupersetOf;
using ::testing::UnorderedElementsAre;
using Words = std::vector<std::string>;

class BashCompletions : public ShellCompletions {
 protected:
  BashCompletions() { prepare("bash"); }
  /// Of words in the syntax of the shell; the last is being typed.
  Words offered(const std::string& words) const {
    return said("bash --norc", "source ./_entente\nCOMP_WORDS=(entente " + words +
                                   ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_entente\n"
                                   "printf '%s\\n' \"${COMPREPLY[@]}\"\n");
  }
};

TEST_F(BashCompletions, OfferCommands) {
  EXPECT_THAT(offered("re"), ElementsAre("report"));
  EXPECT_THAT(offered("''"), IsSupersetOf({"run", "help", "--version"}));
  EXPECT_THAT(offered("help exi"), ElementsAre("exit-codes"));
}

TEST_F(BashCompletions, OfferOptionsOfTheCommandOnly) {
  EXPECT_THAT(offered("run --sa"), ElementsAre("--save-trajectories"));
  EXPECT_THAT(offered("verify --sa"), ElementsAre("--sample"));
  EXPECT_THAT(offered("schema --"), ElementsAre("--help", "--install", "--force"));
}

TEST_F(BashCompletions, OfferChoices) {
  EXPECT_THAT(offered("run world.json --relations ''"), ElementsAre("always", "never", "auto"));
  EXPECT_THAT(offered("run world.json --relations = ne"), ElementsAre("never"));
  EXPECT_THAT(offered("import --format g"), ElementsAre("gdelt"));
}

TEST_F(BashCompletions, OfferFilesAndFoldersWhereTheyAreMeant) {
  EXPECT_THAT(offered("run w"), ElementsAre("world.json"));
  EXPECT_THAT(offered("verify ''"), UnorderedElementsAre("here", "results a"))
      << "folders only, blanks and all";
  EXPECT_THAT(offered("run world.json -o r"), ElementsAre("results a"));
  EXPECT_THAT(offered("fit world.json --observed wo"), ElementsAre("world.json"));
  EXPECT_THAT(offered("run world.json --seed ''"), ElementsAre("")) << "nothing";
}

}  // namespace
}  // namespace entente::testing_support
