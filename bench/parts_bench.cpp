/// What a step is made of: the article without one of its phases, every kind of process at several sizes, and
/// expressions by what they read.
#include <entente/ensemble.h>
#include <fmt/format.h>

#include "workloads.h"

namespace entente::bench {
namespace {

constexpr std::size_t block = 16;

/// A step of a block, with what is recorded of it.
void step(benchmark::State& state, const Model& model, const char* label) {
  Simulation simulation(model, 1, block);
  std::size_t first_run = 0;
  const auto steps = static_cast<double>(model.catalogue().steps());
  for (auto _ : state) {
    state.SetIterationTime(seconds_of([&] { simulation.run(first_run, block); }) / steps);
    first_run += block;
  }
  state.SetLabel(label);
}

struct Part {
  const char* name;
  const char* patch;  ///< on the article, so that the part is gone
};

const Part parts[] = {{"nothing", ""},
                      {"rules", R"~("rules": null,)~"},
                      {"balance", R"~("dynamics": {"structural-balance": null},)~"},
                      {"noise", R"~("dynamics": {"unexplained": null},)~"},
                      {"dynamics", R"~("dynamics": null,)~"},
                      {"records", R"~("metrics": null, "outcomes": null, "watch": null,)~"}};

/// A step of 16 runs of the article without a part: what the part costs is the difference to `without/nothing`.
void article_without(benchmark::State& state) {
  const Part& part = parts[state.range(0)];
  step(state,
       compiled_text(fmt::format(R"~({{"include": ["{}"], {} "entente": 1}})~", path_of(workloads[0]).string(),
                                 part.patch)),
       part.name);
}
BENCHMARK(article_without)->DenseRange(0, std::size(parts) - 1)->UseManualTime()->Unit(benchmark::kMicrosecond);

/// A world with one relation (and an attribute) in which one thing happens.
Model world(const std::string& relation, const std::string& dynamics, long actors) {
  return compiled_text(fmt::format(
      R"~({{"entente": 1, "runs": 1, "time": {{"start": "2025-01-06", "end": "2025-03-03"}},
          "parameters": {{"p": 0.1}}, "generate_actors": {{"A": {{"count": {}, "power": 0.5}}}},
          "attributes": {{"power": {{"range": [0, 1]}}}},
          "relations": {{"r": {{"range": [-1, 1], "ties_random": {{"normal": [0, 0.2]}}{}}},
                         "q": {{"range": [-1, 1], "ties_random": {{"uniform": [-1, 1]}}}}}}{}}})~",
      actors, relation, dynamics.empty() ? "" : fmt::format(R"~(, "dynamics": {{"d": {{{}}}}})~", dynamics)));
}

struct Kind {
  const char *name, *relation, *dynamics;
};

constexpr const char* noise = R"~("type": "noise", "relation": "r", "volatility": 0.05)~";
const Kind kinds[] = {
    {"balance", "", R"~("type": "balance", "relation": "r", "strength": 0.5)~"},
    {"diffusion", "", R"~("type": "diffusion", "attribute": "power", "through": "r", "rate": 0.5)~"},
    {"drift", "",
     R"~("type": "drift", "for": ["i in actor", "j in actor"], "change": "r[i, j]", "by": "0.1 - r[i, j]")~"},
    {"noise", "", noise},
    {"noise, decaying", R"~(, "half_life": "1 year")~", noise},
    {"noise, symmetric", R"~(, "symmetric": true)~", noise},
    {"noise, clamped", R"~(, "saturation": "clamp")~", noise}};

void process(benchmark::State& state) {
  const Kind& kind = kinds[state.range(0)];
  const Model model = world(kind.relation, kind.dynamics, state.range(1));
  step(state, model, kind.name);
  const double cells = static_cast<double>(state.range(1) * state.range(1)) * block;
  count(state, "values/s", cells);
}
BENCHMARK(process)
    ->ArgNames({"", "N"})
    ->ArgsProduct({benchmark::CreateDenseRange(0, std::size(kinds) - 1, 1), {20, 80, 320}})
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);

struct Read {
  const char *name, *expression;
};

const Read reads[] = {{"number", "0.1"},
                      {"parameter", "p"},
                      {"attribute of the row", "power[i]"},
                      {"attribute of the column", "power[j]"},
                      {"relation", "q[i, j]"},
                      {"relation turned", "q[j, i]"},
                      {"choice", "if(q[i, j] > 0, q[i, j], r[i, j])"},
                      {"functions", "exp(q[i, j]) * tanh(r[i, j]) + sqrt(power[i])"},
                      {"sum of the row", "sum(k in actor : q[i, k])"},
                      {"contraction", "sum(k in actor : r[i, k] * q[k, j])"},
                      {"sum over triads", "sum(k in actor where q[i, k] > 0 : r[i, k] * q[k, j])"},
                      {"measure", "balance(q)"}};

/// A drift of every pair by an expression: values of it a second.
void expression(benchmark::State& state) {
  const Read& read = reads[state.range(0)];
  const Model model =
      world("",
            fmt::format(R"~("type": "drift", "for": ["i in actor", "j in actor"], "change": "r[i, j]",
                              "by": "0.001 * ({})")~",
                        read.expression),
            96);
  step(state, model, read.name);
  count(state, "values/s", 96 * 95 * block);
}
BENCHMARK(expression)->DenseRange(0, std::size(reads) - 1)->UseManualTime()->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace entente::bench
