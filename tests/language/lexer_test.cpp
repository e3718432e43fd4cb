#include "language/lexer.h"

#include <gtest/gtest.h>

namespace entente::language {
namespace {

std::string texts(std::string_view text) {
  std::string all;
  for (const Token& token : tokenize(text)) all += token.text + "|";
  return all;
}

TEST(Lexer, CutsNamesNumbersAndTheLongestSymbols) {
  EXPECT_EQ(texts("trust[a,B_2]<=-.5e-1&&!x"), "trust|[|a|,|B_2|]|<=|-|.5e-1|&&|!|x||");
}

TEST(Lexer, KnowsWhereEachTokenBegins) {
  const auto tokens = tokenize("  a  >= 10");
  ASSERT_EQ(tokens.size(), 4u);
  EXPECT_EQ(tokens[0].at, 2u);
  EXPECT_EQ(tokens[1].at, 5u);
  EXPECT_EQ(tokens[2].at, 8u);
  EXPECT_EQ(tokens[2].number, 10.0);
  EXPECT_EQ(tokens[3].at, 10u);
}

struct BadToken {
  const char* text;
  std::size_t at;
  const char* says;
};

class LexerErrors : public testing::TestWithParam<BadToken> {};

TEST_P(LexerErrors, PointAndExplain) {
  try {
    tokenize(GetParam().text);
    FAIL() << "no error for " << GetParam().text;
  } catch (const SyntaxError& error) {
    EXPECT_EQ(error.at(), GetParam().at);
    EXPECT_NE(std::string(error.what()).find(GetParam().says), std::string::npos) << error.what();
  }
}

INSTANTIATE_TEST_SUITE_P(Table, LexerErrors,
                         testing::Values(BadToken{"a = b", 2, "'=='"}, BadToken{"a & b", 2, "'&&'"},
                                         BadToken{"a | b", 2, "'||'"}, BadToken{"2x", 0, "'*'"},
                                         BadToken{"1e999", 0, "too large"}, BadToken{"a ? b", 2, "'?'"},
                                         BadToken{"1 + ÷", 4, "this is U+00F7, a division sign; use /"}));

}  // namespace
}  // namespace entente::language
