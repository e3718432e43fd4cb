#include "results/stored_tables.h"

#include <gmock/gmock.h>

#include "ensembles_for_tests.h"
#include "outputs_for_tests.h"

namespace entente {
namespace {

class StoredTablesTest : public testing_support::OutputsOfThreeRuns {
 protected:
  StoredTablesTest() {
    for (const char* file :
         {"series.csv", "outcomes.csv", "causes.csv", "events.csv", "rules.csv", "relations.csv"})
      written(file);
    for (const char* file : {"runs.csv", "trajectories.csv", "ledger.csv"}) streamed(file);
    replace("series.csv", "2025-01-15,\"trust[PAK,AFG]\",1.625", "2025-01-15,\"trust[PAK,AFG]\",1.025");
    for (const std::string run : {"0", "1", "2"}) replace("trajectories.csv", run + ".625\n", run + ".025\n");
  }
  /// Of the made-up runs, what causes changed does not come to what series say.
  void replace(const std::string& file, const std::string& from, const std::string& to) const {
    std::string text = testing_support::kept_text(folder.path / file);
    ASSERT_NE(text.find(from), std::string::npos) << text;
    std::ofstream(folder.path / file) << text.replace(text.find(from), from.size(), to);
  }
  /// What is said of `file` with `to` in place of `from`, after the file's name; the file is as before then.
  std::string refusal_with(const std::string& file, const std::string& from, const std::string& to) const {
    const auto path = folder.path / file;
    const std::string text = testing_support::kept_text(path);
    std::string changed = text;
    EXPECT_NE(changed.find(from), std::string::npos) << from;
    std::ofstream(path) << changed.replace(changed.find(from), from.size(), to);
    const std::string said = refusal();
    std::ofstream(path) << text;
    return said.starts_with(path.string()) ? said.substr(path.string().size()) : said;
  }
  std::string refusal() const {
    Manifest manifest;
    manifest.runs = manifest.quantile_runs = 3;
    return testing_support::said_by<ReadError>(
        [&] { check_tables(folder.path, catalogue, KnownRuns(folder.path, catalogue, 3), manifest); });
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
  const std::string last = line(testing_support::kept_text(folder.path / "series.csv"), 6) + "\n";
  EXPECT_EQ(refusal_with("series.csv", last, ""), " is damaged: it has 5 rows, not 6");
  EXPECT_EQ(refusal_with("series.csv", last, last + last), " is damaged in line 8: the run has no such date");
}

TEST_F(StoredTablesTest, OutcomesAreThoseOfTheScenario) {
  EXPECT_EQ(refusal_with("outcomes.csv", "thaw,", "thow,"),
            " is damaged in line 2: 'thow' stands where 'thaw' should");
  EXPECT_EQ(refusal_with("outcomes.csv", "level,mean,", "level,max,"),
            " is damaged in line 3: 'max' stands where 'mean' should");
  EXPECT_EQ(refusal_with("outcomes.csv", "2025-01-08", "2025-01-32"),
            " is damaged in line 4: '2025-01-32' stands where '2025-01-08' should");
  const std::string last = line(testing_support::kept_text(folder.path / "outcomes.csv"), 4) + "\n";
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

TEST_F(StoredTablesTest, NumbersCanBeWhatTheyAre) {
  for (const auto& [file, from, to] : {
           std::array{"outcomes.csv", "thaw,end,probability", "thaw,end,mean"},
           std::array{"outcomes.csv", ",3,", ",2000,"},
           std::array{"outcomes.csv", "a bit", "a lot"},
           std::array{"outcomes.csv", "probability,0.6", "probability,7.6"},
           std::array{"series.csv", "heat,1,1,0.1", "heat,1,1,9.1"},
           std::array{"series.csv", "heat,1,1,", "heat,1,-1,"},
           std::array{"series.csv", "]\",1.125,", "]\",nan,"},
           std::array{"causes.csv", ",rule,", ",banana,"},
           std::array{"causes.csv", ",0.6", ",7.6"},
           std::array{"events.csv", "attack,1", "attack,-1"},
           std::array{"events.csv", "attack,1", "assault,1"},
           std::array{"rules.csv", "raid", "nosuch"},
           std::array{"rules.csv", "attack,", "attack,-"},
           std::array{"rules.csv", "rule,type", "a,b"},
           std::array{"rules.csv", "raid,attack,1.5", "raid,attack,inf"},
           std::array{"rules.csv", "raid,attack,1.5\n", ""},
           std::array{"rules.csv", "raid,attack,1.5\n", "raid,attack,1.5\nraid,attack,1.5\n"},
           std::array{"events.csv", "attack,1", "attack,1.5"},
           std::array{"events.csv", "attack,1\n", "attack,1\n2025-01-01,raid,attack,1\n"},
           std::array{"events.csv", "2025-01-01", "2025-01-15"},
           std::array{"relations.csv", "PAK,AFG", "XXX,AFG"},
           std::array{"relations.csv", "AFG,0.1,", "AFG,nan,"},
           std::array{"relations.csv", "trade,PAK,AFG", "trade,AFG,PAK"},
           std::array{"trajectories.csv", "heat", "\xff\xfe"},
           std::array{"trajectories.csv", "\n1,0,", "\n2,0,"},
           std::array{"trajectories.csv", "2025-01-15,", "2025-01-15,x"},
           std::array{"trajectories.csv", "2025-01-01,0,", "2025-01-01,0.5,"},
           std::array{"trajectories.csv", "\n", "\r\n"},
           std::array{"ledger.csv", "\n", "\n\n"},
           std::array{"ledger.csv", ",-0.1", ",-0.2"},
           std::array{"ledger.csv", "raid", "nosuch"},
           std::array{"ledger.csv", "\n1,", "\n3,"},
           std::array{"ledger.csv", "PAK,AFG", "PAK,XXX"},
       })
    EXPECT_NE(refusal_with(file, from, to), "") << file << ": " << to << " for " << from;
}

TEST_F(StoredTablesTest, CausesComeToWhatSeriesSay) {
  const std::string row = line(testing_support::kept_text(folder.path / "causes.csv"), 1) + "\n";
  EXPECT_EQ(
      refusal_with("causes.csv", row, ""),
      " is damaged: its causes change 'trust[PAK,AFG]' by 0, and in series.csv it goes from 1.125 to 1.025");
  EXPECT_EQ(refusal_with("causes.csv", row, row + row), " is damaged in line 3: no such row can stand there");
  EXPECT_NE(refusal_with("causes.csv", "rule,-0.1", "rule,-0.2"), "");
}

TEST_F(StoredTablesTest, RelationsHaveEveryPair) {
  const std::string row = line(testing_support::kept_text(folder.path / "relations.csv"), 1) + "\n";
  EXPECT_NE(refusal_with("relations.csv", row, ""), "");
  EXPECT_NE(refusal_with("relations.csv", row, row + row), "");
}

TEST_F(StoredTablesTest, NoTableIsEmpty) {
  for (const char* file : {"series.csv", "outcomes.csv", "causes.csv", "events.csv", "rules.csv",
                           "relations.csv", "trajectories.csv", "ledger.csv"})
    EXPECT_THAT(refusal_with(file, testing_support::kept_text(folder.path / file), ""),
                ::testing::HasSubstr("its columns are not"))
        << file;
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
