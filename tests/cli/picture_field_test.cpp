#include "cli/picture_field.h"

#include <gtest/gtest.h>

namespace entente::cli {
namespace {

std::string field_on(bool unicode, const std::string& name) {
  Page page(Terminal{.unicode = unicode, .width = 60});
  PictureField field(8, 2);
  field.set(0, 0, "*");
  field.set(7, 1, "*");
  field.label(0, "0 %");
  field.label(1, "100 %");
  field.add_to(page, "0", name, "4");
  return page.text();
}

TEST(PictureField, HasLabelsAndEnds) {
  EXPECT_EQ(field_on(false, "rate"),
            "     100 % |       *\n"
            "       0 % |*\n"
            "           +--------\n"
            "            0 rate 4\n");
  EXPECT_EQ(field_on(true, "rate"),
            "     100 % │       *\n"
            "       0 % │*\n"
            "           └────────\n"
            "            0 rate 4\n");
}

TEST(PictureField, TellsALongNameBeneath) {
  EXPECT_EQ(field_on(false, "mediation_rate"),
            "     100 % |       *\n"
            "       0 % |*\n"
            "           +--------\n"
            "            0      4\n"
            "            along mediation_rate\n");
}

}  // namespace
}  // namespace entente::cli
