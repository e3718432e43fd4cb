#include "scenario/headline.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

std::string taken_apart(std::string_view headline) {
  std::string all;
  for (const HeadlinePiece& piece : headline_pieces(headline))
    all += (piece.role ? "<" : "(") + piece.text + "@" + std::to_string(piece.at) + (piece.role ? ">" : ")");
  return all;
}

TEST(Headline, IsWordsAndRoles) {
  EXPECT_EQ(taken_apart("{a} raids {b} at night"), "<a@1>( raids @3)<b@11>( at night@13)");
  EXPECT_EQ(taken_apart("Nothing"), "(Nothing@0)");
  EXPECT_EQ(taken_apart(""), "");
}

TEST(Headline, AnOpenBraceBelongsToTheWords) {
  EXPECT_EQ(taken_apart("{a} and {b"), "<a@1>( and {b@3)");
  EXPECT_EQ(taken_apart("a}{}"), "(a}@0)<@3>");
}

}  // namespace
}  // namespace entente
