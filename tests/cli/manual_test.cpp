#include "cli/manual.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "cli/commands.h"
#include "process.h"
#include "shell.h"

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
  const std::string text = testing::Workplace().entente({"help", "--markdown"}).out;
  EXPECT_EQ(text, manual_markdown());
  for (const Command& command : commands())
    EXPECT_THAT(text, HasSubstr("\n### entente " + std::string(command.name()) + "\n"));
  EXPECT_THAT(text, HasSubstr("| `-o, --out DIR` | folder for the results"));
  EXPECT_THAT(text, HasSubstr("\n| `66` | a file cannot be read"));
}

TEST(ManualPage, HasNoLineThatRoffReadsAsAnother) {
  const std::set<std::string> macros{".\\\"", ".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".I", ".EX", ".EE"};
  std::istringstream lines(manual_page());
  for (std::string line; std::getline(lines, line);) {
    EXPECT_FALSE(line.empty());
    EXPECT_NE(line.front(), '\'') << line;
    EXPECT_TRUE(line.front() != '.' || macros.count(line.substr(0, line.find(' ')))) << line;
  }
}

/// Whichever is there renders it, and says nothing against it.
TEST(ManualPage, IsRenderedWithoutAWarning) {
  const testing::Workplace place;
  std::ofstream(place / "entente.1") << testing::Workplace().entente({"help", "--man"}).out;
  const std::string page = "'" + (place / "entente.1").string() + "'";
  const bool groff = testing::is_installed("groff"), mandoc = testing::is_installed("mandoc");
  if (!groff && !mandoc) GTEST_SKIP() << "SKIPPED: neither groff nor mandoc is installed";
  if (groff) {
    EXPECT_EQ(testing::shell("groff -man -Tascii -ww -z " + page + " 2>&1").out, "");
    EXPECT_THAT(testing::shell("groff -man -Tascii -P-cbou " + page).out, HasSubstr("--save-trajectories"));
  }
  if (mandoc) {  // no date: it would be another one in every build
    const std::string lint = "mandoc -T lint -W warning " + page + " 2>&1 | grep -v 'missing date'";
    EXPECT_EQ(testing::shell(lint).out, "");
  }
}

}  // namespace
}  // namespace entente::cli
