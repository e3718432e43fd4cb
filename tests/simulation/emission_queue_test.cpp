/// What happens is counted, however often it does.
#include "../scenario/folder.h"
#include "support/compiled.h"

namespace entente::emission {
namespace {

using namespace testing_support;

TEST(Emission, MoreThan2To32EventsOfAStepAreCounted) {
  constexpr std::size_t rows = 90000, lanes = 50000;
  std::string table = "date,type,a\n";
  for (std::size_t row = 0; row < rows; ++row) table += "2025-01-03,seen,A\n";
  const testing_support::Folder folder;
  folder.write("rows.csv", table);
  const TestScenario made = compile_file(folder.write("s.json", R"({"entente": 1,
    "time": {"start": "2025-01-01", "end": "2025-01-08"}, "actors": {"A": {}}, "attributes": {"x": {}},
    "event_types": {"seen": {"roles": {"a": "actor"}, "effects": []}}, "events_csv": "rows.csv"})"));
  ASSERT_TRUE(made.model) << made.messages();
  EXPECT_EQ(run_block(*made.model, lanes).events.front(), rows * lanes);
}

}  // namespace
}  // namespace entente::emission
