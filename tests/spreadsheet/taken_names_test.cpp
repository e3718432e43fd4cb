#include "spreadsheet/taken_names.h"

#include <gtest/gtest.h>

namespace entente::spreadsheet {
namespace {

TEST(TakenNames, NamesAreMadeOfTitles) {
  EXPECT_EQ(name_made_of("Trust in people (2026)"), "trust_in_people_2026");
  EXPECT_EQ(name_made_of("trustIn"), "trustIn") << "a name already";
  EXPECT_EQ(name_made_of("2026"), "_2026");
  EXPECT_EQ(name_made_of("Доверие"), "_");
  EXPECT_EQ(id_made_of("Border clash"), "border-clash");
  EXPECT_EQ(id_made_of("border-Clash"), "border-Clash");
  EXPECT_EQ(code_made_of("Boko Haram"), "BOKO_HARAM");
  EXPECT_EQ(code_made_of("Hamas"), "Hamas");
}

TEST(TakenNames, ANameThatIsTakenGetsANumber) {
  TakenNames taken;
  EXPECT_EQ(taken.take("trust"), "trust");
  EXPECT_EQ(taken.take("trust"), "trust_2");
  EXPECT_EQ(taken.take("trust"), "trust_3");
  EXPECT_EQ(taken.take("intensity"), "intensity_2") << "a word of the language";
}

}  // namespace
}  // namespace entente::spreadsheet
