#include "language/code_writer.h"

#include <gtest/gtest.h>

namespace entente::language {
namespace {

constexpr ActorRef third{{}, ActorId(2)}, second{{}, ActorId(1)}, variable{ColumnId(0), {}};

Instruction attribute(std::size_t layer, ActorRef x) {
  Instruction load = Instruction::of(Op::attribute, layer);
  load.x = x;
  return load;
}

TEST(CodeWriter, FoldsWhatIsConstantAndWritesNothing) {
  CodeWriter code(1);
  const Value six = code.apply(*find_operator("*"), {Value::of(2), Value::of(3)});
  EXPECT_TRUE(six.constant);
  EXPECT_EQ(six.number, 6);
  EXPECT_TRUE(code.program().blocks[0].code.empty());
}

TEST(CodeWriter, WritesEqualInstructionsOnce) {
  CodeWriter code(1);
  const Value a = code.emit(0, attribute(0, third)), same = code.emit(0, attribute(0, third));
  EXPECT_EQ(a.reg, same.reg);
  EXPECT_NE(code.emit(0, attribute(0, second)).reg, a.reg);
  EXPECT_EQ(code.program().blocks[0].code.size(), 2U);
}

TEST(CodeWriter, BringsValuesUpThroughEveryLevelOnce) {
  CodeWriter code(3);
  const Value low = code.emit(0, attribute(0, third));
  const RegisterId reg = code.materialise(low, 2);
  EXPECT_EQ(code.materialise(low, 2), reg);
  EXPECT_EQ(code.program().blocks[1].code.size(), 1U);
  ASSERT_EQ(code.program().blocks[2].code.size(), 1U);
  EXPECT_EQ(code.program().blocks[2].code[0].op, Op::outer);
}

TEST(CodeWriter, GoesOnInTheBlocksThatItReopens) {
  CodeWriter code(2);
  const RegisterId reg = code.emit(1, attribute(0, variable)).reg;
  auto above = code.close_above(0);
  EXPECT_EQ(code.open_block(), BlockId(2));
  EXPECT_EQ(code.program().blocks[2].parent, BlockId(0));
  code.close_above(0);
  code.reopen(std::move(above));
  EXPECT_EQ(code.top(), 1U);
  EXPECT_EQ(code.emit(1, attribute(0, variable)).reg, reg) << "what was there is still known";
}

}  // namespace
}  // namespace entente::language
