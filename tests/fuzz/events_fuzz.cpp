/// Tables of events, and event data: the first byte says how the rest of the input is read, 0 as `events_csv`,
/// 1 and more in a format of `import`.
#include <entente/interchange.h>

#include <array>

#include "workshop.h"

using namespace entente;

namespace {

constexpr const char* world = R"json({
  "entente": 1, "time": {"start": "2025-01-01", "end": "2025-03-01", "step": "1 week"},
  "actors": {"A": {}, "B": {}, "C": {}}, "groups": {"pact": ["A", "B"]},
  "relations": {"r": {"range": [-1, 1], "half_life": "1 year"}},
  "event_types": {
    "talk": {"roles": {"by": "actor", "on": "actor"}, "effects": [{"change": "r[by,on]", "by": "0.1 * intensity"}]},
    "meet": {"roles": {"host": "actor", "guests": "group"},
             "effects": [{"for": "g in guests", "change": "r[g,host]", "by": "0.05 * intensity"}]}},
  "events_csv": "events.csv", "watch" : ["r[A,B]"]
})json";

void as_table(const fuzz::Workshop& workshop, const std::filesystem::path& file) {
  Diagnostics diagnostics;
  const Scenario scenario = load(file, {}, diagnostics);
  const auto model = compile(scenario, diagnostics);
  fuzz::say_all(diagnostics);
  if (!model) return;
  fuzz::run_twice(*model);
  Diagnostics again;
  for (const Scenario::Table& table : scenario.tables) workshop.write(table.file, table.text);
  const Scenario back = load(workshop.write("back.json", scenario.resolved), {}, again);
  fuzz::require(!again.has_errors() && back.resolved == scenario.resolved);
}

/// What comes of it can be read, and every line is an event or a problem.
void as_data(const fuzz::Workshop& workshop, const std::filesystem::path& file, EventFormat format) {
  ImportOptions options;
  options.file = file;
  options.format = format;
  options.library = std::filesystem::path(ENTENTE_SOURCE_DIR) / "scenarios/library";
  options.out = workshop.path() / "made.json";
  options.min_events = 1;
  try {
    std::size_t problems = 0;
    const ImportReport report =
        *import_events(options, [&](std::size_t, LineProblem, std::string_view) { ++problems; });
    fuzz::require(report.events + report.in_window + problems <= report.lines + report.further_pairs);
    Diagnostics diagnostics;
    load(options.out, {{}, {}, {options.library}}, diagnostics);
    fuzz::say_all(diagnostics);
    fuzz::require(!diagnostics.has_errors());
  } catch (const DataError&) {
    return;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::Workshop workshop;
  static const auto file = workshop.write("s.json", world);
  constexpr std::array formats{EventFormat::icews, EventFormat::gdelt, EventFormat::polecat, EventFormat::csv,
                               EventFormat::acled, EventFormat::ucdp,  EventFormat::phoenix, EventFormat::cow};
  if (size == 0) return 0;
  const auto events = workshop.write("events.csv", fuzz::text_of(data + 1, size - 1));
  const std::size_t way = static_cast<std::uint8_t>(data[0] - '0') % (formats.size() + 1);
  if (way == 0)
    as_table(workshop, file);
  else
    as_data(workshop, events, formats[way - 1]);
  return 0;
}
