#include "cli/reading.h"

#include <gmock/gmock.h>

#include <fstream>

#include "cli/exit_codes.h"
#include "process.h"

namespace entente::cli {
namespace {

using ::testing::ElementsAre;

/// A warning at the beginning of `line` of a file, and perhaps an error at its end.
Diagnostics said_of(const std::string& message, bool error = false, const std::string& path = "rules.r") {
  Diagnostics said;
  const int source = said.sources.add("s.json", "{\n  \"a\": 1}");
  if (error)
    said.error({{source, 4}, path}, message);
  else
    said.warning({{source, 4}, path}, message);
  return said;
}

std::string printed(Remarks& remarks, Warnings warnings) {
  ::testing::internal::CaptureStderr();
  remarks.print(warnings);
  return ::testing::internal::GetCapturedStderr();
}

TEST(Remarks, AreToldOnceWithTheirPlace) {
  Remarks remarks;
  remarks.add(said_of("it is odd"));
  remarks.add(said_of("it is odd"));
  EXPECT_EQ(remarks.count(), "1 warning");
  EXPECT_EQ(printed(remarks, Warnings::told), "s.json:2:3: warning: rules.r: it is odd\n");
  EXPECT_EQ(printed(remarks, Warnings::told), "") << "it was printed before";
  ASSERT_EQ(remarks.all().size(), 1u);
  EXPECT_EQ(remarks.all()[0].begin.line, 2u);
  EXPECT_EQ(remarks.all()[0].end.column, 6u);
}

TEST(Remarks, NameTheVariationsThatTheyAreOf) {
  Remarks remarks;
  remarks.add(said_of("of all"));
  remarks.add(said_of("of all"), "with --what-if a");
  remarks.add(said_of("of some"), "with --what-if a");
  remarks.add(said_of("of some"), "with --what-if b");
  remarks.add(said_of("of some"), "with --what-if b");
  EXPECT_THAT(remarks.all()[0].variations, ElementsAre());
  EXPECT_THAT(remarks.all()[1].variations, ElementsAre("with --what-if a", "with --what-if b"));
  EXPECT_EQ(
      printed(remarks, Warnings::told),
      "s.json:2:3: warning: rules.r: of all\ns.json:2:3: warning: rules.r: of some (with --what-if a; with "
      "--what-if b)\n");
}

TEST(Remarks, OfErrorsShowTheLineAndAreNeverSilent) {
  Remarks remarks;
  remarks.add(said_of("it is odd"));
  remarks.add(said_of("it is wrong", true));
  EXPECT_EQ(remarks.errors(), 1u);
  EXPECT_EQ(remarks.warnings(), 1u);
  EXPECT_EQ(remarks.count(), "1 error, 1 warning");
  EXPECT_EQ(printed(remarks, Warnings::silent),
            "s.json:2:3: error: rules.r: it is wrong\n  2 |   \"a\": 1}\n    |   ^\n");
}

TEST(Remarks, AreCountedAsErrorsWhereThereAreNone) { EXPECT_EQ(Remarks().count(), "0 errors"); }

TEST(ReadScenario, ThrowsWithTheNumberOfErrors) {
  ::testing::internal::CaptureStderr();
  std::string message;
  try {
    read_scenario(testing_support::data("broken.json"), {});
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code(), exit_code::bad_scenario);
    message = failure.what();
  }
  EXPECT_THAT(message, ::testing::EndsWith("broken.json: 2 errors"));
  EXPECT_THAT(::testing::internal::GetCapturedStderr(), ::testing::HasSubstr("broken.json:6:3: error: "));
}

TEST(ReadScenario, CountsNoErrorsOfAFileWhereAllStandInOptions) {
  ::testing::internal::CaptureStderr();
  LoadOptions options;
  options.until = "2024-03-01";
  std::string message = "none";
  try {
    read_scenario(testing_support::data("small.json"), options);
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code(), exit_code::usage);
    message = failure.what();
  }
  EXPECT_EQ(message, "");
  EXPECT_EQ(::testing::internal::GetCapturedStderr(),
            "--until 2024-03-01:1:9: error: found 2024-03-01; expected a date after the start, 2025-01-01\n");
}

TEST(ReadScenario, QuietlyIsNothingWhereItFails) {
  EXPECT_FALSE(read_quietly(testing_support::data("broken.json"), {}));
  EXPECT_FALSE(read_quietly("/nowhere/s.json", {}));
  EXPECT_TRUE(read_quietly(testing_support::data("small.json"), {}));
  EXPECT_THROW(read_scenario("/nowhere/s.json", {}), FileError);
}

}  // namespace
}  // namespace entente::cli
