#pragma once
/// The records of a file of events, and where its parts stand in them.
#include "base/csv_reader.h"
#include "eventdata/event_line.h"
#include "eventdata/event_text.h"
#include "eventdata/json_lines.h"

namespace entente::eventdata {

/// A file and how it is read.
struct EventFileReading {
  std::filesystem::path file;
  EventFormat format = EventFormat::csv;
  EventReading reading = {};
  const StopFlag* stop = nullptr;  ///< once it is set, the file is at its end
};

class EventRecords {
 public:
  /// Reads the header, or the first lines, and tells the line where its parts stand. Throws DataError where
  /// they are not those of the format, and as `EventText`.
  EventRecords(EventFileReading from, EventLine& line);
  EventRecords(const EventRecords&) = delete;
  EventRecords& operator=(const EventRecords&) = delete;

  /// The next record; false after the last. Throws DataError where the file is damaged.
  bool next();
  /// Gives the record to the line; what keeps it from being one of events.
  std::optional<LineProblem> take();
  std::string_view text() const { return records_.text(); }          ///< Of the record, as it stands there.
  std::size_t line() const { return records_.line(); }               ///< In which the record begins.
  std::size_t last_line() const { return records_.last_line(); }     ///< In which it ends.
  bool has_header() const { return !headless_; }                     ///< Whether a line names the columns.
  bool has_column_names() const { return has_json_ || !headless_; }  ///< Or members of objects do.
  /// What the text shows of how it is written, a sentence each; once all of it was read.
  std::vector<std::string> remarks() const { return text_.remarks(); }
  /// Whether bytes that are no UTF-8 may be Latin-1.
  bool may_be_latin1() const { return may_be_latin1_; }

 private:
  std::size_t read(char* to, std::size_t room);
  void begin_file();
  bool begin_records();
  bool begin_lines(std::optional<EventColumns> columns);
  void begin_with_json();
  bool begin_with_header();
  bool begin_without_header();
  bool begin_with_other_separator();
  bool begin_with_bad_line();
  bool begin_anew();
  char separator() const;
  const std::vector<CsvField>& fields();
  bool take_line();
  LineProblem refused_encoding();
  [[noreturn]] void fail(const std::string& what) const;

  EventFileReading from_;
  EventLine& line_;
  EventText text_;
  CsvReader records_;
  JsonLine json_;
  std::optional<char> separator_told_;  ///< by a line before the header
  bool has_json_ = false;               ///< lines are objects
  bool headless_ = false;               ///< no header names the columns
  bool has_first_event_ = false;        ///< the first line, which was read, is no header
  bool may_be_latin1_ = false;
};

}  // namespace entente::eventdata
