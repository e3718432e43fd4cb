/// The bar on a terminal, and its absence elsewhere.
#include "cli/progress.h"

#include <gmock/gmock.h>

#include <thread>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;

/// What a bar of 60 or more columns writes, when half of it is done in at least a tenth of a second.
std::string half_done(bool shown, cli::Terminal terminal) {
  ::testing::internal::CaptureStderr();
  {
    cli::Progress progress(terminal, shown);
    progress.progress(1, 2000);  // too early: a tenth of a second has to pass
    std::this_thread::sleep_for(std::chrono::milliseconds(110));
    progress.progress(1000, 2000);
    progress.progress(2000, 2000);
  }
  return ::testing::internal::GetCapturedStderr();
}

TEST(Progress, IsABarWithTheTimeLeftClearedAtItsEnd) {
  EXPECT_EQ(half_done(true, {.redraws = true, .unicode = false, .width = 80}),
            "\r##########..........  50 %  1,000 of 2,000 runs, 1 s left\x1b[K\r\x1b[K");
  EXPECT_THAT(half_done(true, {.redraws = true, .unicode = true, .width = 59}), HasSubstr("\r████····  50 %"));
  EXPECT_EQ(half_done(true, {.redraws = false}), "") << "a line that cannot be drawn over";
}

TEST(Progress, IsNothingUnlessShown) { EXPECT_EQ(half_done(false, {}), ""); }

TEST(Progress, IsShownOnATerminalAndClearedAgain) {
  const Workplace place;
  Start start;
  start.columns = 80;
  start.environment = {{"TERM", "xterm"}, {"LC_ALL", "C.UTF-8"}};
  const Ended ended = place.entente(
      {"run", data("long.json"), "--runs", "200", "--block", "2", "--until", "2024-01-01"}, start);
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(ended.out, HasSubstr(" of 200 runs, "));
  EXPECT_THAT(ended.out, HasSubstr(" s left\x1b[K"));
  EXPECT_THAT(ended.out, HasSubstr("\r\x1b[K"));
}

}  // namespace
}  // namespace entente::testing_support
