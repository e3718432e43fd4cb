#include "cli/picture_rows.h"

#include <algorithm>

#include "cli/text.h"

namespace entente::cli {
namespace {

constexpr std::size_t row_indent = 4, row_gap = 2, widest_name = 40, narrow_drawn = 8, usual_drawn = 20,
                      widest_drawn = 32;

/// Columns of each part; 0: it is not there.
struct RowColumns {
  std::size_t name = 0, value = 0, beside = 0, drawn = 0, after = 0;

  std::size_t beside_drawn() const {
    const auto part = [](std::size_t width) { return width == 0 ? 0 : width + row_gap; };
    return row_indent + part(value) + part(beside) + row_gap + part(after);
  }
};

RowColumns widest_parts(const std::vector<PictureGroup>& groups) {
  RowColumns widest;
  const auto include = [](std::size_t& width, const std::string& text) {
    width = std::max(width, columns(printable(text)));
  };
  for (const PictureGroup& group : groups)
    for (const PictureRow& row : group.rows) {
      include(widest.name, row.name);
      include(widest.value, row.value);
      include(widest.beside, row.beside);
      include(widest.after, row.after);
    }
  return widest;
}

std::size_t left_of(std::size_t width, std::size_t taken) { return width - std::min(width, taken); }

/// Names give way first, which then stand above their rows; then what is beside.
RowColumns fitted_columns(RowColumns widths, std::size_t width) {
  const std::size_t longest = std::min(widths.name, widest_name);
  if (left_of(width, widths.beside_drawn()) < narrow_drawn) widths.beside = 0;
  const std::size_t free = left_of(width, widths.beside_drawn());
  widths.name = std::min(
      longest, std::max(left_of(free, usual_drawn), std::min<std::size_t>(left_of(free, narrow_drawn), 16)));
  widths.drawn = std::min(widest_drawn, free - widths.name);
  return widths;
}

void add_row(const PictureRow& row, const RowColumns& widths, Page& page) {
  std::string line =
      std::string(row_indent, ' ') + row_name(printable(row.name), widths.name, page, row_indent);
  if (widths.value > 0) line += right_aligned(row.value, widths.value + row_gap);
  if (widths.beside > 0)
    line += std::string(row_gap, ' ') + page.terminal().paint(Colour::dim, padded(row.beside, widths.beside));
  line += std::string(row_gap, ' ') + padded(row.draw(widths.drawn), widths.drawn);
  if (widths.after > 0) line += std::string(row_gap, ' ') + page.terminal().paint(Colour::dim, row.after);
  page.line(line);
}

}  // namespace

void add_picture_rows(const std::vector<PictureGroup>& groups, Page& page) {
  const RowColumns widths = fitted_columns(widest_parts(groups), page.width());
  for (const PictureGroup& group : groups) {
    if (!group.title.empty()) page.paragraph(group.title, 2);
    for (const PictureRow& row : group.rows) add_row(row, widths, page);
    if (!group.remark.empty()) page.remark(group.remark, row_indent);
  }
}

}  // namespace entente::cli
