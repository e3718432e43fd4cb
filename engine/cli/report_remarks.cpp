#include "cli/report.h"

namespace entente::cli {

void add_remarks(const Report& report, Page& page) {
  if (!report.remarks.empty()) page.blank();
  for (const std::string& remark : report.remarks) page.remark(remark, 0);
}

}  // namespace entente::cli
