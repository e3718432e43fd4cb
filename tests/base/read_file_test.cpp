#include "base/read_file.h"

#include <gtest/gtest.h>

#include <fstream>

namespace entente {
namespace {

TEST(ReadFile, GivesEveryByteOrNothing) {
  const auto folder = std::filesystem::path(::testing::TempDir()), file = folder / "entente-read-file-test";
  for (const std::string& text : {std::string(), std::string("a\r\n\0b", 5), std::string(200000, 'x')}) {
    std::ofstream(file, std::ios::binary) << text;
    EXPECT_EQ(read_file(file), text);
  }
  std::filesystem::remove(file);
  EXPECT_EQ(read_file(file), std::nullopt) << "there is none";
  EXPECT_EQ(read_file(folder), std::nullopt) << "it is a folder";
}

}  // namespace
}  // namespace entente
