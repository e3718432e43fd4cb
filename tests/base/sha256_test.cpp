#include "base/sha256.h"

#include <entente/diagnostics.h>
#include <gtest/gtest.h>

#include <fstream>

namespace entente {
namespace {

/// The examples of FIPS 180-4.
TEST(Sha256, IsThatOfTheStandard) {
  EXPECT_EQ(sha256_of_text(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_of_text("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_of_text(std::string(1000000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, OfAFileIsThatOfItsText) {
  const auto file = std::filesystem::path(::testing::TempDir()) / "entente-sha256-test";
  const std::string text(3 << 20, 'x');
  std::ofstream(file, std::ios::binary) << text;
  EXPECT_EQ(sha256_of_file(file), sha256_of_text(text));
  std::filesystem::remove(file);
  EXPECT_THROW(sha256_of_file(file), ReadError);
}

}  // namespace
}  // namespace entente
