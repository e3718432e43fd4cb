/// `entente verify`: one flipped bit anywhere is found, and so is what is missing or added.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "process.h"
#include "results/hashes.h"

namespace entente::testing_support {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using Words = std::vector<std::string>;

class VerifyCommand : public ::testing::Test {
 protected:
  VerifyCommand() {
    EXPECT_EQ(place.entente({"run", data("small.json"), "--quiet", "--out", "r", "--save-trajectories"}).code,
              0);
  }
  Ended verify(Words more) const {
    more.insert(more.begin(), "verify");
    return place.entente(more);
  }
  void write(const std::string& name, const std::string& content) const {
    std::ofstream(place / ("here/" + name), std::ios::binary) << content;
  }
  const Workplace place;
};

TEST_F(VerifyCommand, OfAWholeFolderIsContent) {
  const Ended ended = verify({"r"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.out, "r: 13 files as they were written\n");
  EXPECT_EQ(verify({"r", "--quiet"}).out, "");
}

TEST_F(VerifyCommand, AFlippedBitAnywhereIsReportedWithItsFile) {
  std::size_t places = 0;
  for (const std::string& name : place.entries("r")) {
    const std::string content = place.read("r/" + name);
    const std::size_t step = name == "SHA256SUMS" ? 1 : std::max<std::size_t>(1, content.size() / 12);
    for (std::size_t at = 0; at < content.size(); at += step, ++places) {
      std::string damaged = content;
      damaged[at] = static_cast<char>(damaged[at] ^ (1 << at % 8));
      write("r/" + name, damaged);
      const HashCheck check = check_hashes(place / "here/r");
      const bool named = std::any_of(check.problems.begin(), check.problems.end(),
                                     [&](const HashProblem& problem) { return problem.file == name; });
      EXPECT_TRUE(named) << name << " byte " << at;
      if (name != "SHA256SUMS") {
        EXPECT_EQ(check.problems.size(), 1u);
      }
    }
    write("r/" + name, content);
  }
  EXPECT_GT(places, 900u);
  EXPECT_EQ(verify({"r"}).code, 0);
}

TEST_F(VerifyCommand, WhatIsMissingAddedOrALinkIsReportedAtOnce) {
  fs::remove(place / "here/r/events.csv");
  write("r/added.txt", "x");
  fs::rename(place / "here/r/series.csv", place / "here/series.csv");
  fs::create_symlink("../series.csv", place / "here/r/series.csv");
  fs::resize_file(place / "here/r/runs.csv", 100);
  const Ended ended = verify({"r"});
  EXPECT_EQ(ended.code, 1);
  EXPECT_EQ(ended.out,
            "r/added.txt was not there when the folder was written\n"
            "r/events.csv is missing\n"
            "r/runs.csv has changed since it was written\n"
            "r/series.csv is no longer a file of its own\n");
}

TEST_F(VerifyCommand, AReportIsNoPartOfTheResults) {
  ASSERT_EQ(place.entente({"report", "r", "--quiet"}).code, 0);
  EXPECT_EQ(verify({"r"}).out, "r: 13 files as they were written; report.html is not part of the results\n");
}

TEST_F(VerifyCommand, ReplaysASample) {
  EXPECT_EQ(verify({"r", "--replay"}).out,
            "r: 13 files as they were written, 32 runs made again, the same to the byte\n");
  EXPECT_THAT(verify({"r", "--replay", "--sample", "3"}).out, HasSubstr("3 runs made again"));
  std::string runs = place.read("r/runs.csv");
  runs[runs.find("\n20,") + 8] ^= 1;  // a digit of a run that is not made again as the folder is opened
  write("r/runs.csv", runs);
  write_hashes(place / "here/r");  // whoever changes the results can change the hashes too
  const Ended ended = verify({"r", "--replay"});
  EXPECT_EQ(ended.code, 1);
  EXPECT_THAT(ended.out, HasSubstr("r/runs.csv: 1 of 32 runs come out otherwise: run 20"));
}

TEST_F(VerifyCommand, OfAComparisonLooksIntoAllFolders) {
  ASSERT_EQ(place.entente({"compare", data("small.json"), "--all", "--quiet", "--out", "c"}).code, 0);
  EXPECT_EQ(verify({"c", "--replay", "--sample", "2"}).out,
            "c: 40 files as they were written, 6 runs made again, the same to the byte\n");
  write("c/variants/zealots/causes.csv", "x");
  const Ended ended = verify({"c", "r", "--json"});
  EXPECT_EQ(ended.code, 1);
  const auto json = nlohmann::json::parse(ended.out);
  EXPECT_EQ(json[0]["problems"][0]["file"], "variants/zealots/causes.csv");
  EXPECT_EQ(json[1]["good"], true);
}

TEST_F(VerifyCommand, AFolderThatHoldsFoldersOfResultsIsNone) {
  fs::create_directories(place / "here/all/notes");
  const auto refused = [&](const std::string& said) {
    const Ended ended = verify({"all"});
    EXPECT_EQ(ended.code, 66);
    EXPECT_EQ(ended.out, "");
    EXPECT_EQ(ended.err, "entente: all is not a folder of results" + said + "\n");
  };
  refused("");
  fs::rename(place / "here/r", place / "here/all/r");
  refused("; folders of results in it are: all/r");
  for (const std::string name : {"s", "t", "u"})
    fs::copy(place / "here/all/r", place / ("here/all/" + name), fs::copy_options::recursive);
  refused("; folders of results in it are: all/r, all/s, all/t, ...");
}

TEST_F(VerifyCommand, SaysWhatItCannotCheck) {
  fs::remove(place / "here/r/SHA256SUMS");
  EXPECT_EQ(verify({"r"}).code, 1);
  EXPECT_THAT(verify({"r"}).out, HasSubstr("r/SHA256SUMS is missing: an earlier version"));
  EXPECT_EQ(verify({"nowhere"}).code, 66);
  EXPECT_EQ(verify({"r", "--sample", "3"}).code, 64);
  EXPECT_EQ(verify({}).code, 64);
}

}  // namespace
}  // namespace entente::testing_support
