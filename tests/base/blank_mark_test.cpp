#include "base/blank_mark.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(BlankMark, IsWhatPeopleWriteForNothing) {
  for (const char* mark : {"n/a", "N/A", "NA", "na", "n.a.", "-", "\u2013", "\u2014", ".", ".."})
    EXPECT_TRUE(is_blank_mark(mark)) << mark;
  for (const char* other : {"", "0", "-1", "NAM", "?", "none", "\u2013\u2013"})
    EXPECT_FALSE(is_blank_mark(other)) << other;
}

}  // namespace
}  // namespace entente
