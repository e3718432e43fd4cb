/// What the rows of `events_csv` name, and what is wrong with them.
#include <gmock/gmock.h>

#include "event_tables_for_tests.h"
#include "model/model_access.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::HasSubstr;

/// What is said of the table, without the folder it stands in.
std::string said_in_rows(const TestScenario& made) {
  std::string all;
  for (const Diagnostic& item : made.diagnostics.sorted()) {
    const std::string line = made.diagnostics.format(item);
    all += line.substr(line.find("rows.csv:") + 9) + "\n";
  }
  return all;
}

TEST(EventTableNames, SaysWhatIsWrongWithItsRow) {
  const TestScenario made = with_event_table(
      "date,type,by,on,host,guests\n2025-01-01,talks,A,B,,\n2025-01-01,talk,A,X,,\n2025-01-01,talk,A,,,\n"
      "2025-01-01,talk,A,B,C,\n2025-01-01,meet,,,A,pacts\n2025-01-01,meet,,,A,B B\n");
  EXPECT_FALSE(made.model);
  EXPECT_EQ(said_in_rows(made),
            "2:12: error: events_csv: 'talks' is not an event type (did you mean 'talk'?)\n"
            "3:19: error: events_csv: 'X' is not an actor; there are: A, B, C, D\n"
            "4:19: error: events_csv: the role 'on' is not filled\n"
            "5:21: error: events_csv: 'host' is not a role of 'talk'; leave it empty\n"
            "6:21: error: events_csv: 'pacts' is not a group (did you mean 'pact'?)\n"
            "7:21: error: events_csv: an actor stands twice in 'B B'\n");
}

TEST(EventTableNames, EveryRoleNeedsAColumn) {
  EXPECT_EQ(said_in_rows(with_event_table("date,type,by\n2025-01-01,talk,A\n")),
            "1:1: error: events_csv: there is no column for the role 'on' of 'talk'\n");
  EXPECT_EQ(said_in_rows(with_event_table("date,type,by,no\n2025-01-01,talk,A,B\n")),
            "1:14: error: events_csv: 'no' is not a role of any event type (did you mean 'on'?)\n")
      << "it may be the one that is missing";
}

TEST(EventTableNames, SeparatorsAndCapitalsOfTheHeaderDoNotMatter) {
  EXPECT_EQ(said_in_rows(with_event_table(
                "Date;Type;By;ON\n2025-01-01;talk;A;B\n2025-01-01;talk;A;X\n2025-01-01;tlk;A;B\n")),
            "3:19: error: events_csv: 'X' is not an actor; there are: A, B, C, D\n"
            "4:12: error: events_csv: 'tlk' is not an event type (did you mean 'talk'?)\n");
}

/// The rows of a table that are wrong, as many as are told.
TEST(EventTableNames, TheFirstHundredWrongRowsAreTold) {
  std::string table = "date,type,by,on\n";
  for (int row = 0; row < 103; ++row) table += "2025-01-01,talk,A,X" + std::to_string(row) + "\n";
  const TestScenario made = with_event_table(table);
  const auto said = made.diagnostics.sorted();
  EXPECT_EQ(std::count_if(said.begin(), said.end(),
                          [](const Diagnostic& item) {
                            return item.message.find("is not an actor") != item.message.npos;
                          }),
            100);
  EXPECT_TRUE(std::any_of(said.begin(), said.end(),
                          [](const Diagnostic& item) { return item.message == "3 more rows are wrong"; }));
}

TEST(EventTableNames, AGroupRoleTakesAGroupOrActorsInAnyOrder) {
  const TestScenario made = with_event_table(
      "date,type,host,guests\n2025-01-01,meet,C,pact\n2025-01-02,meet,D,pact\n2025-01-03,meet,C, B  A \n"
      "2025-01-04,meet,C,D\n");
  ASSERT_TRUE(made.model) << made.messages();
  const auto& stream = detail::ModelAccess::data(*made.model).stream;
  EXPECT_EQ(stream.kind[0], stream.kind[1]) << "looked up once";
  const auto guests = [&](std::size_t row) { return stream.kinds[stream.kind[row]].emission.shared.at(0); };
  EXPECT_EQ(guests(0), actor_ids({0, 1}));
  EXPECT_EQ(guests(2), actor_ids({0, 1})) << "in the order of the actors";
  EXPECT_EQ(guests(3), actor_ids({3}));
  EXPECT_EQ(stream.columns[0], actor_ids({2, 3, 2, 2})) << "the hosts";
}

TEST(EventTableNames, CausesFollowTheOrderOfTheTypes) {
  const TestScenario made =
      with_event_table("date,type,by,on,host,guests\n2025-01-01,meet,,,C,pact\n2025-01-02,talk,A,B,,\n");
  ASSERT_TRUE(made.model) << made.messages();
  EXPECT_EQ(made.model->catalogue().causes[0].id, "events_csv.talk");
  EXPECT_EQ(made.model->catalogue().causes[1].id, "events_csv.meet");
}

}  // namespace
}  // namespace entente
