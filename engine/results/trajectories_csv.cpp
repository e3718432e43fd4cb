#include "results/csv.h"
#include "results/outputs.h"

namespace entente {
namespace {

class Trajectories final : public Stream {
 public:
  Trajectories(const Catalogue& catalogue, const std::filesystem::path& file)
      : catalogue_(catalogue), csv_(file) {
    csv_.field("run").field("step").field("date");
    for (std::size_t s = 0; s < catalogue.series(); ++s) csv_.field(series_name(catalogue, s));
    csv_.end_row();
    for (const Date date : catalogue.dates) dates_.push_back(to_string(date));
  }
  void receive(const BlockRecord& block) override {
    for (std::size_t lane = 0; lane < block.lanes; ++lane)
      for (std::size_t k = 0; k < dates_.size(); ++k) write_row(block, lane, k);
  }
  void close() override { csv_.close(); }

 private:
  void write_row(const BlockRecord& block, std::size_t lane, std::size_t k) {
    csv_.field(std::uint64_t{block.first_run + lane}).field(std::uint64_t{k}).field(dates_[k]);
    for (std::size_t s = 0; s < catalogue_.series(); ++s)
      csv_.field(block.series[(k * catalogue_.series() + s) * block.lanes + lane]);
    csv_.end_row();
  }

  const Catalogue& catalogue_;
  CsvFile csv_;
  std::vector<std::string> dates_;
};

}  // namespace

std::unique_ptr<Stream> open_trajectories(const Catalogue& catalogue, const std::filesystem::path& file) {
  return std::make_unique<Trajectories>(catalogue, file);
}

}  // namespace entente
