#include "eventdata/event_mapper.h"

#include <algorithm>

#include "eventdata/event_layout.h"

namespace entente::eventdata {

EventReading reading_of(EventFormat format, EventReading asked, const std::filesystem::path& library) {
  const KnownFormat& known = known_format(format);
  if (asked.codes == CodeSystem::automatic) {
    asked.codes = known.names;
    asked.country_codes = known.countries;
  } else {
    asked.country_codes = asked.codes;
  }
  asked.groups_apart = asked.groups_apart || known.groups_apart;
  if (asked.categories.empty() && !known.categories.empty()) asked.categories = library / known.categories;
  return asked;
}

EventMapper::EventMapper(const std::filesystem::path& library, const std::filesystem::path& map,
                         const std::vector<std::string>& cameo, const EventReading& reading)
    : scale_(library / "goldstein.csv"),
      names_(library / "countries.csv", map, reading.codes, reading.country_codes),
      one_a_day_(reading.one_a_day) {
  if (reading.groups_apart) names_.keep_groups_apart();
  for (std::size_t type = 0; type < cameo.size(); ++type)
    if (!cameo[type].empty()) types_.emplace(cameo[type], type);
}

EventMapper::Pairs EventMapper::look_over(EventReader& reader,
                                          const std::function<bool(const RawEvent&)>& counts) {
  Pairs pairs;
  RawEvent event;
  while (reader.next(event)) {
    if (counts && !counts(event)) continue;
    const std::uint64_t source = names_.see(event.source, event.source_country);
    ++pairs[(source << 32U) | names_.see(event.target, event.target_country)];
  }
  names_.settle();
  return pairs;
}

/// The type with the longest code that `code` begins with.
const std::size_t* EventMapper::type_of(std::string_view code) const {
  for (; !code.empty(); code.remove_suffix(1))
    if (const auto it = types_.find(code); it != types_.end()) return &it->second;
  return nullptr;
}

std::optional<std::size_t> EventMapper::number_of(std::string_view name) {
  const auto actor = actors_.find(names_.code_of(name, ""));
  return actor == actors_.end() ? std::nullopt : std::optional(actor->second);
}

std::optional<Sifted> EventMapper::sift(const RawEvent& event, const EventReader& reader) {
  const auto refused = [&](LineProblem why) {
    reader.refuse(why);
    return std::nullopt;
  };
  const std::string source = names_.code_of(event.source, event.source_country);
  const std::string& target = names_.code_of(event.target, event.target_country);
  if (source.empty() || target.empty()) return refused(LineProblem::nobody);
  if (source == target) return refused(LineProblem::self);
  const auto from = actors_.find(source), to = actors_.find(target);
  if (from == actors_.end() || to == actors_.end()) return refused(LineProblem::rare);
  const std::size_t* type = type_of(event.cameo);
  if (type == nullptr) return refused(LineProblem::code);
  if (one_a_day_ && !days_.emplace(event.date, from->second, to->second, event.cameo).second)
    return refused(LineProblem::same_day);
  return Sifted{from->second, to->second, *type, event.score * event.weight};
}

}  // namespace entente::eventdata
