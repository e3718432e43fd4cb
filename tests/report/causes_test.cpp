#include <gtest/gtest.h>

#include <algorithm>

#include "made_results.h"
#include "report/parts.h"
#include "report/replayed.h"

namespace entente::report {
namespace {

using testing_support::MadeResults;

TEST(CauseNumbers, AreThoseOfTheBaselineFirst) {
  const MadeResults made;
  Source source = made.source();
  source.variants.push_back(MadeResults(testing_support::small_world, 2).source().baseline());
  const CauseNumbers numbers(source);
  EXPECT_EQ(numbers.all().size(), 5u) << "each once";
  EXPECT_EQ(numbers.of("february"), 0u);
  EXPECT_EQ(numbers.of("decay"), 4u);
  EXPECT_EQ(numbers.all()[3].variant, &source.baseline());
  EXPECT_THROW(numbers.of("nobody"), ReadError);
}

/// Without runs made again.
template <class Again>
Json causes_without_runs(Json (*causes)(const Source&, const std::vector<Again>&), const Source& source) {
  return causes(source, std::vector<Again>(source.variants.size()));
}

TEST(MovedCells, OfAMutualRelationAreNamedAsTheyAreTracked) {
  std::string world = testing_support::small_world;
  const std::string tracked = "'trust[A,C]'";
  world.replace(world.find(tracked), tracked.size(), "'trade[C,A]'");
  const auto cells = moved_cells(MadeResults(world).source(), 100);
  const auto count = [&](const char* name) { return std::count(cells.begin(), cells.end(), name); };
  EXPECT_EQ(count("trade[C,A]"), 1);
  EXPECT_EQ(count("trade[A,C]"), 0) << "both halves are one";
  EXPECT_EQ(count("trade[A,B]"), 1);
}

TEST(ReportCauses, OfWatchedCellsAreThoseOfTheFiles) {
  const MadeResults made;
  const std::string text = causes_without_runs(causes_of, made.source()).dump();
  EXPECT_NE(text.find("trust[A,C]"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("mean":-0.25)"), std::string::npos) << "the raid: " << text;
}

}  // namespace
}  // namespace entente::report
