#pragma once
/// The lines of a table, of which only a part may have been read yet.
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// Lines end with LF or CR LF, in a table without any LF with CR; a byte order mark is left out.
class CsvLines {
 public:
  /// Fills the room with the next bytes of a table and returns how many they are; 0 at its end.
  using Source = std::function<std::size_t(char* to, std::size_t room)>;
  struct Line {
    std::size_t end = 0, next = 0;  ///< bytes in `rest`: its end, and where the next begins
  };

  /// Of a text that outlives this. Longer lines than `longest` bytes are passed over.
  CsvLines(std::string_view text, std::size_t longest) : longest_(longest), rest_(text) {}
  CsvLines(Source source, std::size_t longest) : source_(std::move(source)), longest_(longest) {}
  CsvLines(const CsvLines&) = delete;
  CsvLines& operator=(const CsvLines&) = delete;

  bool in_memory() const { return !source_; }  ///< the whole table, as long as this lives
  /// What was read of the table and not passed. Of a source, it lasts until more is read.
  std::string_view rest() const { return rest_; }
  std::size_t offset() const { return offset_; }  ///< at which byte of the table `rest` begins
  char line_end() const { return line_end_; }     ///< the last byte of each line
  /// Goes on to so many bytes later in `rest`; before the first line past a byte order mark too.
  void pass(std::size_t bytes);
  /// The line that begins there; nothing at the table's end, or where the line is longer than the longest.
  std::optional<Line> line_at(std::size_t from);
  /// Goes on to the end of a line that is too long, and returns where in `rest` the next begins.
  std::size_t pass_long_line();

 private:
  std::size_t begin();
  bool more();

  Source source_;
  std::size_t longest_;
  std::string buffer_;
  std::string_view rest_;
  std::size_t offset_ = 0;
  char line_end_ = '\n';
  bool begun_ = false;
};

}  // namespace entente
