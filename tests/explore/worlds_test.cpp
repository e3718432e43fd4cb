#include "../scenario/folder.h"
#include "questions.h"
#include "support/data_error.h"

namespace entente::explore {
namespace {

const std::string filed_world = as_json(small_world(
    "'p': 1, 'q': 2", "'o': {'is': 'p + 10 * q'}",
    ", 'what_if': {'two': {'patch': {'parameters': {'p': 2}}}, 'three': {'patch': {'parameters': {'p': 3}}}}"));

class WorldSourceTest : public ::testing::Test {
 protected:
  double outcome_of(const std::vector<std::string>& changes, const LoadOptions& own = {}) const {
    const ExploredWorld world = world_source({file, own}, {})(changes);
    EXPECT_EQ(world.changes, changes);
    return testing_support::run_block(world.model).outcomes[0];
  }
  const entente::testing_support::Folder folder;
  const std::filesystem::path file = folder.write("w.json", filed_world);
};

TEST_F(WorldSourceTest, IsTheScenarioWithItsChanges) {
  EXPECT_EQ(outcome_of({}), 21);
  EXPECT_EQ(outcome_of({"two"}), 22);
  EXPECT_EQ(outcome_of({"parameters.q=5"}), 51);
}

TEST_F(WorldSourceTest, TakesWhatIfsBeforeSettingsAndTheirOwnFirst) {
  EXPECT_EQ(outcome_of({"parameters.p=7", "two"}), 27) << "a setting has the last word";
  EXPECT_EQ(outcome_of({"two", "three"}), 23) << "and a later what-if";
  LoadOptions own;
  own.what_ifs = {"three"};
  own.overrides = {"parameters.q=4"};
  EXPECT_EQ(outcome_of({}, own), 43);
  EXPECT_EQ(outcome_of({"two", "parameters.q=6"}, own), 62);
}

TEST_F(WorldSourceTest, CompilesWhatIsVariedAsFree) {
  EXPECT_THAT(world_source({file, {}}, {"q"})({}).model.catalogue().free_parameters,
              ::testing::ElementsAre("q"));
  EXPECT_THROW(world_source({file, {}}, {"z"})({}), UnknownNameError);
}

TEST_F(WorldSourceTest, RefusesToVaryWhatItsOwnChangesSet) {
  const auto refused = [&](const LoadOptions& own, const char* free) {
    return testing_support::error_of<RequestError>([&] { world_source({file, own}, {free})({}); });
  };
  LoadOptions own;
  own.what_ifs = {"two"};
  EXPECT_THAT(refused(own, "p"), ::testing::HasSubstr("'p' is varied, and a what-if or a setting"));
  EXPECT_NO_THROW(world_source({file, own}, {"q"})({}));
  own.what_ifs = {};
  own.overrides = {"parameters.q=5"};
  EXPECT_THAT(refused(own, "q"), ::testing::HasSubstr("'q' is varied"));
  EXPECT_NO_THROW(world_source({file, own}, {"p"})({}));
  own.overrides = {R"(parameters.q={"value": 5, "uniform": [4, 6]})"};
  EXPECT_NO_THROW(world_source({file, own}, {"q"})({})) << "another distribution to vary it over";
  EXPECT_THROW(world_source({file, own}, {"z"})({}), UnknownNameError) << "there is none of that name";
}

TEST_F(WorldSourceTest, SaysWhatDoesNotFit) {
  EXPECT_THROW(world_source({file, {}}, {})({"four"}), Error);
  EXPECT_THAT(testing_support::error_of<ScenarioError>([&] {
                world_source({file, {}}, {})({"parameters.q=oh"});
              }),
              ::testing::HasSubstr("oh"));
  EXPECT_THROW(world_source({folder.path() / "none.json", {}}, {})({}), FileError);
}

/// What is included lies beside the file that names it, wherever the program is started.
TEST_F(WorldSourceTest, FindsWhatIsIncludedFromAnyFolder) {
  std::filesystem::create_directories(folder.path() / "parts");
  folder.write("parts/outcomes.json", as_json("{'outcomes': {'o': {'is': 'p + 10 * q'}}}"));
  const auto including = folder.write(
      "parts/w.json",
      as_json("{'entente': 1, 'include': ['outcomes.json'], 'time': {'start': '2025-01-01', 'end': "
              "'2026-01-01', 'step': '1 year'}, 'actors': {'A': {}}, 'parameters': {'p': 1, 'q': 2}, "
              "'what_if': {'two': {'patch': {'parameters': {'p': 2}}}}}"));
  const auto from = [&](const std::filesystem::path& there, const std::filesystem::path& named) {
    const auto here = std::filesystem::current_path();
    std::filesystem::current_path(there);
    const ExploredWorld world = world_source({named, {}}, {})({"two"});
    std::filesystem::current_path(here);
    return testing_support::run_block(world.model).outcomes[0];
  };
  EXPECT_EQ(from("/", including), 22);
  EXPECT_EQ(from(folder.path(), "parts/w.json"), 22);
  EXPECT_EQ(from(folder.path() / "parts", "w.json"), 22);
}

}  // namespace
}  // namespace entente::explore
