#include "simulation/shared_normals.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace entente::detail {
namespace {

const numeric::Draw drawn_from{7, 3, 99};
const std::vector<std::uint32_t> runs{32, 33, 34, 35};

std::vector<double> made(const numeric::Draw& what, std::uint32_t first, std::size_t count) {
  std::vector<double> values(count * 4);
  numeric::uniforms_in_a_row(what, runs, first, count, values.data());
  numeric::normal_quantiles(values.data(), values.size());
  return values;
}

TEST(SharedNormals, AreThoseOfTheDraw) {
  SharedNormals normals(1000);
  normals.begin(7, runs);
  const double* row = normals.row(drawn_from, runs, 20, 5);
  ASSERT_TRUE(row);
  const auto expected = made(drawn_from, 20, 5);
  EXPECT_TRUE(std::equal(expected.begin(), expected.end(), row));
  EXPECT_EQ(normals.row(drawn_from, runs, 20, 5), row) << "made once";
  const auto other = made({7, 4, 99}, 20, 5);
  EXPECT_TRUE(std::equal(other.begin(), other.end(), normals.row({7, 4, 99}, runs, 20, 5)));
  EXPECT_TRUE(std::equal(expected.begin(), expected.end(), row)) << "rows stay where they are";
}

TEST(SharedNormals, AreOfOneSeedAndBlockOnly) {
  SharedNormals normals(1000);
  normals.begin(7, runs);
  EXPECT_FALSE(normals.row({8, 3, 99}, runs, 20, 5));
  EXPECT_FALSE(normals.row(drawn_from, std::vector<std::uint32_t>{32, 33, 34, 0}, 20, 5));
  EXPECT_FALSE(normals.row(drawn_from, std::span(runs).first(1), 20, 5));
  normals.begin(7, std::vector<std::uint32_t>{36, 37, 38, 39});
  EXPECT_FALSE(normals.row(drawn_from, runs, 20, 5));
}

TEST(SharedNormals, BeyondTheirRoomThereAreNone) {
  SharedNormals normals(50);
  normals.begin(7, runs);
  EXPECT_TRUE(normals.row(drawn_from, runs, 0, 10));
  EXPECT_FALSE(normals.row(drawn_from, runs, 10, 10));
  EXPECT_TRUE(normals.row(drawn_from, runs, 0, 10)) << "those there are stay";
}

}  // namespace
}  // namespace entente::detail
