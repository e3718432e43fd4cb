#include "cli/blocs_report.h"

#include <gmock/gmock.h>

#include "cli/json_text.h"

namespace entente::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// Two friends, their enemy, and one who knows nobody.
Blocs made_blocs() {
  Blocs b;
  b.title = "Four";
  b.when = "in 1950";
  b.network = {{"A", "B", "C", "D"}, {{0, 1, 1}, {0, 2, -1}, {1, 2, -0.5}}};
  b.found.census.count = {0, 0, 1, 0};
  b.found.walks = 1;
  b.found.least.best = {{0, 0, 1, 0}, 0};
  b.found.least.proven = true;
  b.found.least.unique = true;
  b.found.least.components = 1;
  b.found.leading = {0.5, 0.5, -0.5, 0};
  b.found.by_leading = {{0, 1, 1, 0}, 1.5};
  b.found.actor_frustration = {0, 2, 1.5, 0};
  return b;
}

std::string blocs_told(const Blocs& b) { return blocs_text(b, Terminal{.width = 80}); }

TEST(BlocsReport, CountsActorsTiesAndTriads) {
  const std::string text = blocs_told(made_blocs());
  EXPECT_THAT(text, HasSubstr("Four\nin 1950\n"));
  EXPECT_THAT(text, HasSubstr("3, of them 2 negative; density 0.500\n"));
  EXPECT_THAT(text, HasSubstr("+++ 0, ++- 0, +-- 1, --- 0\n"));
  EXPECT_THAT(text, HasSubstr("100 % of the triads"));
}

TEST(BlocsReport, ListsWhoIsInWhichBloc) {
  EXPECT_THAT(blocs_told(made_blocs()), ::testing::ContainsRegex("  bloc 1 +A, B, D\n  bloc 2 +C\n"));
  EXPECT_THAT(blocs_told(made_blocs()), ::testing::ContainsRegex("  bloc 1 +A, D\n  bloc 2 +B, C\n"));
}

TEST(BlocsReport, TellsWhatIsProven) {
  Blocs b = made_blocs();
  EXPECT_THAT(blocs_told(b), HasSubstr("0, proven; no other division has so little\n"));
  b.found.least.unique = false;
  EXPECT_THAT(blocs_told(b), HasSubstr("0, proven; other divisions have as little\n"));
  b.found.least.unique.reset();
  EXPECT_THAT(blocs_told(b), Not(HasSubstr("as little\n")));
  b.found.least.components = 2;
  EXPECT_THAT(blocs_told(b), ::testing::ContainsRegex("one[ \n]+of[ \n]+2[ \n]+unconnected[ \n]+parts"));
  b.found.least.proven = false;
  b.found.least.best.frustration = 7;
  b.found.least.bound = 3;
  EXPECT_THAT(blocs_told(b), HasSubstr("at most 7, at least 3: "));
}

TEST(BlocsReport, CountsTiesOrAddsTheirSizes) {
  Blocs b = made_blocs();
  EXPECT_THAT(blocs_told(b), ::testing::ContainsRegex("\n  B +2\n  C +1\n$"));
  b.weighted = true;
  EXPECT_THAT(blocs_told(b), ::testing::ContainsRegex("\n  B +2[.]00\n  C +1[.]50\n$"));
}

TEST(BlocsReport, AsDataHasEverything) {
  Blocs b = made_blocs();
  b.found.clusters = Partition{{0, 1, 2, 0}, 1};
  const Json json = Json::parse(blocs_json(b, Terminal{}));
  EXPECT_EQ(json["negative"], 2);
  EXPECT_EQ(json["density"], 0.5);
  EXPECT_EQ(json["triads"]["+--"], 1);
  EXPECT_EQ(json["triangle_balance"], 1.0);
  EXPECT_EQ(json["least"]["blocs"], Json::parse(R"([["A", "B", "D"], ["C"]])"));
  EXPECT_EQ(json["least"]["unique"], true);
  EXPECT_EQ(json["leading_eigenvector"]["frustration"], 1.5);
  EXPECT_EQ(json["clusters"]["blocs"].size(), 3u);
  EXPECT_EQ(json["of_actors"][2],
            Json::parse(R"({"actor": "C", "bloc": 1, "frustration": 1.5, "leading": -0.5})"));
}

TEST(BlocsReport, AsDataHasNullForWhatIsNotKnown) {
  Blocs b = made_blocs();
  b.found.census.count = {};
  b.found.least.unique.reset();
  const Json json = Json::parse(blocs_json(b, Terminal{}));
  EXPECT_TRUE(json["triangle_balance"].is_null());
  EXPECT_TRUE(json["least"]["unique"].is_null());
  EXPECT_FALSE(json.contains("clusters"));
}

}  // namespace
}  // namespace entente::cli
