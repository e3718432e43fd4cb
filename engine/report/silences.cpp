/// What did nothing in the runs of a variant, as its folder has it.
#include <entente/explain.h>

#include <algorithm>

#include "report/parts.h"
#include "results/read_folder.h"

namespace entente::report {

namespace {

Json kept_in(const Variant& variant) {
  const std::filesystem::path file = variant.folder / silences_file;
  return std::filesystem::exists(file) ? Json::parse(text_of(file)) : Json(nullptr);
}

bool is_same(const Json& a, const Json& b) {
  return a.at("kind") == b.at("kind") && a.at("id") == b.at("id") &&
         a.value("value", 0.0) == b.value("value", 0.0);
}

/// What stands in both lists is told of the baseline.
template <typename Same>
Json without(const Json& all, const Json& known, const Same& same) {
  Json left = Json::array();
  for (const Json& one : all)
    if (std::none_of(known.begin(), known.end(), [&](const Json& other) { return same(one, other); }))
      left.push_back(one);
  return left;
}

/// Those of the variant that are its own.
Silences silences_beyond(const Json& kept, const Json& base) {
  Silences own;
  const auto no_switches = Json::array();  // of results before there were any
  const auto equal = [](const Json& a, const Json& b) { return a == b; };
  for (const Json& rule :
       without(kept.value("switched_off", no_switches), base.value("switched_off", no_switches), equal))
    own.switched_off.push_back(rule.get<std::string>());
  for (const Json& silence : without(kept.at("found"), base.at("found"), is_same))
    own.found.emplace_back().text = silence.at("text").get<std::string>();
  return own;
}

}  // namespace

Json silences_of(const Source& source, const Variant& variant) {
  try {
    const Json kept = kept_in(variant);
    if (kept.is_null()) return nullptr;
    const Json base = &variant == &source.baseline() ? Json(nullptr) : kept_in(source.baseline());
    const Silences own = silences_beyond(kept, base.is_null() ? Json{{"found", Json::array()}} : base);
    Json made{{"caveat", kept.at("caveat").get<std::string>()}, {"texts", Json::array()}};
    for (const Silence& silence : own.found) made["texts"].push_back(silence.text);
    if (!own.switched_off.empty()) made["texts"].push_back(own.switches());
    return made;
  } catch (const Json::exception&) {
    throw ReadError((variant.folder / silences_file).string() + " is damaged");
  }
}

}  // namespace entente::report
