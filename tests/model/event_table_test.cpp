/// `events_csv`: what its rows mean, and what is wrong with them.
#include <gmock/gmock.h>

#include <random>

#include "../scenario/folder.h"
#include "model/data.h"
#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::HasSubstr;

const std::string world =
    R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-12-31", "step": "1 week"},
  "actors": {"A": {}, "B": {}, "C": {}, "D": {"kind": "group"}}, "groups": {"pact": ["A", "B"]},
  "relations": {"trust": {"range": [-1, 1], "initial": 0.1, "half_life": "1 year"}},
  "event_types": {
    "talk": {"roles": {"by": "actor", "on": "actor"}, "effects": [{"change": "trust[by,on]", "by": "0.1 * intensity"}]},
    "meet": {"roles": {"host": "actor", "guests": "group"},
             "effects": [{"for": "g in guests", "change": "trust[g,host]", "by": 0.05}]}},
  "watch": ["trust[A,B]", "trust[B,C]", "trust[C,A]", "trust[D,A]"])";

TestScenario with_table(const std::string& table) {
  const testing::Folder folder;
  folder.write("rows.csv", table);
  return compile_file(folder.write("s.json", world + R"(, "events_csv": "rows.csv"})"));
}

TEST(EventTable, MeansWhatEventsMean) {
  std::mt19937 random(7);
  std::string table = "date,type,by,on,host,guests,intensity\n", events;
  const std::vector<std::string> codes = {"A", "B", "C", "D"};
  for (int i = 0; i < 400; ++i) {
    const auto date = to_string(Date{std::chrono::days{20089 + static_cast<int>(random() % 360)}});
    const std::size_t a = random() % 4, b = (a + 1 + random() % 3) % 4;
    const std::string intensity = std::to_string(static_cast<int>(random() % 7) - 3);
    std::string filled;
    if (i % 3 > 0) {
      table += date + ",talk," + codes[a] + "," + codes[b] + ",,," + intensity + "\n";
      filled = R"("talk", "by": ")" + codes[a] + R"(", "on": ")" + codes[b] + "\"";
    } else {
      table += date + ",meet,,," + codes[a] + "," + (i % 2 ? "pact" : codes[b]) + "," + intensity + "\n";
      filled = R"("meet", "host": ")" + codes[a] + R"(", "guests": )" +
               (i % 2 ? R"("pact")" : "[\"" + codes[b] + "\"]");
    }
    events += (i ? ", \"e" : "\"e") + std::to_string(i) + R"(": {"date": ")" + date + R"(", "type": )" +
              filled + R"(, "intensity": )" + intensity + "}";
  }
  const TestScenario table_made = with_table(table),
                     events_made = compile_json(world + R"(, "events": {)" + events + "}}");
  ASSERT_TRUE(table_made.model) << table_made.messages();
  ASSERT_TRUE(events_made.model) << events_made.messages();
  const BlockRecord is = run_block(*table_made.model, 3), expected = run_block(*events_made.model, 3);
  ASSERT_EQ(is.series.size(), expected.series.size());
  for (std::size_t i = 0; i < is.series.size(); ++i) ASSERT_NEAR(is.series[i], expected.series[i], 1e-12) << i;
  double sum = 0;
  for (int i = 0; i < 400; ++i)
    sum += ledger(*events_made.model, expected, "trust[A,B]", "e" + std::to_string(i));
  EXPECT_NEAR(ledger(*table_made.model, is, "trust[A,B]", "events_csv.talk") +
                  ledger(*table_made.model, is, "trust[A,B]", "events_csv.meet"),
              sum, 1e-12);
}

TEST(EventTable, RowsOutsideTheTimeAreCounted) {
  const TestScenario made = with_table(
      "date,type,by,on,host,guests\n2024-12-31,talk,A,B,,\n2025-12-31,talk,A,B,,\n2025-12-30,talk,A,B,,\n");
  ASSERT_TRUE(made.model);
  EXPECT_THAT(made.messages(),
              HasSubstr("2 of 3 rows never happen: they are outside the run, 2025-01-01 to 2025-12-31"));
  EXPECT_EQ(made.model->data().stream.row.size(), 1U);
}

TEST(EventTable, SaysWhatIsWrongWithItsRow) {
  const TestScenario made = with_table(
      "date,type,by,on,host,guests\n2025-01-01,talks,A,B,,\n2025-01-01,talk,A,X,,\n2025-01-01,talk,A,,,\n"
      "2025-01-01,talk,A,B,C,\n2025-01-01,meet,,,A,pacts\n2025-01-01,meet,,,A,B B\n");
  std::string all;
  for (const Diagnostic& item : made.diagnostics.sorted()) {
    const std::string line = made.diagnostics.format(item);
    all += line.substr(line.find("rows.csv:") + 9) + "\n";
  }
  EXPECT_FALSE(made.model);
  EXPECT_EQ(all,
            "2:1: error: events_csv: 'talks' is not an event type (did you mean 'talk'?)\n"
            "3:1: error: events_csv: 'X' is not an actor; there are: A, B, C, D\n"
            "4:1: error: events_csv: the role 'on' is not filled\n"
            "5:1: error: events_csv: 'host' is not a role of 'talk'; leave it empty\n"
            "6:1: error: events_csv: 'pacts' is not a group (did you mean 'pact'?)\n"
            "7:1: error: events_csv: an actor stands twice in 'B B'\n");
}

TEST(EventTable, EveryRoleNeedsAColumn) {
  const TestScenario made = with_table("date,type,by,no\n2025-01-01,talk,A,B\n");
  EXPECT_FALSE(made.model);
  std::string all;
  for (const Diagnostic& item : made.diagnostics.sorted()) all += item.message + "\n";
  EXPECT_THAT(all, HasSubstr("'no' is not a role of any event type (did you mean 'on'?)"));
  EXPECT_THAT(all, HasSubstr("there is no column for the role 'on' of 'talk'"));
}

}  // namespace
}  // namespace entente
