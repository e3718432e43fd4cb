#include <chrono>

#include "library_for_tests.h"

namespace entente {
namespace {

using testing_support::data_error_of;

class NamesTest : public ::testing::Test {
 protected:
  ActorNames names(const std::string& own = "") const {
    return ActorNames(library.path / "countries.csv",
                      own.empty() ? own : library.write("own.csv", own).string());
  }
  const testing_support::EventLibrary library;
};

TEST_F(NamesTest, ACountryIsKnownByItsNamesAndCodesInAnyLetters) {
  ActorNames known = names();
  for (const char* name : {"France", "FRENCH REPUBLIC", "fra", "FR", "frn"})
    EXPECT_EQ(known.code_of(name, ""), "FRA") << name;
  EXPECT_TRUE(known.is_country("FRA"));
  EXPECT_EQ(known.name_of("FRA"), "France") << "the first of its names";
}

TEST_F(NamesTest, TheCountryGoesBeforeTheName) {
  ActorNames known = names();
  EXPECT_EQ(known.code_of("Citizen (Nigeria)", "Germany"), "DEU");
  EXPECT_EQ(known.code_of("Citizen (Nigeria)", ""), "NGA") << "in brackets behind its name";
  EXPECT_EQ(known.code_of("Ministry (Nigeria", ""), "MINISTRY_NIGERIA") << "not closed";
}

TEST_F(NamesTest, NobodyHasNoCode) {
  ActorNames known = names();
  for (const char* nobody : {"", "NA", "None", "NULL", "---", "Unspecified Actor"})
    EXPECT_EQ(known.code_of(nobody, ""), "") << nobody;
  EXPECT_EQ(known.code_of("None", "Atlantis"), "ATLANTIS") << "its country is not known, but is there";
}

TEST_F(NamesTest, OthersGetACodeOfTheirLetters) {
  ActorNames known = names();
  EXPECT_EQ(known.code_of("Boko Haram", ""), "BOKO_HARAM");
  EXPECT_EQ(known.code_of("Army (Boko Haram)", ""), "BOKO_HARAM");
  EXPECT_FALSE(known.is_country("BOKO_HARAM"));
  EXPECT_EQ(known.name_of("BOKO_HARAM"), "Boko Haram");
  EXPECT_EQ(known.code_of("17 November", ""), "NOVEMBER") << "a code does not begin with a digit";
  EXPECT_EQ(known.code_of("IRA", ""), "IRA_GROUP") << "three letters are countries";
  EXPECT_EQ(known.code_of(std::string(60, 'x'), "").size(), 40u);
}

TEST_F(NamesTest, NoTwoNamesGetTheSameCode) {
  ActorNames known = names();
  EXPECT_EQ(known.code_of("Red Army", ""), "RED_ARMY");
  EXPECT_EQ(known.code_of("Red-Army!", ""), "RED_ARMY_2");
  EXPECT_EQ(known.code_of("Red Army", ""), "RED_ARMY") << "asked again";
  EXPECT_EQ(known.code_of("Red.Army", ""), "RED_ARMY_3");
}

TEST_F(NamesTest, OnesOwnNamesGoBefore) {
  ActorNames known = names("name,code\nFrance,PARIS\nBoko Haram,BH\n");
  EXPECT_EQ(known.code_of("France", ""), "PARIS");
  EXPECT_EQ(known.code_of("x", "France"), "PARIS");
  EXPECT_EQ(known.code_of("french republic", ""), "FRA") << "written otherwise";
  EXPECT_EQ(known.code_of("Boko Haram", "Nigeria"), "BH");
}

TEST_F(NamesTest, BlanksAroundAFieldAndLinesThatAreBlankAreNoPartOfATable) {
  EXPECT_EQ(names("name,code\r\nx , Y\r\n\r\n").code_of("x", ""), "Y");
}

TEST_F(NamesTest, TablesAreReadAsSpreadsheetsOfAnyCountryWriteThem) {
  EXPECT_EQ(names("Name;Code\nx, of y;Y\n").code_of("x, of y", ""), "Y");
  EXPECT_EQ(names("NAME\tCODE\nx\tY\n").code_of("x", ""), "Y");
}

TEST_F(NamesTest, ATableOfAnotherShapeIsRefusedWithItsLine) {
  const std::string own = (library.path / "own.csv").string();
  EXPECT_EQ(data_error_of([&] { names("name;iso\n"); }),
            own + ":1:1: found the header \"name;iso\"; expected name,code");
  EXPECT_EQ(data_error_of([&] { names("name,code\nx,Y\nz,9A\n"); }),
            own + ":3:3: found '9A'; expected a code: letters, digits and _, and no digit first");
  EXPECT_EQ(data_error_of([&] { names("name,code\nx\n"); }), own + ":2:1: expected name,code");
}

TEST_F(NamesTest, ARowWithoutANameIsRefusedSinceItWouldTakeAllWithoutACountry) {
  const std::string own = (library.path / "own.csv").string();
  EXPECT_EQ(data_error_of([&] { names("name,code\n,X\n"); }),
            own + ":2:1: the name is empty, as that of everybody without a country is");
}

TEST_F(NamesTest, ANameHasOneCode) {
  const std::string own = (library.path / "own.csv").string();
  EXPECT_EQ(data_error_of([&] { names("name,code\nx,Y\nz,Y\nx,Z\n"); }),
            own + ":4:1: the name 'x' stands here already, with the code Y");
  EXPECT_EQ(names("name,code\nx,Y\nx,Y\n").code_of("x", ""), "Y") << "the same twice";
}

TEST_F(NamesTest, ManyNamesOfTheSameLettersAreNumberedInNoTime) {
  ActorNames known = names();
  constexpr int many = 20'000;
  const auto name_of = [](int k) {
    std::string name = "\u0433";
    for (; k > 0; k /= 2) name += k % 2 ? "\u0430" : "\u0431";
    return name;
  };
  const auto begin = std::chrono::steady_clock::now();
  for (int k = 0; k < many; ++k) known.code_of(name_of(k), "");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10))
      << "minutes, where each counts anew";
  EXPECT_EQ(known.code_of(name_of(0), ""), "_GROUP");
  EXPECT_EQ(known.code_of(name_of(many - 1), "None"), "_GROUP_20000") << "asked again, with another country";
}

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
