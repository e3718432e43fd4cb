#include "simulation/moved_cells.h"

#include "lanes_from.h"
#include "model/model_access.h"
#include "support/compiled.h"

namespace entente::detail {
namespace {

using namespace testing_support;
using Cells = std::vector<std::uint32_t>;

/// Three actors, in two lanes: a symmetric relation, and one that decays to 0, of which a tie is off that.
struct MovedCellsTest : ::testing::Test {
  TestScenario made = compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01'},
    'actors': {'A': {}, 'B': {}, 'C': {}},
    'relations': {'s': {'range': [-1, 1], 'symmetric': true},
                  'd': {'range': [-1, 1], 'half_life': '1 year', 'baseline': 0, 'ties': {'C': {'A': 0.5}}}},
    'event_types': {'e': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [{'change': 's[a, b]', 'by': 1}]}},
    'events': {'one': {'date': '2020-01-01', 'type': 'e', 'a': 'A', 'b': 'B'}}})");
  const ModelData& model = ModelAccess::data(*made.model);
  ForkJoinPool pool{1};
  State state{model, 1, 2};
  MovedCells moved{model};
  LayerSums sums;

  MovedCellsTest() {
    state.start(model, testing_support::lanes_from(0, 2), pool);
    moved.follow();
    moved.start(state);
    sums.size(model.layers[0], 9, 2);
    sums.start(2);
  }
};

TEST_F(MovedCellsTest, AtTheStartAreThoseAboutToDecay) {
  EXPECT_TRUE(moved.of(0).empty());
  EXPECT_EQ(moved.of(1), Cells{6});
}

TEST_F(MovedCellsTest, AreNotedOnceAndOneWayRound) {
  for (const std::size_t place : {3 * 2, 1 * 2, 5 * 2 + 1, 4 * 2}) sums.add(place, {});
  moved.note(0, sums);
  EXPECT_EQ(moved.of(0), (Cells{1, 5})) << "cell 3 is cell 1, and 4 is an actor and itself";
}

TEST_F(MovedCellsTest, AreFoundInSumsOfAWholeLayer) {
  sums.open_cells();
  sums.add(2 * 2 + 1, {});
  moved.note(0, sums);
  EXPECT_EQ(moved.of(0), Cells{2});
}

TEST_F(MovedCellsTest, MayBeAll) {
  moved.note_all(0);
  moved.note_all(1);
  EXPECT_EQ(moved.of(0), (Cells{1, 2, 5}));
  EXPECT_EQ(moved.of(1), (Cells{6, 1, 2, 3, 5, 7}));
  moved.start(state);
  EXPECT_TRUE(moved.of(0).empty());
}

TEST_F(MovedCellsTest, AreNobodysBusinessUnlessTheyAreFollowed) {
  MovedCells idle{model};
  idle.start(state);
  idle.note_all(0);
  EXPECT_TRUE(idle.of(0).empty());
}

}  // namespace
}  // namespace entente::detail
