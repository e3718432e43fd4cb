#include "base/csv_lines.h"

#include <algorithm>

#include "base/text_places.h"

namespace entente {

/// Looks how lines end. Returns the size of a byte order mark.
std::size_t CsvLines::begin() {
  begun_ = true;
  constexpr std::size_t enough = std::size_t{1} << 16U;
  while (rest_.find('\n') == std::string_view::npos && rest_.size() < enough && more()) {
  }
  line_end_ = reading::line_end_of(rest_);
  return reading::bom_size(rest_);
}

/// Reads on. What was passed goes.
bool CsvLines::more() {
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

void CsvLines::pass(std::size_t bytes) {
  if (!begun_) bytes += begin();
  rest_.remove_prefix(bytes);
  offset_ += bytes;
}

std::optional<CsvLines::Line> CsvLines::line_at(std::size_t from) {
  for (std::size_t seen = from;;) {
    std::size_t end = rest_.find(line_end_, seen);
    seen = rest_.size();
    const bool found = end != std::string_view::npos;
    if ((found ? end : seen) - from > longest_) return std::nullopt;
    if (!found && more()) continue;
    if (!found && from == rest_.size()) return std::nullopt;
    const std::size_t next = found ? end + 1 : rest_.size();
    for (end = found ? end : next; end > from && rest_[end - 1] == '\r'; --end) {
    }
    return Line{end, next};
  }
}

std::size_t CsvLines::pass_long_line() {
  std::size_t end = rest_.find(line_end_);
  while (end == std::string_view::npos) {
    offset_ += rest_.size();
    rest_ = {};
    if (!more()) break;
    end = rest_.find(line_end_);
  }
  return std::min(end, rest_.size() - 1) + 1;
}

}  // namespace entente
