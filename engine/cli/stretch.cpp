#include "cli/stretch.h"

#include <cmath>

namespace entente::cli {
namespace {

std::string joined_glyphs(const std::vector<std::string_view>& glyphs) {
  std::string text;
  for (const std::string_view glyph : glyphs) text += glyph;
  return text;
}

}  // namespace

std::string_view glyph_of(MarkKind kind, bool unicode) {
  switch (kind) {
    case MarkKind::value:
      return unicode ? "●" : "o";
    case MarkKind::start:
      return unicode ? "○" : "x";
    case MarkKind::target:
      return unicode ? "│" : "|";
  }
  return "";
}

std::string stretch(const Scale& scale, const Interval& shown, const std::vector<Mark>& marks,
                    std::size_t width, bool unicode) {
  std::vector<std::string_view> glyphs(width, unicode ? "·" : ".");
  if (width == 0) return "";
  if (!std::isnan(shown.low) && !std::isnan(shown.high))
    for (std::size_t c = scale.column(shown.low, width); c <= scale.column(shown.high, width); ++c)
      glyphs[c] = unicode ? "━" : "=";
  for (const Mark& mark : marks)
    if (!std::isnan(mark.at)) glyphs[scale.column(mark.at, width)] = glyph_of(mark.kind, unicode);
  return joined_glyphs(glyphs);
}

}  // namespace entente::cli
