#include "cli/picture_field.h"

#include "cli/text.h"

namespace entente::cli {
namespace {

constexpr std::size_t label_width = 10;

std::string under(const std::string& low, const std::string& name, const std::string& high, std::size_t width) {
  const std::size_t taken = columns(low) + columns(high), room = width - std::min(width, taken);
  if (columns(name) + 2 > room) return low + std::string(room, ' ') + high;
  const std::size_t before = (room - columns(name)) / 2;
  return low + std::string(before, ' ') + name + std::string(room - before - columns(name), ' ') + high;
}

}  // namespace

std::size_t PictureField::room(const Page& page) { return page.width() - label_width - 3; }

void PictureField::add_to(Page& page, const std::string& low, const std::string& name,
                          const std::string& high) const {
  const bool unicode = page.terminal().unicode;
  for (std::size_t row = height(); row-- > 0;) {
    std::string line = right_aligned(labels_[row], label_width) + (unicode ? " │" : " |");
    for (const std::string_view glyph : glyphs_[row]) line += glyph;
    page.line(line);
  }
  const std::string indent(label_width + 1, ' '), what = printable(name);
  page.line(indent + (unicode ? "└" : "+") + repeated(unicode ? "─" : "-", width()));
  const std::string ends = under(low, what, high, width());
  page.line(indent + " " + ends);
  if (ends.find(what) == std::string::npos) page.remark("along " + name, label_width + 2);
}

}  // namespace entente::cli
