#include <algorithm>

#include "story/details.h"
#include "text/columns.h"
#include "text/text_page.h"

namespace entente::story {
namespace {

class StoryPage {
 public:
  StoryPage(const StoryDocument& document, const Layout& layout)
      : document_(document), details_(document), page_(layout) {
    for (const StoryChapter& chapter : document.story.chapters)
      for (const std::size_t e : document.shown)
        if (e >= chapter.first && e < chapter.end)
          date_width_ = std::max(date_width_, columns(when(document.story.entries[e], chapter)) + 2);
  }

  std::string run() {
    page_.title(title_of(document_.scenario.title, document_.scenario.name));
    for (const std::string& line : introduction(document_)) page_.paragraph(line);
    for (const StoryChapter& chapter : document_.story.chapters) add_chapter(chapter);
    add_outcomes();
    add_metrics();
    page_.blank();
    for (const std::string& line : caveats(document_)) page_.remark(line, 0);
    return page_.text();
  }

 private:
  std::string when(const StoryEntry& entry, const StoryChapter& chapter) const {
    return date_in_words(document_, entry, !names_year(chapter));
  }

  /// Lines that hang below their first, which `mark` begins.
  void hanging(const std::string& mark, const std::string& text, std::size_t indent, bool dim) {
    const std::size_t column = indent + columns(mark);
    const auto lines = wrapped(printable(text), page_.width() - column);
    for (std::size_t k = 0; k < lines.size(); ++k) {
      const std::string line = shortened(lines[k], page_.width() - column, page_.ellipsis());
      page_.line(std::string(indent, ' ') + (k == 0 ? mark : std::string(columns(mark), ' ')) +
                 (dim ? page_.paint(TextEmphasis::faint, line) : line));
    }
  }

  void add_chapter(const StoryChapter& chapter) {
    page_.blank();
    page_.heading(chapter.title);
    for (const std::size_t e : document_.shown)
      if (e >= chapter.first && e < chapter.end) add_entry(document_.story.entries[e], chapter);
    if (chapter.first == chapter.end) page_.remark("Nothing happened.", 2);
    const std::string rest = unshown(document_, chapter);
    if (!rest.empty()) hanging("  Not shown: ", rest, 0, true);
    add_cells(chapter);
  }

  void add_entry(const StoryEntry& entry, const StoryChapter& chapter) {
    const std::size_t room = page_.width() - date_width_ - 2;
    const auto lines = wrapped(printable(headline(document_, entry)), room);
    for (std::size_t k = 0; k < lines.size(); ++k)
      page_.line("  " + padded(k == 0 ? when(entry, chapter) : "", date_width_) +
                 page_.paint(TextEmphasis::strong, shortened(lines[k], room, page_.ellipsis())));
    for (const Line& line : details_.lines(entry)) add_detail(line);
  }

  void add_detail(const Line& line) {
    const bool dim = line.kind == Line::Kind::source || line.kind == Line::Kind::reason;
    const bool deep = line.kind == Line::Kind::reason;
    const std::string mark = line.kind == Line::Kind::change ? (document_.unicode ? "• " : "* ") : "";
    hanging(mark, line.text, deep ? 6 : 4, dim);
  }

  void add_cells(const StoryChapter& chapter) {
    bool any = false;
    for (const StoryCell& cell : chapter.cells) {
      if (cell.causes.empty() || !(document_.all || moved_much(document_.catalogue, cell))) continue;
      if (!any) page_.remark("From start to end, and what moved it:", 2);
      any = true;
      const std::string& name = document_.catalogue.watched[cell.watched].name;
      hanging("",
              name + " " + from_to(cell.from, cell.to, document_.unicode) +
                  meaning(document_.catalogue, name, cell.to) + ": " +
                  causes_in_words(document_.catalogue, cell),
              4, false);
    }
  }

  /// `LABEL`, and beside it two columns of words.
  void row(const std::string& label, const std::string& here, const std::string& all) {
    constexpr std::size_t here_width = 12;
    const std::size_t all_width = page_.width() >= 76 ? 26 : 10;
    const std::size_t label_width = page_.width() - here_width - all_width - 4;
    const auto lines = wrapped(printable(label), label_width);
    const std::string first = lines.empty() ? "" : lines.front();
    page_.line("  " + padded(shortened(first, label_width, page_.ellipsis()), label_width) +
               right_aligned(here, here_width) + "  " + shortened(all, all_width, page_.ellipsis()));
    for (std::size_t k = 1; k < lines.size(); ++k)
      page_.line("    " + shortened(lines[k], label_width, page_.ellipsis()));
  }

  void add_outcomes() {
    if (document_.catalogue.outcomes.empty()) return;
    page_.blank();
    page_.heading("How it came out");
    row("", "in this run", ensemble_heading(document_));
    for (std::size_t o = 0; o < document_.catalogue.outcomes.size(); ++o) {
      const auto& info = document_.catalogue.outcomes[o];
      row(title_of(info.label, info.id), outcome_value(document_, o, document_.story.outcomes[o]),
          outcome_of_all(document_, o));
    }
  }

  void add_metrics() {
    if (document_.catalogue.metrics.empty()) return;
    page_.blank();
    row("Metrics at the end", "in this run", "median");
    const std::size_t last = document_.catalogue.steps() * document_.spread.values;
    for (std::size_t m = 0; m < document_.catalogue.metrics.size(); ++m) {
      const auto& metric = document_.catalogue.metrics[m];
      row(title_of(metric.label, metric.name), number(document_.story.metric_end[m]),
          number(document_.spread.median[last + m]));
    }
  }

  const StoryDocument& document_;
  Details details_;
  TextPage page_;
  std::size_t date_width_ = 0;  ///< of the widest date told, and two blanks
};

}  // namespace
}  // namespace entente::story

namespace entente {

std::string story_text(const StoryDocument& document, std::size_t width, const TextPainter& paint) {
  constexpr std::size_t narrowest = 40;
  return story::StoryPage(document, {std::max(width, narrowest), document.unicode, paint}).run();
}

}  // namespace entente
