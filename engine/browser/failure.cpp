#include "browser/failure.h"

#include "base/ordinal.h"
#include "cli/remark_json.h"

namespace entente::browser {

std::string_view kind_name(ErrorKind kind) {
  constexpr auto names = std::to_array<std::string_view>(
      {"file", "scenario", "data", "request", "name", "results", "write", "run", "memory", "ranks"});
  return names.at(ordinal(kind));
}

Answer failed(std::string_view kind, std::string_view message) {
  return Answer(Json{{"error", {{"kind", kind}, {"message", message}}}});
}

Json diagnostics_json(const Diagnostics& said) {
  cli::Remarks remarks;
  remarks.add(said);
  Json list = Json::array();
  for (const cli::Remark& remark : remarks.all()) list.push_back(cli::remark_json(remark));
  return list;
}

}  // namespace entente::browser
