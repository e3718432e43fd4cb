/// `entente fit` as a user starts it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;

class FitCommand : public ::testing::Test {
 protected:
  FitCommand() {
    write("s.json", R"~({"entente": 1, "time": {"start": "2025-01-01", "end": "2026-01-01", "step": "1 month"},
      "actors": {"A": {}}, "attributes": {"x": {"range": [-10, 10], "saturation": "clamp"}},
      "parameters": {"speed": {"uniform": [0, 4]}, "level": 1},
      "dynamics": {"pull": {"type": "drift", "change": "x[A]", "by": "speed * (level - x[A])"}}, "watch": ["x[A]"]})~");
    write("seen.csv", "date,x[A]\n2025-03-01,0.3\n2025-06-01,0.55\n2025-09-01,0.75\n2025-12-01,0.85\n");
  }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(place / ("here/" + name), std::ios::binary) << text;
  }
  void expect_refused(const std::vector<std::string>& words, int code, const std::string& because) const {
    const Ended ended = place.entente(words);
    EXPECT_EQ(ended.code, code) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr(because));
    EXPECT_FALSE(std::filesystem::exists(place / "here/s.fit.json"));
  }
  const Workplace place;
};

TEST_F(FitCommand, WritesAWhatIfThatRuns) {
  const Ended fitted =
      place.entente({"fit", "s.json", "--observed", "seen.csv", "--evaluations", "40", "--runs", "4"});
  EXPECT_EQ(fitted.code, 0) << fitted.err;
  EXPECT_THAT(fitted.out, HasSubstr("95 % interval"));
  EXPECT_THAT(fitted.err, HasSubstr("Up to 40 ensembles of 4 runs for the search, then up to 115 for the "
                                    "profiles\n"));
  const Ended run = place.entente({"run", "s.fit.json", "--what-if", "fitted", "--runs", "2"});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(run.err, "");
  EXPECT_THAT(place.entente({"check", "s.fit.json"}).out, HasSubstr("1 what-if)"));
}

TEST_F(FitCommand, SaysThatTheSearchWasTooShort) {
  const Ended fitted = place.entente({"fit", "s.json", "--observed", "seen.csv", "--evaluations", "2", "--runs",
                                      "4", "--free", "speed=0:4,level=0:3"});
  EXPECT_EQ(fitted.code, 0) << fitted.err;
  EXPECT_THAT(fitted.out, HasSubstr("The search ended because"));
  EXPECT_THAT(fitted.out, HasSubstr("A profile found a better fit"));
}

TEST_F(FitCommand, RefusesWhatItCannotDo) {
  expect_refused({"fit", "s.json"}, 64, "--observed must name");
  expect_refused({"fit", "s.json", "--observed", "seen.csv", "--free", "speed=4:0"}, 64,
                 "--free takes NAME=LOW:HIGH");
  expect_refused({"fit", "s.json", "--observed", "seen.csv", "--free", "speed=0:1,speed=0:2"}, 64,
                 "names 'speed' twice");
  expect_refused({"fit", "s.json", "--observed", "seen.csv", "--free", "levl=0:1"}, 64,
                 "did you mean 'level'?");
  expect_refused({"fit", "s.json", "--observed", "seen.csv", "--out", "elsewhere/f.json"}, 64,
                 "must lie beside it");
  expect_refused({"fit", "s.json", "--observed", "seen.csv", "--until", "2025-02-01"}, 64, "0 observations");
  expect_refused({"fit", "s.json", "--observed", "seen.csv", "--until", "2025-03-01"}, 64,
                 "1 observation within the scenario's time until 2025-03-01 cannot fit 1 parameter\n");
  expect_refused({"fit", "s.json", "--observed", "none.csv"}, 66, "there is no file or folder none.csv");
}

TEST_F(FitCommand, RefusesAColumnThatStandsTwice) {
  write("twice.csv", "date,x[A], x[A]\n2025-03-01,0.3,0.3\n2025-06-01,0.5,0.5\n");
  expect_refused({"fit", "s.json", "--observed", "twice.csv"}, 65, "twice.csv:1:12: the column");
}

TEST_F(FitCommand, SaysWhereASeriesIsThatTheScenarioHasNot) {
  write("odd.csv", "date,x[A],x [ B]\n2025-03-01,0.3,0.3\n2025-06-01,0.5,0.5\n");
  expect_refused({"fit", "s.json", "--observed", "odd.csv"}, 65,
                 "odd.csv:1:11: 'x [ B]' is neither a metric nor a tracked value of the scenario (did you mean "
                 "'x[A]'?); there are: x[A]\n");
  write("odd.csv", "date;foo;x[A];x[B]\n2025-03-01;0,3;0,3;0,3\n");
  expect_refused({"fit", "s.json", "--observed", "odd.csv"}, 65,
                 "odd.csv:1:6: 'foo' is neither a metric nor a tracked value of the scenario; there are: x[A]\n"
                 "odd.csv:1:15: 'x[B]' is neither a metric nor a tracked value of the scenario (did you mean "
                 "'x[A]'?)\n");
}

TEST_F(FitCommand, DoesNotBlameARunForObservationsThatAreTooLarge) {
  write("large.csv", "date,x[A]\n2025-03-01,1e200\n2025-06-01,1e201\n");
  expect_refused({"fit", "s.json", "--observed", "large.csv", "--evaluations", "3", "--runs", "2"}, 65,
                 "the distance to the observations is no finite number");
}

}  // namespace
}  // namespace entente::testing_support
