#include "simulation/overflow.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

#include "lanes_from.h"
#include "model/model_access.h"
#include "support/compiled.h"

namespace entente::detail::overflow {
namespace {

using namespace testing_support;

constexpr double infinite = std::numeric_limits<double>::infinity();

/// What a world says when it stops, in blocks of so many runs.
std::string stop_of(const std::string& world, std::size_t runs = 1) {
  const TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01', 'step': '1 week'}," + world);
  EXPECT_TRUE(made.model) << made.messages();
  if (!made.model) return "";
  try {
    run_block(*made.model, runs);
  } catch (const RunError& error) {
    return error.what();
  }
  return "it does not stop";
}

const std::string actors = "'actors': {'A': {}, 'B': {}, 'C': {}},";

struct World {
  TestScenario made =
      compile_text("{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01'}," + actors + R"(
    'attributes': {'free': {}, 'half': {'range': [0, null]}, 'whole': {'range': [0, 1]}},
    'relations': {'r': {}, 's': {'storage': 'sparse', 'ties': {'A': {'C': 1}, 'C': {'A': 1, 'B': 2}}}}})");
  const ModelData& model = ModelAccess::data(*made.model);
  ForkJoinPool pool{1};
  State state{model, 1, 2};
  World() { state.start(model, testing_support::lanes_from(0, 2), pool); }
  std::string name(std::size_t layer, std::size_t place) const {
    return overflow_name(model, state, {layer, place, 0});
  }
};

TEST(Overflow, IsFoundWithItsPlaceAndLane) {
  const World world;
  for (const std::size_t layer : {0u, 1u})
    for (const double bad : {infinite, -infinite, std::nan("")}) {
      const double values[] = {1, 2, 3, bad};
      try {
        check_finite(layer, 2, values, 4, 2);
        FAIL() << "not found";
      } catch (const Overflow& overflow) {
        EXPECT_EQ(overflow.layer, layer);
        EXPECT_EQ(overflow.place, 2u);
        EXPECT_EQ(overflow.lane, 1u);
      }
    }
  const double fine[] = {1, -1e308, 1.7e308, 0};
  EXPECT_NO_THROW(check_finite(0, 2, fine, 4, 2));
}

TEST(Overflow, NamesItsCell) {
  const World world;
  EXPECT_EQ(world.name(0, 1), "free[B]");
  EXPECT_EQ(world.name(3, 1 * 3 + 2), "r[B,C]");
  EXPECT_EQ(world.name(4, 0), "s[A,C]") << "by the slot of a sparse relation";
  EXPECT_EQ(world.name(4, 1), "s[C,A]");
  EXPECT_EQ(world.name(4, 2), "s[C,B]");
}

const std::string push = R"('event_types': {'e': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [
    {'change': 'CELL', 'by': '1e308'}]}}, 'rules': {'r': {'for': 'i in actor', 'when': 'i == B', 'emit': {'type': 'e', 'a': 'i', 'b': 'C'}}}})";

std::string pushed(const std::string& cell) {
  std::string text = push;
  return text.replace(text.find("CELL"), 4, cell);
}

TEST(Overflow, OfWhateverHasNoEndStopsTheRun) {
  const std::string second = "run 0 stopped on 2025-01-08: ", tail = " has grown beyond the largest number";
  EXPECT_EQ(stop_of(actors + "'attributes': {'x': {}}," + pushed("x[a]")), second + "x[B]" + tail);
  EXPECT_EQ(stop_of(actors + "'attributes': {'x': {'range': [0, null]}}," + pushed("x[a]")),
            second + "x[B]" + tail);
  EXPECT_EQ(stop_of(actors + "'relations': {'x': {}}," + pushed("x[a, b]")), second + "x[B,C]" + tail);
  EXPECT_EQ(stop_of(actors + "'relations': {'x': {'symmetric': true}}," + pushed("x[b, a]")),
            second + "x[B,C]" + tail);
  EXPECT_EQ(
      stop_of(actors + "'relations': {'x': {'storage': 'sparse', 'ties': {'B': {'C': 1}, 'A': {'B': 1}}}}," +
              pushed("x[a, b]")),
      second + "x[B,C]" + tail);
  EXPECT_EQ(stop_of(actors + "'relations': {'x': {'storage': 'sparse'}}," + pushed("x[a, b]")),
            second + "x[B,C]" + tail)
      << "a tie that the rule has made";
  EXPECT_EQ(stop_of(actors + "'attributes': {'x': {'range': [0, 1]}}," + pushed("x[a]")), "it does not stop");
}

