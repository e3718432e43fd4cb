#include "language/evaluator.h"

#include "small_world.h"

namespace entente::language {
namespace {

struct Case {
  const char* text;
  double value;
};

class Values : public testing::TestWithParam<Case> {};

TEST_P(Values, AreAsTheSpecSays) {
  SmallWorld small;
  EXPECT_DOUBLE_EQ(small.value(GetParam().text), GetParam().value) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Table, Values,
    testing::Values(
        Case{"1 + 2 * 3 - 4 / 8", 6.5}, Case{"(1 + 2) * -fixed", -4.5}, Case{"drawn / 4", 2.5},
        Case{"t * 4", 1}, Case{"1 < 2 && 2 <= 2 && !(3 > 4)", 1}, Case{"0 || 0", 0}, Case{"3 || 0", 1},
        Case{"5 && 2", 1}, Case{"abs(v[B]) + sign(v[B]) + floor(-fixed)", 0},
        Case{"exp(0) + log(exp(2)) + sqrt(16)", 7}, Case{"tanh(0) + sigmoid(0)", 0.5}, Case{"sigmoid(-800)", 0},
        Case{"sigmoid(800)", 1}, Case{"min(3, v[A], 5) + max(v[B], -10) + clamp(v[M], 0, 5)", 4},
        Case{"if(v[A] > 1, r[A, B], r[B, A])", 1}, Case{"sum(k in actor: r[k, A])", 2},
        Case{"mean(k in actor: r[k, A])", 2.0 / 3}, Case{"min(k in actor: r[A, k])", -2},
        Case{"max(k in actor where v[k] > 0: r[A, k])", 0.25}, Case{"count(k in actor where r[k, B] > 0.5)", 2},
        Case{"any(k in nonstate: r[k, B] > 3)", 1}, Case{"all(k in state: v[k] < 3)", 1},
        Case{"sum(i in state, j in state: r[i, j] * v[j])", 0.25}, Case{"count(i in actor, j in actor)", 12},
        Case{"sum(i in actor: v[i] * sum(j in actor where j != i: r[i, j]))", 15.5},
        Case{"sum(i in actor, j in actor, k in actor: r[i, j] * r[j, k] * r[k, i])", 7.5},
        Case{"max(k in actor: count(j in actor where r[k, j] != 0))", 3},
        Case{"mean(k in nobody: 1) + min(k in nobody: 5) + any(k in nobody: 1) + all(k in nobody: 0)", 1},
        Case{"A == A && A != B && A in state && !(M in state)", 1},
        Case{"sum(k in actor where k == A || k in nonstate: v[k])", 9}, Case{"sum(i in state: fixed)", 4.5},
        Case{"sum(i in state: sum(j in state: 1))", 9}));

TEST(Evaluator, GivesEachLaneItsOwnNumbers) {
  SmallWorld small;
  const std::vector<double> v = {1, 10, 2, 20, 3, 30, 4, 40};  // two lanes
  const std::vector<double> r(32, 0.5);
  const std::vector<double> parameters = {0, 0, 5, 50};
  Inputs inputs;
  inputs.layers = {v.data(), r.data()};
  inputs.parameters = parameters.data();
  inputs.lanes = 2;
  const Program program = small.compile("drawn + sum(k in state where v[k] != 2: v[k])");
  FrameLimits needs;
  needs.include(program);
  Evaluator evaluator(small.world, needs, 2);
  evaluator.run_root(program, inputs);
  EXPECT_EQ(evaluator.output(program, 0)[0], 5 + 1 + 3);
  EXPECT_EQ(evaluator.output(program, 0)[1], 50 + 10 + 20 + 30);
}

TEST(Evaluator, GoesOnOverMoreBindingsThanAStripHolds) {
  SmallWorld small;
  // 24 ordered triples times 4 members, eight lanes: several strips
  EXPECT_EQ(small.value("sum(i in actor, j in actor, k in actor: count(l in actor))"), 96);
}

}  // namespace
}  // namespace entente::language
