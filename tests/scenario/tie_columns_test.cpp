#include "scenario/tie_columns.h"

#include <gtest/gtest.h>

namespace entente::reading {
namespace {

/// `from to value count`, or `none`.
std::string found(const std::string& header) {
  CsvReader rows(header);
  EXPECT_TRUE(rows.next());
  const auto columns = tie_columns(rows.fields());
  if (!columns) return "none";
  std::string text;
  for (const std::size_t number : {columns->from, columns->to, columns->value, columns->count})
    text += std::to_string(number) + " ";
  return text;
}

TEST(TieColumns, StandInAnyOrderWithOthers) {
  EXPECT_EQ(found("from,to,value"), "0 1 2 3 ");
  EXPECT_EQ(found("Weight,Target,id,Source"), "3 1 0 4 ");
  EXPECT_EQ(found("a,b,sign,note"), "0 1 2 4 ");
  EXPECT_EQ(found("from,to,value,source"), "0 1 2 4 ") << "whose source is said";
}

TEST(TieColumns, AreNoneWhereOneIsMissing) {
  for (const char* header : {"from,to", "from,value", "A,B,C", ",A,B", "source,to,value"})
    EXPECT_EQ(found(header), "none") << header;
}

}  // namespace
}  // namespace entente::reading
