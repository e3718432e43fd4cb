/// `entente run`: its folder, its determinism, and what interrupts it.
#include <gmock/gmock.h>

#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;
using ::testing::StartsWith;

using Words = std::vector<std::string>;

Words run_small(const Words& more) {
  Words words{"run", data("small.json"), "--quiet"};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

TEST(RunCommand, WritesEveryFile) {
  const Workplace place;
  ASSERT_EQ(place.entente(run_small({})).code, 0);
  EXPECT_THAT(
      place.entries("results/small"),
      ElementsAre("SHA256SUMS", "causes.csv", "events.csv", "evolution.bin", "manifest.json", "outcomes.csv",
                  "relations.csv", "rules.csv", "runs.csv", "scenario.json", "series.csv", "silences.json"));
  EXPECT_THAT(place.read("results/small/runs.csv"),
              StartsWith("run,parameter:start,thaw,incidents,nadir,first-incident\n0,-0."));
}

TEST(RunCommand, SavesTrajectoriesWhenAsked) {
  const Workplace place;
  ASSERT_EQ(place.entente(run_small({"--save-trajectories", "--out", "r"})).code, 0);
  EXPECT_THAT(place.read("r/trajectories.csv"),
              StartsWith("run,step,date,warmth,\"trust[AAA,BBB]\",\"trust[BBB,AAA]\"\n"));
  EXPECT_THAT(place.read("r/ledger.csv"), HasSubstr(",\"trust[AAA,BBB]\",summit,0.15"));
}

TEST(RunCommand, AWorldThatDoesNotFitIsRefusedWithTheSum) {
  const Workplace place;
  std::ofstream(place / "here/huge.json")
      << R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-02-01"},
    "generate_actors": {"A": {"count": 65000}}, "runs": 1,
    "relations": {"trust": {"range": [-1, 1], "half_life": "1 year"}, "trade": {"range": [0, 1]}},
    "dynamics": {"n": {"type": "noise", "relation": "trust", "volatility": 0.1},
                 "m": {"type": "noise", "relation": "trade", "volatility": 0.1}}})";
  const Ended ended = place.entente({"run", "huge.json", "--out", "r", "--quiet"});
  EXPECT_EQ(ended.code, 70);
  EXPECT_THAT(ended.err,
              HasSubstr("this world does not fit into memory: 169 GB = 101 GB for 'trust' (3 arrays) + "
                        "67.6 GB for 'trade' (2 arrays) of "));
  EXPECT_THAT(place.entries(), ElementsAre("huge.json"));
}

TEST(RunCommand, ThreadsAndBlocksChangeNoByte) {
  const Workplace place;
  const Words files{"runs.csv",   "series.csv",    "outcomes.csv",     "events.csv",
                    "causes.csv", "relations.csv", "trajectories.csv", "ledger.csv"};
  ASSERT_EQ(
      place.entente(run_small({"--save-trajectories", "--out", "first", "--threads", "1", "--block", "1"}))
          .code,
      0);
  for (const std::string threads : {"1", "2", "3", "8"})
    for (const std::string block : {"4", "16"}) {
      const std::string out = threads + "-" + block;
      ASSERT_EQ(
          place
              .entente(run_small({"--save-trajectories", "--out", out, "--threads", threads, "--block", block}))
              .code,
          0);
      for (const std::string& file : files)
        EXPECT_EQ(place.read(out + "/" + file), place.read("first/" + file)) << out << file;
    }
}

TEST(RunCommand, TheFailureReportedDoesNotDependOnThreadsOrBlocks) {
  const Workplace place;
  const std::string expected = place.entente({"run", data("stops.json"), "--threads", "1", "--block", "1"}).err;
  EXPECT_THAT(expected, HasSubstr("run 2 "));
  for (const std::string block : {"4", "16", "40"})
    EXPECT_EQ(place.entente({"run", data("stops.json"), "--threads", "3", "--block", block}).err, expected)
        << block;
  EXPECT_THAT(place.entries(), ElementsAre()) << "nothing is left, not even the folder results";
}

TEST(RunCommand, TheManifestReproducesTheResults) {
  const Workplace place;
  ASSERT_EQ(place
                .entente(run_small({"--what-if", "zealots", "--set", "title=\"It's on\"", "--until",
                                    "2025-06-01", "--runs", "5"}))
                .code,
            0);
  const auto manifest = nlohmann::json::parse(place.read("results/small+zealots/manifest.json"));
  EXPECT_EQ(manifest["command"],
            "entente run " + data("small.json") +
                " --what-if zealots --set 'title=\"It'\\''s on\"' --until 2025-06-01 --runs 5 --seed 7");
  EXPECT_EQ(manifest["overrides"], nlohmann::json({"title=\"It's on\"", "time.end=2025-06-01"}));
  EXPECT_EQ(manifest["title"], "It's on");
  EXPECT_EQ(manifest["hash"].get<std::string>().size(), 16u);
  EXPECT_EQ(manifest["runs"], 5);
  EXPECT_GE(manifest["seconds"].get<double>(), 0);
  EXPECT_THAT(place.read("results/small+zealots/scenario.json"), HasSubstr("\"end\": \"2025-06-01\""));
  ASSERT_EQ(place.entente({"run", "results/small+zealots/scenario.json", "--runs", "5", "--out", "again"}).code,
            0)
      << "the resolved scenario is a scenario";
  EXPECT_EQ(place.read("again/runs.csv"), place.read("results/small+zealots/runs.csv"));
}

