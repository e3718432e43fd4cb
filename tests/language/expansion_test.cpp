#include "language/expansion.h"

#include "small_world.h"
#include "support/actor_ids.h"

namespace entente::language {
namespace {

Frame root_frame() {
  Frame root;
  root.size(1, 0, 0);
  root.bindings = 1;
  return root;
}

std::vector<std::string> pairs(const Frame& frame) {
  std::vector<std::string> all;
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    all.push_back(std::to_string(frame.columns[0][b]) + std::to_string(frame.columns[1][b]) + "@" +
                  std::to_string(frame.draw_of(b)));
  }
  return all;
}

TEST(Expansion, EnumeratesPairsRowMajorAndKeepsVariablesDifferent) {
  SmallWorld small;
  const Frame root = root_frame();
  Frame child;
  child.size(100, 0, 2);
  Bindings bindings;
  bindings.domains = {{false, 1}, {false, 1}};
  Cursor cursor;
  ASSERT_TRUE(expand(bindings, small.world, small.world.initial, root, cursor, child));
  EXPECT_EQ(pairs(child), (std::vector<std::string>{"01@1", "02@2", "10@3", "12@5", "20@6", "21@7"}));
  EXPECT_FALSE(expand(bindings, small.world, small.world.initial, root, cursor, child));
}

TEST(Expansion, GoesOnWhereAFullStripEnded) {
  SmallWorld small;
  const Frame root = root_frame();
  Frame child;
  child.size(4, 0, 2);
  Bindings bindings;
  bindings.domains = {{false, 1}, {false, 1}};
  Cursor cursor;
  std::vector<std::string> all;
  while (expand(bindings, small.world, small.world.initial, root, cursor, child)) {
    const auto strip = pairs(child);
    all.insert(all.end(), strip.begin(), strip.end());
  }
  EXPECT_EQ(all, (std::vector<std::string>{"01@1", "02@2", "10@3", "12@5", "20@6", "21@7"}));
}

TEST(Expansion, SkipsBindingsThatReadARelationOfAnActorWithItself) {
  SmallWorld small;
  const Frame root = root_frame();
  Frame child;
  child.size(100, 0, 1);
  Bindings bindings;
  bindings.domains = {{false, 1}};
  bindings.differ = {{ActorRef{ColumnId(0), {}}, ActorRef{{}, ActorId(1)}}};
  Cursor cursor;
  ASSERT_TRUE(expand(bindings, small.world, small.world.initial, root, cursor, child));
  EXPECT_EQ(child.bindings, 2u);
  EXPECT_EQ(child.columns[0][1], ActorId(2));
}

TEST(Expansion, WithoutMembersThereIsNoBinding) {
  SmallWorld small;
  const Frame root = root_frame();
  Frame child;
  child.size(100, 0, 1);
  Bindings bindings;
  bindings.domains = {{false, 3}};
  Cursor cursor;
  EXPECT_FALSE(expand(bindings, small.world, small.world.initial, root, cursor, child));
}

TEST(Expansion, RangesOverTheGroupRoleOfEachEmission) {
  SmallWorld small;
  RoleLists lists;
  lists.slots.resize(1);
  lists.slots[0].width = 2;
  lists.slots[0].members = testing_support::actor_ids({0, 2, 1, 1});
  lists.slots[0].counts = {2, 1};
  Frame emissions;
  emissions.size(2, 0, 0);
  emissions.bindings = 2;
  emissions.sparse = true;
  emissions.lists = &lists;
  emissions.emission = {0, 1};
  emissions.lane = {5, 7};
  Frame child;
  child.size(100, 0, 1);
  Bindings bindings;
  bindings.domains = {{true, 0}};
  Cursor cursor;
  ASSERT_TRUE(expand(bindings, small.world, small.world.initial, emissions, cursor, child));
  ASSERT_EQ(child.bindings, 3u);
  EXPECT_EQ(child.columns[0][0], ActorId(0));
  EXPECT_EQ(child.columns[0][1], ActorId(2));
  EXPECT_EQ(child.columns[0][2], ActorId(1));
  EXPECT_EQ(child.lane[2], 7u);
  EXPECT_TRUE(lists.contains(0, 0, ActorId(2)));
  EXPECT_FALSE(lists.contains(0, 1, ActorId(2)));
}

}  // namespace
}  // namespace entente::language
