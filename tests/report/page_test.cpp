#include <entente/interchange.h>
#include <gmock/gmock.h>

namespace entente {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(ReportPage, HoldsWhatItIsGivenInPlaceOfTheMarkers) {
  const std::string page = report_page({"A title", "{}", ""});
  EXPECT_THAT(page, HasSubstr("A title"));
  for (const char* marker : {"{{entente-title}}", "{{entente-data}}", "{{entente-cells}}"})
    EXPECT_THAT(page, Not(HasSubstr(marker)));
}

TEST(ReportPage, ShowsATitleAsText) {
  const std::string page = report_page({"</title><script>\"&\x07", "{}", ""});
  EXPECT_THAT(page, HasSubstr("&lt;/title&gt;&lt;script&gt;&quot;&amp;\uFFFD"));
  EXPECT_THAT(page, Not(HasSubstr("</title><script>\"")));
}

TEST(ReportPage, KeepsDataCompressed) {
  const std::string secret(5000, 'z'), page = report_page({"T", secret, secret}),
                                       empty = report_page({"T", "", ""});
  EXPECT_THAT(page, Not(HasSubstr(std::string(100, 'z'))));
  EXPECT_LT(page.size(), empty.size() + 200);
  EXPECT_GT(page.size(), empty.size());
}

}  // namespace
}  // namespace entente
