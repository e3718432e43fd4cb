#include "library_for_tests.h"

namespace entente {
namespace {

using testing_support::data_error_of;

TEST(GoldsteinScaleTest, TheLongestKnownBeginningOfACodeCounts) {
  const testing_support::EventLibrary library;
  const GoldsteinScale scale(library.path / "goldstein.csv");
  EXPECT_EQ(*scale.find("04"), 1);
  EXPECT_EQ(*scale.find("040"), 1.5);
  EXPECT_EQ(*scale.find("0403"), 1.5);
  EXPECT_EQ(*scale.find("043"), 1);
  EXPECT_EQ(scale.find("05"), nullptr);
  EXPECT_EQ(scale.find("0"), nullptr);
  EXPECT_EQ(scale.find(""), nullptr);
  EXPECT_EQ(scale.find("04x"), nullptr) << "no code";
}

TEST(GoldsteinScaleTest, ScoresAreNumbers) {
  const testing_support::EventLibrary library;
  for (const char* score : {"high", "nan", "inf", ""}) {
    const auto file = library.write("g.csv", std::string("code,goldstein\n04,") + score + "\n");
    EXPECT_EQ(data_error_of([&] { GoldsteinScale{file}; }),
              file.string() + ":2:4: found '" + score + "'; expected a number");
  }
  const auto twice = library.write("g.csv", "code,goldstein\n04,1\n04,2\n");
  EXPECT_EQ(data_error_of([&] { GoldsteinScale{twice}; }),
            twice.string() + ":3:1: the code '04' stands here already");
}

}  // namespace
}  // namespace entente
