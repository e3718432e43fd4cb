#include "cli/report.h"

#include <fmt/format.h>

#include "cli/console.h"
#include "cli/json_report.h"
#include "cli/number_format.h"
#include "cli/text.h"

namespace entente::cli {

void add_header(const Report& report, Page& page) {
  const Catalogue& c = report.catalogue;
  const Manifest& m = report.manifest;
  page.title(title_of(report.scenario.title, report.scenario.name));
  page.paragraph(fmt::format("{} to {} in {}; {}, seed {}", to_string(c.dates.front()),
                             to_string(c.dates.back()), counted(c.steps(), "step"), counted(m.runs, "run"),
                             m.seed));
  for (const std::string& id : m.what_ifs)
    for (const WhatIf& what_if : report.scenario.what_ifs)
      if (what_if.id == id) page.paragraph("What if: " + title_of(what_if.describe, id));
  for (const std::string& setting : m.overrides) page.paragraph("Set: " + setting);
  if (m.runs == 1) page.remark(one_run_remark, 0);
}

void add_footer(const Report& report, Page& page) {
  page.blank();
  page.paragraph("Results: " + report.folder);
  if (!report.page.empty()) page.paragraph("Report, for a browser: " + report.page);
  page.remark("The numbers follow from the judgement of the scenario's authors; they are not a prediction.", 0);
}

/// Where a scenario asks nothing, how it can.
void add_nothing_asked(const Report& report, Page& page) {
  const Catalogue& c = report.catalogue;
  if (!c.outcomes.empty() || !c.watched.empty()) return;
  page.blank();
  page.remark(
      fmt::format("The scenario asks for nothing to be told here: it has no \"outcomes\" and no \"watch\"{}",
                  c.metrics.empty() ? "" : "; the course of its metrics is in series.csv"),
      0);
}

std::string text_report(const Report& report, const Terminal& terminal) {
  Page page(terminal);
  add_header(report, page);
  add_outcomes(report, page);
  add_watched(report, page);
  add_nothing_asked(report, page);
  add_events(report, page);
  add_remarks(report, page);
  add_silences(report, page);
  add_footer(report, page);
  return page.text();
}

int print_report(const Report& report, bool json) {
  const Terminal terminal = terminal_of(1);
  return to_stdout(json ? json_report(report, terminal) : text_report(report, terminal));
}

}  // namespace entente::cli
