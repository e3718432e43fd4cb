/// An altered folder of results is refused by every command that reads one, in the same words.
#include <gmock/gmock.h>

#include <array>
#include <fstream>

#include "process.h"
#include "results/hashes.h"

namespace entente::testing {
namespace {

using Words = std::vector<std::string>;

class AlteredResults : public ::testing::Test {
 protected:
  AlteredResults() {
    EXPECT_EQ(place.entente({"run", data("small.json"), "--runs", "20", "--quiet", "--out", "r"}).code, 0);
  }
  void alter(const std::string& file, const std::string& from, const std::string& to, bool signs) const {
    std::string text = place.read("r/" + file);
    ASSERT_NE(text.find(from), std::string::npos) << file;
    std::ofstream(place / ("here/r/" + file), std::ios::binary)
        << text.replace(text.find(from), from.size(), to);
    if (signs) write_hashes(place / "here/r");
  }
  void expect_refused_by_all(const std::string& said) const {
    for (const Words& words :
         {Words{"blocs", "r", "--relation", "trust"}, Words{"blocs", "r", "--relation", "trust", "--run", "1"},
          Words{"landscape", "r", "--relation", "trust"}, Words{"explain", "r", "trust[AAA,BBB]"},
          Words{"explain", "r", "--outcome", "thaw"}, Words{"story", "r"},
          Words{"compare", "r", "r", "--out", "c"}, Words{"report", "r", "--out", "r.html"},
          Words{"live", "r", "--out", "l.html"}, Words{"export", "r", "--dot", "--relation", "trust"},
          Words{"export", "r", "--netcdf", "--out", "r.nc"}}) {
      const Ended ended = place.entente(words);
      EXPECT_EQ(ended.code, 66) << words.front() << ended.err;
      EXPECT_EQ(ended.err, "entente: " + said + "\n") << words.front();
      EXPECT_EQ(ended.out, "") << words.front();
    }
    EXPECT_EQ(place.entries(), Words{"r"});
  }
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
       }) {
    const std::string before = place.read(std::string("r/") + file);
    alter(file, from, to, true);
    const Ended verified = place.entente({"verify", "r"});
    EXPECT_EQ(verified.code, 66) << file << ": " << to << " for " << from;
    EXPECT_THAT(verified.err, ::testing::HasSubstr(file));
    if (verified.code == 66) expect_refused_by_all(verified.err.substr(9, verified.err.size() - 10));
    std::ofstream(place / (std::string("here/r/") + file), std::ios::binary) << before;
  }
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

}  // namespace
}  // namespace entente::testing
