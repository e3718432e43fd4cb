#include <entente/interchange.h>
#include <gtest/gtest.h>

#include <fstream>

namespace entente {
namespace {

/// What is in such a file is read by Python in readers_test.py.
TEST(Netcdf, LeavesNoFileBehindWhereThereIsNothingToBeRead) {
  const std::filesystem::path folder = ::testing::TempDir(), file = folder / "none.nc";
  std::filesystem::remove(file);
  if (has_netcdf())
    EXPECT_THROW(write_netcdf(folder / "nowhere", "", file), ReadError);
  else
    EXPECT_THROW(write_netcdf(folder / "nowhere", "", file), WriteError);
  EXPECT_FALSE(std::filesystem::exists(file));
}

}  // namespace
}  // namespace entente
