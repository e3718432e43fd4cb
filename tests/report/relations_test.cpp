#include <gtest/gtest.h>

#include "made_results.h"
#include "report/parts.h"

namespace entente::report {
namespace {

using testing_support::MadeResults;
using testing_support::small_world;

TEST(ReportRelations, TellWhoStandsWithWhomAtEachDate) {
  const MadeResults made;
  const Json relations = relations_of(made.source());
  ASSERT_EQ(relations.size(), 2u);
  EXPECT_EQ(relations[0]["name"], "trust");
  EXPECT_EQ(relations[0]["signed"], true);
  EXPECT_EQ(relations[0]["moves"], true);
  EXPECT_EQ(relations[0]["blocs"][0], Json::array({"++-", "++-", "++-", "++-"}));
  EXPECT_EQ(relations[0]["balance"][0]["at"], Json::array({0, 0, 0, 0}));
  EXPECT_EQ(relations[0]["balance"][0]["patterns"][0]["frustration"], 0.0);
  EXPECT_EQ(relations[1]["signed"], false);
  EXPECT_EQ(relations[1]["symmetric"], true);
  EXPECT_TRUE(relations[1]["blocs"][0].is_null());
}

TEST(ReportRelations, AreReadByWhatTheyMean) {
  std::string world = small_world;
  const std::string plain = "'trust': {";
  world.replace(world.find(plain), plain.size(),
                "'trust': {'sense': 'hostile', 'scale': {'1': 'war', '-1': 'peace'}, ");
  const Json trust = relations_of(MadeResults(world).source())[0];
  EXPECT_EQ(trust["sense"], "hostile");
  EXPECT_EQ(trust["scale"], Json::parse(R"([{"at": -1.0, "word": "peace"}, {"at": 1.0, "word": "war"}])"));
  EXPECT_EQ(trust["blocs"][0][0], "+-0") << "what binds is the least of it";
  EXPECT_EQ(relations_of(MadeResults().source())[0]["sense"], "neutral");
}

/// The number that `count` folded differences give: see engine/report/README.md.
std::vector<double> unfolded(const Json& part, const std::string& cells, std::size_t dates) {
  const std::size_t offset = part["offset"], count = part["count"];
  const double low = part["low"], high = part["high"],
               steps = static_cast<double>((1u << part["bits"].get<unsigned>()) - 1);
  std::vector<double> values;
  int q = 0;
  for (std::size_t k = 0; k < count; ++k) {
    const auto byte = [&](std::size_t at) { return static_cast<int>(static_cast<unsigned char>(cells[at])); };
    const int folded = byte(offset + k) + 256 * byte(offset + count + k);
    q = (k % dates == 0 ? 0 : q) + (folded % 2 == 0 ? folded / 2 : -(folded + 1) / 2);
    values.push_back(low + q * (high - low) / steps);
  }
  return values;
}

TEST(ReportRelations, OverTimeAreKeptInFewBits) {
  const MadeResults made;
  const Source source = made.source();
  std::string cells = "what was there before";
  const Json evolution = evolution_of(source, cells);
  EXPECT_EQ(evolution["runs"], 20);
  for (std::size_t r = 0; r < 2; ++r) {
    const EvolutionRelation& own = source.baseline().evolution->relations[r];
    const Json& told = evolution["variants"][0][r];
    EXPECT_EQ(told["start"].size(), 9u);
    EXPECT_EQ(told["cells"], Json(own.cells));
    const std::vector<double> means = unfolded(told["mean"], cells, 4);
    ASSERT_EQ(means.size(), own.mean.size());
    for (std::size_t k = 0; k < means.size(); ++k)
      EXPECT_NEAR(means[k], static_cast<double>(own.mean[k]), 1e-4);
  }
  EXPECT_TRUE(cells.starts_with("what was there before"));
}

}  // namespace
}  // namespace entente::report
