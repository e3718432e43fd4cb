#include "language/registers.h"

#include "small_world.h"

namespace entente::language {
namespace {

TEST(Registers, AreUsedAgainOnceTheirValueIsRead) {
  SmallWorld small;
  std::string sum = "v[A]";
  for (int i = 0; i < 30; ++i) sum = "(" + sum + ") * v[B] + v[C] / " + std::to_string(i + 2);
  const Program program = small.compile(sum);
  // constants keep theirs: 1/2 ... 1/31 are thirty
  EXPECT_EQ(program.blocks[0].constants.size(), 30u);
  EXPECT_LE(program.blocks[0].registers - 30, 6U);
}

TEST(Registers, KeepWhatHigherLevelsStillNeed) {
  SmallWorld small;
  // v[A] is fetched by the aggregate after many other values were made and dropped
  EXPECT_DOUBLE_EQ(small.value("v[A] * v[B] + sum(k in state: v[A] * v[B] * v[k]) + v[A]"), -6 + -6 * -0.5 + 2);
}

}  // namespace
}  // namespace entente::language
