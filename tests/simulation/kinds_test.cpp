#include "simulation/processes/kinds.h"

#include <map>

#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;

/// What a process of each type needs to move `trust[A, B]` or `fear[A]`.
const std::map<std::string, std::string> settings = {
    {"balance", "'relation': 'trust', 'strength': 1"},
    {"diffusion", "'attribute': 'fear', 'through': 'trust', 'rate': 1"},
    {"drift", "'change': 'fear[A]', 'by': 0.1"},
    {"noise", "'attribute': 'fear', 'volatility': 0.1"},
};

TestScenario moved_by(const std::string& type) {
  return compile_text(
      R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01', 'step': '1 month'},
    'actors': {'A': {'fear': 0.2}, 'B': {'fear': 0.4}, 'C': {}}, 'attributes': {'fear': {'range': [0, 1]}},
    'relations': {'trust': {'range': [-1, 1], 'initial': 0.5}}, 'watch': ['trust[A, B]', 'fear[A]'],
    'dynamics': {'d': {'type': ')" +
      type + "', " + settings.at(type) + "}}}");
}

/// A kind says by itself whether runs differ by it.
TEST(Kinds, DrawWhereTheySaySo) {
  for (const auto& kind : detail::process_kinds()) {
    ASSERT_TRUE(settings.contains(kind->type())) << "no settings above for " << kind->type();
    const TestScenario made = moved_by(kind->type());
    ASSERT_TRUE(made.model) << made.messages();
    const BlockRecord record = run_block(*made.model, 2);
    const auto change = [&](const char* cell, std::size_t lane) {
      return ledger(*made.model, record, cell, "d", lane);
    };
    EXPECT_NE(change("trust[A,B]", 0) + change("fear[A]", 0), 0) << kind->type() << " moves nothing";
    const bool same =
        change("trust[A,B]", 0) == change("trust[A,B]", 1) && change("fear[A]", 0) == change("fear[A]", 1);
    EXPECT_EQ(same, !kind->draws) << kind->type();
  }
}

TEST(Kinds, AreFoundByTheirType) {
  const detail::ProcessKinds kinds = detail::process_kinds();
  EXPECT_EQ(detail::find_kind(kinds, "noise")->type(), "noise");
  EXPECT_TRUE(detail::find_kind(kinds, "balance")->products);
  EXPECT_EQ(detail::find_kind(kinds, "nois"), nullptr);
}

}  // namespace
}  // namespace entente
