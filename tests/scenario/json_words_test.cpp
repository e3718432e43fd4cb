#include "nodes_for_tests.h"
#include "scenario/json_scalars.h"

namespace entente::reading {
namespace {

class JsonWordsTest : public ::testing::Test {
 protected:
  Node word(std::string_view text) {
    errors.clear();
    JsonSource source(text, {0, 0}, errors);
    return read_word(source);
  }
  std::string said() const { return errors.size() == 1 ? errors[0].message : std::to_string(errors.size()); }
  std::vector<ParseError> errors;
};

TEST_F(JsonWordsTest, ConstantsAndNumbersAreRead) {
  EXPECT_TRUE(word("true").boolean);
  EXPECT_FALSE(word("false").boolean);
  EXPECT_TRUE(word("null").is(Node::Kind::null));
  EXPECT_EQ(word("-2.5e1,").number, -25);
  EXPECT_TRUE(errors.empty());
}

TEST_F(JsonWordsTest, EndWhereAnotherMarkStands) {
  JsonSource source("90%]", {0, 0}, errors);
  EXPECT_TRUE(begins_word(source));
  EXPECT_EQ(take_word(source), "90%");
  EXPECT_EQ(source.raw(), ']');
  EXPECT_FALSE(begins_word(source));
  source.take();
  EXPECT_FALSE(begins_word(source)) << "at the end";
}

TEST_F(JsonWordsTest, ConstantsOfOtherLanguagesAreTold) {
  EXPECT_TRUE(word("TRUE").boolean);
  EXPECT_EQ(said(), "write true for TRUE");
  EXPECT_TRUE(word("nil").is(Node::Kind::null));
  EXPECT_EQ(said(), "write null for nil");
  EXPECT_TRUE(word("undefined").is(Node::Kind::null));
}

TEST_F(JsonWordsTest, NumbersInOtherFormsAreTold) {
  EXPECT_EQ(word("-.5").number, -0.5);
  EXPECT_EQ(said(), "write -0.5 for -.5");
  EXPECT_EQ(word("-0xFF").number, -255);
  EXPECT_EQ(said(), "write -255 for -0xFF");
  EXPECT_EQ(word("+2.5%").number, 0.025);
  EXPECT_EQ(word("-007").number, -7);
  EXPECT_EQ(word("1_000").whole, 1000U);
  EXPECT_EQ(word("\uff11\uff12").number, 12) << "of full width";
}

TEST_F(JsonWordsTest, OtherWordsAreTextsWithoutQuotes) {
  EXPECT_EQ(word("0xZZ").text, "0xZZ");
  EXPECT_EQ(said(), "write \"0xZZ\": texts and expressions stand in double quotes");
  EXPECT_EQ(word("2025-02-01").text, "2025-02-01");
  EXPECT_EQ(said(), "write \"2025-02-01\": dates stand in double quotes");
  EXPECT_EQ(word("Gr\u00f6\u00dfe x").text, "Gr\u00f6\u00dfe") << "letters of all scripts";
}

TEST_F(JsonWordsTest, WhatIsNoNumberEndsReading) {
  for (const char* text : {"NaN", "inf", "-Infinity", "+inf"}) {
    EXPECT_THROW(word(text), Stop) << text;
    EXPECT_EQ(said(),
              std::string(text) + " is not a number that can be written; leave the key out, or give a number");
  }
  EXPECT_THROW(word("1e400"), Stop);
  EXPECT_EQ(said(), "the number 1e400 is too large");
}

}  // namespace
}  // namespace entente::reading