TEST(Overflow, OfManyCellsAtOnceNamesTheFirst) {
  const std::string drift = R"('dynamics': {'d': {'type': 'drift', 'for': ['i in actor', 'j in actor'],
    'where': 'i != A', 'change': 'x[i, j]', 'by': '1e308', 'per': 'week'}}})";
  for (const std::size_t runs : {1u, 3u})
    EXPECT_EQ(stop_of(actors + "'relations': {'x': {}}," + drift, runs),
              "run 0 stopped on 2025-01-08: x[B,A] has grown beyond the largest number");
}

/// Noise of every kind of layer; a range with two ends folds what is finite, and nothing else.
TEST(Overflow, OfNoiseStopsTheRun) {
  const std::string end = " has grown beyond the largest number";
  const auto noise = [](const std::string& of) {
    return "'dynamics': {'n': {'type': 'noise', '" + of +
           "': 'x', 'volatility': 1e308, 'per': 'week'},"
           "'m': {'type': 'noise', '" +
           of + "': 'x', 'volatility': 1e308, 'per': 'week'}}}";
  };
  for (const std::string range : {"[null, null]", "[0, null]", "[null, 0]", "[-1, 1]"}) {
    EXPECT_THAT(stop_of(actors + "'attributes': {'x': {'range': " + range + "}}," + noise("attribute"), 50),
                ::testing::HasSubstr(end))
        << range;
    for (const std::string symmetric : {"false", "true"})
      EXPECT_THAT(stop_of(actors + "'relations': {'x': {'range': " + range + ", 'symmetric': " + symmetric +
                              "}}," + noise("relation"),
                          50),
                  ::testing::HasSubstr(end))
          << range;
  }
}

/// Each change is a number, and their sum is none: also where a range would hide it, and no number at all where
/// the ends are passed both ways.
TEST(Overflow, OfTheSumOfChangesStopsTheRunInEveryRange) {
  const std::string said = "run 0 stopped on 2025-01-01: x[B] is moved by more than the largest number at once";
  const auto sum = [](const std::string& range, const std::string& signs) {
    return actors + "'attributes': {'x': {'range': " + range +
           R"(}}, 'event_types': {'e': {'roles': {'a': 'actor'},
      'effects': [{'for': 'k in actor', 'change': 'x[a]', 'by': '1.5e308 * )" +
           signs +
           R"('}]}}, 'rules': {'r': {'for': 'i in actor', 'when': 'i == B', 'emit': {'type': 'e', 'a': 'i'}}}})";
  };
  for (const std::string signs : {"1", "if(k == C, -1, 1)", "-1"}) {
    for (const std::string range : {"[0, 1]", "[-1, 1], 'saturation': 'clamp'"})
      EXPECT_EQ(stop_of(sum(range, signs)), said) << range;
    EXPECT_THAT(stop_of(sum("[null, null]", signs)), ::testing::HasSubstr("x[B] has grown beyond"));
  }
  EXPECT_EQ(stop_of(sum("[0, 1]", "if(k == A, -1, 0.5)")), "it does not stop");
}

TEST(Overflow, OfTheSumOfDriftsStopsTheRunInEveryRange) {
  const std::string drifts = R"('dynamics': {'c': {'type': 'drift', 'for': ['i in actor', 'j in actor'],
    'change': 'x[i, j]', 'by': '1e308', 'per': 'week'}, 'd': {'type': 'drift', 'for': ['i in actor', 'j in actor'],
    'change': 'x[i, j]', 'by': '1e308', 'per': 'week'}}})";
  for (const std::string storage : {"dense", "sparse"})
    EXPECT_EQ(stop_of(actors + "'relations': {'x': {'range': [0, 1], 'storage': '" + storage +
                          "', 'ties': {'A': {'B': 0.5}}}}," + drifts,
                      3),
              "run 0 stopped on 2025-01-01: x[A,B] is moved by more than the largest number at once")
        << storage;
}

