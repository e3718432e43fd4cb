/// `entente new` as a user starts it. What it writes is tested in tests/starter.
#include <entente/interchange.h>
#include <gmock/gmock.h>

#include <fstream>

#include "cli/commands.h"
#include "command_line.h"

namespace entente::testing_support {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const Line new_command_lines[] = {
    {"new_without_name", {"new"}, 64, "-", "a new scenario needs a name: entente new NAME"},
    {"new_two_names", {"new", "a", "b"}, 64, "-", "'b' is one too many"},
    {"new_bad_name", {"new", "a/"}, 64, "-", "'a/' is not a name for a scenario"},
    {"new_no_stem", {"new", ".json"}, 64, "-", "'.json' is not a name for a scenario"},
    {"new_other_ending", {"new", "a", "-o", "a.txt"}, 64, "-", "must end with .json, not 'a.txt'"},
    {"new_no_folder", {"new", "nowhere/a"}, 73, "-", "there is no folder nowhere"},
    {"new_one_actor", {"new", "a", "--actors", "India"}, 64, "-", "at least two actors"},
    {"new_bad_move", {"new", "a", "--with", "talsk"}, 64, "-", "did you mean 'talks'?"},
    {"new_bad_question", {"new", "a", "--ask", "xyzzy"}, 64, "-", "words that are: war, peace"},
    {"new_bad_date", {"new", "a", "--start", "soon"}, 64, "-", "--start takes a date"},
    {"new_bad_step", {"new", "a", "--step", "1 fortnight"}, 64, "-", "--step takes whole days"},
    {"new_bad_template", {"new", "a", "--template", "crises"}, 64, "-", "did you mean 'crisis'?"},
    {"new_template_and_more",
     {"new", "a", "--template", "crisis", "--actors", "A,B"},
     64,
     "-",
     "so that --actors has no place beside it"},
    {"new_list_and_name", {"new", "a", "--list"}, 64, "-", "'a' is not expected"},
    {"new_from_nothing", {"new", "a", "--from", "none.csv"}, 66, "-", "none.csv"},
    {"new_from_and_relations",
     {"new", "a", "--from", "@small.json", "--relations", "trust"},
     64,
     "-",
     "no place beside --from"},
    {"new_scale_alone", {"new", "a", "--scale", "-3:3=-1:1"}, 64, "-", "--scale is for the sheets of --from"},
    {"new_list", {"new", "--list"}, 0, "who is at odds with another attacks it", "-"},
};

INSTANTIATE_TEST_SUITE_P(NewCommand, CommandLine, ::testing::ValuesIn(new_command_lines), row_name);

std::vector<std::string> offered(std::string_view option) {
  for (const cli::Option& one : cli::usage_of_new.options)
    if (one.name == option) return {one.choices.begin(), one.choices.end()};
  return {};
}

std::vector<std::string> names_of_starters(const std::vector<StarterEntry>& entries) {
  std::vector<std::string> names;
  for (const StarterEntry& entry : entries) names.push_back(entry.name);
  return names;
}

TEST(NewCommand, OffersToShellsWhatTheLibraryHas) {
  const auto library = std::filesystem::path(ENTENTE_SOURCE_DIR) / "scenarios/library";
  EXPECT_EQ(offered("template"), names_of_starters(scenario_templates(library)));
  EXPECT_EQ(offered("with"), names_of_starters(scenario_moves(library)));
  EXPECT_EQ(offered("ask"), (std::vector<std::string>{"war", "peace", "tension", "standing", "blocs"}));
}

TEST(NewCommand, WritesAFileUnderItsNameAndSaysWhatNext) {
  const Workplace place;
  const Ended ended = place.entente({"new", "kashmir", "--actors", "India, Pakistan"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("Scenario: kashmir.json, with "));
  EXPECT_THAT(ended.out, HasSubstr(" numbers to be judged\n  Run it with: entente run kashmir.json\n"));
  EXPECT_THAT(place.entries(), ElementsAre("kashmir.json"));
  const Ended checked = place.entente({"check", "kashmir.json"});
  EXPECT_THAT(checked.out, HasSubstr(" numbers are to be judged\n"));
}

TEST(NewCommand, NeverReplacesAFileUnasked) {
  const Workplace place;
  std::ofstream(place / "here/a.json") << "mine";
  const Ended refused = place.entente({"new", "a.json"});
  EXPECT_EQ(refused.code, 73);
  EXPECT_THAT(refused.err, HasSubstr("it exists already"));
  EXPECT_EQ(place.read("a.json"), "mine");
  EXPECT_EQ(place.entente({"new", "a.json", "--with", "none", "--force"}).code, 64);
  EXPECT_EQ(place.read("a.json"), "mine") << "nor where it cannot be made";
  EXPECT_EQ(place.entente({"new", "a.json", "--force"}).code, 0);
  EXPECT_THAT(place.read("a.json"), HasSubstr("\"entente\": 1"));
}

TEST(NewCommand, TakesTheNameOfATemplateOrASheetWhereNoneIsGiven) {
  const Workplace place;
  EXPECT_EQ(place.entente({"new", "--template", "crisis"}).code, 0);
  std::ofstream(place / "here/trade ties.csv") << ",A,B\nA,,1\nB,0.5,\n";
  const Ended made = place.entente({"new", "--from", "trade ties.csv"});
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_THAT(place.entries(),
              ::testing::UnorderedElementsAre("crisis.json", "trade ties.csv", "trade ties.json"));
  EXPECT_EQ(place.entente({"new", "--from", "a.csv", "--from", "b.csv"}).code, 64);
}

TEST(NewCommand, CopiesEachTemplateThatItOffers) {
  const Workplace place;
  const std::string list = place.entente({"new", "--list"}).out;
  for (const char* name : {"alliance", "crisis", "mediation", "rivalry"}) {
    EXPECT_THAT(list, HasSubstr(name));
    const Ended ended = place.entente({"new", name, "--template", name});
    EXPECT_EQ(ended.code, 0) << ended.err;
    const auto original = std::filesystem::path(ENTENTE_SOURCE_DIR) / "scenarios/library/templates" /
                          (std::string(name) + ".json");
    std::ifstream in(original, std::ios::binary);
    EXPECT_EQ(place.read(std::string(name) + ".json"), std::string(std::istreambuf_iterator<char>(in), {}));
    EXPECT_EQ(place.entente({"check", std::string(name) + ".json"}).code, 0) << "what it includes is found";
  }
}

TEST(NewCommand, ReadsSheets) {
  const Workplace place;
  std::ofstream(place / "here/ties.csv")
      << ";India;Pakistan;China\nIndia;;-2;-1\nPakistan;-3;;3\nChina;-1;2,5;\n";
  const Ended ended = place.entente({"new", "a", "--from", "ties.csv", "--ask", "peace"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(place.read("a.json"), HasSubstr("\"CHN\": {\"IND\": -1, \"PAK\": 2.5, \"source\": \"ties.csv"));
  EXPECT_EQ(place.entente({"run", "a.json", "--runs", "5"}).code, 0);
  EXPECT_THAT(place.entente({"new", "b", "--from", "ties.csv", "-o", "ties.csv"}).err,
              HasSubstr("must end with .json"));
}

}  // namespace
}  // namespace entente::testing_support
