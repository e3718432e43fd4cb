/// What did nothing in the runs of a variant, as its folder has it.
#include <entente/silences.h>

#include "report/parts.h"
#include "results/read_folder.h"

namespace entente::report {

Json silences_of(const Variant& variant) {
  const std::filesystem::path file = variant.folder / silences_file;
  if (!std::filesystem::exists(file)) return nullptr;
  try {
    const Json kept = Json::parse(text_of(file));
    Json made{{"caveat", kept.at("caveat").get<std::string>()}, {"texts", Json::array()}};
    for (const Json& silence : kept.at("found")) made["texts"].push_back(silence.at("text").get<std::string>());
    return made;
  } catch (const Json::exception&) {
    throw ReadError(file.string() + " is damaged");
  }
}

}  // namespace entente::report
