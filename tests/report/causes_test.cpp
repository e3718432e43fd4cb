#include <gtest/gtest.h>

#include "made_results.h"
#include "report/parts.h"

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

TEST(ReportCauses, OfWatchedCellsAreThoseOfTheFiles) {
  const MadeResults made;
  const std::string text = causes_without_runs(causes_of, made.source()).dump();
  EXPECT_NE(text.find("trust[A,C]"), std::string::npos) << text;
  EXPECT_NE(text.find(R"("mean":-0.25)"), std::string::npos) << "the raid: " << text;
}

}  // namespace
}  // namespace entente::report
