#include "model/any_binding.h"

#include "compilation_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

/// `for a in state, b in pair : EXPRESSION`, evaluated for bindings as asked.
struct Asked {
  explicit Asked(const std::string& expression,
                 std::vector<Binding> of = {{"a", "state", {}, 5}, {"b", "pair", {}, 5}}) {
    language::Scope scope;
    scope.open();
    EXPECT_TRUE(declare(of, scope, bindings, begun.c));
    language::ProgramBuilder builder(begun.c.world(), scope, begun.diagnostics);
    output = builder.add_output(*begun.parsed(expression), {});
    program = builder.finish();
  }
  /// How many bindings are asked until one has the value; negative: none has.
  int asked_until(double value) {
    int asked = 0;
    const auto test = [&](const language::Evaluator& e, std::size_t binding) {
      ++asked;
      return e.output(program, output)[binding] == value;
    };
    const auto found = detail::any_binding(begun.c.world(), program, bindings, begun.c.world().initial, test);
    EXPECT_TRUE(found);
    return found.value_or(false) ? asked : -asked;
  }
  double evaluations() { return detail::evaluations_of(program, bindings, begun.c.world()); }

  Begun begun;
  detail::Bindings bindings;
  detail::Program program;
  language::OutputId output;
};

TEST(AnyBinding, EndsAtTheFirstThatPasses) {
  Asked asked("if(a == IND, 1, 0)");
  EXPECT_GT(asked.asked_until(1), 0);
  EXPECT_EQ(asked.asked_until(7), -4) << "PAK and AFG with each other, IND with both";
}

TEST(AnyBinding, CountsEvaluationsOfAllBindingsAndAggregates) {
  EXPECT_EQ(Asked("if(a == b, 1, 0)").evaluations(), 6) << "those of an actor with itself among them";
  EXPECT_EQ(Asked("count(k in actor) + sum(k in state : if(k == a, 1, 0))").evaluations(), 6 * 4 * 3)
      << "as if they stood within each other";
  EXPECT_EQ(Asked("sum(k in actor : if(k == a, 1, 0))").evaluations(), 6 * 4);
}

TEST(AnyBinding, IsNotKnownWhereThereAreTooMany) {
  Begun many("'generate_actors': {'S': {'count': 3000, 'kind': 'ngo'}}");
  detail::Bindings bindings;
  language::Scope scope;
  scope.open();
  ASSERT_TRUE(declare({{"a", "ngo", {}, 5}, {"b", "ngo", {}, 5}}, scope, bindings, many.c));
  language::ProgramBuilder builder(many.c.world(), scope, many.diagnostics);
  builder.add_output(*many.parsed("1"), {});
  const detail::Program program = builder.finish();
  const auto never = [](const language::Evaluator&, std::size_t) { return false; };
  EXPECT_EQ(detail::evaluations_of(program, bindings, many.data.world), 9e6);
  EXPECT_EQ(detail::any_binding(many.data.world, program, bindings, many.data.world.initial, never),
            std::nullopt);
}

}  // namespace
}  // namespace entente
