#include "spreadsheet/faults.h"

#include <fmt/format.h>

namespace entente::spreadsheet {
namespace {

constexpr std::size_t most_said = 100;

}  // namespace

void Faults::say(const Sheet& sheet, std::uint64_t at, const std::string& message) {
  lines_.emplace(Key{sheet.number, at}, sheet.place(at) + ": " + message);
  sheets_.emplace(sheet.number, sheet.called());
}

void Faults::finish() const {
  if (!any()) return;
  std::string text;
  for (const auto& [number, called] : sheets_) {
    const auto begin = lines_.lower_bound({number, 0}), end = lines_.lower_bound({number + 1, 0});
    std::size_t count = 0;
    for (auto line = begin; line != end; ++line)
      if (++count <= most_said) text += line->second + "\n";
    if (count > most_said) text += fmt::format("{}: {} more\n", called, count - most_said);
  }
  text.pop_back();
  throw DataError(text);
}

}  // namespace entente::spreadsheet
