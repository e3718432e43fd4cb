#include "cli/page.h"

namespace entente::cli {

TextPainter painter(const Terminal& terminal) {
  return [terminal](TextEmphasis emphasis, std::string_view text) {
    return terminal.paint(emphasis == TextEmphasis::strong ? Colour::bold : Colour::dim, text);
  };
}

}  // namespace entente::cli
