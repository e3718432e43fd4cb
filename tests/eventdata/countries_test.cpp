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
  EXPECT_EQ(near.of("Military Forces of Phillipines (2022-)"), "Philippines?");
}

TEST_F(CountriesTest, APartOfANameIsNearToThoseThatHaveIt) {
  const NearCountry near(table);
  EXPECT_EQ(near.of("Virgin Islands"), "British Virgin Islands or U.S. Virgin Islands?");
  EXPECT_EQ(near.of("Korea"), "North Korea or South Korea?");
  for (const char* many : {"Republic", "Islamic", "Union", "State"}) EXPECT_EQ(near.of(many), "") << many;
}

TEST_F(CountriesTest, PeopleOfACountryAreNotNearToIt) {
  const NearCountry near(table);
  for (const char* people :
       {"Civilians (Nigeria)", "Protesters (Nigeria)", "Rioters (Nigeria)", "Fulani Communal Militia (Nigeria)",
        "Unidentified Armed Group (Nigeria)", "Islamic State (Nigeria)", "Sudan Liberation Movement"})
    EXPECT_EQ(near.of(people), "") << people;
  for (const char* organ : {"Prison Guards (Nigeria)", "Private Security Forces (Nigeria)", "Bank of Nigeria",
                            "Mutiny of Military Forces of Nigeria", "Kurds (Northern Nigeria)"})
    EXPECT_EQ(near.of(organ), "Nigeria is in it") << organ;
  EXPECT_EQ(near.of("365"), "code of Russia");
  EXPECT_EQ(near.of("MOD"), "") << "Modena is gone";
  EXPECT_EQ(near.of("Biden"), "") << "and Baden";
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

TEST_F(CountriesTest, AFormerNameTellsWhichOfTwoIsMeant) {
  for (const auto& [expected, name] :
       std::initializer_list<Named>{{"COD", "Congo (formerly Zaire)"},
                                    {"COD", "Congo (former Zaire)"},
                                    {"COD", "Congo (ex-Zaire)"},
                                    {"COD", "Congo (formerly known as Zaire)"},
                                    {"COD", "Congo (formerly the Belgian Congo)"},
                                    {"COD", "Congo, formerly Zaire"},
                                    {"COD", "Democratic Republic of the Congo (formerly Zaire)"},
                                    {"COD", "Zaire (now Congo)"},
                                    {"COD", "Zaire (1971-1997)"},
                                    {"COD", "ex-Zaire"},
                                    {"COD", "Government of Congo (formerly Zaire)"},
                                    {"COD", "Congo (Kinshasa)"},
                                    {"COD", "Congo, Democratic Republic of (Zaire)"},
                                    {"COG", "Congo (formerly French Congo)"},
                                    {"COG", "Congo (Brazzaville)"},
                                    {"COG", "Congo, Rep."},
                                    {"GNB", "Guinea (formerly Portuguese Guinea)"},
                                    {"GIN", "Guinea (formerly French Guinea)"},
                                    {"BGD", "Bangladesh (formerly Pakistan)"},
                                    {"ERI", "Eritrea, formerly Ethiopia"},
                                    {"VNM", "Vietnam (formerly South Vietnam)"},
                                    {"RUS", "Russia (former USSR)"},
                                    {"GEO", "Former Soviet Republic of Georgia"},
                                    {"COD", "Former Republic of Zaire"}})
    EXPECT_EQ(code(name), expected) << name;
}

TEST_F(CountriesTest, AnAbbreviationOfAGroupIsNoCountry) {
  for (const char* group : {"Russian Orthodox Church (ROC)", "People's Redemption Council (PRC)",
                            "Russian-Orthodox Church (R.O.C.)", "Union of the South Africans (USA)"})
    EXPECT_EQ(code(group), "") << group;
  for (const auto& [expected, name] : std::initializer_list<Named>{{"TWN", "ROC"},
                                                                   {"TWN", "Taiwan (ROC)"},
                                                                   {"TWN", "Navy of the ROC"},
                                                                   {"COG", "Republic of Congo (ROC)"},
                                                                   {"USA", "Police (USA)"},
                                                                   {"GBR", "United Kingdom (UK)"}})
    EXPECT_EQ(code(name), expected) << name;
}

TEST_F(CountriesTest, StatesThatFewRecogniseHaveTheirOwnNames) {
  const CountryTable others(testing_support::scenarios_folder() / "library" / "countries.csv",
                            CountryTable::Rows::unrecognised);
  const CodeColumn none(others, CodeSystem::names);
  for (const auto& [expected, name] :
       std::initializer_list<Named>{{"NORTHERN_CYPRUS", "Turkish Republic of Northern Cyprus"},
                                    {"NORTHERN_CYPRUS", "Cyprus (North)"},
                                    {"NORTHERN_CYPRUS", "Forces of Northern Cyprus"},
                                    {"ABKHAZIA", "Abkhazia (Georgia)"},
                                    {"ABKHAZIA", "Republic of Abkhazia"},
                                    {"SOUTH_OSSETIA", "Government of South Ossetia (Georgia)"},
                                    {"TRANSNISTRIA", "Transnistria (Moldova)"},
                                    {"SOMALILAND", "Police (Somaliland)"},
                                    {"SOMALILAND", "Military Forces of Somaliland (2010-)"},
                                    {"", "Cyprus"},
                                    {"", "Georgia"},
                                    {"", "Somalia"}}) {
    EXPECT_EQ(CountryFinder(others, none).find(name).code, expected) << name;
    EXPECT_FALSE(table.has(expected)) << "no country of ISO";
  }
  for (const auto& [expected, name] : std::initializer_list<Named>{{"ESH", "Western Sahara (Morocco)"},
                                                                   {"ESH", "SADR"},
                                                                   {"XKX", "Kosovo (Serbia)"},
                                                                   {"HKG", "Hong Kong"},
                                                                   {"MAC", "Macao"},
                                                                   {"PSE", "Gaza"},
                                                                   {"VIR", "Virgin Islands (US)"},
                                                                   {"VGB", "Virgin Islands, British"},
                                                                   {"", "Virgin Islands"},
                                                                   {"", "Channel Islands"}})
    EXPECT_EQ(code(name), expected) << name;
}

TEST_F(CountriesTest, HasTheNamesOfTheScriptsOfTheUnitedNations) {
  for (const auto& [expected, name] : std::initializer_list<Named>{{"RUS", "Россия"},
                                                                   {"RUS", "РОССИЙСКАЯ ФЕДЕРАЦИЯ"},
                                                                   {"UKR", "Украина"},
                                                                   {"CHN", "中国"},
                                                                   {"JPN", "日本"},
                                                                   {"SAU", "السعودية"},
                                                                   {"IRN", "ایران"},
                                                                   {"SYR", "سوريا"},
                                                                   {"USA", "États-Unis"},
                                                                   {"USA", "ETATS UNIS"},
                                                                   {"DEU", "Alemania"},
                                                                   {"CIV", "Кот-д’Ивуар"},
                                                                   {"SUN", "СССР"}})
    EXPECT_EQ(code(name), expected) << name;
  for (const char* name : {"Maurice", "Dominique", "Salvador", "Granada"}) EXPECT_EQ(code(name), "") << name;
}

TEST_F(CountriesTest, KnowsNamesHoweverTheyAreShortened) {
  for (const auto& [expected, name] :
       std::initializer_list<Named>{{"LCA", "St.Lucia"},
                                    {"VCT", "St. Vin. and Gren."},
                                    {"USA", "U. S. A."},
                                    {"CHN", "P. R. China"},
                                    {"COD", "D. R. of the Congo"},
                                    {"SLB", "Solomon Isl."},
                                    {"ZAF", "S. Africa"},
                                    {"TWN", "Taiwan, Prov. of China"},
                                    {"GNQ", "Eq. Guinea"},
                                    {"DEU", "Germany (Prussia)"},
                                    {"ITA", "Italy/Sardinia"},
                                    {"EGY", "Egypt (United Arab Republic)"},
                                    {"YUG", "Federal Republic of Yugoslavia (Serbia and Montenegro)"}})
    EXPECT_EQ(code(name), expected) << name;
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

TEST_F(CountriesTest, StatesOfTheNineteenthCenturyHaveNoCodesOfIso) {
  for (const auto& [expected, number] : std::initializer_list<Named>{{"AUH", "300"},
                                                                     {"BAV", "245"},
                                                                     {"BAD", "267"},
                                                                     {"SAX", "269"},
                                                                     {"WRT", "271"},
                                                                     {"HAN", "240"},
                                                                     {"HSE", "273"},
                                                                     {"HSG", "275"},
                                                                     {"MEC", "280"},
                                                                     {"SIC", "329"},
                                                                     {"MOD", "332"},
                                                                     {"PMA", "335"},
                                                                     {"TUS", "337"},
                                                                     {"KRE", "730"}}) {
    EXPECT_EQ(code(number, CodeSystem::cow), expected) << number;
    EXPECT_EQ(code(number, CodeSystem::gw), expected) << number;
    EXPECT_TRUE(table.is_of_history(expected));
    EXPECT_EQ(code(expected, CodeSystem::iso), "") << "MOD is a ministry, HAN a people";
    EXPECT_EQ(code(expected, CodeSystem::cameo), "");
  }
  EXPECT_EQ(code("255", CodeSystem::cow), "DEU");
  EXPECT_EQ(code("KOR", CodeSystem::cow), "KRE");
  EXPECT_EQ(code("563", CodeSystem::gw), "TRA");
  EXPECT_EQ(code("Germany (Bavaria)"), "DEU") << "a place in it";
  EXPECT_EQ(code("Kingdom of Bavaria"), "BAV");
  EXPECT_FALSE(table.is_of_history("ZAN"));
}

TEST_F(CountriesTest, NumbersHaveTheirZerosOrNot) {
  for (const char* form : {"2", "02", "002", "2.0", "002.0"})
    EXPECT_EQ(code(form, CodeSystem::cow), "USA") << form;
  for (const char* form : {"4", "004", "04", "4.0"}) EXPECT_EQ(code(form, CodeSystem::iso), "AFG") << form;
  for (const char* form : {"31", "031"}) EXPECT_EQ(code(form, CodeSystem::gw), "BHS") << form;
  for (const auto system : {CodeSystem::iso, CodeSystem::cow, CodeSystem::gw, CodeSystem::cameo})
    for (const char* unknown : {"998", "0", "", ".0", "20000000000000000000"})
      EXPECT_EQ(code(unknown, system), "") << unknown;
}

/// All of FIPS 10-4 whose letters are not ISO's of the same country.
TEST_F(CountriesTest, HasTheCodesOfFips) {
  constexpr std::string_view others =
      "AA ABW AC ATG AG DZA AJ AZE AN AND AQ ASM AS AUS AU AUT AV AIA AY ATA BA BHR BC BWA BD BMU BF BHS BG "
      "BGD "
      "BH BLZ BK BIH BL BOL BM MMR BN BEN BO BLR BP SLB BU BGR BX BRN BY BDI CB KHM CD TCD CE LKA CF COG CG "
      "COD "
      "CH CHN CI CHL CJ CYM CK CCK CN COM CQ MNP CS CRI CT CAF CW COK DA DNK DO DMA DR DOM EI IRL EK GNQ EN "
      "EST "
      "ES SLV EZ CZE FG GUF FP PYF FS ATF GA GMB GB GAB GG GEO GJ GRD GK GGY GM DEU GQ GUM GV GIN GZ PSE HA "
      "HTI "
      "HO HND IC ISL IS ISR IV CIV IZ IRQ JA JPN KN PRK KR KIR KS KOR KT CXR KU KWT KV XKX LE LBN LG LVA LH "
      "LTU "
      "LI LBR LO SVK LS LIE LT LSO MA MDG MB MTQ MC MAC MF MYT MG MNG MH MSR MI MWI MJ MNE MN MCO MO MAR MP "
      "MUS "
      "MU OMN NE NIU NG NER NH VUT NI NGA NN SXM NS SUR NU NIC OD SSD PA PRY PC PCN PM PAN PO PRT PP PNG PS "
      "PLW "
      "PU GNB RI SRB RM MHL RN MAF RP PHL RQ PRI RS RUS SB SPM SC KNA SE SYC SF ZAF SG SEN SN SGP SP ESP ST "
      "LCA "
      "SU SDN SV SJM SW SWE SX SGS SZ CHE TB BLM TD TTO TI TJK TK TCA TL TKL TN TON TO TGO TP STP TS TUN TT "
      "TLS TU "
      "TUR TX TKM UC CUW UK GBR UP UKR UV BFA VI VGB VM VNM VQ VIR VT VAT WA NAM WE PSE WI ESH WS WSM WZ SWZ "
      "YM "
      "YEM ZA ZMB ZI ZWE";
  const std::vector<std::string_view> words = single_words(others);
  for (std::size_t k = 0; k + 1 < words.size(); k += 2)
    EXPECT_EQ(code(std::string(words[k]).c_str(), CodeSystem::fips), words[k + 1]) << words[k];
  for (const char* same : {"AF", "BR", "CA", "EG", "FR", "IN", "IR", "IT", "KE", "PK", "SY", "TH", "US", "VE"})
    EXPECT_EQ(code(same, CodeSystem::fips), code(same, CodeSystem::iso)) << same;
  for (const char* none : {"DE", "JP", "EE", "XX", "USA", "840"})
    EXPECT_EQ(code(none, CodeSystem::fips), "") << none;
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

TEST_F(CountriesTest, NoShortNameIsTheCodeOfAnother) {
  std::string text;
  const auto expect_one = [&] {
    const std::string* named = table.by_name(text);
    for (const auto system :
         {CodeSystem::iso, CodeSystem::cow, CodeSystem::gw, CodeSystem::cameo, CodeSystem::fips})
      if (const std::string* coded = table.by_code(text, system); named && coded) {
        EXPECT_EQ(*named, *coded) << text;
      }
  };
  for (char a = 'A'; a <= 'Z'; ++a)
    for (char b = 'A'; b <= 'Z'; ++b) {
      text = {a, b};
      expect_one();
      for (char c = 'A'; c <= 'Z'; ++c) text = {a, b, c}, expect_one();
    }
  for (const char* other : {"EU", "RU", "UE", "RDC", "AU"}) EXPECT_EQ(code(other), "") << other;
}

TEST_F(CountriesTest, EveryCountryIsFoundByItsOwnNameAndCode) {
  for (const auto& [key, expected] : table.keys()) {
    EXPECT_EQ(code(expected.c_str(), CodeSystem::iso), table.is_of_history(expected) ? "" : expected);
    EXPECT_EQ(code(table.name_of(expected).c_str()), expected);
  }
}

}  // namespace
}  // namespace entente::eventdata
