#include <cmath>

#include "results/csv.h"
#include "results/outputs.h"

namespace entente {
namespace {

/// Where a scenario has no outcomes, one empty column without a name stands in their place: readers of
/// `run,<anything>,<outcomes>` always find a column of outcomes.
void write_header(const Catalogue& c, CsvFile& csv) {
  csv.field("run");
  for (const std::string& name : c.drawn_parameters) csv.field("parameter:" + name);
  for (const auto& outcome : c.outcomes) csv.field(outcome.id);
  if (c.outcomes.empty()) csv.field("");
  csv.end_row();
}

void write_outcome(const Catalogue::OutcomeInfo& info, double value, CsvFile& csv) {
  if (info.over == TimeAggregate::first && std::isnan(value))
    csv.field("");
  else
    csv.field(value);
}

class Runs final : public Stream {
 public:
  Runs(const Catalogue& catalogue, const std::filesystem::path& file) : catalogue_(catalogue), csv_(file) {
    write_header(catalogue, csv_);
  }
  void receive(const BlockRecord& block) override {
    for (std::size_t lane = 0; lane < block.lanes; ++lane) write_run(block, lane);
  }
  void close() override { csv_.close(); }

 private:
  void write_run(const BlockRecord& block, std::size_t lane) {
    csv_.field(std::uint64_t{block.first_run + lane});
    for (std::size_t p = 0; p < catalogue_.drawn_parameters.size(); ++p)
      csv_.field(block.parameters[p * block.lanes + lane]);
    for (std::size_t o = 0; o < catalogue_.outcomes.size(); ++o)
      write_outcome(catalogue_.outcomes[o], block.outcomes[o * block.lanes + lane], csv_);
    if (catalogue_.outcomes.empty()) csv_.field("");
    csv_.end_row();
  }

  const Catalogue& catalogue_;
  CsvFile csv_;
};

}  // namespace

std::unique_ptr<Stream> open_runs(const Catalogue& catalogue, const std::filesystem::path& file) {
  return std::make_unique<Runs>(catalogue, file);
}

}  // namespace entente
