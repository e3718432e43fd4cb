#include "results/student.h"

#include <gtest/gtest.h>

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace entente {
namespace {

// Reference values: any table of Student's t; further digits from R's qt(0.975, n).
TEST(StudentQuantile, AgreesWithTables) {
  EXPECT_NEAR(student_quantile(1), 12.706204736174698, 1e-9);
  EXPECT_NEAR(student_quantile(2), 4.302652729749462, 1e-9);
  EXPECT_NEAR(student_quantile(3), 3.182446305284263, 1e-9);
  EXPECT_NEAR(student_quantile(10), 2.2281388519649385, 1e-9);
  EXPECT_NEAR(student_quantile(30), 2.0422724563012373, 1e-9);
  EXPECT_NEAR(student_quantile(999), 1.9623414611334487, 1e-9);
}

TEST(StudentQuantile, FallsAcrossTheChangeOfMethodTowardTheNormal) {
  EXPECT_GT(student_quantile(198), student_quantile(199));
  EXPECT_GT(student_quantile(199), student_quantile(200));
  EXPECT_NEAR(student_quantile(199) - student_quantile(200), student_quantile(198) - student_quantile(199),
              2e-6);
  EXPECT_NEAR(student_quantile(1000000000), normal_quantile_975, 1e-8);
}

TEST(StudentQuantile, AgreesWithBoost) {
  for (std::size_t freedom = 1; freedom < 3000; freedom += freedom < 300 ? 1 : 97) {
    const boost::math::students_t t(static_cast<double>(freedom));
    for (const double confidence : {0.5, 0.9, 0.95, 0.99})
      EXPECT_NEAR(student_quantile(freedom, confidence) / quantile(t, 0.5 + confidence / 2), 1, 1e-9)
          << freedom << " " << confidence;
    EXPECT_NEAR(student_quantile(freedom) / quantile(t, 0.975), 1, 2e-12) << freedom;
  }
}

TEST(NormalQuantile, ConstantsAreThoseOfBoost) {
  const boost::math::normal normal;
  EXPECT_DOUBLE_EQ(normal_quantile_75, quantile(normal, 0.75));
  EXPECT_DOUBLE_EQ(normal_quantile_80, quantile(normal, 0.8));
  EXPECT_DOUBLE_EQ(normal_quantile_95, quantile(normal, 0.95));
  EXPECT_DOUBLE_EQ(normal_quantile_975, quantile(normal, 0.975));
}

/// References: the density integrated by Simpson's rule.
TEST(StudentQuantile, IsKnownForOtherConfidences) {
  EXPECT_NEAR(student_quantile(1, 0.99), 63.656741162871, 1e-8);
  EXPECT_NEAR(student_quantile(10, 0.999), 4.586893858703, 1e-8);
  EXPECT_NEAR(student_quantile(63, 0.9996), 3.739714444170, 1e-8);
  EXPECT_NEAR(student_quantile(250, 0.9999), 3.954284855743, 1e-8);
  EXPECT_NEAR(student_quantile(999, 0.9999), 3.906359560686, 1e-8);
  EXPECT_NEAR(normal_quantile_within(0.9), 1.644853626951, 1e-11);
}

}  // namespace
}  // namespace entente
