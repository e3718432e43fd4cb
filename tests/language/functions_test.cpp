#include "language/functions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace entente::language {
namespace {

double apply(const char* name, double a, double b = 0, double c = 0) {
  const Function* function = find_function(name) ? find_function(name) : find_operator(name);
  double out = 0;
  function->kernel(&out, &a, &b, &c, 1);
  return out;
}

/// Which examples hold: tests/reference/functions_test.cpp.
TEST(Functions, HaveEachTheirOwnNameAndAnExampleOfIt) {
  const auto check = [&](const auto& table) {
    std::set<std::string_view> own;
    for (const auto& row : table) {
      EXPECT_TRUE(own.insert(row.name).second) << row.name;
      EXPECT_FALSE(row.usage.help.empty()) << row.name;
      EXPECT_EQ(row.usage.example.rfind(std::string(row.name) + "(", 0), 0U) << row.usage.example;
    }
  };
  check(functions());
  check(aggregates());
  check(measures());
}

TEST(Functions, AtTheirEdges) {
  EXPECT_EQ(apply("sign", -0.0), 0);
  EXPECT_EQ(apply("sign", -3), -1);
  EXPECT_EQ(apply("clamp", 5, 0, 1), 1);
  EXPECT_EQ(apply("clamp", -5, 0, 1), 0);
  EXPECT_EQ(apply("if", 0.5, 1, 2), 1) << "anything not 0 is true";
  EXPECT_EQ(apply("^", -2, 2), 4);
  EXPECT_EQ(apply("^", 4, 0.5), 2);
  EXPECT_EQ(apply("&&", 2, -1), 1);
  EXPECT_EQ(apply("||", 0, 0), 0);
  EXPECT_TRUE(std::isinf(apply("log", 0)));
  EXPECT_NEAR(apply("sigmoid", 1), 1 / (1 + std::exp(-1.0)), 1e-15);
}

TEST(Functions, EachResultDependsOnItsOwnArgumentsOnly) {
  for (const Function& f : functions()) {
    std::vector<double> a(37), b(37, 0.5), c(37, 2), out(37);
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = 0.37 * double(i) - 5;
    f.kernel(out.data(), a.data(), b.data(), c.data(), a.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
      double alone = 0;
      f.kernel(&alone, &a[i], &b[i], &c[i], 1);
      EXPECT_TRUE(alone == out[i] || (std::isnan(alone) && std::isnan(out[i]))) << f.name << " of " << a[i];
    }
  }
}

}  // namespace
}  // namespace entente::language
