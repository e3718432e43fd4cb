#include "explore/stored_exploration.h"

#include <gmock/gmock.h>

#include "explore/made_exploration.h"

namespace entente::explore {
namespace {

namespace fs = std::filesystem;
using testing_support::made_answer;
using testing_support::MadeExploration;

const GivenTable table{"t.csv", "t.csv", "a,b\n1,2\n"};

std::string why_refused(const MadeExploration& made) {
  try {
    const StoredExploration opened(made.folder());
    return "";
  } catch (const ReadError& error) {
    const std::string what = error.what(), folder = made.folder().string();
    EXPECT_THAT(what, ::testing::StartsWith(folder));
    return what.substr(folder.size());
  }
}

TEST(StoredExploration, HoldsWhatWasAskedOfAScenario) {
  const MadeExploration made;
  const StoredExploration opened(made.folder());
  EXPECT_EQ(opened.request().question, "matters");
  EXPECT_EQ(opened.document().at("answer").at("tables")[0].at("rows")[1][0], "p1");
  ASSERT_TRUE(opened.scenario());
  EXPECT_EQ(opened.scenario()->title, "Explored");
}

TEST(StoredExploration, HoldsThePointsThatWereGiven) {
  const MadeExploration made(made_answer(), table);
  const StoredExploration opened(made.folder());
  EXPECT_FALSE(opened.scenario());
  EXPECT_EQ(std::get<GivenTable>(opened.source()).text, table.text);
}

TEST(StoredExploration, NumbersThatAreNotFiniteAreNothing) {
  Answer answer = made_answer(1);
  answer.tables[0].rows[0][1] = std::numeric_limits<double>::infinity();
  const MadeExploration made(answer);
  EXPECT_EQ(why_refused(made), "");
  made.alter("indices.csv", "inf", "0.5");
  EXPECT_EQ(why_refused(made), "/indices.csv is damaged: it does not hold what exploration.json says");
}

TEST(StoredExploration, TextsThatAreNoUtf8AreAsTheyAreShown) {
  Answer answer = made_answer(1);
  answer.tables[0].columns[2] = "caf\xe9";
  answer.tables[0].rows[0][0] = "na\xefve";
  EXPECT_EQ(why_refused(MadeExploration(answer, table)), "");
}

TEST(StoredExploration, IsNoneWithoutItsFiles) {
  EXPECT_THROW(StoredExploration("/nowhere"), ReadError);
  const MadeExploration without_scenario, without_list, made;
  fs::remove(without_scenario.folder() / "scenario.json");
  write_hashes(without_scenario.folder());
  EXPECT_EQ(why_refused(without_scenario), " is damaged: scenario.json is missing");
  fs::remove(without_list.folder() / hashes_file);
  EXPECT_EQ(why_refused(without_list),
            "/SHA256SUMS is missing: an earlier version of entente made the folder, or it was taken away");
  fs::remove(made.folder() / exploration_file);
  EXPECT_EQ(why_refused(made), " is not a folder of an exploration (no exploration.json)");
}

TEST(StoredExploration, WhatHasChangedIsRefused) {
  const MadeExploration made;
  made.put("indices.csv", "changed\n");
  EXPECT_EQ(why_refused(made), "/indices.csv has changed since it was written");
}

TEST(StoredExploration, WhatIsSignedAgainIsRefused) {
  const std::string damaged = ": exploration.json is damaged, or of another version";
  const auto refused = [](const std::string& file, const std::string& from, const std::string& to) {
    const MadeExploration made;
    made.alter(file, from, to);
    return why_refused(made);
  };
  EXPECT_EQ(refused("exploration.json", "\"format\": 2", "\"format\": 3"),
            " was written by a newer version of entente");
  EXPECT_EQ(refused("exploration.json", "\"format\": 2", "\"format\": 1"),
            " was written by an earlier version of entente; explore again");
  for (const char* format : {"-1", "null", "1e308", "\"1\""})
    EXPECT_EQ(refused("exploration.json", "\"format\": 2", std::string("\"format\": ") + format), damaged);
  EXPECT_EQ(refused("exploration.json", "\"p1\"", "3"), damaged) << "a number among texts";
  EXPECT_EQ(refused("exploration.json", "\"p1\",", ""), damaged) << "a row too short";
  EXPECT_EQ(refused("exploration.json", "\"p1\"", "[]"), damaged);
  EXPECT_EQ(refused("exploration.json", "indices.csv", "../indices.csv"), damaged);
  EXPECT_EQ(refused("exploration.json", "\"matters\"", "\"wonders\""), damaged) << "no question";
  EXPECT_EQ(refused("exploration.json", "\"matters\"", "\"screen\""), damaged) << "not what was answered";
  EXPECT_EQ(refused("exploration.json", "\"p1\"", "\"p2\""),
            "/indices.csv is damaged: it does not hold what exploration.json says");
  EXPECT_EQ(refused("indices.csv", "total", "tot"),
            "/indices.csv is damaged: it does not hold what exploration.json says");
  EXPECT_EQ(refused("scenario.json", "Explored", "Altered"),
            "/scenario.json is not the scenario that was explored");
}

TEST(StoredExploration, OtherPointsAreRefused) {
  const MadeExploration made(made_answer(), table);
  made.alter("points.csv", "1", "3");
  EXPECT_EQ(why_refused(made), "/points.csv is not the table that was explored");
}

}  // namespace
}  // namespace entente::explore
