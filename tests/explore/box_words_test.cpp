#include "explore/box_words.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace entente::explore {
namespace {

const std::vector<Factor> named_factors{
    {.name = "A"}, {.name = "B"}, {.name = "C", .categories = {"north", "south", "east"}}};

std::uint64_t without(std::uint64_t categories) { return Limits::all & ~categories; }

MeasuredBox measured(Box box, double coverage, double density) {
  return {.box = std::move(box),
          .points = 100,
          .cases = 100 * density,
          .coverage = coverage,
          .density = density,
          .mass = 0.1};
}

TEST(BoxWords, SayWhatABoxAsks) {
  Box box = everything(3);
  box[0].high = 755.7999878;
  box[1].low = -0.422000006;
  EXPECT_EQ(
      box_sentence(measured(box, 0.7528, 0.7701), named_factors),
      "The outcome happens in 77 % of the futures in which A is at most 755.8 and B is at least -0.422, and "
      "in 10 % of all; 75 % of those in which it does are there.");
  box[2].categories = without(0b010);
  EXPECT_EQ(
      box_sentence(measured(box, 0.5, 1), named_factors, "War comes"),
      "War comes in 100 % of the futures in which A is at most 755.8, B is at least -0.422 and C is north or "
      "east, and in 20 % of all; 50 % of those in which it does are there.");
}

TEST(BoxWords, SayWhereItNeverHappens) {
  Box box = everything(3);
  box[0].low = 3;
  EXPECT_EQ(box_sentence(measured(box, 0, 0), named_factors),
            "The outcome happens in none of the futures in which A is at least 3.");
  EXPECT_EQ(box_sentence(measured(everything(3), 1, 0.101), named_factors),
            "The outcome happens in 10 % of all futures.");
}

TEST(BoxWords, SayLimits) {
  const Factor number{.name = "n"};
  EXPECT_EQ(restriction_text(number, {.low = 2, .high = 3.5}), "n is between 2 and 3.5");
  EXPECT_EQ(restriction_text(number, {.high = 0.123456789}), "n is at most 0.123");
  EXPECT_EQ(restriction_text(number, {.high = 0.2}), "n is at most 0.2");
  EXPECT_EQ(restriction_text(number, {.high = -0.0001}), "n is at most -0.0001") << "not 0";
  EXPECT_EQ(restriction_text(number, {.high = 1e-7}), "n is at most 1e-07");
  EXPECT_EQ(restriction_text(number, {}), "");
}

TEST(BoxWords, SayValuesThatThereAre) {
  const Factor list{.name = "n", .values = {1, 2, 3, 4}};
  EXPECT_EQ(restriction_text(list, {.high = 2.5}), "n is at most 2");
  EXPECT_EQ(restriction_text(list, {.low = 1.5, .high = 3.5}), "n is between 2 and 3");
  EXPECT_EQ(restriction_text(list, {.low = 2.5, .high = 3.5}), "n is 3");
  EXPECT_EQ(restriction_text(list, {.low = 2.2, .high = 2.8}), "n is between 2.2 and 2.8") << "none of them";
}

TEST(BoxWords, ListWords) {
  const std::vector<std::string> words{"a", "b", "c"};
  EXPECT_EQ(listed(words, "or"), "a, b or c");
  EXPECT_EQ(listed(std::span(words).first(2), "or"), "a or b");
  EXPECT_EQ(listed(std::span(words).first(1), "or"), "a");
  EXPECT_EQ(listed(std::span(words).first(0), "or"), "");
}

TEST(BoxWords, NeedANameForEachFactor) {
  EXPECT_THROW(box_sentence(measured(everything(2), 1, 1), named_factors), std::invalid_argument);
}

}  // namespace
}  // namespace entente::explore
