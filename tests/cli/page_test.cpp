#include "cli/page.h"

#include <gtest/gtest.h>

namespace entente::cli {
namespace {

TEST(RowName, FillsItsColumnOrStandsWholeAboveTheRow) {
  Page page(Terminal{.width = 40});
  EXPECT_EQ(row_name("trust[A,B]", 12, page), "trust[A,B]  ");
  EXPECT_EQ(page.text(), "");
  EXPECT_EQ(row_name("trust[AFGHANISTAN,PAKISTAN]", 8, page), "        ");
  EXPECT_EQ(page.text(), "  trust[AFGHANISTAN,PAKISTAN]\n");
}

TEST(RowName, ThatIsLongerThanThePageIsShortenedInItsMiddle) {
  Page page(Terminal{.width = 40});
  row_name(std::string(30, 'a') + std::string(30, 'b'), 8, page);
  EXPECT_EQ(page.text(), "  " + std::string(17, 'a') + "..." + std::string(18, 'b') + "\n");
}

}  // namespace
}  // namespace entente::cli