TEST(RunCommand, JsonIsOneDocument) {
  const Workplace place;
  const Ended ended = place.entente({"run", data("small.json"), "--json"});
  ASSERT_EQ(ended.code, 0);
  const auto json = nlohmann::json::parse(ended.out);
  EXPECT_EQ(json["folder"], "results/small");
  EXPECT_EQ(json["manifest"]["seed"], 7);
  EXPECT_EQ(json["outcomes"][0]["kind"], "probability");
  EXPECT_EQ(json["outcomes"][1]["kind"], "mean");
  EXPECT_EQ(json["outcomes"][3]["kind"], "first");
  EXPECT_EQ(json["outcomes"][3]["years"]["dates"]["p50"].get<std::string>().size(), 10u);
  EXPECT_EQ(json["watched"][0]["cell"], "trust[AAA,BBB]");
  EXPECT_EQ(json["watched"][0]["mean_over_time"].size(), json["dates"].size());
  EXPECT_EQ(json["metrics"][0]["label"], "Mutual trust");
  EXPECT_EQ(json["events"][0]["type"], "incident");
  EXPECT_GT(json["events"][0]["mean"], 0);
}

TEST(RunCommand, WatchedCausesAddUp) {
  const Workplace place;
  const auto json = nlohmann::json::parse(place.entente({"run", data("small.json"), "--json"}).out);
  for (const auto& cell : json["watched"]) {
    double sum = 0;
    for (const auto& cause : cell["causes"]) sum += cause["mean"].get<double>();
    EXPECT_NEAR(sum, cell["end"]["mean"].get<double>() - cell["start"]["mean"].get<double>(), 1e-9);
  }
}

TEST(RunCommand, EachHasAFolderOfItsOwn) {
  const Workplace place;
  ASSERT_EQ(place.entente(run_small({"--seed", "1"})).code, 0);
  const std::string first = place.read("results/small/runs.csv");
  const Ended second = place.entente({"run", data("small.json"), "--seed", "2"});
  EXPECT_EQ(second.code, 0) << second.err;
  EXPECT_THAT(second.out, HasSubstr("Results: results/small-2\n"));
  EXPECT_EQ(place.entente(run_small({"--seed", "3"})).code, 0);
  EXPECT_EQ(place.read("results/small/runs.csv"), first);
  EXPECT_THAT(place.entries("results"), ElementsAre("small", "small-2", "small-3"));
}

TEST(RunCommand, AnExistingFolderIsKeptUnlessForced) {
  const Workplace place;
  ASSERT_EQ(place.entente(run_small({"--seed", "1"})).code, 0);
  const std::string first = place.read("results/small/runs.csv");
  const Ended refused = place.entente(run_small({"--seed", "2", "--out", "results/small"}));
  EXPECT_EQ(refused.code, 73);
  EXPECT_THAT(refused.err, HasSubstr("it exists already (--force replaces it, --out DIR names another)"));
  EXPECT_EQ(place.read("results/small/runs.csv"), first);
  EXPECT_EQ(place.entente(run_small({"--seed", "2", "--force"})).code, 0);
  EXPECT_NE(place.read("results/small/runs.csv"), first);
  EXPECT_THAT(place.entries("results"), ElementsAre("small"));
}

TEST(RunCommand, AnInterruptLeavesNothingHalfWritten) {
  const Workplace place;
  for (const auto& [signal, code] : {std::pair{SIGINT, 130}, std::pair{SIGTERM, 143}}) {
    Start start;
    start.meanwhile = [&, number = signal](int pid) {
      while (place.entries().empty()) std::this_thread::sleep_for(std::chrono::milliseconds(5));
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
      ::kill(pid, number);
    };
    const Ended ended = place.entente({"run", data("long.json"), "--save-trajectories"}, start);
    EXPECT_EQ(ended.code, code);
    EXPECT_EQ(ended.out, "");
    EXPECT_THAT(ended.err,
                MatchesRegex("entente: interrupted after [0-9,]+ runs?; nothing is kept of them [(]'entente "
                             "run --resume' can go on after an interrupt[)]\n"));
    EXPECT_THAT(place.entries(), ElementsAre());
  }
}

TEST(RunCommand, AFullDiskLeavesNothingHalfWritten) {
  const Workplace place;
  Start start;
  start.largest_file = 2000;
  const Ended ended = place.entente({"run", data("small.json"), "--out", "r"}, start);
  EXPECT_EQ(ended.code, 73);
  EXPECT_THAT(ended.err, HasSubstr("cannot write " + (place / "here/r/").string()));
  EXPECT_THAT(place.entries(), ElementsAre());
}

