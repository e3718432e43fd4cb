/// Events between the actors of a scenario.
#include <entente/forecast.h>

#include <algorithm>

#include "base/ordinal.h"
#include "eventdata/event_mapper.h"

namespace entente {
namespace {

eventdata::EventMapper event_mapper(const std::filesystem::path& library, const std::filesystem::path& map,
                                    const Scenario& scenario, const EventReading& reading) {
  std::vector<std::string> codes;
  for (const auto& type : scenario.event_types) codes.push_back(type.cameo);
  eventdata::EventMapper mapper(library, map, codes, reading);
  for (const Actor& actor : scenario.actors) mapper.add_actor(actor.code);
  return mapper;
}

}  // namespace

EventRows read_event_rows(const std::filesystem::path& file, EventFormat format,
                          const std::filesystem::path& library, const std::filesystem::path& map,
                          const Scenario& scenario, const EventReading& asked) {
  EventRows made;
  const EventReading reading = eventdata::reading_of(format, asked, library);
  eventdata::EventMapper mapper = event_mapper(library, map, scenario, reading);
  EventReader first(file, format, mapper.scale(), nullptr, nullptr, reading);
  if (first.has_ties()) throw DataError(file.string() + ": it holds ties, not events");
  mapper.look_over(first);
  EventReader reader(
      file, format, mapper.scale(),
      [&](std::size_t, LineProblem what, std::string_view) { ++made.problems[ordinal(what)]; }, nullptr,
      reading);
  RawEvent event;
  while (reader.next(event)) {
    const auto sifted = mapper.sift(event, reader);
    if (!sifted) continue;
    made.rows.push_back({event.date, static_cast<std::uint32_t>(sifted->from),
                         static_cast<std::uint32_t>(sifted->to), static_cast<std::uint32_t>(sifted->type),
                         sifted->score});
  }
  made.lines = reader.line();
  std::stable_sort(made.rows.begin(), made.rows.end(),
                   [](const EventRow& a, const EventRow& b) { return a.date < b.date; });
  return made;
}

}  // namespace entente
