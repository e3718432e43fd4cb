#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "cli/commands.h"
#include "cli/manual.h"
#include "process.h"

namespace entente::cli {
namespace {

using ::testing::HasSubstr;

std::string content_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

TEST(ManualMarkdown, StandsInTheTree) {
  const std::string file = std::string(ENTENTE_SOURCE_DIR) + "/engine/cli/README.md";
  if (std::getenv("ENTENTE_RENEW")) std::ofstream(file) << manual_markdown();
  EXPECT_EQ(content_of(file), manual_markdown()) << "to renew it run this test with ENTENTE_RENEW=1";
}

TEST(ManualMarkdown, HoldsEveryCommand) {
  const std::string text = testing_support::Workplace().entente({"help", "--markdown"}).out;
  EXPECT_EQ(text, manual_markdown());
  for (const Command& command : all_commands)
    EXPECT_THAT(text, HasSubstr("\n### entente " + std::string(command.name()) + "\n"));
  EXPECT_THAT(text, HasSubstr("| `-o, --out DIR` | folder for the results"));
  EXPECT_THAT(text, HasSubstr("\n| `66` | a file cannot be read"));
}

}  // namespace
}  // namespace entente::cli
