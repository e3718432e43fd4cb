#include "results/csv_table.h"

#include <entente/results.h>
#include <gtest/gtest.h>

#include <fstream>

namespace entente {
namespace {

TEST(CsvTable, SaysTheLineThatIsDamaged) {
  const auto file = std::filesystem::temp_directory_path() / "entente-csv-table-test.csv";
  std::ofstream(file) << "a,b\n\"x\ny\",1\n2\n";
  try {
    CsvTable{file};
    FAIL();
  } catch (const ReadError& error) {
    EXPECT_TRUE(std::string(error.what()).ends_with("is damaged in line 4")) << error.what();
  }
  std::filesystem::remove(file);
}

}  // namespace
}  // namespace entente
