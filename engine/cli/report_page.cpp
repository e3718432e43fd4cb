#include "cli/report_page.h"

#include <entente/interchange.h>

#include "cli/interrupt.h"
#include "cli/new_file.h"

namespace entente::cli {

std::string report_of(const std::filesystem::path& folder) {
  const auto page = report_page(folder, "entente " ENTENTE_VERSION, &interrupted());
  leave_if_interrupted();
  return page.value();
}

void add_report(const ResultFolder& folder) {
  write_file(report_of(folder.place()), folder.place() / report_file);
}

}  // namespace entente::cli
