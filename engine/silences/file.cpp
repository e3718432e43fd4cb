/// The silences of a folder of results.
#include <entente/explain.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/ordinal.h"
#include "base/text_file.h"

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

const char* kind_of(const Silence& silence) {
  constexpr const char* names[] = {"rule", "event", "table", "outcome"};
  return names[ordinal(silence.kind)];
}

Json finite_or_null(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json part_json(const SilentPart& part) {
  Json json{{"condition", part.condition}};
  for (const SilentPart& alternative : part.alternatives)
    json["alternatives"].push_back(part_json(alternative));
  if (!part.nearest) return json;
  json["nearest"] = finite_or_null(part.nearest->value);
  json["threshold"] = finite_or_null(part.nearest->threshold);
  json["run"] = part.nearest->run;
  json["date"] = to_string(part.nearest->date);
  return json;
}

Json silence_json(const Silence& silence) {
  Json json{{"kind", kind_of(silence)}, {"id", silence.id}, {"text", silence.text}};
  if (silence.kind == Silence::Kind::outcome) json["value"] = silence.value;
  json["conditions"] = Json::array();
  for (const SilentPart& part : silence.parts) json["conditions"].push_back(part_json(part));
  if (silence.held > 0) json["held"] = silence.held;
  if (silence.most_likely) json["most_likely"] = finite_or_null(*silence.most_likely);
  return json;
}

}  // namespace

std::string silences_json(const Silences& silences) {
  Json json{{"runs", silences.runs}, {"looked_at", silences.looked_at}, {"caveat", silences.caveat()}};
  json["switched_off"] = silences.switched_off;
  json["found"] = Json::array();
  for (const Silence& silence : silences.found) json["found"].push_back(silence_json(silence));
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

void write_silences(const Silences& silences, const std::filesystem::path& folder) {
  write_text(folder / silences_file, silences_json(silences) + "\n");
}

}  // namespace entente
