#include "cli/answer_rows.h"

#include <gtest/gtest.h>

#include <cmath>

namespace entente::cli {
namespace {

explore::Answer answer_of_rows() {
  explore::Answer answer;
  answer.tables = {{"t.csv", "", {"who", "size"}, {{"b", 1.0}, {"a", 3.0}, {"b", 2.0}, {"a", {}}}}};
  return answer;
}

TEST(AnswerRows, AreReadByName) {
  const explore::Answer answer = answer_of_rows();
  const AnswerRows rows(answer, "t.csv");
  EXPECT_EQ(rows.size(), 4u);
  EXPECT_TRUE(rows.has("size"));
  EXPECT_FALSE(rows.has("weight"));
  EXPECT_EQ(rows.number(1, "size"), 3);
  EXPECT_TRUE(std::isnan(rows.number(3, "size")));
  EXPECT_EQ(rows.text(1, "who"), "a");
  EXPECT_EQ(rows.text(1, "size"), "3.00");
  EXPECT_EQ(rows.text(3, "size"), "");
  EXPECT_TRUE(AnswerRows(answer, "other.csv").empty());
}

TEST(AnswerRows, AreGroupedAndSorted) {
  const explore::Answer answer = answer_of_rows();
  const AnswerRows rows(answer, "t.csv");
  EXPECT_EQ(rows.together("who"), (std::vector<RowNumbers>{{0, 2}, {1, 3}}));
  RowNumbers some{0, 1, 2};
  rows.sort_down(some, "size");
  EXPECT_EQ(some, (RowNumbers{1, 2, 0}));
}

}  // namespace
}  // namespace entente::cli
