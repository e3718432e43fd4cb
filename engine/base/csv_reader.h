#pragma once
/// Tables after RFC 4180, record by record: fields between quotes may hold separators, quotes (doubled) and
/// line ends.
#include <entente/diagnostics.h>

#include <deque>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv_lines.h"

namespace entente {

/// A field without its quotes, and at which byte of the table it begins (with its quote).
struct CsvField {
  std::string_view text;
  std::size_t offset = 0;
};

struct CsvFormat {
  /// In place of a separator: the one that stands in the first record, as spreadsheets of any country write it,
  /// or that a line before it tells (`sep=;`).
  static constexpr char of_header = '\0';
  char separator = ',';  ///< quotes mean nothing beside tabs that are given here
  bool trimmed = false;  ///< blanks around fields do not count
  /// Longer lines are passed over, and quotes join no more than that (bytes).
  std::size_t longest = std::numeric_limits<std::size_t>::max();
};

/// Copies, which outlast the reader.
std::vector<std::string> texts_of(const std::vector<CsvField>& fields);

/// A quote that nothing ends, or that joins what does not belong together, spoils no line but its own: the
/// field is what is left of that, as it stands.
class CsvReader {
 public:
  using Source = CsvLines::Source;
  /// Of a text that outlives the reader; the texts of all fields then last as long as the reader.
  explicit CsvReader(std::string_view text, CsvFormat format = {});
  /// The texts of fields last until the next record.
  explicit CsvReader(Source source, CsvFormat format = {});

  /// The next record that is not blank; false after the last.
  bool next();
  const std::vector<CsvField>& fields() const { return fields_; }
  /// The fields of a record that was read, with this separator, which stays, and quotes that mean something.
  void separate_by(char separator);
  char separator() const { return format_.separator; }
  /// The first of the lines that quotes joined is the record, the others are read again.
  void take_first_line_only();
  /// Of a line with carriage returns in it, in a table whose lines end with line feeds, what stands before the
  /// first is the record; the rest is read again. False where there is none.
  bool take_until_return();

  /// The record as it stands in the table, without its line end.
  std::string_view text() const {
    return too_long_ ? std::string_view(head_) : lines_.rest().substr(0, record_.end);
  }
  /// Whether it is longer than the longest: only its beginning is there, and no fields.
  bool too_long() const { return too_long_; }
  /// Whether a line feed ends it and nothing else.
  bool ends_with_line_feed() const { return lines_.line_end() == '\n' && record_.next == record_.end + 1; }
  std::size_t line() const { return line_; }            ///< in which the record begins, from 1 on
  std::size_t last_line() const { return last_line_; }  ///< in which it ends
  Position position(const CsvField& field) const;       ///< of a field of the record

 private:
  bool is_of_separator();
  bool read_line();
  void join_lines();
  void split();
  bool split_plain();
  void split_quoted();
  void add_plain(std::size_t begin, std::size_t end);
  std::size_t add_quoted(std::size_t at);

  CsvFormat format_;
  bool find_separator_, quotes_;  ///< the next record tells it; quotes mean something
  CsvLines lines_;                ///< from the record's beginning on
  std::string head_;
  CsvLines::Line record_, first_;  ///< the record, as if it were a line, and the first of its lines
  std::size_t line_ = 0, last_line_ = 0;
  bool too_long_ = false;
  std::vector<CsvField> fields_;
  std::deque<std::string> unquoted_;  ///< fields that do not stand in the table as they are
};

}  // namespace entente
