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

TEST_F(NamesTest, ACountryIsKnownByItsNamesInAnyLettersAndByItsCodes) {
  ActorNames known = names();
  for (const char* name : {"France", "FRENCH REPUBLIC", " france\u00A0", "FRA", "FR"})
    EXPECT_EQ(known.code_of(name, ""), "FRA") << name;
  EXPECT_EQ(known.code_of("fra", ""), "FRA_GROUP") << "codes are written in capitals";
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

TEST_F(NamesTest, NobodyIsWrittenInManyWays) {
  ActorNames known = names();
  for (const char* nobody :
       {"none", "NONE", "n/a", "NAN", "nan", "null", "-", "--", ".", "?", "\u2014", "unspecified actor"})
    EXPECT_EQ(known.code_of(nobody, ""), "") << nobody;
  EXPECT_EQ(known.code_of("None of Us", ""), "NONE_OF_US");
}

TEST_F(NamesTest, BracketsMayStandInBrackets) {
  ActorNames known = names();
  EXPECT_EQ(known.code_of("Police (Nigeria (Kano))", ""), "NGA");
  EXPECT_EQ(known.code_of("Police (Kano (Nigeria))", ""), "NGA");
  EXPECT_EQ(known.code_of("Police [Nigeria (the)]", ""), "NGA");
  EXPECT_EQ(known.code_of("Army (Front (North))", ""), "FRONT_NORTH");
  EXPECT_EQ(known.code_of("Nigeria)", ""), "NGA");
  std::string deep = "x";
  for (int k = 0; k < 200'000; ++k) deep += "(1)";
  EXPECT_TRUE(known.code_of(deep, "").starts_with("X_1_1_1_")) << "no name";
}

TEST_F(NamesTest, WhereGroupsAreKeptApartOnlyOrgansOfStatesAreThese) {
  ActorNames known = names();
  known.keep_groups_apart();
  for (const char* state :
       {"Nigeria", "NGA", "Nigeria (the)", "Military Forces of Nigeria (2015-)", "Government of Nigeria",
        "Police Forces of Nigeria (2015-) Prison Guards", "Police (Nigeria)", "Military (Nigeria (Kano))"})
    EXPECT_EQ(known.code_of(state, ""), "NGA") << state;
  EXPECT_EQ(known.code_of("Protesters (Nigeria)", ""), "PROTESTERS_NIGERIA");
  EXPECT_EQ(known.code_of("Protesters (Germany)", ""), "PROTESTERS_GERMANY");
  EXPECT_EQ(known.code_of("Islamic State (Nigeria)", ""), "ISLAMIC_STATE_NIGERIA");
  EXPECT_EQ(known.code_of("Islamic State (West Africa)", ""), "ISLAMIC_STATE_WEST_AFRICA");
  EXPECT_EQ(known.code_of("Former Police Forces of Nigeria", ""), "FORMER_POLICE_FORCES_OF_NIGERIA");
  EXPECT_EQ(known.code_of("Rebels (1990-1999)", ""), "REBELS");
  EXPECT_EQ(known.code_of("Civilians", "Nigeria"), "CIVILIANS_NIGERIA");
  EXPECT_EQ(known.code_of("None", "Nigeria"), "NGA");
}

TEST_F(NamesTest, NamesOfAcledShowWhatTheyMean) {
  ActorNames known = names();
  for (const char* name : {"Protesters (Nigeria)", "Military Forces of Germany (2005-2021)"})
    known.see(name, "");
  known.settle();
  EXPECT_EQ(known.code_of("Protesters (Nigeria)", ""), "PROTESTERS_NIGERIA");
  ActorNames others = names();
  for (const char* name : {"Protesters (Nigeria)", "Military (Germany)"}) others.see(name, "");
  others.settle();
  EXPECT_EQ(others.code_of("Protesters (Nigeria)", ""), "NGA");
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

TEST_F(NamesTest, ACodeIsNoWordThatAScenarioOfEventsHas) {
  for (const char* word : {"i", "j", "k", "from", "score", "source"})
    EXPECT_TRUE(
        data_error_of([&] { names(std::string("name,code\nx,") + word + "\n"); })
            .starts_with((library.path / "own.csv").string() + ":2:3: '" + word +
                         "' is a word of scenarios and cannot be the code of an actor; taken are t, in,"))
        << word;
  EXPECT_EQ(names("name,code\nx,I\n").code_of("x", ""), "I");
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

TEST_F(NamesTest, YearsAndTheAreNobody) {
  ActorNames known = names();
  for (const char* name : {"France (the)", "Military Forces of France (2000-)", "Government of France",
                           "Police Forces of the France (1999-2004) Prison Guards", "France (North)",
                           "France [1990 - today]", "Republic of France (former colony)"})
    EXPECT_EQ(known.code_of(name, ""), "FRA") << name;
  EXPECT_EQ(known.code_of("Friends of France (former colony)", ""), "FRIENDS_OF_FRANCE");
  EXPECT_EQ(known.code_of("Military Forces of Aland (2000-)", ""), "MILITARY_FORCES_OF_ALAND");
  EXPECT_EQ(known.code_of("Military Forces of Borduria (2000-)", ""), "MILITARY_FORCES_OF_BORDURIA");
  EXPECT_EQ(known.code_of("Rebels (1990-1999)", ""), "REBELS");
  EXPECT_EQ(known.name_of("REBELS"), "Rebels");
  EXPECT_EQ(known.code_of("(2000-)", ""), "ACTOR_2000");
}

TEST_F(NamesTest, ACountryBeforeBracketsWinsWhereTheInsideIsNone) {
  ActorNames known = names();
  EXPECT_EQ(known.code_of("France (Assad)", ""), "FRA");
  EXPECT_EQ(known.code_of("Germany (Nigeria)", ""), "NGA") << "a country inside goes before";
  EXPECT_EQ(known.code_of("Free Army (Faction of Assad)", ""), "FACTION_OF_ASSAD");
}

TEST_F(NamesTest, WordsInBracketsThatAreNoGroupAreAPartOfTheName) {
  ActorNames known = names();
  for (const auto& [name, expected] : std::initializer_list<std::pair<const char*, const char*>>{
           {"Hamas (military wing)", "HAMAS_MILITARY_WING"},
           {"Somaliland (British)", "SOMALILAND_BRITISH"},
           {"Army (Unknown)", "ARMY_UNKNOWN"},
           {"Navy (Unknown)", "NAVY_UNKNOWN"},
           {"Kurds (Northern Nigeria)", "KURDS_NORTHERN_NIGERIA"},
           {"Rebels (Northern Nigeria)", "REBELS_NORTHERN_NIGERIA"},
           {"Taliban (faction)", "TALIBAN_FACTION"},
           {"Ahmed Yassin (deceased)", "AHMED_YASSIN"},
           {"SPLA (in opposition)", "SPLA_IN_OPPOSITION"},
           {"Communist Party (Maoist)", "COMMUNIST_PARTY_MAOIST"},
           {"Fatah (Abu Nidal)", "FATAH_ABU_NIDAL"},
           {"Officer (killed)", "OFFICER"},
           {"United Nations (UNIFIL)", "UNIFIL"}})
    EXPECT_EQ(known.code_of(name, ""), expected) << name;
}

TEST_F(NamesTest, AGroupInBracketsBehindWhatManyAreIsMeant) {
  ActorNames known = names();
  for (const char* name : {"Army (Taliban)", "Armed Rebels (Taliban)", "Suicide Bomber (Taliban)", "Taliban",
                           "Police Forces [Taliban]"})
    EXPECT_EQ(known.code_of(name, ""), "TALIBAN") << name;
  EXPECT_EQ(known.code_of("Khmer Rouge (KR)", ""), known.code_of("KR", ""));
}

TEST_F(NamesTest, StatesThatAreNotInIsoAreGroupsOfTheirOwn) {
  const std::string table =
      "iso3,iso2,names\nGEO,GE,Georgia\nSOM,SO,Somalia\nABKHAZIA,,Abkhazia|Republic of Abkhazia\n";
  library.write("countries.csv", table);
  ActorNames known = names();
  for (const char* name : {"Abkhazia", "Republic of Abkhazia", "Abkhazia (Georgia)", "Government of Abkhazia",
                           "Police (Abkhazia)", "Military Forces of Abkhazia (1992-)"})
    EXPECT_EQ(known.code_of(name, ""), "ABKHAZIA") << name;
  EXPECT_FALSE(known.is_country("ABKHAZIA"));
  EXPECT_EQ(known.name_of("ABKHAZIA"), "Abkhazia");
  EXPECT_EQ(known.code_of("Georgia", ""), "GEO");
  EXPECT_EQ(known.code_of("Abkhazia", "Georgia"), "GEO") << "the country goes before the name";
  EXPECT_EQ(known.code_of("None", "Republic of Abkhazia"), "ABKHAZIA");
  known.see("Abkhazia (Georgia)", "");
  EXPECT_EQ(known.found().front().rule, "state that is not in ISO");
  EXPECT_EQ(known.found().front().near, "");
  ActorNames apart = names();
  apart.keep_groups_apart();
  EXPECT_EQ(apart.code_of("Police Forces of Abkhazia (1992-)", ""), "ABKHAZIA");
  EXPECT_EQ(apart.code_of("Protesters (Abkhazia)", ""), "PROTESTERS_ABKHAZIA");
  EXPECT_EQ(apart.code_of("Abkhazia", "Georgia"), "ABKHAZIA");
}

TEST_F(NamesTest, NamesWithoutLatinLettersAreNumberedAndToldOf) {
  ActorNames known = names();
  for (const char* name : {"Движение", "حركة", "Движение"}) known.see(name, "");
  const std::vector<ActorFound> found = known.found();
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].name + "|" + found[0].code + "|" + found[0].rule,
            "Движение|_GROUP|no country, no Latin letter");
  EXPECT_EQ(found[1].code, "_GROUP_2");
}

TEST_F(NamesTest, GroupsAreTheSameWhateverTheirLettersAndBlanks) {
  ActorNames known = names();
  EXPECT_EQ(known.code_of("Séléka", ""), "SELEKA");
  EXPECT_EQ(known.code_of("Se\u0301le\u0301ka", ""), "SELEKA") << "another normal form";
  EXPECT_EQ(known.code_of(" SELEKA \u00A0", ""), "SELEKA");
  EXPECT_EQ(known.name_of("SELEKA"), "Séléka") << "as it came first";
}

class ColumnTest : public NamesTest {
 protected:
  /// What names become that stand in one column.
  std::vector<std::string> codes(const std::vector<std::string>& column, CodeSystem how = CodeSystem::automatic,
                                 bool of_countries = false) {
    library.write("countries.csv", table);
    ActorNames known(library.path / "countries.csv", "", how);
    for (const std::string& text : column) of_countries ? known.see("None", text) : known.see(text, "");
    known.settle();
    better = known.better_codes();
    found = known.found();
    std::vector<std::string> made;
    for (const std::string& text : column)
      made.push_back(of_countries ? known.code_of("None", text) : known.code_of(text, ""));
    return made;
  }
  using Codes = std::vector<std::string>;
  std::string table = R"(iso3,iso2,iso_number,cow,cow_number,names
BRA,BR,76,BRA,140,Brazil
KOR,KR,410,ROK,732,South Korea
NAM,NA,516,NAM,565,Namibia
NGA,NG,566,NIG,475,Nigeria
AUT,AT,40,AUS,305,Austria
AUS,AU,36,AUL,900,Australia
)";
  std::string better;
  std::vector<ActorFound> found;
};

TEST_F(ColumnTest, AbbreviationsOfGroupsAreNoCodesWhereNamesStand) {
  EXPECT_EQ(codes({"Nigeria", "Brazil", "Austria", "KR", "BRA"}),
            (Codes{"NGA", "BRA", "AUT", "KR_GROUP", "BRA"}))
      << "BRA is Brazil, which stands there by name";
  EXPECT_EQ(codes({"Nigeria", "Austria", "KR", "BRA"}), (Codes{"NGA", "AUT", "KR_GROUP", "BRA_GROUP"}));
  EXPECT_EQ(codes({"Nigeria", "Austria", "KOR"}), (Codes{"NGA", "AUT", "KOR"})) << "no group is called so";
  EXPECT_EQ(codes({"Nigeria", "Austria", "KOR", "SNM", "GAM"})[2], "KOR_GROUP") << "among other abbreviations";
  EXPECT_EQ(codes({"Nigeria", "Officer (No)", "Khmer Rouge (KR)"}), (Codes{"NGA", "NO_GROUP", "KR_GROUP"}));
}

TEST_F(ColumnTest, AColumnOfCodesHasThemForAll) {
  EXPECT_EQ(codes({"BRA", "KOR", "NGA", "Boko Haram"}), (Codes{"BRA", "KOR", "NGA", "BOKO_HARAM"}));
  EXPECT_EQ(codes({"BR", "KR", "NG"}), (Codes{"BRA", "KOR", "NGA"}));
  EXPECT_EQ(codes({"br", "kr", "ng"}), (Codes{"BRA", "KOR", "NGA"})) << "all in small letters";
  EXPECT_EQ(codes({"076", "410", "566.0"}), (Codes{"BRA", "KOR", "NGA"})) << "ISO's numbers";
}

TEST_F(ColumnTest, NaIsNamibiaWhereCodesOfTwoLettersStand) {
  EXPECT_EQ(codes({"NA", "KR", "NG"}), (Codes{"NAM", "KOR", "NGA"}));
  EXPECT_EQ(codes({"NA", "KOR", "NGA"}), (Codes{"", "KOR", "NGA"})) << "missing, as R writes it";
  EXPECT_EQ(codes({"NA", "KR", "NG"}, CodeSystem::automatic, true), (Codes{"NAM", "KOR", "NGA"}));
  EXPECT_EQ(codes({"NA", "Brazil"}), (Codes{"", "BRA"}));
}

TEST_F(ColumnTest, OtherSystemsAreReadWhereTheyAreAskedFor) {
  EXPECT_EQ(codes({"AUS", "AUL", "ROK"}, CodeSystem::cow), (Codes{"AUT", "AUS", "KOR"}));
  EXPECT_EQ(codes({"305", "140"}, CodeSystem::cow), (Codes{"AUT", "BRA"}));
  EXPECT_EQ(codes({"BRA", "Brazil"}, CodeSystem::names), (Codes{"BRA_GROUP", "BRA"}));
  EXPECT_EQ(codes({"Nigeria", "KR"}, CodeSystem::iso), (Codes{"NGA", "KOR"})) << "asked for, beside names too";
}

TEST_F(ColumnTest, SaysWhichSystemFitsBetter) {
  codes({"NIG", "ROK", "BRA", "AUL"});
  EXPECT_EQ(
      better,
      "of 4 codes 4 are those of COW and 1 those of ISO, as which they are read; --codes cow reads them as "
      "those of COW");
  codes({"NGA", "KOR", "BRA"});
  EXPECT_EQ(better, "");
}

TEST_F(ColumnTest, SaysWhichSystemFitsAsWellAndMeansOthers) {
  table = R"(iso3,iso2,iso_number,cow,cow_number,gw,gw_number,fips,names
AUT,AT,40,AUS,305,AUS,305,AU,Austria
AUS,AU,36,AUL,900,AUL,900,AS,Australia
CHE,CH,756,SWZ,225,SWZ,225,SZ,Switzerland
CHN,CN,156,CHN,710,CHN,710,CH,China
CUB,CU,192,CUB,40,CUB,40,CU,Cuba
YEM,YE,887,YEM,679,YEM,678,YM,Yemen
YAR,,886,YAR,678,,,,North Yemen
)";
  codes({"AU", "CH", "CU"});
  EXPECT_EQ(
      better,
      "of 3 codes 3 are those of ISO, as which they are read; as many are those of FIPS, by which 2 would be "
      "other countries (--codes fips)");
  codes({"40"});
  EXPECT_EQ(
      better,
      "of 1 codes 1 are those of ISO, as which they are read; as many are those of COW, by which 1 would be "
      "other countries (--codes cow); as many are those of Gleditsch and Ward, by which 1 would be other "
      "countries (--codes gw)");
  codes({"305", "900", "678"});
  EXPECT_EQ(
      better,
      "of 3 codes 3 are those of COW and 0 those of ISO, as which they are read; --codes cow reads them as "
      "those of COW; as many are those of Gleditsch and Ward, by which 1 would be other countries (--codes "
      "gw)");
  codes({"CHN", "CUB", "YEM"});
  EXPECT_EQ(better, "") << "the same in all";
  EXPECT_EQ(codes({"AU", "CH"}, CodeSystem::fips), (Codes{"AUT", "CHN"}));
}

