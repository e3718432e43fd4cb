#include <gmock/gmock.h>

#include <fstream>

#include "made_results.h"
#include "report/parts.h"
#include "results/hashes.h"

namespace entente::report {
namespace {

using testing_support::MadeResults;

TEST(ReportSilences, AreThoseOfTheFolder) {
  const MadeResults made;
  const Source source = made.source();
  const Json json = silences_of(source, source.baseline());
  ASSERT_EQ(json["texts"].size(), 2u);
  EXPECT_THAT(json["texts"][0].get<std::string>(), ::testing::StartsWith("never never fired"));
  EXPECT_THAT(json["texts"][1].get<std::string>(), ::testing::StartsWith("large: 1 in all runs"));
  EXPECT_EQ(json["caveat"], "");
}

TEST(ReportSilences, OfAVariantAreItsOwnOnly) {
  const MadeResults made;
  Source source = made.source();
  source.variants.push_back(source.variants.front());
  EXPECT_EQ(silences_of(source, source.variants[1])["texts"], Json::array());
}

TEST(ReportSilences, OfAnOlderFolderAreNotKnown) {
  const MadeResults made;
  const Source source = made.source();
  std::filesystem::remove(made.folder() / silences_file);
  EXPECT_TRUE(silences_of(source, source.baseline()).is_null());
}

TEST(ReportSilences, OfADamagedFileAreRefused) {
  const MadeResults made;
  const Source source = made.source();
  for (const char* text : {"{", "{}", R"({"found": 1, "caveat": ""})"}) {
    std::ofstream(made.folder() / silences_file, std::ios::trunc) << text;
    EXPECT_THROW(silences_of(source, source.baseline()), ReadError) << text;
  }
}

}  // namespace
}  // namespace entente::report
