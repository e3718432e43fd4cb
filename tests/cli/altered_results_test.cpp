/// An altered folder of results is refused by every command that reads one, in the same words.
#include <gmock/gmock.h>

#include <array>
#include <fstream>

#include "process.h"
#include "results/hashes.h"

namespace entente::testing_support {
namespace {

using Words = std::vector<std::string>;

class AlteredResults : public ::testing::Test {
 protected:
  AlteredResults() {
    EXPECT_EQ(place.entente({"run", data("small.json"), "--runs", "20", "--quiet", "--out", "r"}).code, 0);
  }
  void alter(const std::string& file, const std::string& from, const std::string& to, bool signs,
             const std::string& folder = "r") const {
    std::string text = place.read(folder + "/" + file);
    ASSERT_NE(text.find(from), std::string::npos) << file << ": " << from;
    std::ofstream(place / ("here/" + folder + "/" + file), std::ios::binary)
        << text.replace(text.find(from), from.size(), to);
    if (signs) write_hashes(place / ("here/" + folder));
  }
  void expect_refused(const Words& words, const std::string& said) const {
    const Ended ended = place.entente(words);
    EXPECT_EQ(ended.code, 66) << words.front() << ended.err;
    EXPECT_EQ(ended.err, "entente: " + said + "\n") << words.front();
    EXPECT_EQ(ended.out, "") << words.front();
  }
  void expect_refused_by_all(const std::string& said) const {
    for (const Words& words : readers) expect_refused(words, said);
    EXPECT_EQ(place.entries(), Words{"r"});
  }
  /// By verify, and by another command in the same words: a command opens every folder in the same way, so that
  /// of many alterations each goes to the next of them.
  std::string expect_refused_by_next(const std::string& folder, const std::vector<Words>& others) {
    const Ended verified = place.entente({"verify", folder});
    EXPECT_EQ(verified.code, 66);
    EXPECT_THAT(verified.err, ::testing::StartsWith("entente: " + folder));
    if (verified.code != 66) return "";
    const std::string said = verified.err.substr(9, verified.err.size() - 10);
    expect_refused(others[next_++ % others.size()], said);
    return said;
  }
  /// The same of a file with `to` in place of `from`; the file is as before then.
  void expect_refused_with(const std::string& file, const std::string& from, const std::string& to,
                           const std::string& folder, const std::vector<Words>& others) {
    SCOPED_TRACE(file + ": " + to + " for " + from);
    const std::string before = place.read(folder + "/" + file);
    alter(file, from, to, true, folder);
    EXPECT_THAT(expect_refused_by_next(folder, others), ::testing::HasSubstr(file));
    std::ofstream(place / ("here/" + folder + "/" + file), std::ios::binary) << before;
  }
  const std::vector<Words> readers{{"blocs", "r", "--relation", "trust"},
                                   {"blocs", "r", "--relation", "trust", "--run", "1"},
                                   {"landscape", "r", "--relation", "trust"},
                                   {"explain", "r", "trust[AAA,BBB]"},
                                   {"explain", "r", "--outcome", "thaw"},
                                   {"story", "r"},
                                   {"compare", "r", "r", "--out", "c"},
                                   {"report", "r", "--out", "r.html"},
                                   {"live", "r", "--out", "l.html"},
                                   {"export", "r", "--dot", "--relation", "trust"},
                                   {"export", "r", "--netcdf", "--out", "r.nc"}};

 private:
  std::size_t next_ = 0;

