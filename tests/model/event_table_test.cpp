/// `events_csv`: what its rows mean, and what is wrong with them.
#include <gmock/gmock.h>

#include <random>

#include "event_tables_for_tests.h"
#include "model/model_access.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::HasSubstr;

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
  const TestScenario table_made = with_event_table(table),
                     events_made = compile_json(table_world() + R"(, "events": {)" + events + "}}");
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
  const TestScenario made = with_event_table(
      "date,type,by,on,host,guests\n2024-12-31,talk,A,B,,\n2025-12-31,talk,A,B,,\n2025-12-30,talk,A,B,,\n");
  ASSERT_TRUE(made.model);
  EXPECT_THAT(made.messages(),
              HasSubstr("2 of 3 rows never happen: they are outside the run, 2025-01-01 to 2025-12-31"));
  EXPECT_EQ(detail::ModelAccess::data(*made.model).stream.row.size(), 1U);
}

}  // namespace
}  // namespace entente
