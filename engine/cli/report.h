#pragma once
/// What `entente run` says at its end.
#include <entente/explain.h>

#include "cli/number_format.h"
#include "cli/page.h"

namespace entente::cli {

struct Report {
  const Manifest& manifest;
  const Scenario& scenario;
  const Catalogue& catalogue;
  const Summary& summary;
  const Silences& silences;
  std::vector<std::string> remarks;  ///< see remarks.h
  std::string folder;
  std::string page = {};  ///< the report to look at; empty: there is none
};

/// For people, as wide as the terminal.
std::string text_report(const Report& report, const Terminal& terminal);

/// To stdout, for people or as JSON. Returns an exit code.
int print_report(const Report& report, bool json);

// Its sections; one that has nothing to say is left out.
void add_header(const Report& report, Page& page);
void add_nothing_asked(const Report& report, Page& page);
void add_outcomes(const Report& report, Page& page);
void add_watched(const Report& report, Page& page);
void add_events(const Report& report, Page& page);
void add_remarks(const Report& report, Page& page);
void add_silences(const Report& report, Page& page);
void add_footer(const Report& report, Page& page);

/// Mean number of events of each type per run: (event types).
std::vector<double> events_by_type(const Report& report);

}  // namespace entente::cli
