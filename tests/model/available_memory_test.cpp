#include "model/available_memory.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace entente::detail {
namespace {

TEST(AvailableMemory, IsSomeAndNoMoreThanTheMachineHas) {
  const auto all =
      static_cast<std::size_t>(::sysconf(_SC_PHYS_PAGES)) * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  EXPECT_GT(bytes_available(), std::size_t{1} << 20) << "in bytes, not in kilobytes";
  EXPECT_LE(bytes_available(), all);
}

}  // namespace
}  // namespace entente::detail
