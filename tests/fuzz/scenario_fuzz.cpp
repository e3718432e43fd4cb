/// The reader of scenarios: the input is the file, after `%%` one that it may include, after another a table.
#include "workshop.h"

using namespace entente;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::Workshop workshop;
  const auto parts = fuzz::parts_of(fuzz::text_of(data, size));
  const auto part = [&](std::size_t k) { return k < parts.size() ? parts[k] : std::string_view(); };
  const auto file = workshop.write("s.json", part(0));
  workshop.write("other.json", part(1));
  workshop.write("ties.csv", part(2));

  Diagnostics diagnostics;
  const Scenario scenario = load(file, {}, diagnostics);
  const auto model = fuzz::is_small(scenario) ? compile(scenario, diagnostics) : std::nullopt;
  fuzz::say_all(diagnostics);
  if (!model) return 0;

  // what is kept beside results reads back as the same scenario
  Diagnostics again;
  for (const Scenario::Table& table : scenario.tables) workshop.write(table.file, table.text);
  const Scenario back = load(workshop.write("back.json", scenario.resolved), {}, again);
  fuzz::require(!again.has_errors() && back.resolved == scenario.resolved && back.hash == scenario.hash);
  return 0;
}
