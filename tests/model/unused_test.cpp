#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

/// What is said of a world in which something happens.
std::string in_motion(const std::string& parts, const std::string& dynamics = "",
                      const std::string& attributes = "") {
  return compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01'},
    'actors': {'A': {}, 'B': {}}, 'attributes': {'x': {})" +
                      attributes + R"(},
    'dynamics': {'d': {'type': 'drift', 'change': 'x[A]', 'by': 1})" +
                      dynamics + "}, " + parts + "}")
      .messages();
}

const std::string relation = "'relations': {'r': {'range': [0, 1], 'ties': {'A': {'B': 0.5}}}}";
const std::string warning = "3:84: warning: relations.r: the relation 'r' is never read and nothing moves it\n";

TEST(Unused, RelationsThatNothingMovesAndNothingReadsAreTold) {
  EXPECT_EQ(in_motion(relation), warning);
  EXPECT_EQ(in_motion("'outcomes': {'o': {'is': 'x[A] > 0'}}", "", ", 'y': {'initial': 1}"),
            "2:59: warning: attributes.y: the attribute 'y' is never read and nothing moves it\n");
}

TEST(Unused, WhatIsReadAnywhereIsUsed) {
  for (const char* reads :
       {"'metrics': {'m': 'r[A, B]'}", "'metrics': {'m': 'balance(r)'}",
        "'outcomes': {'o': {'is': 'r[A, B] > 0'}}", "'watch': ['r[A,B]']",
        "'metrics': {'m': 'sum(i in actor, j in actor : r[i, j])'}",
        "'event_types': {'e': {}}, 'rules': {'u': {'when': 'r[A, B] > 0.2', 'rate': 1, 'emit': {'type': 'e'}}}",
        "'event_types': {'e': {'effects': [{'change': 'x[A]', 'by': 'r[A, B]'}]}}"})
    EXPECT_EQ(in_motion(relation + ", " + reads).find("relations.r"), std::string::npos) << reads;
  EXPECT_EQ(in_motion(relation, ", 's': {'type': 'diffusion', 'attribute': 'x', 'through': 'r', 'rate': 1}"),
            "");
}

TEST(Unused, WhatMovesIsUsed) {
  EXPECT_EQ(in_motion(relation, ", 'n': {'type': 'noise', 'relation': 'r', 'volatility': 0.1}"), "");
  EXPECT_EQ(in_motion("'event_types': {'e': {'effects': [{'change': 'r[A, B]', 'by': 1}]}}, " + relation), "");
  EXPECT_EQ(in_motion("'relations': {'r': {'half_life': '1 year', 'baseline': 0, 'initial': 1}}"), "")
      << "decay";
}

/// A network in which nothing happens is there to be looked at: `entente blocs`, `entente export`.
TEST(Unused, NothingIsToldOfAWorldAtRest) {
  EXPECT_EQ(
      compile_text("{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01'}, 'actors': {'A': {}, "
                   "'B': {}}, " +
                   relation + "}")
          .messages(),
      "");
}

}  // namespace
}  // namespace entente
