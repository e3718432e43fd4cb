#include "cli/report_page.h"

#include "base/version.h"
#include "cli/interrupt.h"
#include "cli/new_file.h"
#include "results/hashes.h"

namespace entente::cli {

std::string report_of(const ReportFolders& folders) {
  const auto page = report_page(folders, "entente " + program_version(), &interrupted());
  leave_if_interrupted();
  return page.value();
}

void add_report(const ResultFolder& folder) {
  write_hashes(folder.place());  // a folder is read with its list only
  write_file(report_of({folder.place(), {}}), folder.place() / report_file);
}

void add_exploration_report(const ResultFolder& folder, const std::filesystem::path& place) {
  write_hashes(folder.place());
  const ReportExploration shown{report_exploration(place).name, folder.place()};
  write_file(report_of({{}, {shown}}), folder.place() / report_file);
}

}  // namespace entente::cli
