#include "base/ordinal.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

enum class Season { spring, summer, autumn };

TEST(Ordinal, IsThePlaceInAListOfWords) {
  constexpr const char* words[] = {"spring", "summer", "autumn"};
  EXPECT_STREQ(words[ordinal(Season::spring)], "spring");
  EXPECT_STREQ(words[ordinal(Season::autumn)], "autumn");
}

}  // namespace
}  // namespace entente
