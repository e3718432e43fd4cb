#include <gmock/gmock.h>

#include <fstream>
#include <set>
#include <sstream>

#include "cli/manual.h"
#include "process.h"
#include "shell.h"

namespace entente::cli {
namespace {

using ::testing::HasSubstr;

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
  const testing_support::Workplace place;
  std::ofstream(place / "entente.1") << testing_support::Workplace().entente({"help", "--man"}).out;
  const std::string page = "'" + (place / "entente.1").string() + "'";
  const bool groff = testing_support::is_installed("groff"), mandoc = testing_support::is_installed("mandoc");
  if (!groff && !mandoc) GTEST_SKIP() << "SKIPPED: neither groff nor mandoc is installed";
  if (groff) {
    EXPECT_EQ(testing_support::shell("groff -man -Tascii -ww -z " + page + " 2>&1").out, "");
    EXPECT_THAT(testing_support::shell("groff -man -Tascii -P-cbou " + page).out,
                HasSubstr("--save-trajectories"));
  }
  if (mandoc) {  // no date: it would be another one in every build
    const std::string lint = "mandoc -T lint -W warning " + page + " 2>&1 | grep -v 'missing date'";
    EXPECT_EQ(testing_support::shell(lint).out, "");
  }
}

}  // namespace
}  // namespace entente::cli
