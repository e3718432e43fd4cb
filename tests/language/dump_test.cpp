#include "language/dump.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "wide_world.h"

namespace entente::language {
namespace {

/// An expression, and what its program in tests/language/programs must show.
struct Shown {
  const char* name;
  Item item;
};
void PrintTo(const Shown& given, std::ostream* out) { *out << given.name; }

const std::vector<std::pair<std::string, std::string>> one = {{"a", "actor"}};
const std::vector<std::pair<std::string, std::string>> two = {{"a", "actor"}, {"b", "actor"}};

const std::vector<Shown> shown = {
    {"constants_folded", {{}, "", "2 * 3 + sqrt(16) * fixed + v[S00]"}},
    {"known_beforehand", {{}, "", "S00 in few && S00 != S01 && v[S00] > 0"}},
    {"parts_shared", {{}, "", "v[S00] * v[S01] + v[S00] * v[S01]"}},
    {"registers_used_again", {{}, "", "(v[S00] + v[S01]) * (v[S02] + v[S03]) / (v[S04] - v[S05])"}},
    {"root_alone", {{}, "", "if(t > drawn, balance(r), clamp(v[S00], 0, 1))"}},
    {"members_listed", {{}, "", "sum(k in few: v[k])"}},
    {"filter_used_up", {{}, "", "mean(k in actor where size[k] > 60 && v[k] > 0: v[k])"}},
    {"rows", {{}, "", "sum(i in actor, j in actor where i in few || j in few && v[j] > 0: r[i, j])"}},
    {"one_by_one", {{}, "", "max(i in actor, j in even: r[i, j])"}},
    {"one_computation_for_all_members", {{}, "", "sum(k in few: v[k] * mean(j in few: v[j]))"}},
    {"along_ties", {{}, "", "count(k in actor where q[S00, k] > 0.5)"}},
    {"along_ties_backward", {{}, "", "count(k in actor where q[k, S00] > 0.5)"}},
    {"along_symmetric_ties", {{}, "", "max(k in actor where p[k, S00] > 0: v[k])"}},
    {"along_ties_to_a_group", {{}, "", "any(k in few: q[S00, k] > 0)"}},
    {"not_along_ties", {{}, "", "count(k in actor where q[S00, k] < 0.5)"}},
    {"neighbour_sum", {{}, "", "sum(k in actor: q[S00, k])"}},
    {"neighbour_sum_times", {{}, "", "sum(k in actor: q[k, S00] * v[k])"}},
    {"no_neighbour_sum", {{}, "", "sum(k in actor: q[S00, k] * v[k] * v[k])"}},
    {"full_tie_scan", {{}, "", "count(i in actor, j in actor where q[i, j] > 0.5)"}},
    {"ties_of_ties", {{}, "", "sum(i in actor, j in actor: q[S00, i] * q[i, j])"}},
    {"rule_rows", {two, "", "r[a, b] * drawn + v[a]"}},
    {"rule_table", {two, "size[a] > 67 && size[b] > 67 && r[a, b] > 0", "v[a] - v[b]"}},
    {"rule_full_tie_scan", {two, "q[a, b] > 0.2", "q[a, b] * v[b]"}},
    {"rule_without_variables_of_others", {one, "", "v[a] * sum(k in few: v[k])"}},
    {"rows_of_each_binding", {one, "", "sum(k in actor where v[k] > v[a]: r[a, k])"}},
    {"tie_rows_of_each_binding", {one, "", "count(k in actor where q[a, k] > 0.5)"}},
    {"derived_for_everybody", {two, "", "sum(k in actor: r[a, k]) * sum(k in actor: r[b, k])"}},
    {"product_of_relations",
     {two, "", "sum(k in actor: r[a, k] * u[k, b]) + sum(k in actor: r[k, a] * u[b, k])"}},
    {"roles", {{{"who", "role"}, {"a", "actor"}}, "", "intensity * sum(k in who: v[k]) * (a in who)"}},
};

class Programs : public testing::TestWithParam<Shown> {};

TEST_P(Programs, AreMadeAsTheyWere) {
  WideWorld wide;
  const Item& item = GetParam().item;
  std::string found = (item.condition.empty() ? "" : "where " + item.condition + "\n") + item.value + "\n\n";
  found += wide.dump_of(item);
  ASSERT_FALSE(wide.diagnostics.has_errors());
  const auto file = std::filesystem::path(ENTENTE_SOURCE_DIR) / "tests/language/programs" /
                    (std::string(GetParam().name) + ".txt");
  if (std::getenv("ENTENTE_RENEW")) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << found;
  }
  std::ifstream in(file);
  ASSERT_TRUE(in) << "no kept program; make it with ENTENTE_RENEW=1";
  std::stringstream expected;
  expected << in.rdbuf();
  EXPECT_EQ(found, expected.str()) << "if this is better, ./dev renew";
}

INSTANTIATE_TEST_SUITE_P(Dump, Programs, testing::ValuesIn(shown),
                         [](const auto& given) { return std::string(given.param.name); });

TEST(Dump, KnowsTheNameOfEveryKernel) {
  WideWorld wide;
  const auto all = {operators(), functions()};
  for (const auto table : all) {
    for (const Function& function : table) {
      Program program;
      program.blocks.resize(1);
      Instruction call = Instruction::of(Op::kernel);
      call.kernel = function.kernel;
      call.out = call.a = call.b = call.c = RegisterId(0);
      program.blocks[0].code.push_back(call);
      EXPECT_THAT(dump(program, wide.world), testing::Not(testing::HasSubstr("unknown"))) << function.name;
    }
  }
}

}  // namespace
}  // namespace entente::language
