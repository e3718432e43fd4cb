/// What each effect of a phase did to its cell.
#include "story/shares.h"

#include "model/model_access.h"
#include "told.h"

namespace entente::detail {
namespace {

using namespace testing_support;
using Kind = EffectModel::Kind;

class SharesTest : public ::testing::Test {
 protected:
  const TestScenario made =
      rivals("'events': {'x': {'date': '2025-03-01', 'type': 'insult', 'by': 'A', 'of': 'B'}}");
  const ModelData& model = ModelAccess::data(*made.model);
  LayerId layer(const std::string& name) const {
    std::size_t number = 0;
    while (model.layers[number].name != name) ++number;
    return LayerId(number);
  }
  Claim claim(const std::string& name, Kind kind, double value, double before, std::size_t cause = 0,
              std::size_t cell = 1) {
    return {0, 0, CauseId(cause), {layer(name), cell, kind, value, 0}, before, 0, 0};
  }
};

TEST_F(SharesTest, AClampSharesInProportion) {
  std::vector<Claim> claims{claim("level", Kind::change, 0.3, 0.8), claim("level", Kind::change, 0.1, 0.8)};
  share_changes(model, claims);
  EXPECT_NEAR(claims[0].share, 0.15, 1e-15);
  EXPECT_NEAR(claims[1].share, 0.05, 1e-15);
  EXPECT_EQ(claims[0].sharers, 1U);
}

TEST_F(SharesTest, OpposedOnesThatCancelHaveTheirOwn) {
  std::vector<Claim> claims{claim("level", Kind::change, 0.1, 0.5), claim("level", Kind::change, -0.1, 0.5)};
  share_changes(model, claims);
  EXPECT_EQ(claims[0].share, 0.1);
  EXPECT_EQ(claims[1].share, -0.1);
}

TEST_F(SharesTest, OpposedOnesThatCancelButForRoundingHaveTheirOwn) {
  std::vector<Claim> claims{claim("level", Kind::change, 0.1, 0.5), claim("level", Kind::change, 0.2, 0.5),
                            claim("level", Kind::change, -0.3, 0.5)};
  share_changes(model, claims);
  EXPECT_NEAR(claims[0].share, 0.1, 1e-15);
  EXPECT_NEAR(claims[1].share, 0.2, 1e-15);
  EXPECT_NEAR(claims[2].share, -0.3, 1e-15);
}

TEST_F(SharesTest, RaisingAddsWhatIsMissingByCauseThenLowering) {
  std::vector<Claim> claims{claim("level", Kind::lower, 0.6, 0.2, 0), claim("level", Kind::raise, 0.9, 0.2, 2),
                            claim("level", Kind::raise, 0.7, 0.2, 1),
                            claim("level", Kind::change, 0.1, 0.2, 3)};
  share_changes(model, claims);
  const auto share_of = [&](std::size_t cause) {
    for (const Claim& c : claims)
      if (c.cause == cause) return c.share;
    return -1.0;
  };
  EXPECT_NEAR(share_of(3), 0.1, 1e-15);
  EXPECT_NEAR(share_of(1), 0.4, 1e-15);
  EXPECT_NEAR(share_of(2), 0.2, 1e-15);
  EXPECT_NEAR(share_of(0), -0.3, 1e-15);
}

TEST_F(SharesTest, CellsAreApart) {
  std::vector<Claim> claims{claim("level", Kind::change, 0.1, 0.2, 0, 2),
                            claim("level", Kind::change, 0.1, 0.95, 0, 0),
                            claim("trust", Kind::change, 0.1, -0.5, 0, 0)};
  share_changes(model, claims);
  EXPECT_EQ(claims[0].intent.cell, 0U) << "sorted by layer and cell";
  EXPECT_NEAR(claims[0].share, 0.05, 1e-15);
  EXPECT_NEAR(claims[1].share, 0.1, 1e-15);
  EXPECT_NEAR(claims[2].share, 0.1, 1e-15);
  for (const Claim& c : claims) EXPECT_EQ(c.sharers, 0U);
}

}  // namespace
}  // namespace entente::detail
