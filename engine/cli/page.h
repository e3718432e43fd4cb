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

/// The name at the beginning of a row, filling its column. One that does not fit, and so might look like
/// another, is put on the page whole, as a line above the row, and its column stays empty. Rows begin `indent`
/// columns from the left.
std::string row_name(const std::string& name, std::size_t width, Page& page, std::size_t indent = 2);

}  // namespace entente::cli
