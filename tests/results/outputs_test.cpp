#include "results/outputs.h"

#include <gtest/gtest.h>

#include "catalogue_for_tests.h"

namespace entente {
namespace {

using testing::text_of;

/// Writes one file of a made-up ensemble of three runs and returns its text.
class OutputsTest : public ::testing::Test {
 protected:
  std::string written(std::string_view file) const {
    for (const Output& output : outputs())
      if (output.file == file) output.write({manifest, scenario, collector, summary}, folder.path / file);
    return text_of(folder.path / file);
  }
  std::string streamed(std::string_view file) const {
    for (const StreamOutput& output : stream_outputs()) {
      if (output.file != file) continue;
      const auto stream = output.open(catalogue, folder.path / file);
      stream->receive(testing::block_of(catalogue, 0, 2));
      stream->receive(testing::block_of(catalogue, 2, 1));
      stream->close();
    }
    return text_of(folder.path / file);
  }
  static std::string line(const std::string& text, int number) {
    std::istringstream in(text);
    std::string line;
    for (int k = 0; k <= number; ++k) std::getline(in, line);
    return line;
  }

  const testing::TemporaryFolder folder;
  const Catalogue catalogue = testing::small_catalogue();
  const Collector collector = testing::collected(catalogue, 3, 2);
  const Summary summary = summarise(collector);
  const Manifest manifest = [] {
    Manifest m;
    m.program_version = "1.2.3";
    m.scenario_title = "A title";
    m.scenario_file = "a.json";
    m.scenario_hash = "00ff";
    m.what_ifs = {"x"};
    m.overrides = {"a=1"};
    m.seed = 7;
    m.runs = m.quantile_runs = 3;
    m.started = "2025-01-01T00:00:00Z";
    m.seconds = 0.5;
    m.command = "entente run a.json";
    return m;
  }();
  const Scenario scenario = [] {
    Scenario s;
    s.resolved = "{\n}";
    return s;
  }();
};

TEST_F(OutputsTest, Rules) { EXPECT_EQ(written("rules.csv"), "rule,type,max_mean\nraid,attack,1.5\n"); }

TEST_F(OutputsTest, Manifest) {
  EXPECT_EQ(written("manifest.json"), R"({
  "program": "entente",
  "format": 1,
  "version": "1.2.3",
  "title": "A title",
  "scenario": "a.json",
  "hash": "00ff",
  "what_ifs": [
    "x"
  ],
  "overrides": [
    "a=1"
  ],
  "seed": 7,
  "runs": 3,
  "quantile_runs": 3,
  "evolution_runs": 0,
  "started": "2025-01-01T00:00:00Z",
  "seconds": 0.5,
  "command": "entente run a.json"
}
)");
}

TEST_F(OutputsTest, Scenario) { EXPECT_EQ(written("scenario.json"), "{\n}\n"); }

TEST_F(OutputsTest, Series) {
  const std::string text = written("series.csv");
  EXPECT_EQ(line(text, 0), "date,name,mean,sd,p05,p25,p50,p75,p95");
  EXPECT_EQ(line(text, 1), "2025-01-01,heat,1,1,0.1,0.5,1,1.5,1.9");
  EXPECT_EQ(line(text, 4), "2025-01-08,\"trust[PAK,AFG]\",1.375,1,0.475,0.875,1.375,1.875,2.275");
}

TEST_F(OutputsTest, Outcomes) {
  const std::string text = written("outcomes.csv");
  EXPECT_EQ(line(text, 1).substr(0, 33), "thaw,end,probability,0.6666666666");
  EXPECT_TRUE(line(text, 1).ends_with(",,,\"Relations \"\"thaw\"\", a bit\"")) << text;
  EXPECT_TRUE(line(text, 3).ends_with(",2025-01-08,2025-01-08,2025-01-08,")) << text;
  EXPECT_TRUE(line(text, 4).ends_with(",0,nan,nan,nan,nan,nan,nan,nan,,,,")) << text;
}

TEST_F(OutputsTest, Runs) {
  const std::string text = streamed("runs.csv");
  EXPECT_EQ(line(text, 0), "run,parameter:pressure,thaw,level,contact,never");
  EXPECT_EQ(line(text, 1), "0,0,1,0,0.019164955509924708,");
  EXPECT_EQ(line(text, 2), "1,0.1,0,0.3333333333333333,,");
}

TEST_F(OutputsTest, Events) {
  EXPECT_EQ(written("events.csv"), "date,cause,type,mean\n2025-01-01,raid,attack,1\n");
}

TEST_F(OutputsTest, Causes) {
  const std::string text = written("causes.csv");
  EXPECT_EQ(line(text, 0), "cell,cause,kind,mean,p05,p95,acted");
  EXPECT_EQ(line(text, 1).substr(0, 30), "\"trust[PAK,AFG]\",raid,rule,-0.");
  EXPECT_EQ(line(text, 2), "");
}

TEST_F(OutputsTest, Relations) {
  EXPECT_EQ(
      written("relations.csv"),
      "relation,from,to,start,end,sd\ntrust,PAK,AFG,0.1,2,1\ntrust,AFG,PAK,0.2,3,1\ntrade,PAK,AFG,0.5,6,1\n");
}

TEST_F(OutputsTest, Trajectories) {
  const std::string text = streamed("trajectories.csv");
  EXPECT_EQ(line(text, 0), "run,step,date,heat,\"trust[PAK,AFG]\"");
  EXPECT_EQ(line(text, 1), "0,0,2025-01-01,0,0.125");
  EXPECT_EQ(line(text, 8), "2,1,2025-01-08,2.25,2.375");
}

TEST_F(OutputsTest, LedgerLeavesZerosOut) {
  EXPECT_EQ(streamed("ledger.csv"),
            "run,cell,cause,change\n1,\"trust[PAK,AFG]\",raid,-0.1\n2,\"trust[PAK,AFG]\",raid,-0.2\n");
}

TEST_F(OutputsTest, EveryFileIsDescribed) {
  EXPECT_EQ(output_files().size(), outputs().size() + stream_outputs().size() + 1) << "and the list of hashes";
  EXPECT_EQ(output_files().front().file, "manifest.json");
  for (const OutputInfo& info : output_files()) EXPECT_FALSE(info.content.empty()) << info.file;
}

}  // namespace
}  // namespace entente
