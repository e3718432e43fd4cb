#include "assist/readable.h"

#include <algorithm>

#include "scenario/document.h"

namespace entente::assist {
namespace {

/// More broken places than these are not worth their time.
constexpr int most_lines = 5;

struct Line {
  std::size_t begin = 0, end = 0;
};

Line line_around(const std::string& text, std::size_t at) {
  at = std::min(at, text.size());
  const std::size_t before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  return {before == std::string::npos ? 0 : before + 1, std::min(text.find('\n', at), text.size())};
}

/// The last line before another that is not blank; of the first line itself.
Line line_before(const std::string& text, const Line& line) {
  const std::size_t mark =
      line.begin == 0 ? std::string::npos : text.find_last_not_of(" \t\r\n", line.begin - 1);
  return mark == std::string::npos ? line : line_around(text, mark);
}

/// A text, and how far it can be read.
struct Attempt {
  std::string text;
  reading::Parsed parsed;
  std::size_t reach() const { return parsed.root ? std::string::npos : parsed.read; }
  bool is_read() const { return parsed.root || parsed.read >= text.size() || parsed.errors.empty(); }
};

Attempt attempt(std::string text) {
  reading::Parsed parsed = reading::parse(text, {0, 0});
  return {std::move(text), std::move(parsed)};
}

Attempt without(const Attempt& known, const Line& line, const std::optional<std::size_t>& kept) {
  if (kept && line.begin <= *kept && *kept <= line.end) return known;
  std::string blanked = known.text;
  for (std::size_t at = line.begin; at < line.end; ++at) blanked[at] = ' ';
  return attempt(std::move(blanked));
}

}  // namespace

/// What is wrong may stand in the line before that in which nothing can be understood: a key without its value.
std::string readable(std::string text, std::optional<std::size_t> kept) {
  Attempt best = attempt(std::move(text));
  for (int k = 0; k < most_lines && !best.is_read(); ++k) {
    const Line line = line_around(best.text, best.parsed.errors.back().origin.place.offset);
    Attempt here = without(best, line, kept), before = without(best, line_before(best.text, line), kept);
    Attempt& better = before.reach() > here.reach() ? before : here;
    if (better.reach() <= best.reach()) break;
    best = std::move(better);
  }
  return std::move(best.text);
}

}  // namespace entente::assist
