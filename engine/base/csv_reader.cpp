#include "base/csv_reader.h"

#include <algorithm>

#include "base/csv_quotes.h"
#include "base/text_places.h"

namespace entente {

CsvReader::CsvReader(std::string_view text, CsvFormat format) : format_(format), rest_(text) {}

CsvReader::CsvReader(Source source, CsvFormat format) : source_(std::move(source)), format_(format) {}

bool CsvReader::next() {
  if (source_) unquoted_.clear();
  do {
    fields_.clear();
    if (!read_line()) return false;
    split();
  } while (is_blank());
  return true;
}

/// Passes a byte order mark, and looks how lines end.
void CsvReader::begin() {
  begun_ = true;
  constexpr std::size_t enough = std::size_t{1} << 16U;
  while (rest_.find('\n') == std::string_view::npos && rest_.size() < enough && more()) {
  }
  next_ = reading::bom_size(rest_);
  line_end_ = reading::line_end_of(rest_);
}

/// Reads on. What is before the record goes.
bool CsvReader::more() {
  if (!source_) return false;
  constexpr std::size_t room = std::size_t{1} << 18U;
  buffer_.erase(0, buffer_.size() - rest_.size());
  const std::size_t kept = buffer_.size();
  buffer_.resize(kept + room);
  std::size_t read = 0;
  try {
    read = source_(buffer_.data() + kept, room);
  } catch (...) {
    buffer_.resize(kept);
    rest_ = buffer_;
    throw;
  }
  buffer_.resize(kept + read);
  rest_ = buffer_;
  return read > 0;
}

bool CsvReader::read_line() {
  if (!begun_) begin();
  rest_.remove_prefix(next_);
  offset_ += next_;
  end_ = next_ = 0;
  too_long_ = false;
  const auto line = line_at(0);
  if (!line && rest_.empty()) return false;
  line_ = ++last_line_;
  if (!line) {
    pass_over_long_line();
    return true;
  }
  first_ = *line;
  end_ = line->end;
  next_ = line->next;
  return true;
}

/// The line that begins there; nothing at the table's end, or where the line is longer than the longest.
std::optional<CsvReader::Line> CsvReader::line_at(std::size_t from) {
  for (std::size_t seen = from;;) {
    std::size_t end = rest_.find(line_end_, seen);
    seen = rest_.size();
    const bool found = end != std::string_view::npos;
    if ((found ? end : seen) - from > format_.longest) return std::nullopt;
    if (!found && more()) continue;
    if (!found && from == rest_.size()) return std::nullopt;
    const std::size_t next = found ? end + 1 : rest_.size();
    for (end = found ? end : next; end > from && rest_[end - 1] == '\r'; --end) {
    }
    return Line{end, next};
  }
}

/// Its beginning is kept to be shown.
void CsvReader::pass_over_long_line() {
  too_long_ = true;
  head_ = rest_.substr(0, format_.longest);
  std::size_t end = rest_.find(line_end_);
  while (end == std::string_view::npos) {
    offset_ += rest_.size();
    rest_ = {};
    if (!more()) break;
    end = rest_.find(line_end_);
  }
  next_ = std::min(end, rest_.size() - 1) + 1;
}

/// A field between quotes is something, even if it is empty.
bool CsvReader::is_blank() const {
  return fields_.size() == 1 && fields_[0].text.empty() && rest_[fields_[0].offset - offset_] != '"';
}

void CsvReader::join_lines() {
  CsvQuotes quotes;
  quotes.take(text());
  Line last = first_;
  std::size_t lines = 1;
  while (quotes.open() && quotes.fine() && last.next <= format_.longest) {
    const auto line = line_at(last.next);
    if (!line) break;
    quotes.take(rest_.substr(last.next, line->end - last.next));
    last = *line;
    ++lines;
  }
  if (lines == 1 || quotes.open() || !quotes.fine()) return;
  end_ = last.end;
  next_ = last.next;
  last_line_ = line_ + lines - 1;
}

void CsvReader::take_first_line_only() {
  if (too_long_ || last_line_ == line_) return;
  end_ = first_.end;
  next_ = first_.next;
  last_line_ = line_;
  split_quoted();
}

void CsvReader::separate_by(char separator) {
  format_.separator = separator;
  split();
}

Position CsvReader::position(const CsvField& field) const {
  const Position within = reading::position_in(text(), field.offset - offset_, line_end_);
  return {line_ + within.line - 1, within.column};
}

}  // namespace entente
