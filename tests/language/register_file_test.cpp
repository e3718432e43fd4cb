#include "language/register_file.h"

#include <gtest/gtest.h>

namespace entente::language {
namespace {

TEST(RegisterFile, ReadsWhereItWroteLast) {
  RegisterFile registers;
  registers.size(4, 2);
  const double state[] = {1, 2, 3, 4};
  registers.alias(RegisterId(1), state);
  EXPECT_EQ(registers.read(RegisterId(1)), state);
  double* own = registers.write(RegisterId(1));
  own[3] = 9;
  EXPECT_EQ(registers.read(RegisterId(1))[3], 9);
  EXPECT_EQ(state[3], 4) << "an alias is never written";
}

TEST(RegisterFile, FillsConstantsAgainForAnotherBlockAndForMoreValues) {
  RegisterFile registers;
  registers.size(4, 1);
  Block a, b;
  a.constants = {{RegisterId(0), 5}};
  b.constants = {{RegisterId(0), 6}};
  registers.fill_constants(a, 2);
  EXPECT_EQ(registers.read(RegisterId(0))[1], 5);
  EXPECT_EQ(registers.read(RegisterId(0))[2], 0);
  registers.fill_constants(a, 3);
  EXPECT_EQ(registers.read(RegisterId(0))[2], 5);
  registers.fill_constants(b, 2);
  EXPECT_EQ(registers.read(RegisterId(0))[1], 6);
  registers.fill_constants(a, 1);
  EXPECT_EQ(registers.read(RegisterId(0))[0], 5);
}

}  // namespace
}  // namespace entente::language
