#include <gtest/gtest.h>

#include "eventdata/country_finder.h"
#include "eventdata/near_country.h"
#include "support/shipped.h"

namespace entente::eventdata {
namespace {

/// The library's table of countries.
class CountriesTest : public ::testing::Test {
 protected:
  std::string code(const char* name) { return CountryFinder(table, column).find(name).code; }
  std::string code(const char* text, CodeSystem system) {
    const std::string* found = table.by_code(text, system);
    return found ? *found : "";
  }
  const CountryTable table{testing_support::scenarios_folder() / "library" / "countries.csv"};
  const CodeColumn column{table, CodeSystem::names};
};

struct Named {
  const char *code, *name;
};

TEST_F(CountriesTest, HasTheFormsOfIsoAndOfTheUnitedNations) {
  for (const auto& [expected, name] :
       std::initializer_list<Named>{{"RUS", "Russian Federation (the)"},
                                    {"USA", "United States of America (the)"},
                                    {"SDN", "Sudan (the)"},
                                    {"NER", "Niger (the)"},
                                    {"PHL", "Philippines (the)"},
                                    {"NLD", "Netherlands (the)"},
                                    {"NLD", "Netherlands (Kingdom of the)"},
                                    {"BOL", "Bolivia (Plurinational State of)"},
                                    {"IRN", "Iran (Islamic Republic of)"},
                                    {"KOR", "Korea (the Republic of)"},
                                    {"PRK", "Korea (the Democratic People's Republic of)"},
                                    {"COD", "Congo (the Democratic Republic of the)"},
                                    {"COG", "Congo (the)"},
                                    {"FSM", "Micronesia (Federated States of)"},
                                    {"MDA", "Moldova (the Republic of)"},
                                    {"PSE", "Palestine, State of"},
                                    {"TZA", "Tanzania, the United Republic of"},
                                    {"GBR", "United Kingdom of Great Britain and Northern Ireland (the)"},
                                    {"TWN", "Taiwan (Province of China)"},
                                    {"VEN", "Venezuela (Bolivarian Republic of)"},
                                    {"FLK", "Falkland Islands (the) [Malvinas]"},
                                    {"VIR", "Virgin Islands (U.S.)"},
                                    {"MAF", "Saint Martin (French part)"},
                                    {"CIV", "CÔTE D'IVOIRE"},
                                    {"CIV", "Co\u0302te d\u2019Ivoire"},
                                    {"LAO", "Lao People's Democratic Republic (the)"},
                                    {"MKD", "Macedonia (the former Yugoslav Republic of)"},
                                    {"VAT", "Holy See (the)"},
                                    {"SHN", "Saint Helena, Ascension and Tristan da Cunha"},
                                    {"TUR", "Türkiye"},
                                    {"SYR", "Syrian Arab Republic"}})
    EXPECT_EQ(code(name), expected) << name;
}

TEST_F(CountriesTest, HasTheFormsOfOtherDataSets) {
  for (const auto& [expected, name] :
       std::initializer_list<Named>{{"COD", "Congo, Dem. Rep."},
                                    {"COG", "Congo, Rep."},
                                    {"EGY", "Egypt, Arab Rep."},
                                    {"YEM", "Yemen, Rep."},
                                    {"KOR", "Korea, Rep."},
                                    {"PRK", "Korea, Dem. People's Rep."},
                                    {"VEN", "Venezuela, RB"},
                                    {"GMB", "Gambia, The"},
                                    {"HKG", "Hong Kong SAR, China"},
                                    {"FSM", "Micronesia, Fed. Sts."},
                                    {"RUS", "Government of Russia (Soviet Union)"},
                                    {"YEM", "Government of Yemen (North Yemen)"},
                                    {"COD", "Government of DR Congo (Zaire)"},
                                    {"MMR", "Government of Myanmar (Burma)"},
                                    {"KHM", "Government of Cambodia (Kampuchea)"},
                                    {"ZWE", "Zimbabwe (Rhodesia)"},
                                    {"SRB", "Government of Serbia (Yugoslavia)"},
                                    {"BIH", "Bosnia-Herzegovina"},
                                    {"RUS", "Military Forces of Russia (2000-)"},
                                    {"SYR", "Military Forces of Syria (2000-2024)"},
                                    {"SYR", "Military Forces of Syria (2000-2024) Air Force"},
                                    {"COD", "Police Forces of Democratic Republic of Congo (2019-)"},
                                    {"DEU", "German Federal Republic"},
                                    {"ROU", "Rumania"},
                                    {"USA", "U.S."},
                                    {"USA", "U.S.A."},
                                    {"GBR", "U.K."},
                                    {"LCA", "St. Lucia"},
                                    {"LCA", "SAINT LUCIA"},
                                    {"VCT", "St. Vincent & the Grenadines"},
                                    {"KNA", "Saint Kitts & Nevis"},
                                    {"PRK", "Korea (North)"},
                                    {"RUS", "Russia (USSR)"},
                                    {"RUS", "Government of Russia (USSR)"},
                                    {"IND", "Police (India (Kashmir))"},
                                    {"YUG", "FR Yugoslavia"},
                                    {"YUG", "F.R. Yugoslavia"},
                                    {"SSD", "Southern Sudan"},
                                    {"SSD", "S. Sudan"},
                                    {"TLS", "E. Timor"},
                                    {"ESH", "W. Sahara"},
                                    {"DOM", "Dom. Rep."},
                                    {"CAF", "Central African Rep"},
                                    {"CAF", "Central African Rep."},
                                    {"CAF", "Cen African Rep"},
                                    {"SSD", "Sudan (South)"}})
    EXPECT_EQ(code(name), expected) << name;
  EXPECT_EQ(code("us"), "") << "a word, not a country";
  for (const char* group : {"Islamic State of Iraq", "Communist Party of India", "Donetsk People's Republic"})
    EXPECT_EQ(code(group), "") << group;
}

TEST_F(CountriesTest, ANameIsNearWhereItIsMisspelt) {
  const NearCountry near(table);
  for (const char* other : {"Taliban", "United Nations", "time"}) EXPECT_EQ(near.of(other), "") << other;
  EXPECT_EQ(near.of("Phillipines"), "Philippines?");
  EXPECT_EQ(near.of("Brazl"), "Brazil?");
  EXPECT_EQ(near.of("Guatamala"), "Guatemala?");
}

TEST_F(CountriesTest, KnowsNamesInOtherWords) {
  for (const auto& [expected, name] :
       std::initializer_list<Named>{{"MMR", "Burma/Myanmar"},
                                    {"ITA", "Italy / Italia"},
                                    {"CSK", "Czechoslovakia, Czechoslovak Socialist Republic"},
                                    {"BFA", "Upper Volta, Republic of"},
                                    {"MMR", "Republic of Myanmar"},
                                    {"NPL", "The Kingdom of Nepal"},
                                    {"BEN", "People's Republic of Benin"},
                                    {"SDN", "Former Sudan"},
                                    {"COD", "Congo - the Democratic Republic of the"},
                                    {"SLB", "Solomon Is."},
                                    {"FLK", "Falkland Is"},
                                    {"MAC", "Macau (China)"},
                                    {"PRI", "Puerto Rico (US)"},
                                    {"GRC", "Coast Guard of Greece"},
                                    {"UAR", "U.A.R."},
                                    {"BES", "Caribbean Netherlands"}})
    EXPECT_EQ(code(name), expected) << name;
  for (const char* group : {"Union of Islamic Courts", "India/Pakistan", "Republic of Somaliland",
                            "Former Military Forces of Sudan", "IS"})
    EXPECT_EQ(code(group), "") << group;
  EXPECT_EQ(code("Georgia (United States)"), "USA") << "a state of the brackets";
}

TEST_F(CountriesTest, StatesThatAreNoMoreAreStates) {
  for (const auto& [expected, name] :
       std::initializer_list<Named>{{"SUN", "USSR"},
                                    {"SUN", "Union of Soviet Socialist Republics"},
                                    {"YUG", "Yugoslavia"},
                                    {"CSK", "Czechoslovakia"},
                                    {"DDR", "German Democratic Republic"},
                                    {"DDR", "East Germany"},
                                    {"YAR", "Yemen Arab Republic"},
                                    {"YAR", "North Yemen"},
                                    {"YMD", "South Yemen"},
                                    {"VDR", "North Vietnam"},
                                    {"RVN", "Republic of Vietnam"},
                                    {"SCG", "Serbia and Montenegro"},
                                    {"ZAN", "Zanzibar"}}) {
    EXPECT_EQ(code(name), expected) << name;
    EXPECT_TRUE(table.has(expected));
    EXPECT_EQ(code(expected, CodeSystem::iso), expected) << "its own code";
  }
}

TEST_F(CountriesTest, HasTheCodesOfEachSystem) {
  const auto expect = [&](CodeSystem system, std::initializer_list<Named> codes) {
    for (const auto& [expected, text] : codes) EXPECT_EQ(code(text, system), expected) << text;
  };
  expect(CodeSystem::iso, {{"AFG", "AF"},
                           {"AFG", "4"},
                           {"AFG", "004"},
                           {"USA", "840"},
                           {"NAM", "NA"},
                           {"COD", "ZAR"},
                           {"TLS", "TMP"},
                           {"BFA", "HVO"},
                           {"XKX", "XK"}});
  expect(CodeSystem::cow, {{"AUT", "AUS"},
                           {"AUS", "AUL"},
                           {"RUS", "365"},
                           {"USA", "2"},
                           {"USA", "002"},
                           {"DEU", "GFR"},
                           {"DDR", "GDR"},
                           {"VNM", "DRV"},
                           {"RVN", "817"},
                           {"YAR", "YAR"},
                           {"YMD", "680"},
                           {"GBR", "UKG"}});
  expect(CodeSystem::gw, {{"YEM", "678"}, {"SRB", "340"}, {"VNM", "816"}, {"DEU", "260"}});
  expect(CodeSystem::cameo,
         {{"ROU", "ROM"}, {"TLS", "TMP"}, {"PAK", "PAKMIL"}, {"USA", "USAGOV"}, {"", "SAF"}, {"", "EUR"}});
}

TEST_F(CountriesTest, EveryCountryIsFoundByItsOwnNameAndCode) {
  for (const auto& [key, expected] : table.keys()) {
    EXPECT_EQ(code(expected.c_str(), CodeSystem::iso), expected);
    EXPECT_EQ(code(table.name_of(expected).c_str()), expected);
  }
}

}  // namespace
}  // namespace entente::eventdata
