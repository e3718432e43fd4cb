#include "cli/explore_report.h"

#include <fmt/format.h>

#include "cli/page.h"
#include "cli/text.h"

namespace entente::cli {

std::string explore_report(const std::string& title, const explore::Answer& answer, const std::string& folder,
                           const std::string& html, const Terminal& terminal) {
  Page page(terminal);
  page.title(title);
  page.heading(answer.title);
  for (const std::string& sentence : answer.sentences) page.paragraph(sentence, 2);
  page.blank();
  for (const std::string& remark : answer.remarks) page.remark(remark, 2);
  page.blank();
  std::string files;
  for (const explore::AnswerTable& table : answer.tables) files += (files.empty() ? "" : ", ") + table.file;
  page.paragraph(fmt::format("All of it: {} ({})", folder, files));
  if (!html.empty()) page.paragraph("Report, for a browser: " + html);
  return page.text();
}

}  // namespace entente::cli
