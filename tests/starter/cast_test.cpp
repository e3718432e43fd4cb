/// Actors of new scenarios.
#include "starter/cast.h"

#include <gmock/gmock.h>

#include "starter_support.h"

namespace entente::starter {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> codes(const std::vector<std::string>& names) {
  std::vector<std::string> all;
  for (const ActorDraft& actor : cast_of(names, library_folder())) all.push_back(actor.code);
  return all;
}

TEST(StarterCast, FoldsCountriesAndMakesCodesOfOtherNames) {
  EXPECT_THAT(codes({"India", "pak", "UK", "Russian Federation"}), ElementsAre("IND", "PAK", "GBR", "RUS"));
  EXPECT_THAT(codes({"Boko Haram", "Norland"}), ElementsAre("BOKO_HARAM", "NORLAND"));
  EXPECT_THAT(codes({"A", "X2", "TTP"}), ElementsAre("A", "X2", "TTP")) << "what is a code stays";
}

TEST(StarterCast, KnowsStatesOnlyBesideCountries) {
  const auto mixed = cast_of({"India", "Lashkar"}, library_folder());
  EXPECT_EQ(mixed[0].keys, Json::parse(R"({"name": "India"})"));
  EXPECT_EQ(mixed[1].keys, Json::parse(R"({"name": "Lashkar", "kind": "nonstate"})"));
  EXPECT_EQ(cast_of({"Norland", "Surland"}, library_folder())[1].keys, Json::parse(R"({"name": "Surland"})"));
}

TEST(StarterCast, RefusesWhatIsNoCast) {
  const auto refused = [](const std::vector<std::string>& names) { return refusal([&] { codes(names); }); };
  EXPECT_THAT(refused({"India"}), HasSubstr("at least two actors"));
  EXPECT_THAT(refused({"India", "IND"}), HasSubstr("'India' and 'IND' are one actor, IND"));
  EXPECT_THAT(refused({"A", "A"}), HasSubstr("'A' is named twice"));
  EXPECT_THAT(refused({"A", ""}), HasSubstr("an actor has no name"));
  EXPECT_THAT(refused({"A", "B\n"}), HasSubstr("characters that cannot be written"));
  EXPECT_THAT(refused({"A", "\xFF"}), HasSubstr("characters that cannot be written"));
  EXPECT_THAT(refused({"A", "None"}), HasSubstr("'None' is not the name of an actor"));
  EXPECT_THAT(refused(std::vector<std::string>(201, "A")), HasSubstr("201 actors"));
}

}  // namespace
}  // namespace entente::starter
