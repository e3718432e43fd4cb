/// Whole scenarios of the library, to begin with.
#include <entente/interchange.h>
#include <gmock/gmock.h>

#include <fstream>

#include "../results/catalogue_for_tests.h"
#include "starter_support.h"

namespace entente {
namespace {

using ::testing::HasSubstr;

TEST(StarterTemplates, AreThoseOfTheFolder) {
  const testing_support::TemporaryFolder folder;
  EXPECT_TRUE(scenario_templates(folder.path).empty()) << "a library without any";
  std::filesystem::create_directory(folder.path / "templates");
  const std::string text = "{ // remark\n \"entente\": 1, \"title\": \"The second\"}\n";
  std::ofstream(folder.path / "templates/b.json") << text;
  std::ofstream(folder.path / "templates/a.json") << "{\"title\": \"The first\"}";
  std::ofstream(folder.path / "templates/README.md") << "no template";
  const auto entries = scenario_templates(folder.path);
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[0].name, "a");
  EXPECT_EQ(entries[1].title, "The second");
  EXPECT_EQ(scenario_template(folder.path, "b"), text) << "remarks and all";
  EXPECT_THAT(starter::refusal([&] { scenario_template(folder.path, "../b"); }),
              HasSubstr("there is no template '../b'"));
  std::ofstream(folder.path / "templates/c.json") << "{";
  EXPECT_THROW(scenario_templates(folder.path), DataError);
}

TEST(StarterTemplates, StandBesideMoves) {
  const auto moves = scenario_moves(starter::library_folder());
  EXPECT_EQ(moves.size(), 8u);
  EXPECT_EQ(moves.front().name, "attack");
  for (const StarterEntry& move : moves) EXPECT_FALSE(move.title.empty()) << move.name;
}

}  // namespace
}  // namespace entente
