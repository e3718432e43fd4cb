#include "members_for_tests.h"

namespace entente::testing_support {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ReadTime, AStepLongerThanTheRunIsWarnedOf) {
  const auto said = [](const std::string& step, const LoadOptions& options = {}) {
    const Folder folder;
    folder.write("s.json", R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2027-01-01", "step": ")" +
                               step + "\"}}");
    return load_file(folder, "s.json", options).lines;
  };
  EXPECT_THAT(
      said("5 years"),
      ElementsAre("s.json:1:77: warning: time.step: found \"5 years\", longer than the run, 2025-01-01 to "
                  "2027-01-01: all of it is one step"));
  EXPECT_THAT(said("2 years"), IsEmpty());
  EXPECT_THAT(said("1 year", {{}, {"time.end=2025-03-01"}, {}}), IsEmpty()) << "cut short by the command line";
}

TEST(ReadTime, TheEndComesAfterTheStart) {
  const Folder folder;
  folder.write("s.json", R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-01-01"}})");
  EXPECT_THAT(load_file(folder, "s.json").lines,
              ElementsAre("s.json:1:55: error: time.end: found 2025-01-01; expected a date after the start, "
                          "2025-01-01"));
}

TEST(ReadTime, StepsAndTheirPartsAreThoseGiven) {
  const Folder folder;
  folder.write("s.json",
               R"({"entente": 1, "time": {"start": "2024-02-29", "end": "2025-03-01", "step": "2 months",
    "substeps": 10000}})");
  const Time time = load_file(folder, "s.json").scenario.time;
  EXPECT_EQ(to_string(time.start), "2024-02-29");
  EXPECT_EQ(to_string(time.end), "2025-03-01");
  EXPECT_EQ(time.step.count, 2);
  EXPECT_EQ(time.step.unit, Unit::month);
  EXPECT_EQ(time.substeps, 10000);
  EXPECT_EQ(time.ends.path, "time.end");
}

}  // namespace
}  // namespace entente::testing_support
