/// Relations of new scenarios.
#include "starter/relations.h"

#include <gmock/gmock.h>

#include "starter_support.h"

namespace entente::starter {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> names(const std::vector<std::string>& words) {
  std::vector<std::string> all;
  for (const RelationDraft& relation : relations_of(words, library_moves())) all.push_back(relation.name);
  return all;
}

TEST(StarterRelations, BeginWithOneThatHasSides) {
  EXPECT_THAT(names({"trade", "fear", "trust"}), ElementsAre("fear", "trade", "trust"))
      << "an unknown word is as trust";
  EXPECT_THAT(names({"trade", "alliance"}), ElementsAre("trust", "trade", "alliance")) << "one is added";
  EXPECT_THAT(names({"trust=0:1"}), ElementsAre("trust_or_fear", "trust"));
  EXPECT_THAT(names({"military ties"}), ElementsAre("military_ties"));
}

TEST(StarterRelations, TakeScalesToARangeOfTheirOwn) {
  const RelationDraft trust = relations_of({"trust=-3:6"}, library_moves()).front();
  EXPECT_EQ(trust.keys["range"], Json::parse("[-3, 6]"));
  EXPECT_EQ(trust.keys["scale"], Json::parse(R"({"-3": "enemies", "0": "strangers", "6": "friends"})"));
  EXPECT_EQ(trust.unit(), 6);
  const RelationDraft trade = relations_of({"trust", "trade=10:60"}, library_moves()).back();
  EXPECT_EQ(trade.keys["scale"], Json::parse(R"({"10": "no trade", "60": "live by it"})"));
  EXPECT_EQ(trade.unit(), 50);
  EXPECT_TRUE(trade.symmetric);
  EXPECT_TRUE(relations_of({"trust", "hostility"}, library_moves()).back().hostile);
}

TEST(StarterRelations, RefuseWhatIsNoNameOrRange) {
  const auto refused = [](const std::vector<std::string>& words) { return refusal([&] { names(words); }); };
  EXPECT_THAT(refused({"2nd"}), HasSubstr("cannot be a relation's name: letters"));
  EXPECT_THAT(refused({"where"}), HasSubstr("is a word of the language"));
  EXPECT_THAT(refused({"attack_rate"}), HasSubstr("calls something else by it"));
  EXPECT_THAT(refused({"by"}), HasSubstr("calls something else by it"));
  EXPECT_THAT(refused({"trust", "trust=-1:2"}), HasSubstr("'trust' is named twice"));
  for (const char* word : {"trust=1", "trust=a:b", "trust=1:", "trust=0:1x", "trust=:", "trust=0:inf"})
    EXPECT_THAT(refused({word}), HasSubstr("is not a relation with a range")) << word;
  EXPECT_THAT(refused({"trust=1:-1"}), HasSubstr("lower end"));
}

TEST(StarterRelations, WriteNumbersAsPeopleDo) {
  EXPECT_EQ(written(2.0).dump(), "2");
  EXPECT_EQ(written(0.1 + 0.2).dump(), "0.3");
  EXPECT_EQ(written(-0.123456).dump(), "-0.1235");
}

}  // namespace
}  // namespace entente::starter
