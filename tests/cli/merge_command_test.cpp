/// `entente run --shard` and `entente merge`: the whole from its parts, and what is no whole.
#include <gmock/gmock.h>

#include <fstream>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;
using Words = std::vector<std::string>;

class MergeCommand : public ::testing::Test {
 protected:
  Ended part(const std::string& shard, const std::string& out, const Words& more = {}) const {
    Words words{"run", data("small.json"), "--runs", "50", "--block", "4", "--shard", shard, "--out", out};
    words.insert(words.end(), more.begin(), more.end());
    return place.entente(words);
  }
  Ended merge(Words parts, const Words& more = {}) const {
    parts.insert(parts.begin(), "merge");
    parts.insert(parts.end(), {"--out", "all", "--quiet"});
    parts.insert(parts.end(), more.begin(), more.end());
    return place.entente(parts);
  }
  /// Refused with that in its one line, and nothing written.
  void expect_refused(const Words& parts, const std::string& because) const {
    const Ended ended = merge(parts);
    EXPECT_NE(ended.code, 0);
    EXPECT_THAT(ended.err, HasSubstr(because));
    EXPECT_EQ(std::count(ended.err.begin(), ended.err.end(), '\n'), 1) << ended.err;
    EXPECT_FALSE(std::filesystem::exists(place / "here/all"));
  }
  const Workplace place;
};

TEST_F(MergeCommand, GivesTheBytesOfASingleRun) {
  ASSERT_EQ(place
                .entente({"run", data("small.json"), "--runs", "50", "--quiet", "--save-trajectories", "--out",
                          "one"})
                .code,
            0);
  for (const std::string k : {"1", "2", "3"}) ASSERT_EQ(part(k + "/3", "p" + k).code, 0);
  ASSERT_EQ(merge({"p3", "p1", "p2"}, {"--save-trajectories"}).code, 0);
  ASSERT_EQ(place.entries("all"), place.entries("one"));
  for (const std::string& file : place.entries("one")) {
    if (file == "manifest.json" || file == "SHA256SUMS") continue;  // tells the time
    EXPECT_EQ(place.read("all/" + file), place.read("one/" + file)) << file;
  }
}

TEST_F(MergeCommand, OnePartIsAWholeAndMorePartsThanBlocksAreFine) {
  ASSERT_EQ(part("1/1", "p").code, 0);
  EXPECT_EQ(merge({"p"}).code, 0);
  Words parts;
  for (int k = 1; k <= 15; ++k) {
    parts.push_back("q" + std::to_string(k));
    ASSERT_EQ(part(std::to_string(k) + "/15", parts.back()).code, 0);
  }
  EXPECT_EQ(merge(parts, {"--force"}).code, 0);
}

TEST_F(MergeCommand, RefusesWhatIsMissingOrThereTwice) {
  ASSERT_EQ(part("1/3", "p1").code, 0);
  ASSERT_EQ(part("2/3", "p2").code, 0);
  expect_refused({"p1", "p2"}, "shard 3 of 3 is missing");
  expect_refused({"p1", "p2", "p1"}, "shard 1 of 3 is there twice: p1 and p1");
  expect_refused({"p1", "nowhere"}, "there is no file or folder nowhere");
}

TEST_F(MergeCommand, RefusesPartsOfDifferentEnsembles) {
  ASSERT_EQ(part("1/2", "p1").code, 0);
  ASSERT_EQ(part("2/2", "seed", {"--seed", "9"}).code, 0);
  ASSERT_EQ(part("2/2", "other", {"--until", "2025-06-01"}).code, 0);
  ASSERT_EQ(part("2/3", "third").code, 0);
  expect_refused({"p1", "seed"}, "its seed is 9, not");
  expect_refused({"p1", "other"}, "other does not belong to p1: its scenario is");
  expect_refused({"p1", "third"}, "its number of shards is 3, not 2");
}

TEST_F(MergeCommand, RefusesDamage) {
  ASSERT_EQ(part("1/2", "p1").code, 0);
  ASSERT_EQ(part("2/2", "p2").code, 0);
  {
    std::fstream records(place / "here/p2/records.bin", std::ios::in | std::ios::out | std::ios::binary);
    records.seekp(300);
    records.put('?');
  }
  expect_refused({"p1", "p2"}, "p2/records.bin: a record of runs is cut off or damaged");
  std::filesystem::resize_file(place / "here/p1/records.bin", 100);
  expect_refused({"p1", "p2"}, "p1/records.bin: a record of runs is cut off or damaged");
}

TEST_F(MergeCommand, RefusesFoldersThatAreNoParts) {
  ASSERT_EQ(place.entente({"run", data("small.json"), "--runs", "5", "--quiet", "--out", "whole"}).code, 0);
  expect_refused({"whole"}, "whole is no shard of an ensemble");
  std::filesystem::create_directory(place / "here/empty");
  expect_refused({"empty"}, "empty is not a folder of results");
}

/// With the evolution goes what is at the end, however large the world.
TEST_F(MergeCommand, DoesNotSayThatRelationsAreLeftOutWhereTheyAreKept) {
  std::string actors;
  for (int k = 0; k < 1420; ++k) actors += (k ? ", \"A" : "\"A") + std::to_string(k) + "\": {}";
  std::ofstream(place / "here/large.json")
      << R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-01-08", "step": "1 week"}, "runs": 2,
    "actors": {)" +
             actors + R"(}, "relations": {"trust": {"range": [-1, 1], "storage": "sparse",
    "ties": {"A0": {"A1": 0.1}}}}})";
  const auto merged = [&](const std::string& evolution) {
    for (const std::string k : {"1", "2"})
      EXPECT_EQ(place
                    .entente({"run", "large.json", "--block", "1", "--shard", k + "/2", "--evolution",
                              evolution, "--quiet", "--out", "p" + k, "--force"})
                    .code,
                0);
    return place.entente({"merge", "p1", "p2", "--out", "all", "--force"}).err;
  };
  EXPECT_THAT(merged("never"), HasSubstr("relations.csv is left out: it would have "));
  EXPECT_FALSE(std::filesystem::exists(place / "here/all/relations.csv"));
  EXPECT_EQ(merged("always"), "");
  EXPECT_TRUE(std::filesystem::exists(place / "here/all/relations.csv"));
}

TEST_F(MergeCommand, ShardsAreNamedKOfN) {
  for (const std::string wrong : {"0/3", "4/3", "x", "1/", "/3", "1/3x", "-1/3", "1"})
    EXPECT_EQ(part(wrong, "p").code, 64) << wrong;
  EXPECT_THAT(part("4/3", "p").err, HasSubstr("--shard takes K/N with K from 1 to N, as 2/8, not '4/3'"));
}

}  // namespace
}  // namespace entente::testing_support
