#include "numeric/random.h"

#include <Random123/philox.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace entente::numeric {
namespace {

constexpr std::uint32_t last_word = std::numeric_limits<std::uint32_t>::max();

/// The draw as the spec words it, by the authors' own Philox.
double reference(const Draw& draw, std::uint32_t run, std::uint32_t index) {
  r123::Philox4x32 philox;
  const r123::Philox4x32::key_type key{
      {static_cast<std::uint32_t>(draw.seed), static_cast<std::uint32_t>(draw.seed >> 32)}};
  const auto out = philox({{run, draw.step, draw.stream, index}}, key);
  const std::uint64_t r = (std::uint64_t{out[0]} << 32) + out[1];
  return static_cast<double>(r >> 11) * 0x1p-53 + 0x1p-54;
}

const std::vector<Draw> draws = {{0, 0, 0},
                                 {1, 0, stream_of("rule:militancy")},
                                 {0x0123456789abcdefu, 103, 0x80000001u},
                                 {~std::uint64_t{0}, once_per_run, last_word}};

TEST(Random, IsPhiloxWordForWord) {
  for (const Draw& draw : draws)
    for (const std::uint32_t run : {0u, 1u, 999u, 0x7fffffffu, 0x80000000u, last_word})
      for (const std::uint32_t index : {0u, 1u, 255u, 1u << 20, last_word})
        EXPECT_EQ(uniform(draw, run, index), reference(draw, run, index)) << run << ' ' << index;
}

TEST(Random, EveryPartOfTheCounterAndBothWordsOfTheSeedMatter) {
  const Draw draw{5, 6, 7};
  const double u = uniform(draw, 8, 9);
  EXPECT_NE(u, uniform({4, 6, 7}, 8, 9));
  EXPECT_NE(u, uniform({5 + (std::uint64_t{1} << 32), 6, 7}, 8, 9));
  EXPECT_NE(u, uniform({5, 7, 7}, 8, 9));
  EXPECT_NE(u, uniform({5, 6, 8}, 8, 9));
  EXPECT_NE(u, uniform(draw, 9, 9));
  EXPECT_NE(u, uniform(draw, 8, 8));
}

TEST(Random, StreamIsFnv1a) {
  // from the table of its authors: http://www.isthe.com/chongo/tech/comp/fnv
  EXPECT_EQ(stream_of(""), 0x811c9dc5u);
  EXPECT_EQ(stream_of("a"), 0xe40c292cu);
  EXPECT_EQ(stream_of("b"), 0xe70c2de5u);
  EXPECT_EQ(stream_of("foobar"), 0xbf9cf968u);
  EXPECT_EQ(stream_of("\xff"), (2166136261u ^ 0xffu) * 16777619u) << "bytes are unsigned";
}

std::vector<std::uint32_t> runs_from(std::uint32_t first, std::size_t lanes) {
  std::vector<std::uint32_t> runs(lanes);
  std::iota(runs.begin(), runs.end(), first);
  return runs;
}

TEST(Random, LanesAreOneValueEach) {
  const std::vector<std::uint32_t> indices = {3, 0, last_word, 17, 4096};
  for (const std::size_t lanes : {1u, 2u, 7u, 8u, 15u, 16u, 17u, 33u, 300u}) {
    std::vector<double> out(indices.size() * lanes + 1, -1.0);
    const std::uint32_t first = last_word - 5;  // lanes that wrap around are still lanes
    uniforms(draws[2], runs_from(first, lanes), indices, out.data());
    for (std::size_t b = 0; b < indices.size(); ++b)
      for (std::size_t lane = 0; lane < lanes; ++lane)
        ASSERT_EQ(out[b * lanes + lane],
                  uniform(draws[2], first + static_cast<std::uint32_t>(lane), indices[b]))
            << lanes << " lanes, index " << indices[b] << ", lane " << lane;
    EXPECT_EQ(out.back(), -1.0) << "written beyond the end";
  }
}

TEST(Random, LanesAreOfTheRunsThatTheyAreGiven) {
  const std::vector<std::uint32_t> indices = {3, 0, last_word};
  for (const std::size_t lanes : {1u, 3u, 8u, 16u, 300u}) {
    std::vector<std::uint32_t> runs = runs_from(7, lanes);
    for (std::size_t lane = lanes / 2; lane < lanes; ++lane) runs[lane] = static_cast<std::uint32_t>(lane % 5);
    std::vector<double> out(indices.size() * lanes), row(out);
    uniforms(draws[2], runs, indices, out.data());
    uniforms_in_a_row(draws[2], runs, 40, indices.size(), row.data());
    for (std::size_t e = 0; e < out.size(); ++e) {
      ASSERT_EQ(out[e], uniform(draws[2], runs[e % lanes], indices[e / lanes])) << lanes << " lanes";
      ASSERT_EQ(row[e], uniform(draws[2], runs[e % lanes], static_cast<std::uint32_t>(40 + e / lanes)));
    }
  }
}

TEST(Random, RowsAreOneValueEach) {
  for (const std::size_t lanes : {1u, 3u, 8u, 16u})
    for (const std::size_t count : {0u, 1u, 7u, 8u, 65u, 200u}) {
      std::vector<double> out(count * lanes + 1, -1.0);
      uniforms_in_a_row(draws[2], runs_from(5, lanes), last_word - 2, count,
                        out.data());  // indices wrap around
      for (std::size_t b = 0; b < count; ++b)
        for (std::size_t lane = 0; lane < lanes; ++lane)
          ASSERT_EQ(out[b * lanes + lane], uniform(draws[2], 5 + static_cast<std::uint32_t>(lane),
                                                   last_word - 2 + static_cast<std::uint32_t>(b)));
      EXPECT_EQ(out.back(), -1.0) << "written beyond the end";
    }
}

TEST(Random, GatheredPairsAreOneValueEach) {
  for (std::size_t count = 0; count < 70; ++count) {
    std::vector<std::uint32_t> runs(count), indices(count);
    for (std::size_t e = 0; e < count; ++e) {
      runs[e] = static_cast<std::uint32_t>(e * 2654435761u);
      indices[e] = static_cast<std::uint32_t>(e * e);
    }
    std::vector<double> out(count + 1, -1.0);
    uniforms_one_by_one(draws[1], runs, indices, out.data());
    for (std::size_t e = 0; e < count; ++e) ASSERT_EQ(out[e], uniform(draws[1], runs[e], indices[e])) << count;
    EXPECT_EQ(out.back(), -1.0) << "written beyond the end";
  }
}

TEST(Random, NothingAskedNothingWritten) {
  double untouched = -1;
  uniforms(draws[1], runs_from(0, 16), {}, &untouched);
  uniforms_one_by_one(draws[1], {}, {}, &untouched);
  EXPECT_EQ(untouched, -1);
}

TEST(Random, ValuesAreEvenlySpreadInsideTheOpenInterval) {
  constexpr std::size_t lanes = 100000;
  std::vector<double> u(lanes);
  const std::uint32_t index = 0;
  uniforms(draws[1], runs_from(0, lanes), std::span(&index, 1), u.data());
  std::sort(u.begin(), u.end());
  EXPECT_GT(u.front(), 0);
  EXPECT_LT(u.back(), 1);
  double distance = 0;  // Kolmogorov and Smirnov's; its 99.9 % quantile is 1.95 / sqrt(n)
  for (std::size_t i = 0; i < lanes; ++i)
    distance = std::max(distance, std::abs(u[i] - (static_cast<double>(i) + 0.5) / lanes));
  EXPECT_LT(distance, 1.95 / std::sqrt(double{lanes}));
}

}  // namespace
}  // namespace entente::numeric
