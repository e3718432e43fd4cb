#include "cli/options.h"

#include <gmock/gmock.h>

#include <limits>

#include "cli/exit_codes.h"
#include "command_line.h"

namespace entente {
namespace cli {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::array<std::string_view, 2> trial_choices{"grid", "table=FILE"};
constexpr std::array<Option, 10> options_of_trial{{{"quiet", "", ""},
                                                   {"set", "PATH=VALUE", "", true},
                                                   {"out", "DIR", ""},
                                                   {"runs", "N", ""},
                                                   {"share", "S", ""},
                                                   {"date", "DATE", ""},
                                                   {"seed", "S", ""},
                                                   {"when", "WHEN", "", false, when_choices},
                                                   {"along", "[P=LO:HI]", "", true},
                                                   {"design", "NAME", "", false, trial_choices}}};
const Usage usage_of_trial{.command = "trial", .options = options_of_trial};

Arguments given(const std::vector<std::string>& words) { return {usage_of_trial, words}; }

/// What is wrong, less where help is to be found.
template <class Function>
std::string wrong_call(const Function& function) {
  try {
    function();
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code(), exit_code::usage);
    const std::string said = failure.what(), end = "; see 'entente trial --help'";
    EXPECT_TRUE(said.ends_with(end)) << said;
    return said.substr(0, said.size() - std::min(said.size(), end.size()));
  }
  ADD_FAILURE() << "nothing is wrong";
  return "";
}

std::string wrong_words(const std::vector<std::string>& words) {
  return wrong_call([&] { given(words); });
}

TEST(Arguments, OfSomeOptionsTheValueMayBeLeftOut) {
  EXPECT_THAT(given({"--along", "--quiet"}).texts("along"), ElementsAre(""));
  EXPECT_THAT(given({"a.json", "--along"}).texts("along"), ElementsAre(""));
  EXPECT_THAT(given({"--along", "p=0:1", "--along", "q=0:1"}).texts("along"), ElementsAre("p=0:1", "q=0:1"));
}

TEST(Arguments, OfSomeChoicesSomethingFollows) {
  EXPECT_EQ(given({"--design", "table=a=b.csv"}).text("design"), "table=a=b.csv");
  EXPECT_EQ(given({"--design", "grid"}).text("design"), "grid");
  for (const char* wrong : {"table", "table=", "grid=", "tabel=x"})
    EXPECT_TRUE(wrong_words({"--design", wrong}).starts_with("--design takes grid or table=FILE, not"))
        << wrong;
}

TEST(Arguments, AreTextsSwitchesAndWhatIsNamed) {
  const Arguments arguments =
      given({"a.json", "--set", "x=1", "--quiet", "--set=y=2", "b.json", "-o", "there"});
  EXPECT_TRUE(arguments.has("quiet"));
  EXPECT_FALSE(arguments.help());
  EXPECT_THAT(arguments.texts("set"), ElementsAre("x=1", "y=2"));
  EXPECT_EQ(arguments.text("out"), "there");
  EXPECT_EQ(arguments.text("date"), std::nullopt);
  EXPECT_THAT(arguments.texts("date"), IsEmpty());
  EXPECT_THAT(arguments.named(), ElementsAre("a.json", "b.json"));
  EXPECT_THAT(arguments.files(), ElementsAre("a.json", "b.json"));
  EXPECT_TRUE(given({"-h"}).help());
}

TEST(Arguments, AfterTwoDashesAreAllNamed) {
  EXPECT_THAT(given({"--", "--quiet"}).named(), ElementsAre("--quiet"));
}

TEST(Arguments, OfOneFileAreNoMoreAndNoLess) {
  EXPECT_EQ(given({"a.json"}).file(), "a.json");
  EXPECT_THAT(wrong_call([] {
                given({"a.json", "b.json"}).file();
              }),
              ::testing::HasSubstr("'b.json' is one too many"));
  EXPECT_EQ(wrong_call([] { given({}).file(); }), "no scenario file is named");
  EXPECT_EQ(wrong_call([] { given({}).files(); }), "no scenario file is named");
  EXPECT_NO_THROW(given({"--quiet"}).none());
  EXPECT_EQ(wrong_call([] { given({"x"}).none(); }), "'x' is not expected");
}

TEST(Arguments, OfNumbersAreWholeAndWithinTheirBounds) {
  const auto number = [](const std::string& text) { return given({"--runs", text}).number("runs", 2, 10); };
  EXPECT_EQ(number("2"), 2u);
  EXPECT_EQ(number("10"), 10u);
  EXPECT_EQ(given({}).number("runs", 2, 10), std::nullopt);
  for (const std::string text : {"1", "11", "-2", "+2", "2.5", "1e1", "", " 3", "3 ", "99999999999999999999"})
    EXPECT_EQ(wrong_call([&] { number(text); }),
              "--runs must be a whole number from 2 to 10, not '" + text + "'");
}

TEST(Arguments, OfSharesAreBetweenZeroAndOne) {
  const auto share = [](const std::string& text) { return given({"--share", text}).share("share"); };
  EXPECT_EQ(share("0.25"), 0.25);
  EXPECT_EQ(share("1e-3"), 0.001);
  for (const std::string text : {"0", "1", "-0.5", "0.5x", "", "nan", "inf"})
    EXPECT_EQ(wrong_call([&] { share(text); }),
              "--share must be a number above 0 and below 1, not '" + text + "'");
}

TEST(Arguments, OfDatesAndSeedsAreChecked) {
  EXPECT_EQ(to_string(*given({"--date", "2024-02-29"}).date("date")), "2024-02-29");
  EXPECT_EQ(wrong_call([] {
              given({"--date", "2025-02-29"}).date("date");
            }),
            "--date takes a date like 2026-01-31, not '2025-02-29'");
  EXPECT_EQ(given({"--seed", "18446744073709551615"}).seed(), std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(given({"--seed", "0"}).seed(), 0u);
  EXPECT_EQ(given({}).seed(), std::nullopt);
  EXPECT_EQ(given({}).threads(), 0u);
}

TEST(Arguments, ThatAreUnknownAreMetWithWhatIsNear) {
  EXPECT_EQ(wrong_words({"--quite"}), "unknown option '--quite' (did you mean '--quiet'?)");
  EXPECT_EQ(wrong_words({"--helb"}), "unknown option '--helb' (did you mean '--help'?)");
  EXPECT_EQ(wrong_words({"--sea"}).substr(0, 22), "unknown option '--sea'") << "never guessed";
  EXPECT_EQ(wrong_words({"--when", "allways"}),
            "--when takes always, never or auto, not 'allways' (did you mean 'always'?)");
}

}  // namespace
}  // namespace cli

