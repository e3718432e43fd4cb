#include "cli/own_path.h"

#include <gtest/gtest.h>

namespace entente::cli {
namespace {

TEST(OwnPath, IsTheFileOfTheProgramThatRuns) {
  const std::filesystem::path path = own_path();
  EXPECT_TRUE(path.is_absolute());
  EXPECT_EQ(path.filename(), "test_cli");
  EXPECT_TRUE(std::filesystem::is_regular_file(path));
}

}  // namespace
}  // namespace entente::cli