TEST(RunCommand, AnInterruptSaysThatTheSameCommandGoesOn) {
  const Workplace place;
  const std::vector<std::string> words{"run", data("long.json"), "--resume", "--threads", "1", "--out", "r"};
  for (const auto& [more, said] :
       {std::pair("--json", "; the same command goes on from there\n"), std::pair("--quiet", "")}) {
    Start start;
    start.meanwhile = [&](int pid) {
      while (place.entries().empty()) std::this_thread::sleep_for(std::chrono::milliseconds(5));
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
      ::kill(pid, SIGINT);
    };
    std::vector<std::string> all = words;
    all.emplace_back(more);
    const Ended ended = place.entente(all, start);
    EXPECT_EQ(ended.code, 130);
    EXPECT_THAT(ended.err, ::testing::EndsWith(said));
    EXPECT_EQ(ended.err.empty(), std::string(said).empty()) << ended.err;
    EXPECT_THAT(place.entries(), ElementsAre(".r.journal"));
    std::filesystem::remove(place / "here/.r.journal");
  }
}

TEST(RunCommand, ResumedWhereItIsCompleteItSaysSo) {
  const Workplace place;
  for (const std::vector<std::string>& shard : {Words{}, Words{"--shard", "1/2"}}) {
    Words words{
        "run", data("small.json"), "--resume", "--seed", "3", "--out", "r" + std::to_string(shard.size())};
    words.insert(words.end(), shard.begin(), shard.end());
    ASSERT_EQ(place.entente(words).code, 0);
    const std::string manifest = place.read(words[6] + "/manifest.json");
    const Ended again = place.entente(words);
    EXPECT_EQ(again.code, 0) << again.err;
    EXPECT_EQ(again.out, "");
    EXPECT_THAT(again.err, MatchesRegex("entente: r[02] is complete already, with [0-9]+ runs; nothing was run "
                                        "[(]--force runs it anew[)]\n"));
    EXPECT_EQ(place.read(words[6] + "/manifest.json"), manifest);
    for (const Words& other : {Words{"--seed", "4"}, Words{"--runs", "7"}, Words{"--save-trajectories"},
                               Words{"--set", "actors.AAA.name=Other"}, Words{"--report"}}) {
      Words changed = words;
      if (other[0] == "--seed") changed.erase(changed.begin() + 3, changed.begin() + 5);
      changed.insert(changed.end(), other.begin(), other.end());
      const Ended refused = place.entente(changed);
      EXPECT_NE(refused.code, 0) << other[0];
      EXPECT_EQ(place.read(words[6] + "/manifest.json"), manifest);
    }
  }
}

TEST(RunCommand, ResultsThatWereAlteredAreNotComplete) {
  const Workplace place;
  const Words words{"run", data("small.json"), "--resume", "--out", "r", "--quiet"};
  ASSERT_EQ(place.entente(words).code, 0);
  std::ofstream(place / "here/r/runs.csv", std::ios::app) << "1\n";
  const Ended ended = place.entente(words);
  EXPECT_EQ(ended.code, 66);
  EXPECT_THAT(ended.err, HasSubstr("has changed since it was written"));
}

TEST(RunCommand, ResultsMayHaveAsLongANameAsAnyFolder) {
  const Workplace place;
  const std::string name(250, 'r');
  for (const char* more : {"--quiet", "--force"}) {
    const Ended ended =
        place.entente({"run", data("small.json"), "--runs", "2", "--resume", "--out", name, more});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_THAT(place.entries(), ElementsAre(name));
  }
}

TEST(RunCommand, AJournalOfAnotherEnsembleIsNotThrownAwayUnasked) {
  const Workplace place;
  std::ofstream(place / "here/.r.journal") << std::string(1000, 'j');
  std::vector<std::string> words{"run", data("small.json"), "--runs", "2", "--resume", "--out", "r"};
  const Ended refused = place.entente(words);
  EXPECT_EQ(refused.code, 73);
  EXPECT_THAT(refused.err, HasSubstr("the journal of another ensemble"));
  EXPECT_THAT(refused.err, HasSubstr("--force"));
  EXPECT_THAT(place.entries(), ElementsAre(".r.journal"));
  words.emplace_back("--force");
  EXPECT_EQ(place.entente(words).code, 0);
  EXPECT_THAT(place.entries(), ElementsAre("r"));
}

TEST(RunCommand, AStandardOutputThatCannotBeWrittenIsAnError) {
  const Workplace place;
  Start full, gone;
  full.stdout_full = true;
  gone.stdout_closed_pipe = true;
  const Ended loud = place.entente({"list", data("small.json")}, full);
  EXPECT_EQ(loud.code, 73);
  EXPECT_THAT(loud.err, HasSubstr("cannot write to the standard output"));
  const Ended silent = place.entente({"run", data("small.json"), "--out", "r"}, gone);
  EXPECT_EQ(silent.code, 73);
  EXPECT_EQ(silent.err, "");
  EXPECT_THAT(place.entries("r"), Contains("manifest.json")) << "the results were complete before";
}

}  // namespace
}  // namespace entente::testing_support
