#pragma once
/// JSON lines: an object a line, whose members are what columns are in a table.
#include <entente/interchange.h>

#include "base/csv_reader.h"

namespace entente::eventdata {

/// Whether a first line is that of JSON lines. Throws DataError, with the file's name, for an array of other
/// things than objects.
bool is_json_lines(std::string_view first_line, const std::filesystem::path& file);

/// The names of all members of all objects, in the order in which they come. Throws as `EventText`.
std::vector<std::string> json_columns(const std::filesystem::path& file, EventFormat format,
                                      const EventReading& reading, std::size_t longest, const StopFlag* stop);

/// A line as the fields of a record.
class JsonLine {
 public:
  void begin(std::vector<std::string> columns) { columns_ = std::move(columns); }
  /// The names of the columns, as a header has them.
  std::vector<CsvField> header() const;
  /// The values of a line, in the order of the columns: blank where it has none, or null; none where the line
  /// is no object, or one that is nested more than 100 deep. They last until the next line.
  const std::vector<CsvField>& fields(std::string_view line);

 private:
  std::vector<std::string> columns_, values_;
  std::vector<CsvField> fields_;
};

}  // namespace entente::eventdata
