#include "cli/program.h"

#include <gmock/gmock.h>

#include "cli/exit_codes.h"
#include "command_line.h"

namespace entente {
namespace cli {
namespace {

/// What the program says on both streams, and its exit code.
struct Said {
  int code = 0;
  std::string out, err;
};

Said said_by_program(const std::vector<std::string>& arguments) {
  ::testing::internal::CaptureStdout();
  ::testing::internal::CaptureStderr();
  Said said;
  said.code = run_program(arguments);
  said.out = ::testing::internal::GetCapturedStdout();
  said.err = ::testing::internal::GetCapturedStderr();
  return said;
}

TEST(Program, TurnsWhatGoesWrongIntoACodeAndALine) {
  const Said usage = said_by_program({"list", "a", "b"});
  EXPECT_EQ(usage.code, exit_code::usage);
  EXPECT_THAT(usage.err, ::testing::StartsWith("entente: "));
  EXPECT_EQ(usage.err.find('\n'), usage.err.size() - 1);
  EXPECT_EQ(usage.out, "");
  EXPECT_EQ(said_by_program({"list", "/nowhere/s.json"}).code, exit_code::no_file);
  EXPECT_EQ(said_by_program({"list", testing_support::data("broken.json")}).code, exit_code::bad_scenario);
  EXPECT_EQ(said_by_program({"check", "--dry", testing_support::data("stops.json"), "--threads", "1"}).code,
            exit_code::run_stopped);
}

TEST(Program, MakesWhatItSaysHarmless) {
  const Said said = said_by_program({"x\x1b[2Jy"});
  EXPECT_EQ(said.code, exit_code::usage);
  EXPECT_THAT(said.err, ::testing::HasSubstr("unknown command 'x?[2Jy'"));
}

TEST(Program, WithoutACommandIsAWrongCallThatHelpAnswers) {
  const Said nothing = said_by_program({}), help = said_by_program({"--help"});
  EXPECT_EQ(nothing.code, exit_code::usage);
  EXPECT_EQ(help.code, exit_code::success);
  EXPECT_EQ(nothing.err, help.out);
  EXPECT_EQ(nothing.out + help.err, "");
}

}  // namespace
}  // namespace cli

namespace testing_support {
namespace {

const Line program_lines[] = {
    {"version", {"--version"}, 0, "entente 0.1.0\n", "-"},
    {"nothing", {}, 64, "-", "usage: entente COMMAND"},
    {"unknown_command", {"chekc"}, 64, "-", "unknown command 'chekc' (did you mean 'check'?)"},
    {"unknown_first_option", {"--versoin"}, 64, "-", "(did you mean '--version'?)"},
};

INSTANTIATE_TEST_SUITE_P(Program, CommandLine, ::testing::ValuesIn(program_lines), row_name);

}  // namespace
}  // namespace testing_support
}  // namespace entente
