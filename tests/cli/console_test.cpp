#include "cli/console.h"

#include <gtest/gtest.h>

#include "cli/exit_codes.h"
#include "process.h"

namespace entente::cli {
namespace {

TEST(Console, WritesWhatItIsGivenToItsStream) {
  ::testing::internal::CaptureStdout();
  ::testing::internal::CaptureStderr();
  EXPECT_EQ(to_stdout(std::string_view("a\0b\n", 4)), exit_code::success);
  to_stderr("c");
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "c");
  EXPECT_EQ(::testing::internal::GetCapturedStdout(), std::string("a\0b\n", 4));
}

TEST(Console, ThatIsAFullDiskIsAnErrorWithItsReason) {
  testing_support::Start full_disk;
  full_disk.stdout_full = true;
  const testing_support::Ended full = testing_support::Workplace().entente({"schema"}, full_disk);
  EXPECT_EQ(full.code, exit_code::cannot_write);
  EXPECT_EQ(full.err, "entente: cannot write to the standard output: No space left on device\n");
}

TEST(Console, WhoseReaderHasGoneAwayIsSilent) {
  testing_support::Start nobody;
  nobody.stdout_closed_pipe = true;
  const testing_support::Ended gone = testing_support::Workplace().entente({"schema"}, nobody);
  EXPECT_EQ(gone.code, exit_code::cannot_write);
  EXPECT_EQ(gone.err, "");
}

}  // namespace
}  // namespace entente::cli
