#include <gmock/gmock.h>

#include "made_report.h"

namespace entente::cli {
namespace {

TEST(ReportEvents, AreCountedByTypeOverAllStepsAndCauses) {
  MadeReport made;
  EXPECT_EQ(events_by_type(made.report()), (std::vector<double>{0.75, 1}));
  made.summary.events[2] = 100;  // a process brings about no event
  EXPECT_EQ(events_by_type(made.report()), (std::vector<double>{0.75, 1}));
  made.catalogue.causes[0].type = "talks";
  EXPECT_EQ(events_by_type(made.report()), (std::vector<double>{0, 1.75}));
}

TEST(ReportEvents, StandSideBySideTheMostFrequentFirst) {
  MadeReport made;
  EXPECT_EQ(section_of(add_events, made.report()), "\nEvents per run\n  talks    1.00  raid    0.750\n");
  made.summary.events[0] = 3;
  EXPECT_EQ(section_of(add_events, made.report()), "\nEvents per run\n  raid     3.25  talks    1.00\n");
}

TEST(ReportEvents, ThatFindNoRoomStandBelow) {
  MadeReport made;
  made.catalogue.event_types[0] = made.catalogue.causes[0].type = std::string(40, 'r');
  EXPECT_EQ(section_of(add_events, made.report(), 50), "\nEvents per run\n  talks" + std::string(33, ' ') +
                                                           "    1.00\n  " + std::string(17, 'r') + "..." +
                                                           std::string(18, 'r') + "   0.750\n");
}

TEST(ReportEvents, OfNoTypesAreNotTold) {
  MadeReport made;
  made.catalogue.event_types.clear();
  made.catalogue.causes.clear();
  EXPECT_EQ(section_of(add_events, made.report()), "");
}

}  // namespace
}  // namespace entente::cli
