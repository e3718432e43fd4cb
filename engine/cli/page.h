#pragma once
/// A page of text that fits the terminal, in its colours.
#include "cli/terminal.h"
#include "text/text_page.h"

namespace entente::cli {

/// What stands out is bold on this terminal, what stands back dim.
TextPainter painter(const Terminal& terminal);

class Page : public text::TextPage {
 public:
  explicit Page(const Terminal& terminal)
      : TextPage({terminal.width, terminal.unicode, painter(terminal)}), terminal_(terminal) {}
  const Terminal& terminal() const { return terminal_; }

 private:
  Terminal terminal_;
};

}  // namespace entente::cli
