#pragma once
/// A page of text that fits a width. What it is given may come from a scenario: it is made printable here.
#include <entente/story.h>

#include <string_view>

namespace entente::text {

/// What a page is laid out for.
struct Layout {
  std::size_t width = 80;  ///< columns
  bool unicode = true;     ///< characters beyond ASCII can be shown
  TextPainter paint;       ///< of what stands out or back; none: plain
};

class TextPage {
 public:
  explicit TextPage(Layout layout) : layout_(std::move(layout)) {}
  std::size_t width() const { return layout_.width; }
  std::string_view ellipsis() const { return layout_.unicode ? "\u2026" : "..."; }
  std::string paint(TextEmphasis emphasis, std::string_view text) const {
    return layout_.paint ? layout_.paint(emphasis, text) : std::string(text);
  }

  void blank() { text_ += '\n'; }
  /// A line as it is: already printable, already short enough.
  void line(std::string_view text);
  void title(std::string_view text);
  void heading(std::string_view text);
  /// Wrapped lines, `indent` columns from the left.
  void paragraph(std::string_view text, std::size_t indent = 0);
  /// The same, dim: what is said about something.
  void remark(std::string_view text, std::size_t indent);
  /// A name and, in a column beside it, what it is.
  void definition(std::string_view name, std::string_view text);

  const std::string& text() const { return text_; }

 private:
  Layout layout_;
  std::string text_;
};

}  // namespace entente::text