namespace testing_support {
namespace {

const Line options_lines[] = {
    {"run_two_files", {"run", "@small.json", "b.json"}, 64, "-", "'b.json' is one too many"},
    {"run_no_file", {"run"}, 64, "-", "no scenario file is named; see 'entente run --help'"},
    {"run_unknown_option",
     {"run", "@small.json", "--thread", "2"},
     64,
     "-",
     "'--thread' (did you mean '--threads'?)"},
    {"run_missing_value", {"run", "@small.json", "--runs"}, 64, "-", "--runs"},
    {"run_twice", {"run", "@small.json", "--seed", "1", "--seed", "2"}, 64, "-", "--seed"},
    {"runs_negative", {"run", "@small.json", "--runs", "-3"}, 64, "-", "--runs must be a whole number from 1"},
    {"runs_zero", {"run", "@small.json", "--runs", "0"}, 64, "-", "not '0'"},
    {"runs_fraction", {"run", "@small.json", "--runs", "1e3"}, 64, "-", "not '1e3'"},
    {"seed_text", {"run", "@small.json", "--seed", "x"}, 64, "-", "--seed must be a whole number"},
    {"threads_zero", {"run", "@small.json", "--threads", "0"}, 64, "-", "--threads must be"},
    {"block_zero", {"run", "@small.json", "--block", "0"}, 64, "-", "--block must be"},
    {"until_no_date", {"run", "@small.json", "--until", "2025-02-30"}, 64, "-", "not '2025-02-30'"},
    {"when",
     {"run", "@small.json", "--relations", "nevr"},
     64,
     "-",
     "--relations takes always, never or auto, not 'nevr' (did you mean 'never'?)"},
    {"when_empty", {"run", "@small.json", "--evolution", ""}, 64, "-", "not ''"},
    {"merge_when", {"merge", "a", "--out", "b", "--relations", "x"}, 64, "-", "--relations takes always"},
    {"verify_nothing", {"verify"}, 64, "-", "no folder of results is named; see 'entente verify --help'"},
    {"merge_nothing", {"merge", "--out", "x"}, 64, "-", "no shard is named"},
    {"import_nothing", {"import", "--format", "csv"}, 64, "-", "no file of events or spreadsheet is named"},
    {"story_nothing", {"story"}, 64, "-", "no scenario file or folder of results is named"},
    {"export_scenario",
     {"export", "@small.json", "--dot", "--relation", "trust"},
     66,
     "-",
     "is a scenario; run it"},
    {"verify_scenario", {"verify", "@small.json"}, 66, "-", "is a scenario; run it first: entente run "},
    {"merge_scenario", {"merge", "@small.json", "--out", "x"}, 66, "-", "is a scenario; run it first"},
    {"check_nothing", {"check"}, 64, "-", "no scenario file is named"},
    {"check_option", {"check", "--force", "@small.json"}, 64, "-", "unknown option '--force'"},
};

INSTANTIATE_TEST_SUITE_P(Options, CommandLine, ::testing::ValuesIn(options_lines), row_name);

}  // namespace
}  // namespace testing_support
}  // namespace entente
