#include "scenario/lookalikes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

struct Row {
  char32_t first, last;
  std::string_view name, instead;
};

constexpr auto lookalike_rows = std::to_array<Row>({
    {0x00A0, 0x00A0, "a no-break space", " "},
    {0x00AB, 0x00AB, "a guillemet", "\""},
    {0x00B7, 0x00B7, "a middle dot", "*"},
    {0x00BB, 0x00BB, "a guillemet", "\""},
    {0x00D7, 0x00D7, "a multiplication sign", "*"},
    {0x00F7, 0x00F7, "a division sign", "/"},
    {0x1680, 0x1680, "a typographic space", " "},
    {0x2000, 0x200A, "a typographic space", " "},
    {0x200B, 0x200D, "a space of no width", " "},
    {0x2010, 0x2011, "a typographic hyphen", "-"},
    {0x2012, 0x2013, "an en dash", "-"},
    {0x2014, 0x2015, "an em dash", "-"},
    {0x2018, 0x201B, "a typographic quote", "\""},
    {0x201C, 0x201F, "a typographic quote", "\""},
    {0x2028, 0x202F, "a typographic space", " "},
    {0x2039, 0x203A, "a guillemet", "\""},
    {0x2212, 0x2212, "a minus sign", "-"},
    {0x2260, 0x2260, "an unequal sign", "!="},
    {0x2264, 0x2264, "a less-or-equal sign", "<="},
    {0x2265, 0x2265, "a greater-or-equal sign", ">="},
    {0x22C5, 0x22C5, "a dot operator", "*"},
    {0x3000, 0x3000, "an ideographic space", " "},
    {0xFEFF, 0xFEFF, "a byte order mark", " "},
});

bool is_full_width(char32_t character) { return character >= 0xFF01 && character <= 0xFF5E; }

std::string_view shown(const std::string& instead) {
  return instead == " " ? "a plain space" : std::string_view(instead);
}

}  // namespace

std::optional<Lookalike> lookalike(char32_t character) {
  // all of ASCII stands a fixed distance above itself
  if (is_full_width(character))
    return Lookalike{character, "a full-width character",
                     std::string(1, static_cast<char>(character - 0xFEE0))};
  const auto row = std::find_if(lookalike_rows.begin(), lookalike_rows.end(),
                                [&](const Row& r) { return character >= r.first && character <= r.last; });
  if (row == lookalike_rows.end()) return std::nullopt;
  return Lookalike{character, row->name, std::string(row->instead)};
}

std::string in_words(const Lookalike& found) {
  return fmt::format("this is U+{:04X}, {}; use {}", static_cast<unsigned>(found.character), found.name,
                     shown(found.instead));
}

}  // namespace entente
