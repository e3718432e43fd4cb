#include "cli/page.h"

#include "cli/text.h"

namespace entente::cli {

TextPainter painter(const Terminal& terminal) {
  return [terminal](TextEmphasis emphasis, std::string_view text) {
    return terminal.paint(emphasis == TextEmphasis::strong ? Colour::bold : Colour::dim, text);
  };
}

std::string row_name(const std::string& name, std::size_t width, Page& page, std::size_t indent) {
  if (columns(name) <= width) return padded(name, width);
  page.line(std::string(indent, ' ') + shortened_name(name, page.width() - indent, page.terminal().ellipsis()));
  return padded("", width);
}

}  // namespace entente::cli