 protected:
  const Workplace place;
};

TEST_F(AlteredResults, AnotherScenario) {
  alter("scenario.json", "\"AAA\"", "\"AAB\"", false);
  expect_refused_by_all("r/scenario.json is not the scenario that was run");
  EXPECT_EQ(place.entente({"verify", "r"}).code, 1);
  write_hashes(place / "here/r");
  expect_refused_by_all("r/scenario.json is not the scenario that was run");
  const Ended verified = place.entente({"verify", "r"});
  EXPECT_EQ(verified.code, 66);
  EXPECT_EQ(verified.err, "entente: r/scenario.json is not the scenario that was run\n");
}

TEST_F(AlteredResults, AFileThatIsNotAsItWasWritten) {
  alter("events.csv", "\n", "\n\n", false);
  expect_refused_by_all("r/events.csv has changed since it was written");
  EXPECT_EQ(place.entente({"verify", "r"}).out, "r/events.csv has changed since it was written\n");
}

TEST_F(AlteredResults, NumbersThatAreNone) {
  alter("series.csv", ",0", ",O", true);
  const Ended verified = place.entente({"verify", "r"});
  EXPECT_EQ(verified.code, 66);
  EXPECT_THAT(verified.err, ::testing::MatchesRegex(
                                "entente: r/series.csv is damaged in line [0-9]+: 'O.*' is not a number\n"));
  expect_refused_by_all(verified.err.substr(9, verified.err.size() - 10));
}

/// Whoever alters a table can make the list of hashes anew: what cannot have been written is refused all the
/// same.
TEST_F(AlteredResults, TablesThatCannotHaveBeenWritten) {
  ASSERT_EQ(place
                .entente({"run", data("small.json"), "--runs", "20", "--quiet", "--save-trajectories",
                          "--force", "--out", "r"})
                .code,
            0);
  for (const auto& [file, from, to] : {
           std::array{"rules.csv", "mediation,", "nosuch,"},
           std::array{"rules.csv", "rule,type", "a,b"},
           std::array{"rules.csv", "talks,0", "talks,-0"},
           std::array{"rules.csv", "\n", "\nnosuch,raid,0.1\n"},
           std::array{"outcomes.csv", "probability,0.55", "probability,7"},
           std::array{"outcomes.csv", "probability,0.55", "probability,nan"},
           std::array{"outcomes.csv", "end,mean", "end,probability"},
           std::array{"outcomes.csv", ",20,", ",2000,"},
           std::array{"outcomes.csv", "Relations thaw", "Relations freeze"},
           std::array{"series.csv", "2025-01-01,\"trust[AAA,BBB]\",-0.3", "2025-01-01,\"trust[AAA,BBB]\",-9.3"},
           std::array{"series.csv", "warmth,-0.3386044226228781,", "warmth,-0.3386044226228781,-"},
           std::array{"causes.csv", ",event,", ",banana,"},
           std::array{"causes.csv", "summit,event,0.1", "summit,event,0.2"},
           std::array{"causes.csv", ",1\n", ",7\n"},
           std::array{"events.csv", "incident,0.35", "incident,-5"},
           std::array{"events.csv", "incident,0.35", "incident,0.351"},
           std::array{"relations.csv", "trust,AAA,BBB,-0.3", "trust,AAA,BBB,-7"},
           std::array{"relations.csv", "trust,AAA,CCC", "trust,AAA,XXX"},
           std::array{"trajectories.csv", "0,1,2025-02-01", "0,1,2025-02-02"},
           std::array{"ledger.csv", "\n0,", "\n20,"},
           std::array{"ledger.csv", "summit", "nosuch"},
           std::array{"runs.csv", "run,parameter:start", "run,parameter:begin"},
           std::array{"silences.json", "\"runs\": 20", "\"runs\": 21"},
           std::array{"manifest.json", "\"what_ifs\": []", "\"what_ifs\": [\"nosuch\"]"},
           std::array{"manifest.json", "\"overrides\": []", "\"overrides\": [\"x\"]"},
           std::array{"manifest.json", "\"program\": \"entente\"", "\"program\": \"excel\""},
           std::array{"manifest.json", "\"overrides\": []", "\"overrides\": [\"nonsense.path=5\"]"},
           std::array{"manifest.json", "\"overrides\": []", "\"overrides\": [\"parameters.zeal=5\"]"},
           std::array{"manifest.json", "\"what_ifs\": []", "\"what_ifs\": [\"zealots\"]"},
           std::array{"manifest.json", "Two neighbours", "Three neighbours"},
           std::array{"silences.json", "\"looked_at\": 0", "\"looked_at\": 21"},
           std::array{"runs.csv", "\n", "\r\n"},
           std::array{"events.csv", "\n", "\n\n"},
           std::array{"trajectories.csv", "-0.3\n", "-0.31\n"},
           std::array{"ledger.csv", "summit,0.1", "summit,0.2"},
       })
    expect_refused_with(file, from, to, "r", readers);
}

/// The list of hashes, made anew, does not tell of what was taken away.
TEST_F(AlteredResults, TablesThatWereTakenAway) {
  std::filesystem::remove(place / "here/r/relations.csv");
  write_hashes(place / "here/r");
  expect_refused({"verify", "r"}, "r is damaged: relations.csv is missing");
  EXPECT_EQ(
      place.entente({"run", data("small.json"), "--runs", "20", "--quiet", "--save-trajectories", "--out", "s"})
          .code,
      0);
  std::filesystem::remove(place / "here/s/ledger.csv");
  write_hashes(place / "here/s");
  expect_refused({"verify", "s"}, "s is damaged: ledger.csv is missing");
}

/// The folders of its worlds are whole: what a comparison says follows from them.
TEST_F(AlteredResults, AComparisonOfOtherResults) {
  ASSERT_EQ(place
                .entente({"compare", data("small.json"), "--what-if", "zealots", "--runs", "20", "--quiet",
                          "--out", "c"})
                .code,
            0);
  const std::vector<Words> comparing{{"report", "c", "--out", "c.html"},
                                     {"export", "c", "--dot", "--relation", "trust"}};
  EXPECT_EQ(place.entente({"verify", "c"}).code, 0);
  const std::string outcomes = place.read("c/outcomes.csv"), differences = place.read("c/differences.csv");
  const std::string rows = outcomes.substr(outcomes.find('\n') + 1), row = rows.substr(0, rows.find('\n') + 1);
  for (const auto& [file, from, to] : {
           std::array<std::string, 3>{"outcomes.csv", "thaw,zealots", "thaw,nosuch"},
           {"outcomes.csv", "probability,yes", "probability,no"},
           {"outcomes.csv", "probability,yes,0.", "probability,yes,0.9"},
           {"outcomes.csv", row, ""},
           {"outcomes.csv", row, row + row},
           {"outcomes.csv", rows, ""},
           {"outcomes.csv", "median-years,yes,0.", "median-years,yes,1."},
           {"differences.csv", "2025-01-01,warmth,zealots,0,0", "2025-01-01,warmth,zealots,0.5,0"},
           {"differences.csv", "2025-01-01,warmth,zealots,0,0,0", "2025-01-01,warmth,zealots,0,0,-1"},
           {"differences.csv", "2025-01-01,warmth,zealots", "2025-01-01,warmth,nosuch"},
           {"differences.csv", "2025-01-01,warmth", "2025-01-02,warmth"},
           {"differences.csv", differences.substr(differences.find('\n') + 1), ""},
           {"differences.csv", "date,name", "date,mane"},
           {"comparison.json", "\"baseline_runs\": 20", "\"baseline_runs\": 19"},
           {"comparison.json", "\"identical\": false", "\"identical\": true"},
           {"comparison.json", "\"paired\": true", "\"paired\": false"},
           {"comparison.json", "\"start\": \"2025-01-01\"", "\"start\": \"2025-01-02\""},
           {"comparison.json", "\"scenario\": [", "\"scenario\": [5, "},
           {"comparison.json", "\"what\": \"changed\"", "\"what\": \"broken\""},
           {"comparison.json", "\"parted\": ", "\"parted\": 1"},
           {"comparison.json", "\"parted\": ", "\"parted\": \"all\", \"x\": "},
           {"comparison.json", "\"by_date\": {", "\"by_date\": {\"2031-01-01\": 0, "},
           {"comparison.json", "\"label\": \"Relations thaw\"", "\"label\": \"Relations freeze\""},
           {"comparison.json", "\"up\": ", "\"up\": 1"},
           {"comparison.json", "\"only_in_baseline\": []", "\"only_in_baseline\": [\"thaw\"]"},
           {"comparison.json", "\"id\": \"zealots\"", "\"id\": \"zealot\""},
       })
    expect_refused_with(file, from, to, "c", comparing);
  std::filesystem::create_directory(place / "here/c/variants/more");
  write_hashes(place / "here/c");
  EXPECT_EQ(expect_refused_by_next("c", comparing),
            "c/comparison.json is damaged: it does not tell of c/variants/more");
}

TEST_F(AlteredResults, ASeedThatDidNotMakeThem) {
  alter("manifest.json", "\"seed\": ", "\"seed\": 1", true);
  const Ended verified = place.entente({"verify", "r"});
  EXPECT_EQ(verified.code, 66);
  EXPECT_THAT(verified.err, ::testing::StartsWith("entente: r/runs.csv"));
  expect_refused_by_all(verified.err.substr(9, verified.err.size() - 10));
}

TEST_F(AlteredResults, APartIsRefusedByMergingAndVerifying) {
  ASSERT_EQ(place.entente({"run", data("small.json"), "--quiet", "--shard", "1/1", "--out", "p"}).code, 0);
  EXPECT_EQ(place.entente({"verify", "p"}).code, 0);
  std::string manifest = place.read("p/manifest.json");
  const std::size_t of = manifest.find("\"of\": 1");
  ASSERT_NE(of, std::string::npos);
  manifest.replace(of, 7, "\"of\": 2");
  std::ofstream(place / "here/p/manifest.json", std::ios::binary) << manifest;
  write_hashes(place / "here/p");
  for (const Words& words : {Words{"verify", "p"}, Words{"merge", "p", "--out", "m"}}) {
    const Ended ended = place.entente(words);
    EXPECT_EQ(ended.code, 66);
    EXPECT_THAT(ended.err, ::testing::HasSubstr("p/records.bin: it holds 4 blocks of runs, not 2"));
  }
}

/// Another seed than that of its runs is told of the part that has it, whichever comes first.
TEST_F(AlteredResults, APartOfAnotherSeed) {
  for (const std::string part : {"1", "2"})
    ASSERT_EQ(
        place.entente({"run", data("small.json"), "--quiet", "--shard", part + "/2", "--out", "p" + part}).code,
        0);
  alter("manifest.json", "\"seed\": ", "\"seed\": 1", true, "p1");
  for (const Words& words : {Words{"verify", "p1"}, Words{"merge", "p2", "p1", "--out", "m"}})
    expect_refused(words,
                   "p1/records.bin: its runs are not what scenario.json beside it gives with the seed 17");
}

}  // namespace
}  // namespace entente::testing_support
