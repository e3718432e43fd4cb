#pragma once
/// Where the parts of an event stand in the lines of a file.
#include <limits>

#include "base/csv_reader.h"
#include "eventdata/event_layout.h"

namespace entente::eventdata {

inline constexpr std::size_t no_column = std::numeric_limits<std::size_t>::max();

/// The layout of a file, and where its columns are.
struct EventColumns {
  const EventLayout* layout = nullptr;
  /// By Part: the number of its column; `no_column` where there is none.
  std::array<std::size_t, event_parts> places{};
  /// All columns that a code may come from, with the names that the layout has for them.
  std::vector<std::pair<std::string_view, std::size_t>> codes;
  std::vector<std::string_view> gaps = {};  ///< texts that name nobody
  std::vector<std::size_t> widths = {};     ///< how many columns a line may have
};

/// Those of a header, in the layout of the format that lacks least of it. Nothing where no layout is whole.
std::optional<EventColumns> columns_in(const std::vector<CsvField>& header, EventFormat format);
/// Those of a file without a header; nothing where the format's files have one, or its first line has another
/// number of columns (0: whatever it has).
std::optional<EventColumns> columns_without_header(std::size_t width, EventFormat format);
/// Whether a first line has tabs and nothing of a header of this format, or of a whole one of another.
bool is_no_header(const std::vector<CsvField>& line, EventFormat format);
/// What a first line lacks, what was meant perhaps, and of which other format it is: `no column cameo; these
/// columns are those of ucdp (--format ucdp)`.
std::string why_no_columns(const std::vector<CsvField>& header, EventFormat format);
/// The format in which nothing is missing but not `but`, in words; empty: there is none.
std::string other_format(const std::vector<CsvField>& header, EventFormat but);

}  // namespace entente::eventdata