/// A cell at 1.5e308 whose baseline is at -1.5e308.
TEST(Overflow, OfTheWayBackToABaselineStopsTheRun) {
  const std::string far = " is farther from its baseline than the largest number";
  const std::string cell = "{'half_life': '1 year', 'baseline': -1.5e308, 'initial': ", high = "1.5e308}}";
  EXPECT_EQ(stop_of(actors + "'attributes': {'x': " + cell + high + "}"),
            "run 0 stopped on 2025-01-01: x[A]" + far);
  EXPECT_EQ(stop_of(actors + "'attributes': {'x': " + cell + "1e307}}}"), "it does not stop");
  const std::string some =
      "{'half_life': '1 year', 'baseline': -1.5e308, 'initial': -1.5e308, 'ties': {'B': {'C': "
      "1.5e308}}}";
  for (const std::size_t runs : {1u, 3u})
    EXPECT_EQ(stop_of(actors + "'relations': {'x': " + some + "}}", runs),
              "run 0 stopped on 2025-01-01: x[B,C]" + far)
        << "few cells are off their baseline";
}

TEST(Overflow, OfTheWeightsOfADiffusionStopsTheRun) {
  EXPECT_THAT(
      stop_of(actors + R"('attributes': {'x': {'range': [0, 1]}}, 'relations': {'w': {'initial': 1e308}},
    'dynamics': {'d': {'type': 'diffusion', 'attribute': 'x', 'through': 'w', 'rate': 1}}})",
              3),
      ::testing::MatchesRegex("run 0 stopped on 2025-01-01: 'd': the change of x.A. is not finite .*"))
      << "nothing differs, so that their sum alone is too large";
}

/// What is drawn at the start, whatever the range would make of it.
TEST(Overflow, OfTheStartStopsTheRun) {
  const auto start = [](const std::string& layers) {
    return stop_of(actors + "'parameters': {'p': {'value': -1.5, 'uniform': [-2, -1]}}, " + layers + "}");
  };
  const std::string said = "run 0 stopped on 2025-01-01: 'x[", nan = "]': its initial value is not a number";
  for (const std::string range : {"[0, 1]", "[0, null]", "[null, null]"}) {
    EXPECT_EQ(start("'attributes': {'x': {'range': " + range + ", 'initial': 'log(p)'}}"), said + "A" + nan);
    EXPECT_EQ(start("'relations': {'x': {'range': " + range + ", 'ties': {'B': {'C': 'sqrt(p)'}}}}"),
              said + "B,C" + nan);
    EXPECT_EQ(start("'relations': {'x': {'range': " + range +
                    ", 'storage': 'sparse', 'ties': {'B': {'C': 'sqrt(p)', 'A': 1}}}}"),
              said + "B,C" + nan);
    EXPECT_EQ(start("'attributes': {'x': {'range': " + range + ", 'initial': '-p / 0'}}"),
              said + "A]': its initial value is not finite (inf)");
  }
  EXPECT_THAT(start("'relations': {'x': {'ties_random': {'normal': [1.7e308, 1e308]}}}"),
              ::testing::MatchesRegex("run 0 stopped on 2025-01-01: '?x.[A-C],[A-C].'?:? .*finite.*"));
}

TEST(Overflow, OfADrawnParameterStopsTheRun) {
  EXPECT_EQ(
      stop_of(actors + "'parameters': {'big': {'value': 1, 'lognormal': [800, 1]}}, 'metrics': {'m': 'big'}}"),
      "run 0 stopped on 2025-01-01: 'big': what is drawn for this parameter is not finite (inf)");
}

}  // namespace
}  // namespace entente::detail::overflow
