#include <gmock/gmock.h>

#include "../scenario/folder.h"
#include "support/compiled.h"

namespace entente {
namespace {

class ReadAndCompileTest : public ::testing::Test {
 protected:
  std::filesystem::path scenario(const std::string& more) const {
    return folder.write(
        "s.json", testing_support::scenario_with(R"("actors": {"A": {}}, "parameters": {"p": 2})" + more));
  }
  const testing_support::Folder folder;
};

TEST_F(ReadAndCompileTest, GivesTheScenarioAndItsModelAsTheyAreVaried) {
  Diagnostics said;
  const auto made = read_and_compile({scenario(""), {{}, {"seed=9", "actors.B={\"name\": \"b\"}"}, {}}}, said);
  ASSERT_TRUE(made) << said.errors();
  EXPECT_EQ(made->scenario.seed, 9u);
  EXPECT_EQ(made->model.catalogue().actors, (std::vector<std::string>{"A", "B"}));
}

TEST_F(ReadAndCompileTest, SaysWhatIsWrongInFormOrMeaning) {
  const auto errors_of = [](const std::filesystem::path& file) {
    Diagnostics said;
    EXPECT_FALSE(read_and_compile({file, {}}, said));
    return said.errors();
  };
  EXPECT_THAT(errors_of(scenario(R"(, "rums": 1)")), ::testing::HasSubstr("rums: unknown key"));
  EXPECT_THAT(errors_of(scenario(R"(, "metrics": {"m": "q"})")), ::testing::HasSubstr("metrics.m"));
}

TEST_F(ReadAndCompileTest, ThrowsWhatIsWrongWhereItIsExpectedToBeRight) {
  EXPECT_EQ(read_and_compile({scenario(""), {}}).model.catalogue().actors.size(), 1u);
  try {
    read_and_compile({scenario(R"(, "rums": 1, "metrics": {"m": "q"})"), {}});
    FAIL() << "nothing is thrown";
  } catch (const ScenarioError& error) {
    EXPECT_THAT(error.what(), ::testing::AllOf(::testing::HasSubstr("rums: unknown key"),
                                               ::testing::HasSubstr("\n"), ::testing::HasSubstr("metrics.m")))
        << "a line each";
  }
}

}  // namespace
}  // namespace entente