TEST_F(ColumnTest, NumbersThatAreNoCodesAreToldOf) {
  EXPECT_EQ(codes({"140", "999"}, CodeSystem::cow), (Codes{"BRA", "ACTOR_999"}));
  EXPECT_EQ(found[1].rule, "unknown number");
  EXPECT_EQ(codes({"140", "76"}, CodeSystem::cow)[1], "ACTOR_76");
  EXPECT_EQ(found[1].near, "code of Brazil") << "ISO's";
  EXPECT_EQ(codes({"140", "999", "0999", "999.0"}, CodeSystem::cow),
            (Codes{"BRA", "ACTOR_999", "ACTOR_999", "ACTOR_999"}));
}

TEST_F(ColumnTest, TellsWhatEachNameBecameAndWhatItIsNear) {
  codes({"Brazil", "Brazil", "Brasil", "Bank of Nigeria", "KR", "Boko Haram"});
  ASSERT_EQ(found.size(), 5u);
  EXPECT_EQ(found[0].name + "|" + found[0].code + "|" + found[0].rule, "Brazil|BRA|name of a country");
  EXPECT_EQ(found[0].times, 2u);
  EXPECT_EQ(found[1].near, "Brazil?");
  EXPECT_EQ(found[2].near, "Nigeria is in it");
  EXPECT_EQ(found[3].near, "code of South Korea");
  EXPECT_EQ(found[4].near, "");
}

}  // namespace
}  // namespace entente
