#include "cli/background.h"

#include <gtest/gtest.h>

namespace entente::cli {
namespace {

Scenario with_backgrounds() {
  Scenario scenario;
  scenario.events.resize(2);
  scenario.events[0].id = "summit";
  scenario.events[0].provenance = {.note = "in June", .source = "a book"};
  scenario.events[1].id = "silent";
  scenario.event_types.resize(1);
  scenario.event_types[0].name = "raid";
  scenario.event_types[0].provenance.note = "by night";
  scenario.rules.resize(1);
  scenario.rules[0].id = "raids";
  scenario.rules[0].provenance.source = "a guess";
  scenario.dynamics.resize(1);
  scenario.dynamics[0].id = "rumours";
  scenario.dynamics[0].provenance.note = "of the street";
  return scenario;
}

Background of(const Catalogue::Cause& cause) { return background_of(with_backgrounds(), cause); }

TEST(Background, TellsWhereCausesComeFrom) {
  EXPECT_EQ(of({"summit", CauseKind::event, "talks"}).what, "event: talks");
  EXPECT_EQ(of({"summit", CauseKind::event, "talks"}).note, "in June");
  EXPECT_EQ(of({"summit", CauseKind::event, "talks"}).source, "a book");
  EXPECT_EQ(of({"raids", CauseKind::rule, "raid"}).what, "rule: raid");
  EXPECT_EQ(of({"raids", CauseKind::rule, "raid"}).source, "a guess");
  EXPECT_EQ(of({"rumours", CauseKind::process, "noise"}).note, "of the street");
}

/// A table has no notes of its own: those of the type are told. A rule of another's name has none.
TEST(Background, TellsOfATablesEventsWhatTheirTypeIs) {
  EXPECT_EQ(of({"events_csv:raid", CauseKind::event, "raid"}).note, "by night");
  EXPECT_EQ(of({"events_csv:trade", CauseKind::event, "trade"}).note, "");
  EXPECT_EQ(of({"silent", CauseKind::event, "raid"}).note, "") << "an event's own, though empty";
  EXPECT_EQ(of({"summit", CauseKind::rule, "raid"}).note, "");
  EXPECT_EQ(of({"decay", CauseKind::decay, ""}).note, "");
}

}  // namespace
}  // namespace entente::cli
