/// Runs that cannot start: what is drawn for them, or where a cell starts, is not finite.
#include <gmock/gmock.h>

#include "support/compiled.h"

namespace entente::start_stops {
namespace {

using namespace testing_support;

/// What the first of 40 runs that stops says; `how` of the runs stop.
std::string stop_of(const std::string& parameters, const std::string& rest, std::size_t* how = nullptr,
                    std::size_t lanes = 1) {
  const TestScenario made =
      compile_text("{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01'}, 'parameters': {" +
                   parameters + "}, 'actors': {'A': {}, 'B': {}, 'C': {}}, " + rest + "}");
  EXPECT_TRUE(made.model) << made.messages();
  if (!made.model) return "";
  std::string first;
  std::size_t stopped = 0;
  for (std::size_t run = 0; run < 40; run += lanes) {
    try {
      Simulation(*made.model, 1, lanes).run(run, lanes);
    } catch (const RunError& error) {
      if (stopped++ == 0) first = error.what();
    }
  }
  if (how) *how = stopped;
  return first;
}

const std::string half = "'p': {'uniform': [-1, 1]}";

TEST(StartStops, AnInitialValueThatIsNoNumberStopsTheRunThatDrewIt) {
  for (const std::string range : {"'range': [0, 10], ", "'range': [0, null], ", ""}) {
    std::size_t stopped = 0;
    EXPECT_THAT(
        stop_of(half, "'attributes': {'y': {" + range + "'initial': 'sqrt(p) + 0.5'}}", &stopped),
        ::testing::MatchesRegex("run [0-9]+ stopped on 2025-01-01: 'y.A.': its initial value is not a number"))
        << range;
    EXPECT_GT(stopped, 5u) << range;
    EXPECT_LT(stopped, 35u) << "those with p above 0 start";
  }
}

TEST(StartStops, TheCellIsNamed) {
  const auto named = [](const std::string& cell) {
    return ::testing::HasSubstr("'" + cell + "': its initial value is not a number");
  };
  EXPECT_THAT(
      stop_of(half,
              "'attributes': {'y': {'initial': 1}}, 'generate_actors': {'D': {'count': 2, 'y': 'log(p)'}}"),
      named("y[D0]"));
  EXPECT_THAT(stop_of(half, "'relations': {'r': {'range': [-1, 1], 'initial': 'log(p)'}}"), named("r[A,B]"));
  EXPECT_THAT(stop_of(half, "'relations': {'r': {'range': [-1, 1], 'ties': {'C': {'A': 'log(p)'}}}}"),
              named("r[C,A]"));
  EXPECT_THAT(stop_of(half, "'relations': {'r': {'storage': 'sparse', 'ties': {'C': {'A': 'log(p)'}}}}"),
              named("r[C,A]"));
  EXPECT_THAT(
      stop_of("", "'relations': {'r': {'ties_random': {'normal': [0, 1e308]}}}"),
      ::testing::MatchesRegex("run [0-9]+ stopped on 2025-01-01: 'r.[ABC],[ABC].': its initial value is not "
                            "finite \\(-?inf\\)"));
}

TEST(StartStops, AnInfiniteOneIsNoEndOfARange) {
  EXPECT_THAT(stop_of(half, "'attributes': {'y': {'range': [0, 10], 'initial': 'exp(1000 * p)'}}"),
              ::testing::HasSubstr("'y[A]': its initial value is not finite (inf)"));
}

TEST(StartStops, AParameterThatIsDrawnAndNotFiniteIsNamed) {
  for (const std::string drawn : {"'lognormal': [700, 30]", "'normal': [0, 1e308]"})
    EXPECT_THAT(
        stop_of("'p': 1, 'q': {" + drawn + "}", "'attributes': {'y': {'range': [0, 10], 'initial': 1}}"),
        ::testing::MatchesRegex("run [0-9]+ stopped on 2025-01-01: 'q': what is drawn for this parameter is not "
                              "finite \\(-?inf\\)"))
        << drawn;
}

TEST(StartStops, OfABlockTheFirstRunIsTold) {
  const std::string rest =
      "'attributes': {'y': {'initial': 'log(p)'}}, 'relations': {'r': {'initial': 'sqrt(p)'}}";
  EXPECT_EQ(stop_of(half, rest, nullptr, 40), stop_of(half, rest));
}

}  // namespace
}  // namespace entente::start_stops
