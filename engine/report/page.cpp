/// The page: the template with the data in its places.
#include <entente/interchange.h>

#include "report/embedded.h"
#include "report/template.h"

namespace entente {

std::string report_page(const ReportData& data) {
  using namespace report;
  std::string page;
  std::string_view rest = page_template();
  put(page, rest, "{{entente-title}}", escaped(data.title));
  put(page, rest, "{{entente-data}}", embedded(data.json));
  put(page, rest, "{{entente-cells}}", data.cells.empty() ? "" : embedded(data.cells));
  return page.append(rest);
}

}  // namespace entente
