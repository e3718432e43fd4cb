#include <entente/forecast.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include "support/compiled.h"

namespace entente::facts_test {
namespace {

using namespace testing_support;
using std::chrono::days;
using ::testing::HasSubstr;

class FactFiles : public ::testing::Test {
 protected:
  ~FactFiles() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path file(const std::string& name, const std::string& text) {
    std::filesystem::create_directories(folder_);
    std::ofstream(folder_ / name) << text;
    return folder_ / name;
  }

  static Scenario scenario(const std::string& more = "") {
    TestScenario made = compile_text(
        "{'entente': 1, 'time': {'start': '2014-01-01', 'end': '2014-12-31'}, 'actors': {'NOR': {}},"
        "'generate_actors': {'E': {'count': 3}}, 'generate_event_types': {'R': {'count': 2, 'roles': {'by': "
        "'actor', "
        "'on': 'actor'}}}" +
        more + "}");
    EXPECT_TRUE(made.model) << made.messages();
    return made.scenario;
  }

  std::string refusal(const std::string& text) {
    try {
      read_facts({file("wrong.tsv", text)}, scenario());
    } catch (const DataError& error) {
      return error.what();
    }
    return {};
  }

  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("entente-facts-" + std::to_string(getpid()));
};

TEST_F(FactFiles, AreNoArchivesOfTape) {
  EXPECT_THAT(refusal(std::string(257, 'x') + "ustar"), HasSubstr("wrong.tsv: it is a tar archive; unpack it"));
}

TEST_F(FactFiles, HoldNumbersOrNames) {
  const Facts facts = read_facts(
      {file("a.tsv", "0\t1\t3\t2\nNOR\tR0\tE1\t1\t0\n"), file("b.txt", "2 0 2 4\n1 0 2 3\n")}, scenario());
  ASSERT_EQ(facts.rows.size(), 4U);
  EXPECT_EQ(facts.lines, 4U);
  EXPECT_EQ(facts.within_one, 1U);
  EXPECT_EQ(facts.units_per_day, 1U);
  EXPECT_EQ(facts.rows[0].date, *parse_date("2014-01-02")) << "by date";
  EXPECT_EQ(facts.rows[0].from, 0U);
  EXPECT_EQ(facts.rows[0].to, 2U) << "named actors come first";
  EXPECT_EQ(facts.rows[1].type, 1U);
  EXPECT_EQ(facts.rows[1].to, 3U);
}

TEST_F(FactFiles, CountTimeInUnitsThatDivideAll) {
  const std::filesystem::path hours = file("h.tsv", "0 0 1 0\n0 0 1 48\n0 0 1 24\n");
  const Facts facts = read_facts({hours}, scenario());
  EXPECT_EQ(facts.units_per_day, 24U);
  EXPECT_EQ(facts.rows.back().date, *parse_date("2014-01-03"));
  EXPECT_EQ(read_facts({hours}, scenario(), 12).rows.back().date, *parse_date("2014-01-05"));
  EXPECT_EQ(read_facts({file("d.tsv", "0\t0\t1\t2014-03-01\n")}, scenario()).rows.back().date,
            *parse_date("2014-03-01"));
}

TEST_F(FactFiles, SayAllThatIsWrong) {
  const std::string said = refusal("0\t0\t1\t1\n4\t0\t1\t1\n0\t2\tE9\tx\n0\t1\n");
  EXPECT_THAT(
      said,
      HasSubstr(
          "wrong.tsv:2:1: found '4'; expected an actor of the scenario: its name, or its number below 4"));
  EXPECT_THAT(said, HasSubstr("wrong.tsv:3:3: found '2'; expected an event type"));
  EXPECT_THAT(said, HasSubstr("wrong.tsv:3:5: found 'E9'"));
  EXPECT_THAT(said, HasSubstr("wrong.tsv:3:8: found 'x'; expected a whole number"));
  EXPECT_THAT(said, HasSubstr("wrong.tsv:4:1: found 2 columns"));
  std::string many;
  for (int line = 0; line < 1025; ++line) many += "9\t0\t1\t1\n";
  EXPECT_THAT(refusal(many), HasSubstr("1,005 more lines are wrong"));
  EXPECT_THAT(refusal("0\t0\t1\t99999999\n0\t0\t1\t1\n"),
              HasSubstr(":1:7: found time 99,999,999, which is too late to have a date"));
  EXPECT_THAT(refusal(""), HasSubstr("it holds no fact"));
  EXPECT_THROW(read_facts({folder_ / "absent.tsv"}, scenario()), FileError);
}

TEST_F(FactFiles, AreThoseOfTheTableOfEventsToo) {
  const std::filesystem::path table =
      file("events.csv", "date,type,on,by,intensity\n2014-02-01,R1,E1,NOR,2\n2014-01-05,R0,E2,E2,1\n");
  TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '2014-01-01', 'end': '2014-12-31'}, 'actors': {'NOR': {}},"
      "'generate_actors': {'E': {'count': 3}}, 'generate_event_types': {'R': {'count': 2, 'roles': {'by': "
      "'actor', 'on': 'actor'}}}, 'events_csv': '" +
      std::filesystem::relative(table, std::filesystem::temp_directory_path()).string() + "'}");
  ASSERT_TRUE(made.model) << made.messages();
  const Facts facts = facts_of(made.scenario);
  ASSERT_EQ(facts.rows.size(), 2U);
  EXPECT_EQ(facts.within_one, 1U);
  EXPECT_EQ(facts.rows[1].from, 0U);
  EXPECT_EQ(facts.rows[1].to, 2U);
  EXPECT_EQ(facts.rows[1].type, 1U);
  EXPECT_EQ(facts.rows[1].score, 2);
}

}  // namespace
}  // namespace entente::facts_test
