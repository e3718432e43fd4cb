/// The file of relations over time: read back as it was written, or refused.
#include <entente/results.h>

#include "ensembles_for_tests.h"
#include "numeric/checksum.h"

namespace entente {
namespace {

struct EvolutionFile : ::testing::Test {
  void write(const std::string& content) const {
    std::ofstream(folder / "evolution.bin", std::ios::binary) << content;
  }
  std::string error() const {
    return testing_support::said_by<ReadError>([&] { read_evolution(folder); });
  }
  static std::string number(std::uint64_t value) {
    return {reinterpret_cast<const char*>(&value), sizeof value};
  }
  static std::string bytes_of_small() {
    const auto made = testing_support::small_scenario();
    Collector collector(made.model->catalogue(), 12,
                        collector_options(testing_support::small_options().record));
    run_ensemble(*made.model, testing_support::small_options(), collector);
    return evolution_bytes(collector.evolution());
  }
  const testing_support::TemporaryFolder made;
  const std::filesystem::path folder = made.path;
  std::string bytes = bytes_of_small();
};

TEST_F(EvolutionFile, IsReadBack) {
  EXPECT_FALSE(read_evolution(folder));
  write(bytes);
  EXPECT_EQ(evolution_bytes(*read_evolution(folder)), bytes);
}

TEST_F(EvolutionFile, OfAWorldWithoutRelationsIsReadBack) {
  Evolution empty;
  empty.actors = {"A"};
  empty.dates = {"2025-01-01"};
  empty.runs = empty.band_runs = 3;
  const std::string made = evolution_bytes(empty);
  EXPECT_NE(made.find(R"("relations":[])"), std::string::npos);
  write(made);
  const auto found = read_evolution(folder);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->actors, empty.actors);
  EXPECT_EQ(found->runs, 3);
  EXPECT_TRUE(found->relations.empty());
}

/// As folders hold it that were written before the list of relations was there though empty.
TEST_F(EvolutionFile, WithoutAListOfRelationsHasNone) {
  std::string text = R"({"actors":["A"],"dates":["2025-01-01"],"runs":3,"band_runs":3})";
  text.resize((text.size() + 7) / 8 * 8, ' ');
  std::string old = "entevo01" + number(text.size()) + text;
  old += number(numeric::checksum(old));
  write(old);
  EXPECT_EQ(error(), "");
}

TEST_F(EvolutionFile, EveryDamageIsNoticed) {
  for (std::size_t at = 0; at < bytes.size(); at += 37) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 4);
    write(damaged);
    EXPECT_NE(error().find("evolution.bin is "), std::string::npos) << at;
  }
  for (const std::size_t size : {std::size_t{0}, std::size_t{10}, bytes.size() - 1, bytes.size() - 8}) {
    write(bytes.substr(0, size));
    EXPECT_NE(error().find("is damaged"), std::string::npos) << size;
  }
}

TEST_F(EvolutionFile, OfANewerVersionIsRefused) {
  bytes[7] = '2';
  write(bytes);
  EXPECT_NE(error().find("of another version"), std::string::npos);
}

}  // namespace
}  // namespace entente
