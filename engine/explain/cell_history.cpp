/// What moved a cell, in every run: from totals of the ledger at the bounds of the periods.
#include <entente/explain.h>

namespace entente {
namespace {

std::vector<std::size_t> bounds_of(const std::vector<Period>& periods) {
  std::vector<std::size_t> bounds{periods.front().first};
  for (const Period& period : periods) bounds.push_back(period.last);
  return bounds;
}

class HistorySink final : public Sink {
 public:
  HistorySink(CellHistory& history, const std::vector<std::size_t>& bounds)
      : history_(history), bounds_(bounds) {}

  void receive(const BlockRecord& block) override {
    const std::size_t rows = history_.causes.size() * block.lanes;
    for (std::size_t b = 0; b < bounds_.size(); ++b) {
      copy_values(b, block);
      if (b == 0) continue;
      const double* before = block.ledger_at.data() + (b - 1) * rows;
      for (std::size_t c = 0; c < history_.causes.size(); ++c)
        copy_changes((b - 1) * history_.causes.size() + c, before + c * block.lanes, rows, block);
    }
  }

 private:
  void copy_values(std::size_t bound, const BlockRecord& block) {
    double* out = history_.values.data() + bound * history_.runs + block.first_run;
    for (std::size_t lane = 0; lane < block.lanes; ++lane)
      out[lane] = block.series[bounds_[bound] * block.lanes + lane];
  }

  void copy_changes(std::size_t row, const double* before, std::size_t apart, const BlockRecord& block) {
    double* out = history_.changes.data() + row * history_.runs + block.first_run;
    for (std::size_t lane = 0; lane < block.lanes; ++lane) out[lane] = before[apart + lane] - before[lane];
  }

  CellHistory& history_;
  const std::vector<std::size_t>& bounds_;
};

}  // namespace

std::size_t history_bytes(const Model& model, std::size_t periods, std::size_t runs) {
  return (periods * model.catalogue().causes.size() + periods + 1) * runs * sizeof(double);
}

std::optional<CellHistory> cell_history(const Model& model, EnsembleOptions options,
                                        std::vector<Period> periods, const StopFlag* stop) {
  const Catalogue& c = model.catalogue();
  const std::vector<std::size_t> bounds = bounds_of(periods);
  CellHistory history{c.watched.front().name, options.runs, {}, std::move(periods), c.causes, {}, {}};
  for (const std::size_t k : bounds) history.dates.push_back(c.dates[k]);
  history.values.resize(bounds.size() * options.runs);
  history.changes.resize(history.periods.size() * c.causes.size() * options.runs);
  options.record = {false, false, bounds};
  HistorySink sink(history, bounds);
  if (!run_ensemble(model, options, sink, stop)) return std::nullopt;
  return history;
}

}  // namespace entente
