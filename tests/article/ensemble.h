#pragma once
/// Paired ensembles of the article's scenarios: the same luck with and without a part.
#include <entente/ensemble.h>

#include <cmath>
#include <map>

#include "support/compiled.h"
#include "support/shipped.h"

namespace entente::article {

inline constexpr std::size_t runs = 320;

inline std::filesystem::path scenario_2025() {
  return testing_support::scenarios_folder() / "pakistan-afghanistan-2025.json";
}

/// For each run: every outcome by its id; every metric and watched cell at the start (`NAME@start`), at the end
/// (`NAME@end`) and as its mean over time (`NAME@mean`).
using Figures = std::map<std::string, std::vector<double>>;

class Gather final : public Sink {
 public:
  explicit Gather(const Catalogue& catalogue) : c_(catalogue) {}

  void receive(const BlockRecord& block) override {
    for (std::size_t lane = 0; lane < block.lanes; ++lane) take(block, lane);
  }

  Figures figures;

 private:
  void take(const BlockRecord& block, std::size_t lane) {
    for (std::size_t o = 0; o < c_.outcomes.size(); ++o) {
      figures[c_.outcomes[o].id].push_back(block.outcomes[o * block.lanes + lane]);
    }
    for (std::size_t s = 0; s < c_.series(); ++s) {
      const std::string& name =
          s < c_.metrics.size() ? c_.metrics[s].name : c_.watched[s - c_.metrics.size()].name;
      double sum = 0, last = 0;
      for (std::size_t k = 0; k < c_.dates.size(); ++k)
        sum += last = block.series[(k * c_.series() + s) * block.lanes + lane];
      figures[name + "@start"].push_back(block.series[s * block.lanes + lane]);
      figures[name + "@end"].push_back(last);
      figures[name + "@mean"].push_back(sum / static_cast<double>(c_.dates.size()));
    }
  }

  const Catalogue& c_;
};

inline Figures run(const LoadOptions& options, const std::filesystem::path& file = scenario_2025()) {
  testing_support::TestScenario made = testing_support::compile_file(file, options);
  if (!made.model) {
    ADD_FAILURE() << made.messages();
    return {};
  }
  Gather gather(made.model->catalogue());
  EnsembleOptions ensemble;
  ensemble.runs = runs;
  ensemble.seed = made.scenario.seed;
  run_ensemble(*made.model, ensemble, gather);
  return gather.figures;
}

/// Mean paired difference b - a and the half width of its 95 % interval.
struct Difference {
  double mean = 0, half_width = 0;
};

inline Difference paired(const std::vector<double>& a, const std::vector<double>& b) {
  const auto n = static_cast<double>(a.size());
  double sum = 0, squares = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += b[i] - a[i];
  for (std::size_t i = 0; i < a.size(); ++i) squares += std::pow(b[i] - a[i] - sum / n, 2);
  return {sum / n, 1.967 * std::sqrt(squares / (n - 1) / n)};
}

/// The figure moves beyond its interval, up (`direction` > 0) or down.
inline void expect_moves(const Figures& from, const Figures& to, const std::string& figure, int direction) {
  ASSERT_TRUE(from.count(figure) && to.count(figure)) << "no figure " << figure;
  const Difference d = paired(from.at(figure), to.at(figure));
  EXPECT_GT(d.mean * direction, d.half_width)
      << figure << " moves by " << d.mean << " with an interval of +-" << d.half_width;
}

}  // namespace entente::article
