/// Tables of ties: the input is the table, read for a dense, a symmetric and a sparse relation.
#include "workshop.h"

using namespace entente;

namespace {

constexpr const char* world = R"json({
  "entente": 1, "time": {"start": "2025-01-01", "end": "2025-02-01", "step": "1 week"},
  "actors": {"A": {}, "B": {}, "C": {}}, "generate_actors": {"g": {"count": 9}},
  "relations": {"r": {"range": [-1, 1], "ties_csv": "ties.csv"}},
  "metrics": {"m": "sum(i in actor, j in actor : r[i, j])"
}
, "watch" : ["r[A,B]"]
})json";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::Workshop workshop;
  static const auto file = workshop.write("s.json", world);
  workshop.write("ties.csv", fuzz::text_of(data, size));
  for (const char* setting : {"title=dense", "relations.r.symmetric=true", "relations.r.storage=sparse"}) {
    Diagnostics diagnostics;
    const Scenario scenario = load(file, {{}, {setting}, {}}, diagnostics);
    const auto model = compile(scenario, diagnostics);
    fuzz::say_all(diagnostics);
    if (!model) continue;
    fuzz::run_twice(*model);
    Diagnostics again;
    for (const Scenario::Table& table : scenario.tables) workshop.write(table.file, table.text);
    const Scenario back = load(workshop.write("back.json", scenario.resolved), {}, again);
    fuzz::require(!again.has_errors() && back.resolved == scenario.resolved);
  }
  return 0;
}
