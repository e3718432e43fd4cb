/// The chance along a parameter as a curve in its band, with the level that was asked for.
#include <algorithm>
#include <array>

#include "cli/explore_pictures.h"
#include "cli/number_format.h"
#include "cli/picture_field.h"

namespace entente::cli {
namespace {

constexpr std::size_t curve_height = 9;

struct CurveGlyphs {
  std::string_view curve, back, band, level;
};
constexpr CurveGlyphs fine_glyphs{"●", "○", "░", "┄"}, plain_glyphs{"*", "o", ":", "-"};

/// From 0 to the first of these ends that holds the band, the way back and the level.
Scale chance_scale(const AnswerRows& curve, const AnswerRows& back, double level) {
  Scale whole{0, level};
  for (const double high : curve.numbers("high")) whole.include(high);
  for (std::size_t row = 0; row < back.size(); ++row) whole.include(back.number(row, "chance"));
  for (const double end : {0.1, 0.2, 0.4, 0.6, 0.8})
    if (whole.high <= end) return {0, end};
  return {0, 1};
}

/// The row of the table that a column of the field shows.
std::size_t row_at(std::size_t column, std::size_t width, std::size_t rows) {
  return width < 2 ? 0 : (column * (rows - 1) + (width - 1) / 2) / (width - 1);
}

void draw_band(const AnswerRows& curve, const Scale& scale, std::string_view glyph, PictureField& field) {
  for (std::size_t c = 0; c < field.width(); ++c) {
    const std::size_t row = row_at(c, field.width(), curve.size());
    const std::size_t high = scale.column(curve.number(row, "high"), field.height());
    for (std::size_t r = scale.column(curve.number(row, "low"), field.height()); r <= high; ++r)
      field.set(c, r, glyph);
  }
}

void draw_curve(const AnswerRows& curve, const Scale& scale, std::string_view glyph, PictureField& field) {
  for (std::size_t c = 0; c < field.width() && !curve.empty(); ++c) {
    const double chance = curve.number(row_at(c, field.width(), curve.size()), "chance");
    field.set(c, scale.column(chance, field.height()), glyph);
  }
}

void draw_level(double level, const Scale& scale, std::string_view glyph, PictureField& field) {
  const std::size_t row = scale.column(level, field.height());
  for (std::size_t c = 0; c < field.width(); ++c) field.set(c, row, glyph);
  field.label(0, percent(scale.low));
  field.label(field.height() - 1, percent(scale.high));
  field.label(row, percent(level));
}

std::string legend(const CurveGlyphs& glyphs, bool both) {
  std::string text = std::string(glyphs.curve) + " the chance";
  if (both) text += ", " + std::string(glyphs.back) + " from the other start";
  return text + ", " + std::string(glyphs.band) + " its band, " + std::string(glyphs.level) +
         " what is asked for";
}

}  // namespace

void add_tip_picture(const ExploreReport& report, Page& page) {
  const AnswerRows curve(report.answer, "tipping.csv"), back(report.answer, "tipping_back.csv");
  if (curve.empty()) return;
  const CurveGlyphs& glyphs = page.terminal().unicode ? fine_glyphs : plain_glyphs;
  const double level = report.origins.request.at.value_or(0.5);
  const Scale scale = chance_scale(curve, back, level);
  PictureField field(std::min(curve.size(), PictureField::room(page)), curve_height);
  draw_band(curve, scale, glyphs.band, field);
  draw_level(level, scale, glyphs.level, field);
  draw_curve(back, scale, glyphs.back, field);
  draw_curve(curve, scale, glyphs.curve, field);
  const std::string& along = curve.columns().front();
  field.add_to(page, curve.text(0, along), along, curve.text(curve.size() - 1, along));
  page.remark(legend(glyphs, !back.empty()), 2);
}

}  // namespace entente::cli
