#pragma once
/// A table of given points, column by column.
#include <entente/explore.h>

namespace entente::explore {

struct GivenColumn {
  std::string name;
  std::vector<double> values = {};  ///< (rows) NaN where there is no number
  std::string problem = {};  ///< its first value that is no finite number, and where; empty: there is none
  bool numeric = false;      ///< some value is a number
};

struct GivenColumns {
  std::string table;                      ///< its name
  const GivenTable* source = nullptr;     ///< what it was read from, which lasts longer
  std::vector<GivenColumn> columns = {};  ///< in the order of the table
  std::size_t rows = 0;
  std::size_t drawn = 0;  ///< columns of parameters in the runs.csv of a folder of results
};

/// Throws DataError where the table has no header or no row, a column has no name or that of another, or a row
/// has not as many fields as there are columns.
GivenColumns columns_of(const GivenTable& table);
/// The names alone, without rows. Throws as `columns_of` for the header.
GivenColumns header_of(const GivenTable& table);

/// Of a column. Throws UnknownNameError where there is none.
std::size_t column_named(const GivenColumns& given, const std::string& name);

/// How many of the rows differ from all others before them; no more than `enough` are counted.
std::size_t rows_that_differ(const GivenColumns& given, std::size_t enough);

/// The texts of a column, as they stand in the table.
std::vector<std::string> texts_in(const GivenColumns& given, std::size_t column);

/// `points.csv:12:3: `: where the field of a row and a column stands, for what is said of it; row 0 is the
/// first below the names of columns.
std::string place_of(const GivenColumns& given, std::size_t row, std::size_t column);
/// The same of the name of a column.
std::string place_of_name(const GivenColumns& given, std::size_t column);

/// The values of a column that is used. Throws DataError where one of them is no finite number.
const std::vector<double>& numbers_of(const GivenColumn& column);

}  // namespace entente::explore
