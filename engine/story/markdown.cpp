#include "story/details.h"
#include "text/columns.h"

namespace entente::story {
namespace {

/// Words from a scenario, so that none of their characters means anything to Markdown.
std::string escaped(const std::string& words) {
  std::string text;
  for (const char c : printable(words)) {
    if (std::string_view("\\`*_[]<>|#").find(c) != std::string_view::npos) text += '\\';
    text += c;
  }
  return text;
}

/// A span of code, whatever backticks the text has.
std::string code(const std::string& words) {
  const std::string text = printable(words);
  return text.find('`') == std::string::npos ? "`" + text + "`" : "`` " + text + " ``";
}

std::string row(const std::string& a, const std::string& b, const std::string& c) {
  return "| " + escaped(a) + " | " + escaped(b) + " | " + escaped(c) + " |\n";
}

std::string detail(const Line& line) {
  switch (line.kind) {
    case Line::Kind::reason:
    case Line::Kind::change:
      return "  - " + code(line.text) + "\n";
    case Line::Kind::source:
      return "  - *" + escaped(line.text) + "*\n";
    case Line::Kind::cause:
    case Line::Kind::counterfactual:
      break;
  }
  return "  - " + escaped(line.text) + "\n";
}

std::string entry_text(const StoryDocument& document, const StoryEntry& entry, bool year, Details& details) {
  std::string text =
      "- **" + date_in_words(document, entry, year) + "** " + escaped(headline(document, entry)) + "\n";
  for (const Line& line : details.lines(entry)) text += detail(line);
  return text;
}

std::string cells_text(const StoryDocument& document, const StoryChapter& chapter) {
  std::string text;
  for (const StoryCell& cell : chapter.cells) {
    if (cell.causes.empty() || !(document.all || moved_much(document.catalogue, cell))) continue;
    const std::string& name = document.catalogue.watched[cell.watched].name;
    text += row(name, from_to(cell.from, cell.to, true) + meaning(document.catalogue, name, cell.to),
                causes_in_words(document.catalogue, cell));
  }
  return text.empty() ? text : "\n| cell | from start to end | what moved it |\n|---|---|---|\n" + text;
}

std::string chapter_text(const StoryDocument& document, const StoryChapter& chapter, Details& details) {
  std::string text = "\n## " + escaped(chapter.title) + "\n\n";
  for (const std::size_t e : document.shown)
    if (e >= chapter.first && e < chapter.end)
      text += entry_text(document, document.story.entries[e], !names_year(chapter), details);
  if (chapter.first == chapter.end) text += "Nothing happened.\n";
  const std::string rest = unshown(document, chapter);
  if (!rest.empty()) text += "\nNot shown: " + escaped(rest) + ".\n";
  return text + cells_text(document, chapter);
}

std::string outcomes_text(const StoryDocument& document) {
  if (document.catalogue.outcomes.empty()) return "";
  std::string text =
      "\n## How it came out\n\n| outcome | in this run | " + ensemble_heading(document) + " |\n|---|---|---|\n";
  for (std::size_t o = 0; o < document.catalogue.outcomes.size(); ++o) {
    const auto& info = document.catalogue.outcomes[o];
    text += row(title_of(info.label, info.id), outcome_value(document, o, document.story.outcomes[o]),
                outcome_of_all(document, o));
  }
  return text;
}

}  // namespace
}  // namespace entente::story

namespace entente {

std::string story_markdown(const StoryDocument& document) {
  using namespace story;
  Details details(document);
  std::string text = "# " + escaped(title_of(document.scenario.title, document.scenario.name)) + "\n";
  for (const std::string& line : introduction(document)) text += "\n" + escaped(line) + "\n";
  for (const StoryChapter& chapter : document.story.chapters) text += chapter_text(document, chapter, details);
  text += outcomes_text(document);
  for (const std::string& line : caveats(document)) text += "\n*" + escaped(line) + "*\n";
  return text;
}

}  // namespace entente
