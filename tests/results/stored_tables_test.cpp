#include "results/stored_tables.h"

#include "ensembles_for_tests.h"
#include "outputs_for_tests.h"

namespace entente {
namespace {

class StoredTablesTest : public testing::OutputsOfThreeRuns {
 protected:
  StoredTablesTest() {
    for (const char* file : {"series.csv", "outcomes.csv", "causes.csv", "events.csv"}) written(file);
  }
  /// What is said of `file` with `to` in place of `from`, after the file's name; the file is as before then.
  std::string refusal_with(const std::string& file, const std::string& from, const std::string& to) const {
    const auto path = folder.path / file;
    const std::string text = testing::text_of(path);
    std::string changed = text;
    EXPECT_NE(changed.find(from), std::string::npos) << from;
    std::ofstream(path) << changed.replace(changed.find(from), from.size(), to);
    const std::string said = refusal();
    std::ofstream(path) << text;
    return said.starts_with(path.string()) ? said.substr(path.string().size()) : said;
  }
  std::string refusal() const {
    return testing::said_by<ReadError>([&] { check_tables(folder.path, catalogue); });
  }
};

TEST_F(StoredTablesTest, AsTheyAreWrittenTheyFit) { EXPECT_EQ(refusal(), ""); }

TEST_F(StoredTablesTest, SeriesHaveEveryDateAndNameInOrder) {
  EXPECT_EQ(refusal_with("series.csv", "2025-01-01,heat", "2024-01-01,heat"),
            " is damaged in line 2: '2024-01-01' stands where '2025-01-01' should");
  EXPECT_EQ(refusal_with("series.csv", "08,heat", "08,hat"),
            " is damaged in line 4: 'hat' stands where 'heat' should");
  EXPECT_EQ(refusal_with("series.csv", "heat,1,1,", "heat,1,one,"),
            " is damaged in line 2: 'one' is not a number");
  EXPECT_EQ(refusal_with("series.csv", "2025-01-15,heat,", "2025-01-15,heat,0,"), " is damaged in line 6");
  EXPECT_EQ(refusal_with("series.csv", "date,name", "date,mane"),
            " is damaged: its columns are not date,name,mean,sd,p05,p25,p50,p75,p95");
}

TEST_F(StoredTablesTest, SeriesHaveNoRowsMoreOrLess) {
  const std::string last = line(testing::text_of(folder.path / "series.csv"), 6) + "\n";
  EXPECT_EQ(refusal_with("series.csv", last, ""), " is damaged: it has 5 rows, not 6");
  EXPECT_EQ(refusal_with("series.csv", last, last + last), " is damaged in line 8: the run has no such date");
}

TEST_F(StoredTablesTest, OutcomesAreThoseOfTheScenario) {
  EXPECT_EQ(refusal_with("outcomes.csv", "thaw,", "thow,"),
            " is damaged in line 2: 'thow' stands where 'thaw' should");
  EXPECT_EQ(refusal_with("outcomes.csv", "level,mean,", "level,max,"),
            " is damaged in line 3: 'max' stands where 'mean' should");
  EXPECT_EQ(refusal_with("outcomes.csv", "2025-01-08", "2025-01-32"),
            " is damaged in line 4: '2025-01-32' is not a date");
  const std::string last = line(testing::text_of(folder.path / "outcomes.csv"), 4) + "\n";
  EXPECT_EQ(refusal_with("outcomes.csv", last, ""), " is damaged: it has 3 rows, not 4");
  EXPECT_EQ(refusal_with("outcomes.csv", last, last + last),
            " is damaged in line 6: its scenario has no such outcome");
}

TEST_F(StoredTablesTest, CausesAndEventsNameWhatTheScenarioHas) {
  EXPECT_EQ(
      refusal_with("causes.csv", "PAK,AFG", "PAK,USA"),
      " is damaged in line 2: it names a tracked value 'trust[PAK,USA]', which its scenario does not have");
  EXPECT_EQ(refusal_with("causes.csv", ",raid,", ",rain,"),
            " is damaged in line 2: it names a cause 'rain', which its scenario does not have");
  EXPECT_EQ(refusal_with("events.csv", "2025-01-01", "2125-01-01"),
            " is damaged in line 2: it names a date '2125-01-01', which its scenario does not have");
  EXPECT_EQ(refusal_with("events.csv", "attack,1", "attack,x"), " is damaged in line 2: 'x' is not a number");
}

TEST_F(StoredTablesTest, SilencesNeedNotBeThereButMustSayWhatTheyAre) {
  const auto file = folder.path / "silences.json";
  std::ofstream(file) << R"({"caveat": "", "found": [{"text": "x"}]})";
  EXPECT_EQ(refusal(), "");
  for (const char* wrong :
       {"", "{}", R"({"caveat": 1, "found": []})", R"({"caveat": "", "found": [{"txt": "x"}]})"}) {
    std::ofstream(file) << wrong;
    EXPECT_EQ(refusal(), file.string() + " is damaged: it does not say what did nothing") << wrong;
  }
}

}  // namespace
}  // namespace entente
