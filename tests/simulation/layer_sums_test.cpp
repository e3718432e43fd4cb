#include "simulation/layer_sums.h"

#include <gtest/gtest.h>

#include <cmath>

#include "simulation/ledger.h"

namespace entente::detail {
namespace {

/// Three cells in two lanes, of a layer whose effects may last and raise.
struct LayerSumsTest : ::testing::Test {
  LayerModel layer;
  LayerSums sums;
  LayerSumsTest() {
    layer.half_life = 1;
    layer.lasting = layer.raised = true;
    sums.size(layer, 3, 2);
    sums.start(2);
  }
  void add(std::size_t at, double value) { sums.add(at, {EffectModel::Kind::change, value, 0, false}); }
};

TEST_F(LayerSumsTest, RememberEachPlaceOnce) {
  add(4, 0.5);
  add(4, 0.25);
  add(1, -0.0);
  EXPECT_EQ(sums.touched, (std::vector<std::size_t>{4, 1})) << "a change of nothing is one";
  EXPECT_EQ(sums.sum[4], 0.75);
  EXPECT_TRUE(is_untouched(sums.sum[0]));
  EXPECT_FALSE(is_untouched(sums.sum[1]));
}

TEST_F(LayerSumsTest, RememberACellThatIsTouchedInAllLanesAsOne) {
  sums.pending = true;
  const double values[] = {1, 2, 3, 4};
  sums.add_strip({2, 0}, values, 2);
  EXPECT_EQ(sums.touched_cells, (std::vector<std::size_t>{4, 0}));
  add(2, 1);
  sums.add_strip({1}, values, 1);
  EXPECT_EQ(sums.touched, (std::vector<std::size_t>{2, 3})) << "one of its lanes was touched already";
  EXPECT_EQ((std::vector<double>(sums.sum.begin(), sums.sum.end())), (std::vector<double>{3, 4, 2, 2, 1, 2}));
}

TEST_F(LayerSumsTest, KeepTheHighestLimitAndWhatLasts) {
  sums.add(3, {EffectModel::Kind::raise, 0.2, 0, false});
  sums.add(3, {EffectModel::Kind::raise, 0.1, 0, false});
  EXPECT_EQ(sums.raise[3], 0.2);
  EXPECT_EQ(sums.raise[2], -infinite);
  EXPECT_FALSE(sums.lasts);
  sums.add(3, {EffectModel::Kind::change, 2, 0.25, true});
  EXPECT_EQ(sums.lasting[3], 0.5);
  EXPECT_TRUE(sums.lasts);
  EXPECT_TRUE(sums.lower.empty()) << "nothing lowers this layer";
}

TEST_F(LayerSumsTest, TakeARowOfCellsAndTellWhatIsNotFinite) {
  sums.open_cells();
  const double fine[] = {1, 2}, bad[] = {1, NAN};
  EXPECT_TRUE(sums.add_cells(1, fine, 1));
  EXPECT_FALSE(sums.add_cells(1, bad, 1));
  EXPECT_EQ(sums.sum[2], 2);
}

TEST_F(LayerSumsTest, ForgetWhatAStoppedRunLeft) {
  sums.pending = true;
  add(5, 1);
  sums.add(0, {EffectModel::Kind::raise, 0.2, 0, false});
  sums.pending_ties.push_back({3, 1, {}});
  sums.start(1);
  EXPECT_TRUE(std::all_of(sums.sum.begin(), sums.sum.end(), is_untouched));
  EXPECT_EQ(sums.raise[0], -infinite);
  EXPECT_TRUE(sums.touched.empty() && sums.pending_ties.empty());
  EXPECT_FALSE(sums.pending);
}

TEST_F(LayerSumsTest, KeepTheirRoomForALargerBlock) {
  sums.start(1);
  sums.size(layer, 4, 1);
  EXPECT_EQ(sums.sum.size(), 6U);
}

}  // namespace
}  // namespace entente::detail
