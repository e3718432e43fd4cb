#include "cli/number_format.h"
#include "cli/report.h"
#include "cli/story_text.h"
#include "cli/text.h"

namespace entente::cli {
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

std::string detail(const StoryLine& line) {
  switch (line.kind) {
    case StoryLine::Kind::reason:
    case StoryLine::Kind::change:
      return "  - " + code(line.text) + "\n";
    case StoryLine::Kind::source:
      return "  - *" + escaped(line.text) + "*\n";
    case StoryLine::Kind::cause:
    case StoryLine::Kind::without:
      break;
  }
  return "  - " + escaped(line.text) + "\n";
}

std::string entry_text(const Telling& telling, const StoryEntry& entry, bool year, StoryDetails& details) {
  std::string text =
      "- **" + when_told(telling, entry, year) + "** " + escaped(headline(telling, entry)) + "\n";
  for (const StoryLine& line : details.of(entry)) text += detail(line);
  return text;
}

std::string cells_text(const Telling& telling, const StoryChapter& chapter) {
  std::string text;
  for (const StoryCell& cell : chapter.cells) {
    if (cell.causes.empty() || !(telling.all || moved_much(telling.catalogue, cell))) continue;
    text += row(telling.catalogue.watched[cell.watched].name, from_to(cell.from, cell.to, true),
                causes_in_words(telling.catalogue, cell));
  }
  return text.empty() ? text : "\n| cell | from start to end | what moved it |\n|---|---|---|\n" + text;
}

std::string chapter_text(const Telling& telling, const StoryChapter& chapter, StoryDetails& details) {
  std::string text = "\n## " + escaped(chapter.title) + "\n\n";
  for (const std::size_t e : telling.told)
    if (e >= chapter.first && e < chapter.end)
      text += entry_text(telling, telling.story.entries[e], !names_year(chapter), details);
  if (chapter.first == chapter.end) text += "Nothing happened.\n";
  const std::string rest = untold(telling, chapter);
  if (!rest.empty()) text += "\nNot told: " + escaped(rest) + ".\n";
  return text + cells_text(telling, chapter);
}

std::string outcomes_text(const Telling& telling) {
  if (telling.catalogue.outcomes.empty()) return "";
  std::string text =
      "\n## How it came out\n\n| outcome | in this run | " + ensemble_heading(telling) + " |\n|---|---|---|\n";
  for (std::size_t o = 0; o < telling.catalogue.outcomes.size(); ++o) {
    const auto& info = telling.catalogue.outcomes[o];
    text += row(title_of(info.label, info.id), outcome_value(telling, o, telling.story.outcomes[o]),
                outcome_of_all(telling, o));
  }
  return text;
}

}  // namespace

std::string story_markdown(const Telling& telling) {
  StoryDetails details(telling);
  std::string text = "# " + escaped(title_of(telling.scenario.title, telling.scenario.name)) + "\n";
  for (const std::string& line : introduction(telling)) text += "\n" + escaped(line) + "\n";
  for (const StoryChapter& chapter : telling.story.chapters) text += chapter_text(telling, chapter, details);
  text += outcomes_text(telling);
  for (const std::string& line : caveats(telling)) text += "\n*" + escaped(line) + "*\n";
  return text;
}

}  // namespace entente::cli
