#include "cli/explore_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/explore_pictures.h"

namespace entente::cli {
namespace {

/// With an empty line beneath, where there is a picture.
void add_picture_apart(const ExploreReport& report, Page& page) {
  const std::size_t before = page.text().size();
  add_picture(report, page);
  if (page.text().size() > before) page.blank();
}

}  // namespace

std::string explore_report(const explore::Origins& origins, const explore::Answer& answer,
                           ExploredOutcomes outcomes, const std::string& folder, const std::string& html,
                           const Terminal& terminal) {
  ExploreReport report{origins, answer};
  if (outcomes) report.outcomes = *outcomes;
  Page page(terminal);
  page.title(origins.scenario_title);
  page.heading(answer.title);
  for (const std::string& sentence : answer.sentences) page.paragraph(sentence, 2);
  page.blank();
  add_picture_apart(report, page);
  for (const std::string& remark : answer.remarks) page.remark(remark, 2);
  page.blank();
  std::vector<std::string> files;
  for (const explore::AnswerTable& table : answer.tables) files.push_back(table.file);
  page.paragraph(fmt::format("All of it: {} ({})", folder, fmt::join(files, ", ")));
  if (!html.empty()) page.paragraph("Report, for a browser: " + html);
  return page.text();
}

}  // namespace entente::cli
