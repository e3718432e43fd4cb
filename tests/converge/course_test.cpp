#include "converge/course.h"

#include <gmock/gmock.h>

#include "growing_world.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::Each;
using ::testing::ElementsAre;

/// Two runs of half months.
class CourseTest : public ::testing::Test {
 protected:
  CourseTest() {
    Diagnostics said;
    const Model model = *compile(finer, said);
    asked = numbers_asked(finer, model.catalogue());
    course = std::make_unique<Course>(model, 2, asked);
    course->receive(run_block(model, 2));
  }
  const Scenario finer = refined(growing_world(numbers_of_growing), 2, 1);
  std::vector<Asked> asked;
  std::unique_ptr<Course> course;
};

TEST_F(CourseTest, LooksAtTheDatesOfTheScenariosOwnSteps) {
  EXPECT_THAT(course->own_dates(), ElementsAre(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24));
  ASSERT_EQ(course->values().size(), 7u);
  EXPECT_THAT(course->values()[0], ElementsAre(1, 1)) << "high";
  EXPECT_THAT(course->values()[4], ElementsAre(25, 25)) << "x[A] has grown in every half month";
  EXPECT_EQ(course->start(4), 1);
}

TEST_F(CourseTest, TellsOfFirstWhetherItCameAndWhen) {
  EXPECT_THAT(course->values()[1], Each(1));
  EXPECT_THAT(course->at_all_dates()[1], Each(1));
  EXPECT_THAT(course->values()[2], Each(::testing::DoubleNear(31 / 365.25, 1e-12)));
  EXPECT_LT(course->at_all_dates()[2].at(0), 20 / 365.25) << "in the middle of January";
  EXPECT_THAT(course->at_all_dates()[4], ElementsAre()) << "a series is not folded";
}

TEST_F(CourseTest, CountsWhatHappenedAndWhatWasExpected) {
  EXPECT_THAT(course->events(), ElementsAre(48u, 0u, 0u));
  EXPECT_THAT(course->max_means(), ElementsAre(1, 1e-12, 0));
}

}  // namespace
}  // namespace entente
