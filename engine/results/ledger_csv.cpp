#include "results/csv.h"
#include "results/outputs.h"

namespace entente {
namespace {

class Ledger final : public Stream {
 public:
  Ledger(const Catalogue& catalogue, const std::filesystem::path& file) : catalogue_(catalogue), csv_(file) {
    csv_.header(columns::ledger);
  }
  void receive(const BlockRecord& block) override {
    for (std::size_t lane = 0; lane < block.lanes; ++lane)
      for (std::size_t w = 0; w < catalogue_.watched.size(); ++w) write_cell(block, lane, w);
  }
  void close() override { csv_.close(); }

 private:
  void write_cell(const BlockRecord& block, std::size_t lane, std::size_t w) {
    for (std::size_t cause = 0; cause < catalogue_.causes.size(); ++cause) {
      const double change = block.ledger[(w * catalogue_.causes.size() + cause) * block.lanes + lane];
      if (change != 0)
        csv_.row(std::uint64_t{block.first_run + lane}, catalogue_.watched[w].name, catalogue_.causes[cause].id,
                 change);
    }
  }

  const Catalogue& catalogue_;
  CsvFile csv_;
};

}  // namespace

std::unique_ptr<Stream> open_ledger(const Catalogue& catalogue, const std::filesystem::path& file) {
  return std::make_unique<Ledger>(catalogue, file);
}

}  // namespace entente
