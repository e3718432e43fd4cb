#include "cli/explain_subject.h"

#include <gmock/gmock.h>

namespace entente::cli {
namespace {

using ::testing::ElementsAre;

TEST(ExplainSubject, SplitsWordsAtTheirSeparator) {
  EXPECT_THAT(split({"A+B", "C"}, '+'), ElementsAre("A", "B", "C"));
  EXPECT_THAT(split({"A,,B,"}, ','), ElementsAre("A", "", "B", "")) << "what is empty is kept, to be refused";
  EXPECT_THAT(split({""}, ','), ElementsAre(""));
  EXPECT_THAT(split({}, ','), ElementsAre());
}

}  // namespace
}  // namespace entente::cli
