/// The editor's page: the template with the scenario's text, what it includes, and the engine in its places.
#include <entente/interchange.h>

#include <nlohmann/json.hpp>

#include "edit/beside.h"
#include "edit/blocks.h"
#include "live/blocks.h"
#include "report/embedded.h"

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

/// What engine/edit/page/src/main.js reads.
Json start_of(const std::filesystem::path& file, const EditOptions& options) {
  edit::Held held = edit::held_files(file, options.library);
  return {{"file", file.filename().string()},     {"text", std::move(held.text)},
          {"files", std::move(held.files)},       {"library", edit::library_files(options.library)},
          {"schema", Json::parse(json_schema())}, {"program", options.program}};
}

}  // namespace

std::string edit_page(const std::filesystem::path& file, const EditOptions& options) {
  const Json start = start_of(file, options);
  std::string page;
  std::string_view rest = edit::page_template();
  report::put(page, rest, "{{entente-title}}", report::escaped(start.at("file").get<std::string>()));
  report::put(page, rest, "{{entente-start}}", report::embedded(start.dump()));
  report::put(page, rest, "{{entente-engine}}", report::embedded(live::engine()));
  return page.append(rest);
}

}  // namespace entente
