#include "base/ascii.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Ascii, SmallLettersAreThoseOfAsciiAlone) {
  EXPECT_EQ(in_small_letters("AbC-9_Z"), "abc-9_z");
  EXPECT_EQ(in_small_letters("@[`{"), "@[`{") << "beside the letters";
  EXPECT_EQ(in_small_letters("\u00c9A"), "\u00c9a");
}

}  // namespace
}  // namespace entente
