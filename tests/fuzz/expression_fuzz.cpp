/// Expressions: the input is one, put where metrics, rules and effects have theirs, compiled and run.
#include "language/parser.h"
#include "workshop.h"

using namespace entente;

namespace {

constexpr const char* world = R"json({
  "entente": 1, "time": {"start": "2025-01-01", "end": "2025-02-01", "step": "1 week"},
  "actors": {"A": {"kind": "state", "x": 0.5}, "B": {"x": 2}, "C": {"kind": "group"}, "D": {"kind": "group"}},
  "groups": {"some": ["A", "C"]},
  "attributes": {"x": {"range": [0, 10]}, "y": {}},
  "relations": {"r": {"range": [-1, 1], "ties_random": {"uniform": [-1, 1]}},
    "s": {"symmetric": true, "initial": 0.2}, "q": {"storage": "sparse", "ties": {"A": {"B": 1}, "C": {"D": -1}}}},
  "parameters": {"p": 0.5, "u": {"uniform": [0, 1]}},
  "event_types": {"e": {"roles": {"one": "actor", "many": "group"},
    "effects": [{"for": "k in many", "change": "r[one, k]", "by": "0.1"}, {"change": "x[one]", "by": "0.1"}]}},
  "events": {"v": {"date": "2025-01-08", "type": "e", "one": "A", "many": "group", "intensity": 2}},
  "rules": {"w": {"for": ["i in state", "j in actor"], "where": "i != j", "rate": "1",
    "emit": {"type": "e", "one": "i", "many": ["i", "j"]}}},
  "dynamics": {"d": {"type": "drift", "for": "i in actor", "change": "y[i]", "by": "0.1"}},
  "metrics": {"m": "0"}, "watch": ["x[A]", "r[A,B]"]
})json";

Scenario read_world(const fuzz::Workshop& workshop, Sources& sources) {
  Diagnostics diagnostics;
  Scenario scenario = load(workshop.write("s.json", world), {}, diagnostics);
  fuzz::require(!diagnostics.has_errors());
  sources = diagnostics.sources;
  return scenario;
}

using Put = void (*)(Scenario&, const Expression&);
constexpr Put places[] = {
    [](Scenario& s, const Expression& e) { s.metrics[0].value = e; },
    [](Scenario& s, const Expression& e) { s.rules[0].where = e; },
    [](Scenario& s, const Expression& e) { s.rules[0].when = e; },
    [](Scenario& s, const Expression& e) { s.rules[0].rate = e; },
    [](Scenario& s, const Expression& e) { s.event_types[0].effects[0].by = e; },
    [](Scenario& s, const Expression& e) { s.event_types[0].effects[1].where = e; },
    [](Scenario& s, const Expression& e) { s.events[0].probability = e; },
    [](Scenario& s, const Expression& e) { s.dynamics[0].expressions[0].second = e; },
    [](Scenario& s, const Expression& e) { s.attributes[1].initial = e; },
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::Workshop workshop;
  static Sources sources;
  static const Scenario base = read_world(workshop, sources);
  const std::string text(fuzz::text_of(data, size));
  if (text.empty()) return 0;
  try {
    language::parse_cell(text);
  } catch (const language::SyntaxError& error) {
    fuzz::require(error.at() <= text.size());
  }
  for (const Put put : places) {
    Scenario scenario = base;
    Diagnostics diagnostics;
    diagnostics.sources = sources;
    const int source = diagnostics.sources.add("expression", text);
    put(scenario, {text, {{source, 0}, "here"}});
    if (const auto model = compile(scenario, diagnostics)) fuzz::run_twice(*model);
    fuzz::say_all(diagnostics);
  }
  return 0;
}
