/// `entente explore --shard` and `entente merge`: an exploration from its parts, and what is no whole.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "process.h"

namespace entente::testing_support {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Words = std::vector<std::string>;

class ExploreShard : public ::testing::Test {
 protected:
  ExploreShard() { fs::copy_file(data("small.json"), place / "here/s.json"); }
  /// Words are split at blanks.
  Ended entente(const std::string& line) const {
    std::istringstream in(line);
    Words words;
    for (std::string word; in >> word;) words.push_back(word);
    return place.entente(words);
  }
  void expect_success(const std::string& line) const {
    const Ended ended = entente(line);
    EXPECT_EQ(ended.code, 0) << line << "\n" << ended.err;
    EXPECT_EQ(ended.err, "") << line;
  }
  void expect_refused(const std::string& line, int code, const std::string& because) const {
    const Ended ended = entente(line);
    EXPECT_EQ(ended.code, code) << line << ended.err;
    EXPECT_THAT(ended.err, HasSubstr(because)) << line;
    EXPECT_FALSE(fs::exists(place / "here/x")) << line;
  }
  /// Without when it was and how long it took.
  nlohmann::ordered_json document(const std::string& folder) const {
    auto json = nlohmann::ordered_json::parse(place.read(folder + "/exploration.json"));
    for (const char* key : {"started", "seconds"}) json.erase(key);
    return json;
  }
  void expect_same(const std::string& folder, const std::string& as) const {
    ASSERT_EQ(place.entries(folder), place.entries(as));
    for (const std::string& file : place.entries(as)) {
      if (file == "exploration.json" || file == "SHA256SUMS") continue;
      EXPECT_EQ(place.read(folder + "/" + file), place.read(as + "/" + file)) << file;
    }
    EXPECT_EQ(document(folder), document(as));
  }
  const Workplace place;
};

TEST_F(ExploreShard, PartsComeToTheBytesOfTheWhole) {
  for (const std::string question :
       {"--sweep zeal=0:2:5 --among no-summit,parameters.start=-0.4 --runs 30",
        "--matters --points 64 --outcome thaw", "--screen --points 5 --seed 3",
        "--when thaw --points 40 --runs 4 --what-if zealots",
        "--robust --outcome thaw --among no-summit --points 16 --set parameters.zeal=1.5",
        "--worth --outcome thaw --among no-summit --points 100"}) {
    const std::string ask = "explore s.json " + question + " --force --quiet --out ";
    expect_success(ask + "whole");
    for (const std::string k : {"1", "2", "3"}) expect_success(ask + "p" + k + " --shard " + k + "/3");
    expect_success("merge p3 p1 p2 --out all --quiet --force");
    expect_same("all", "whole");
    expect_success("verify p1 p2 p3 all --quiet");
    expect_success("verify all --replay --quiet");
  }
}

TEST_F(ExploreShard, APartSaysWhatItIs) {
  const Ended ended = entente("explore s.json --sweep zeal=0:2:4 --runs 50 --shard 2/3");
  EXPECT_EQ(ended.out, "shard 2 of 3: 67 runs, in results/explore-s-sweep.shard-2-of-3\n");
  const std::string part = "results/explore-s-sweep.shard-2-of-3";
  EXPECT_THAT(place.entries(part),
              ElementsAre("SHA256SUMS", "exploration-part.json", "records.bin", "scenario.json"));
  const std::string said = part + " is shard 2 of 3 of an exploration; 'entente merge' puts them together";
  EXPECT_THAT(entente("verify " + part + " --replay").out, HasSubstr(said));
  EXPECT_EQ(entente("verify " + part + " --replay").code, 1);
  expect_refused("explore " + part + " --matters --out x", 66, said);
  expect_refused("report " + part + " --out x", 66, said);
}

TEST_F(ExploreShard, AReportIsToldOfTheMerged) {
  const std::string ask = "explore s.json --screen --points 5 --quiet --out p --force --shard 1/1";
  expect_success(ask);
  EXPECT_THAT(entente("merge p --out all").out, HasSubstr("What matters at all"));
  const Ended json = entente("merge p --out all --force --json");
  EXPECT_EQ(nlohmann::json::parse(json.out).at("answer").at("question"), "screen");
  expect_refused("merge p --out x --save-trajectories", 64, "--save-trajectories is for shards of ensembles");
  expect_refused("merge p --out x --relations never", 64, "--relations is for shards of ensembles");
  expect_refused("merge p --out p --force", 73, "exploration-part.json, which is read, lies in it");
}

TEST_F(ExploreShard, WhatIsNoWholeIsRefused) {
  const std::string ask = "explore s.json --screen --points 5 --quiet --out ";
  expect_success(ask + "p1 --shard 1/2");
  expect_success(ask + "p2 --shard 2/2");
  expect_success(ask + "seed --shard 2/2 --seed 9");
  expect_success(ask + "other --shard 2/2 --what-if zealots");
  expect_success("run s.json --runs 20 --shard 2/2 --quiet --out run");
  expect_refused("merge p1 --out x", 65, "shard 2 of 2 is missing");
  expect_refused("merge p1 p2 p1 --out x", 65, "shard 1 of 2 is there twice: p1 and p1");
  expect_refused("merge p1 seed --out x", 65, "seed does not belong to p1: its seed is 9, not 7");
  expect_refused("merge p1 other --out x", 65, "other does not belong to p1: its scenario is ");
  expect_refused("merge p1 run --out x", 66, "run is no shard of an exploration");
  expect_refused("merge run p1 --out x", 66, "p1 is not a folder of results");
  fs::resize_file(place / "here/p2/records.bin", 100);
  expect_refused("merge p1 p2 --out x", 66, "p2/records.bin: a record of runs is cut off or damaged");
  EXPECT_EQ(entente("verify p2").code, 1);
}

TEST_F(ExploreShard, QuestionsThatGoByWhatTheyFindAreRefused) {
  for (const std::string question :
       {"--tip zeal=0:1 --outcome thaw", "--reach thaw>=0.9 --with zealots",
        "--reach thaw>=0.9 --lever zeal=0:2", "--possible nadir:5,incidents:5", "--matters --until-sure 0.05"})
    expect_refused("explore s.json --out x --shard 1/2 " + question, 64,
                   "cannot be shared out in parts (--shard) beforehand; the ranks of an MPI job can");
  expect_refused("explore s.json --out x --screen --shard 3/2", 64, "--shard takes K/N with K from 1 to N");
  expect_refused("explore s.json --out x --screen --shard 1/2 --json", 64, "--json needs all runs");
  expect_success("explore s.json --screen --points 5 --quiet --out p");
  std::ofstream(place / "here/t.csv") << "a,b\n1,2\n";
  expect_refused("explore t.csv --out x --matters --outcome b --shard 1/2", 64, "--shard is for scenarios");
}

TEST_F(ExploreShard, APartGoesOnFromItsJournal) {
  const std::string ask = "explore s.json --sweep zeal=0:2:5 --runs 30 --quiet --out ";
  expect_success(ask + "p --shard 1/2");
  Start start;
  start.largest_file = 6000;  // the disk is full when part of it is found
  Words words{"explore", "s.json",  "--sweep", "zeal=0:2:5", "--runs",   "300",   "--threads",
              "1",       "--quiet", "--shard", "1/2",        "--resume", "--out", "r"};
  EXPECT_EQ(place.entente(words, start).code, 73);
  EXPECT_FALSE(fs::exists(place / "here/r"));
  ASSERT_TRUE(fs::exists(place / "here/.r.journal"));
  words[10] = "2/2";
  EXPECT_THAT(place.entente(words).err, HasSubstr("the journal of another exploration"));
  words[10] = "1/2";
  words.erase(words.begin() + 8);  // not quiet
  const Ended ended = place.entente(words);
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.err, HasSubstr("entente: going on after "));
  words.erase(std::find(words.begin(), words.end(), "--resume"));
  words.back() = "again";
  ASSERT_EQ(place.entente(words).code, 0);
  for (const char* part : {"r", "again"}) EXPECT_EQ(entente(std::string("verify ") + part).code, 0);
  words[9] = "2/2";
  words.back() = "second";
  ASSERT_EQ(place.entente(words).code, 0);
  expect_success("merge r second --out from-r --quiet");
  expect_success("merge again second --out from-again --quiet");
  expect_same("from-r", "from-again");
}

}  // namespace
}  // namespace entente::testing_support
