/// The program as it is started: its arguments, its streams, its exit code.
#include <gmock/gmock.h>

#include "process.h"

namespace entente::testing_support {
namespace {

TEST(Main, HandsOnAllArgumentsButItsNameAndTheExitCode) {
  const Workplace place;
  EXPECT_EQ(place.entente({"--version", "and", "more"}).code, 0);
  EXPECT_EQ(place.entente({}).code, 64);
  const Ended blanks = place.entente({"list", "a file.json"});
  EXPECT_EQ(blanks.code, 66);
  EXPECT_THAT(blanks.err, ::testing::HasSubstr("a file.json"));
  EXPECT_THAT(place.entente({""}).err, ::testing::HasSubstr("unknown command ''"));
}

}  // namespace
}  // namespace entente::testing_support
