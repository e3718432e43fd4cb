#include <gmock/gmock.h>

#include <set>

#include "explore/made_exploration.h"
#include "report/made_results.h"

namespace entente {
namespace {

using report::Json;
using ::testing::HasSubstr;
using testing_support::made_answer;
using testing_support::MadeExploration;
using testing_support::MadeResults;

Json shown(const std::filesystem::path& runs, const std::vector<ReportExploration>& explorations) {
  return Json::parse(report_data({runs, "p", {}, {}, {}, explorations}, 8).json);
}

Json alone(const MadeExploration& made) { return shown({}, {report_exploration(made.folder())}); }

TEST(Explorations, AreShownAsTheirFoldersHaveThem) {
  const MadeExploration made;
  Json one = alone(made).at("explorations").at(0);
  EXPECT_EQ(one["folder"], "explored");
  EXPECT_EQ(one["labels"], Json({{"o", "It happens"}, {"calm", "All is calm"}}));
  one.erase("folder");
  one.erase("labels");
  Json there = Json::parse(made.read("exploration.json"));
  there["request"]["seed"] = std::to_string(there["request"]["seed"].get<std::uint64_t>());
  EXPECT_EQ(one, there) << "but for the seed, as text: numbers of a page are doubles";
}

TEST(Explorations, MakeAPageOfTheirOwn) {
  const MadeExploration made;
  const Json page = alone(made);
  std::vector<std::string> keys;
  for (const auto& [key, value] : page.items()) keys.push_back(key);
  EXPECT_THAT(keys, ::testing::ElementsAre("format", "program", "kind", "title", "describe", "file", "caveat",
                                           "command", "explorations"));
  EXPECT_EQ(page["kind"], "exploration");
  EXPECT_EQ(page["title"], "Explored");
  EXPECT_EQ(page["describe"], "Of one actor");
  EXPECT_EQ(page["file"], "explored.json");
  EXPECT_EQ(page["command"], "entente explore explored.json --matters");
}

TEST(Explorations, OfGivenPointsHaveNoLabels) {
  const MadeExploration made(made_answer(), {"t.csv", "t.csv", "a\n1\n"});
  const Json page = alone(made);
  EXPECT_EQ(page["file"], "t.csv");
  EXPECT_EQ(page["explorations"][0]["labels"], Json::object());
  EXPECT_THAT(page["caveat"].get<std::string>(), HasSubstr("points that were given"));
}

TEST(Explorations, SayWhereTheyAreOfAnotherScenario) {
  const MadeResults runs;
  const MadeExploration other, same(made_answer(), testing_support::small_world);
  const Json page =
      shown(runs.folder(), {report_exploration(same.folder()), report_exploration(other.folder())});
  EXPECT_EQ(page["kind"], "run");
  ASSERT_EQ(page["explorations"].size(), 2u);
  EXPECT_EQ(page["explorations"][0]["answer"]["remarks"], Json({"So it is."}));
  EXPECT_EQ(
      page["explorations"][1]["answer"]["remarks"],
      Json({"So it is.", "Asked of another scenario than the runs of this page: Explored (explored.json)."}));
  const Json both = shown({}, {report_exploration(same.folder()), report_exploration(other.folder())});
  EXPECT_EQ(both["title"], "Three & more");
  EXPECT_THAT(both["command"].get<std::string>(), HasSubstr("entente report RESULT RESULT"));
  EXPECT_THAT(both["explorations"][1]["answer"]["remarks"][1].get<std::string>(),
              HasSubstr("than the first of this page"));
}

TEST(Explorations, LongTablesAreThinnedEvenly) {
  constexpr std::size_t rows = 12'000;
  const MadeExploration whole(made_answer(5000)), made(made_answer(rows));
  EXPECT_FALSE(alone(whole)["explorations"][0]["answer"]["tables"][0].contains("rows_in_all"));
  const Json table = alone(made)["explorations"][0]["answer"]["tables"][0];
  EXPECT_EQ(table["rows_in_all"], rows);
  ASSERT_EQ(table["rows"].size(), 5000u);
  std::set<std::size_t> residues[4];
  for (std::size_t k = 0; k < 5000; ++k) {
    const auto row = static_cast<std::size_t>(std::stoul(table["rows"][k][0].get<std::string>().substr(1)));
    EXPECT_NEAR(static_cast<double>(row), static_cast<double>(k) * 2.4, 2.4);
    if (k > 0) {
      EXPECT_GT(row, std::stoul(table["rows"][k - 1][0].get<std::string>().substr(1)));
    }
    residues[row % 4].insert(row);
  }
  for (const auto& taken : residues) EXPECT_NEAR(static_cast<double>(taken.size()), 1250, 100);
}

TEST(Explorations, OfRunsAloneThereAreNone) {
  const MadeResults runs;
  EXPECT_EQ(shown(runs.folder(), {})["explorations"], Json::array());
  EXPECT_THROW(shown({}, {}), ReadError);
}

TEST(Explorations, GoByTheNamesOfTheirFolders) {
  EXPECT_EQ(report_exploration("some/where").name, "where");
  EXPECT_EQ(report_exploration("some/where/").name, "where");
  EXPECT_EQ(report_exploration(".").name, std::filesystem::current_path().filename());
}

}  // namespace
}  // namespace entente
