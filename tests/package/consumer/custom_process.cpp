/// A kind of process of one's own, in one file: bounded confidence (Hegselmann & Krause 2002). Each actor's
/// opinion moves toward the mean of those that are near enough; scenarios name it as they name the engine's own
/// kinds.
#include <entente/results.h>

#include <cmath>
#include <iostream>

namespace {

constexpr std::size_t confidence = 0;  // numbers of the settings below
constexpr std::size_t rate = 1;

/// (N x R) Opinions at the start of the part, and what is added to them.
void advance(const entente::ProcessView& view, std::span<double> change) {
  const std::size_t n = view.actors(), lanes = view.lanes();
  const std::span<const double> opinion = view.moved();
  const std::vector<double> near(view.number(confidence).begin(), view.number(confidence).end());
  const std::span<const double> speed = view.number(rate);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      double sum = 0, count = 0;
      for (std::size_t j = 0; j < n; ++j) {
        const double apart = opinion[j * lanes + lane] - opinion[i * lanes + lane];
        if (std::abs(apart) > near[lane]) continue;
        sum += apart;
        ++count;
      }
      change[i * lanes + lane] = speed[lane] * view.span() * sum / count;
    }
}

constexpr const char* scenario_text = R"json({
  "entente": 1,
  "time": {"start": "2025-01-01", "end": "2030-01-01", "step": "1 month"},
  "actors": {"A": {"opinion": 0.1}, "B": {"opinion": 0.2}, "C": {"opinion": 0.8}, "D": {"opinion": 0.9}},
  "attributes": {"opinion": {"range": [0, 1], "saturation": "clamp"}},
  "dynamics": {"talk": {"type": "bounded-confidence", "attribute": "opinion", "confidence": 0.3, "rate": 2}},
  "watch": ["opinion[A]"],
  "outcomes": {"near": {"is": "abs(opinion[A] - opinion[B]) < 0.01"}, "camps": {"is": "opinion[D] - opinion[A] > 0.5"}}
})json";

}  // namespace

int main() {
  using Kind = entente::ProcessSetting::Kind;
  entente::LoadOptions how;
  how.process_kinds = {{"bounded-confidence",
                        "Each actor's attribute moves toward the mean of those that are near enough.",
                        entente::CustomProcess::Moves::attribute,
                        {{Kind::number, "confidence", "how near is near enough"},
                         {Kind::number, "rate", "the share of the way, for each `per`"}},
                        advance}};
  entente::Diagnostics diagnostics;
  const entente::Scenario scenario = entente::load_text(scenario_text, "camps.json", how, diagnostics);
  const auto model = entente::compile(scenario, diagnostics);
  for (const auto& said : diagnostics.sorted()) std::cerr << diagnostics.format(said) << '\n';
  if (!model) return 1;

  entente::EnsembleOptions options;
  options.runs = 40;
  entente::Collector collector(model->catalogue(), options.runs);
  entente::run_ensemble(*model, options, collector);
  const entente::Summary summary = entente::summarise(collector);
  for (std::size_t i = 0; i < summary.outcomes.size(); ++i)
    std::cout << model->catalogue().outcomes[i].id << " = " << summary.outcomes[i].value << '\n';
  for (const entente::CauseSummary& cause : summary.causes[0])
    std::cout << model->catalogue().causes[cause.cause].id << " moved A's opinion by " << cause.mean << '\n';
}
