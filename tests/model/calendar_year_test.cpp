#include "model/calendar_year.h"

#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

std::string said(const std::string& expression) {
  return compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01'},
    'actors': {'A': {}, 'B': {}}, 'relations': {'trust': {'range': [0, 1], 'half_life': '1 year'}},
    'outcomes': {'o': {'is':
')" + expression + "'}}}")
      .messages();
}

TEST(CalendarYear, IsToldWhereTimeIsComparedWithIt) {
  EXPECT_EQ(
      said("t > 2025.5 && trust[A, B] >= 0"),
      "4:1: warning: outcomes.o.is: t is the time in years since the start of the run, here from 0 to 0.9993, so "
      "that a comparison with 2025.5 is the same at every date\n");
  EXPECT_NE(said("max(k in actor where 2026 <= t : k == A) > 0"), "");
}

TEST(CalendarYear, IsNoneWhereARunIsOnlyShort) {
  EXPECT_EQ(said("t > 5 && trust[A, B] >= 0"), "");
  EXPECT_EQ(said("trust[A, B] + t > 2000"), "") << "another sum";
}

}  // namespace
}  // namespace entente
