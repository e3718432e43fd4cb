#pragma once
/// A folder of results of a small world, made for a test and removed at its end.
#include <entente/explain.h>
#include <stdlib.h>

#include "report/source.h"
#include "support/compiled.h"

namespace entente::testing_support {

/// Two friends and their enemy over three months: a raid in February, a rule that fires in every step, one that
/// never does, and noise.
inline const std::string small_world =
    R"({'entente': 1, 'title': 'Three & more', 'time': {'start': '2025-01-01', 'end': '2025-04-01', 'step': '1 month'},
  'actors': {'A': {'name': 'Alphaland', 'x': 1}, 'B': {}, 'C': {'kind': 'group'}}, 'attributes': {'x': {}},
  'relations': {'trust': {'range': [-1, 1], 'saturation': 'clamp', 'ties': {'A': {'B': 0.5, 'C': -0.5}, 'B': {'A': 0.5, 'C': -0.5}}},
                'trade': {'range': [0, 4], 'symmetric': true}},
  'event_types': {'raid': {'roles': {'by': 'actor', 'on': 'actor'}, 'effects': [{'change': 'trust[on, by]', 'by': '-0.25'}]},
                  'grow': {'roles': {'who': 'actor'}, 'effects': [{'change': 'x[who]', 'by': '1'}]}},
  'events': {'february': {'date': '2025-02-10', 'type': 'raid', 'by': 'C', 'on': 'A', 'note': 'by night', 'source': 'a book'}},
  'rules': {'growth': {'emit': {'type': 'grow', 'who': 'A'}}, 'never': {'when': 't < 0', 'emit': {'type': 'grow', 'who': 'B'}}},
  'dynamics': {'rumours': {'type': 'noise', 'relation': 'trade', 'volatility': 0.1}},
  'metrics': {'size': {'value': 'x[A]', 'label': 'How large it is', 'unit': 'acres'}},
  'outcomes': {'large': {'is': 'x[A] > 3', 'label': 'Large at last'}, 'size': {'is': 'x[A]'}},
  'watch': ['trust[A,C]']})";

class MadeResults {
 public:
  explicit MadeResults(const std::string& world = small_world, std::size_t runs = 20) {
    std::string name = (std::filesystem::temp_directory_path() / "entente-report-XXXXXX").string();
    place_ = ::mkdtemp(name.data());
    const TestScenario made = compile_text(world);
    EXPECT_TRUE(made.model) << made.messages();
    write(made, runs);
  }
  ~MadeResults() { std::filesystem::remove_all(place_); }
  MadeResults(const MadeResults&) = delete;
  MadeResults& operator=(const MadeResults&) = delete;

  std::filesystem::path folder() const { return place_ / "r"; }
  report::Source source() const { return report::read_source(folder()); }

 private:
  void write(const TestScenario& made, std::size_t runs) const {
    EnsembleOptions how;
    how.runs = runs;
    how.seed = 7;
    how.threads = 1;
    how.record.evolution = true;
    ResultFolder target(folder(), false);
    Collector collector(made.model->catalogue(), runs, collector_options(how.record, 1));
    Broadcast sinks({&collector, &target.stream(made.model->catalogue(), false)});
    run_ensemble(*made.model, how, sinks);
    const Summary summary = summarise(collector);
    Manifest manifest;
    manifest.scenario_title = made.scenario.title;
    manifest.scenario_file = "three.json";
    manifest.scenario_hash = made.scenario.hash;
    manifest.seed = how.seed;
    manifest.runs = manifest.quantile_runs = runs;
    manifest.evolution_runs = collector.evolution_runs();
    manifest.command = "entente run three.json";
    target.write({manifest, made.scenario, collector, summary});
    write_silences(find_silences(made.scenario, *made.model, summary, {.seed = 7, .threads = 1}).value(),
                   target.place());
    target.publish();
  }
  std::filesystem::path place_;
};

}  // namespace entente::testing_support
