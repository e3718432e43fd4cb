#include "assist/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente::assist {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> texts_of_tokens(const std::string& expression) {
  std::vector<std::string> texts;
  for (const language::Token& token : tokens_of(expression)) texts.push_back(token.text);
  return texts;
}

TEST(Tokens, LeavesOutWhatCannotBeRead) {
  EXPECT_THAT(texts_of_tokens("trust[a, b] <= 3"),
              ElementsAre("trust", "[", "a", ",", "b", "]", "<=", "3", ""));
  EXPECT_THAT(texts_of_tokens("a & b ? c"), ElementsAre("a", "b", "c", ""));
  EXPECT_THAT(texts_of_tokens("2x"), ElementsAre("x", ""));
  EXPECT_THAT(texts_of_tokens(""), ElementsAre(""));
  EXPECT_EQ(tokens_of("a ? bc")[1].at, 4U);
}

TEST(Tokens, KnowsWhichBracketsAreOpen) {
  const auto tokens = tokens_of("max(0, trust[a, min(1, 2), ");
  const auto open = open_brackets(tokens, tokens.size() - 1);
  ASSERT_EQ(open.size(), 2U);
  EXPECT_EQ(open[0].before, "max");
  EXPECT_EQ(open[1].before, "trust");
  EXPECT_EQ(open[1].commas, 2U);
  EXPECT_EQ(open[1].comma, tokens.size() - 2);
  EXPECT_EQ(closing_bracket(tokens, open[1].token), tokens.size() - 1) << "it is not closed";
  EXPECT_EQ(tokens[closing_bracket(tokens, 9)].text, ")");
}

}  // namespace
}  // namespace entente::assist
