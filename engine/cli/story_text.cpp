#include "cli/story_text.h"

#include <algorithm>

#include "cli/number_format.h"
#include "cli/report.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

class StoryPage {
 public:
  StoryPage(const Telling& telling, const Terminal& terminal)
      : telling_(telling), details_(telling), page_(terminal) {
    for (const StoryChapter& chapter : telling.story.chapters)
      for (const std::size_t e : telling.told)
        if (e >= chapter.first && e < chapter.end)
          date_width_ = std::max(date_width_, columns(when(telling.story.entries[e], chapter)) + 2);
  }

  std::string run() {
    page_.title(title_of(telling_.scenario.title, telling_.scenario.name));
    for (const std::string& line : introduction(telling_)) page_.paragraph(line);
    for (const StoryChapter& chapter : telling_.story.chapters) add_chapter(chapter);
    add_outcomes();
    add_metrics();
    page_.blank();
    for (const std::string& line : caveats(telling_)) page_.remark(line, 0);
    return page_.text();
  }

 private:
  std::string when(const StoryEntry& entry, const StoryChapter& chapter) const {
    return when_told(telling_, entry, !names_year(chapter));
  }

  /// Lines that hang below their first, which `mark` begins.
  void hanging(const std::string& mark, const std::string& text, std::size_t indent, bool dim) {
    const std::size_t column = indent + columns(mark);
    const auto lines = wrapped(printable(text), page_.width() - column);
    for (std::size_t k = 0; k < lines.size(); ++k) {
      const std::string line = shortened(lines[k], page_.width() - column, page_.terminal().ellipsis());
      page_.line(std::string(indent, ' ') + (k == 0 ? mark : std::string(columns(mark), ' ')) +
                 (dim ? page_.terminal().paint(Colour::dim, line) : line));
    }
  }

  void add_chapter(const StoryChapter& chapter) {
    page_.blank();
    page_.heading(chapter.title);
    for (const std::size_t e : telling_.told)
      if (e >= chapter.first && e < chapter.end) add_entry(telling_.story.entries[e], chapter);
    if (chapter.first == chapter.end) page_.remark("Nothing happened.", 2);
    const std::string rest = untold(telling_, chapter);
    if (!rest.empty()) hanging("  Not told: ", rest, 0, true);
    add_cells(chapter);
  }

  void add_entry(const StoryEntry& entry, const StoryChapter& chapter) {
    const std::size_t room = page_.width() - date_width_ - 2;
    const auto lines = wrapped(printable(headline(telling_, entry)), room);
    for (std::size_t k = 0; k < lines.size(); ++k)
      page_.line("  " + padded(k == 0 ? when(entry, chapter) : "", date_width_) +
                 page_.terminal().paint(Colour::bold, shortened(lines[k], room, page_.terminal().ellipsis())));
    for (const StoryLine& line : details_.of(entry)) add_detail(line);
  }

  void add_detail(const StoryLine& line) {
    const bool dim = line.kind == StoryLine::Kind::source || line.kind == StoryLine::Kind::reason;
    const bool deep = line.kind == StoryLine::Kind::reason;
    const std::string mark = line.kind == StoryLine::Kind::change ? (telling_.unicode ? "• " : "* ") : "";
    hanging(mark, line.text, deep ? 6 : 4, dim);
  }

  void add_cells(const StoryChapter& chapter) {
    bool any = false;
    for (const StoryCell& cell : chapter.cells) {
      if (cell.causes.empty() || !(telling_.all || moved_much(telling_.catalogue, cell))) continue;
      if (!any) page_.remark("From start to end, and what moved it:", 2);
      any = true;
      const std::string& name = telling_.catalogue.watched[cell.watched].name;
      hanging("",
              name + " " + from_to(cell.from, cell.to, telling_.unicode) + ": " +
                  causes_in_words(telling_.catalogue, cell),
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
    page_.line("  " + padded(shortened(first, label_width, page_.terminal().ellipsis()), label_width) +
               right_aligned(here, here_width) + "  " + shortened(all, all_width, page_.terminal().ellipsis()));
    for (std::size_t k = 1; k < lines.size(); ++k)
      page_.line("    " + shortened(lines[k], label_width, page_.terminal().ellipsis()));
  }

  void add_outcomes() {
    if (telling_.catalogue.outcomes.empty()) return;
    page_.blank();
    page_.heading("How it came out");
    row("", "in this run", ensemble_heading(telling_));
    for (std::size_t o = 0; o < telling_.catalogue.outcomes.size(); ++o) {
      const auto& info = telling_.catalogue.outcomes[o];
      row(title_of(info.label, info.id), outcome_value(telling_, o, telling_.story.outcomes[o]),
          outcome_of_all(telling_, o));
    }
  }

  void add_metrics() {
    if (telling_.catalogue.metrics.empty()) return;
    page_.blank();
    row("Metrics at the end", "in this run", "median");
    const std::size_t last = telling_.catalogue.steps() * telling_.spread.values;
    for (std::size_t m = 0; m < telling_.catalogue.metrics.size(); ++m) {
      const auto& metric = telling_.catalogue.metrics[m];
      row(title_of(metric.label, metric.name), number(telling_.story.metric_end[m]),
          number(telling_.spread.median[last + m]));
    }
  }

  const Telling& telling_;
  StoryDetails details_;
  Page page_;
  std::size_t date_width_ = 0;  ///< of the widest date told, and two blanks
};

}  // namespace

std::string story_text(const Telling& telling, const Terminal& terminal) {
  return StoryPage(telling, terminal).run();
}

}  // namespace entente::cli
