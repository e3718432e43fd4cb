#include "base/matrix.h"

#include <gmock/gmock.h>

namespace entente {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Cells of rows such as `,A,B`; each cell stands at the number of its row times 100 and that of its column.
class MatrixRows {
 public:
  explicit MatrixRows(const std::vector<std::vector<std::string>>& rows) : rows_(rows) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      std::vector<MatrixCell> cells;
      for (std::size_t k = 0; k < rows_[i].size(); ++k) cells.push_back({rows_[i][k], 100 * i + k});
      i == 0 ? reader_.header(cells) : reader_.row(cells);
    }
    matrix = reader_.finish();
  }
  /// `A>B 0.5 at 102`
  std::vector<std::string> entries() const {
    std::vector<std::string> all;
    for (const Matrix::Entry& entry : matrix.entries)
      all.push_back(matrix.names[entry.from] + ">" + matrix.names[entry.to] + " " +
                    std::to_string(entry.value).substr(0, 4) + " at " + std::to_string(entry.at));
    return all;
  }
  std::vector<std::string> said;
  Matrix matrix;

 private:
  std::vector<std::vector<std::string>> rows_;
  MatrixReader reader_{
      [](std::string_view name) { return std::string(name.substr(0, 1)); },
      [this](std::uint64_t at, const std::string& what) { said.push_back(std::to_string(at) + " " + what); }};
};

TEST(MatrixReader, RowsAndColumnsMayBeInAnotherOrder) {
  const MatrixRows read({{"", "A", "B", "C"}, {"C", "0.5", "", "9"}, {"A", "", "1,5"}, {"B"}});
  EXPECT_THAT(read.entries(), ElementsAre("C>A 0.50 at 101"));
  EXPECT_THAT(read.matrix.names, ElementsAre("C", "A", "B"));
  EXPECT_THAT(read.matrix.names_at, ElementsAre(100, 200, 300));
  EXPECT_THAT(read.matrix.diagonal, ElementsAre(103));
  EXPECT_THAT(read.said, ElementsAre("202 found '1,5'; expected a number like 1000.5, as above, or nothing"));
}

TEST(MatrixReader, KeysMakeNamesOne) {
  const MatrixRows read({{"", "Aland", "Bland"}, {"A", "", "1"}, {"B", "", ""}});
  EXPECT_THAT(read.entries(), ElementsAre("A>B 1.00 at 102"));
  EXPECT_THAT(read.said, IsEmpty());
  EXPECT_THAT(MatrixRows({{"", "Aland", "Bland", "Atoll"}, {"A"}, {"B"}}).said,
              ElementsAre("3 'Atoll' is A, as 'Aland' is, which names a column already"));
}

TEST(MatrixReader, LooksLikeOne) {
  EXPECT_TRUE(begins_matrix({"", "A", "B"}));
  EXPECT_FALSE(begins_matrix({"x", "A", "B"}));
  EXPECT_FALSE(begins_matrix({"", "A"}));
  EXPECT_TRUE(shares_name({"x", "A", "B"}, "B"));
  EXPECT_FALSE(shares_name({"x", "A", "B"}, "x"));
  EXPECT_FALSE(shares_name({"x", "A", "", "B"}, ""));
}

}  // namespace
}  // namespace entente
