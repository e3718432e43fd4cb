#include "cli/exit_codes.h"

#include <gmock/gmock.h>

#include <set>

namespace entente::cli {
namespace {

TEST(ExitCodes, AreThoseOfSysexitsAndTheShellInTheirOrder) {
  std::vector<int> numbers;
  std::set<std::string_view> meanings;
  for (const ExitCode& code : exit_codes()) {
    numbers.push_back(code.number);
    EXPECT_TRUE(meanings.insert(code.meaning).second) << code.number;
  }
  EXPECT_THAT(numbers, ::testing::ElementsAre(0, 1, 64, 65, 66, 70, 73, 130));
}

TEST(ExitCodes, AreCarriedByAFailureWithItsMessage) {
  const Failure failure(exit_code::no_file, "gone");
  EXPECT_EQ(failure.code(), 66);
  EXPECT_STREQ(failure.what(), "gone");
}

}  // namespace
}  // namespace entente::cli
