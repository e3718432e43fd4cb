#pragma once
/// A field of characters over two scales, with labels at its left and beneath.
#include "cli/page.h"

namespace entente::cli {

class PictureField {
 public:
  PictureField(std::size_t width, std::size_t height)
      : labels_(height), glyphs_(height, std::vector<std::string_view>(width, " ")) {}
  /// How wide a field may be on a page.
  static std::size_t room(const Page& page);

  std::size_t width() const { return glyphs_.front().size(); }
  std::size_t height() const { return glyphs_.size(); }
  /// Rows are counted from below. A glyph takes the place of what was there.
  void set(std::size_t column, std::size_t row, std::string_view glyph) { glyphs_[row][column] = glyph; }
  void label(std::size_t row, const std::string& text) { labels_[row] = text; }
  /// Beneath stand the ends of its scale and what that is.
  void add_to(Page& page, const std::string& low, const std::string& name, const std::string& high) const;

 private:
  std::vector<std::string> labels_;                    ///< (rows)
  std::vector<std::vector<std::string_view>> glyphs_;  ///< (rows x columns)
};

}  // namespace entente::cli
