#include <cmath>

#include "numeric/functions.h"
#include "numeric/random.h"
#include "one_year.h"

namespace entente::balance_test {
namespace {

using namespace testing_support;

/// sum_k x[i,k] x[k,j] written down directly, for the first pair.
TEST(Balance, ByProductAndByRowsAreTheSame) {
  for (const int n : {7, 63, 64, 70}) {
    for (const char* form : {"transitive", "shared"}) {
      const Model model =
          must_compile(with_parts(1) + "'generate_actors': {'S': {'count': " + std::to_string(n) + R"(}},
        'relations': {'r': {'ties_random': {'normal': [0, 0.1]}}},
        'dynamics': {'b': {'type': 'balance', 'relation': 'r', 'strength': 2, 'form': ')" +
                       form + R"('}},
        'metrics': {'transitive': 'sum(k in actor where k != S0 && k != S1: r[S0, k] * r[k, S1])',
                    'shared': 'sum(k in actor where k != S0 && k != S1: r[S0, k] * r[S1, k])'},
        'watch': ['r[S0,S1]']})");
      const BlockRecord record = run_block(model, 3);
      const double change =
          recorded(model, record, "r[S0,S1]", 1, 2) - recorded(model, record, "r[S0,S1]", 0, 2);
      EXPECT_NEAR(change, 2 * 365 / 365.25 / (n - 2) * recorded(model, record, form, 0, 2), 1e-14) << n << form;
    }
  }
}

/// The change that is asked for, in halves of the range, less what holds it back; the same by rows and by
/// product.
TEST(Balance, TellsTheLargestLeap) {
  const auto largest = [](const std::string& actors, double start, double strength, int parts,
                          const std::string& range = "'range': [-1, 1], ") {
    const Model model = must_compile(
        with_parts(parts) + "'generate_actors': {'S': {'count': " + actors + "}}, 'relations': {'r': {" +
        range + "'initial': " + std::to_string(start) +
        "}}, 'dynamics': {'b': {'type': 'balance', 'relation': 'r', 'strength': " + std::to_string(strength) +
        "}}, 'watch': ['r[S0,S1]']}");
    return run_block(model, 3).max_means[0];
  };
  constexpr double year = 365 / 365.25;
  for (const std::string actors : {"5", "64"}) {
    EXPECT_NEAR(largest(actors, -0.5, 8, 1), 8 * year / 4, 1e-9) << "toward the middle all of it counts";
    EXPECT_NEAR(largest(actors, 0.5, 16, 1), 16 * year / 4 / 2, 1e-9) << "half of the way to the end is gone";
    EXPECT_EQ(largest(actors, -0.5, 8, 12), 0);
    EXPECT_EQ(largest(actors, 1, 50, 1), 0) << "at the end nothing is left to leap";
    EXPECT_EQ(largest(actors, -0.5, 8, 1, ""), 0) << "there is no range to be left";
  }
}

TEST(Balance, OfASymmetricRelationStaysSymmetric) {
  const Model model = must_compile(with_parts(3) + R"(
    'generate_actors': {'S': {'count': 9}},
    'relations': {'r': {'symmetric': true, 'range': [-1, 1], 'ties_random': {'uniform': [-0.5, 0.5]}}},
    'dynamics': {'b': {'type': 'balance', 'relation': 'r', 'strength': 3}},
    'metrics': {'turned': 'sum(i in actor, j in actor: abs(r[i, j] - r[j, i]))', 'size': 'sum(i in actor, j in actor: abs(r[i, j]))'}})");
  const BlockRecord record = run_block(model);
  EXPECT_EQ(recorded(model, record, "turned", 1), 0);
  EXPECT_NE(recorded(model, record, "size", 1), recorded(model, record, "size", 0));
}

}  // namespace
}  // namespace entente::balance_test
