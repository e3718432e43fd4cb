#include "language/mistakes.h"

#include <gtest/gtest.h>

namespace entente::language {
namespace {

TEST(Mistakes, OfSignsSayWhatToWrite) {
  EXPECT_EQ(sign_mistake("a => b", 2), "write >= for =>");
  EXPECT_EQ(sign_mistake("a = b", 2), "'=' is not an operator; equality is '=='");
  EXPECT_EQ(sign_mistake("a ** b", 2), "write ^ for **");
  EXPECT_EQ(sign_mistake("x > 90%", 6), "write 0.9 for 90%");
}

TEST(Mistakes, OfWordsAndFunctionsInAnyCase) {
  EXPECT_EQ(word_mistake("AND"), "write && for 'and'");
  EXPECT_EQ(word_mistake("trust"), "");
  EXPECT_EQ(function_mistake("Average"), "write mean(k in group: ...)");
  EXPECT_EQ(function_mistake("mean"), "");
}

TEST(Mistakes, AbbreviationsOfCountriesHaveCodes) {
  EXPECT_EQ(code_for("UK"), "GBR");
  EXPECT_EQ(code_for("pk"), "PAK");
  EXPECT_EQ(code_for("PAK"), "");
}

}  // namespace
}  // namespace entente::language
