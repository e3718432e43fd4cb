#include "explore/part_records.h"

namespace entente::explore {
namespace fs = std::filesystem;

std::size_t PartRecords::recall(const ExploredWorld& world, std::span<double> into) {
  const std::size_t found = journal_ ? journal_->recall(world, into) : 0;
  if (found > 0) file_.write(bytes_of(world, into.first(found)));
  return found;
}

void PartRecords::keep(const ExploredWorld& world, std::span<const double> found) {
  file_.write(bytes_of(world, found));
  if (journal_) journal_->keep(world, found);
}

PartReader::PartReader(const fs::path& folder)
    : path_(folder / part_records_file),
      file_(path_, std::ios::binary),
      reader_([this] { return next(); }, [this] { fail("its records do not fit the scenario"); }) {
  std::error_code error;
  left_ = fs::file_size(path_, error);
  if (error || !file_) throw ReadError("cannot read " + path_.string());
}

void PartReader::fail(const std::string& why) const { throw ReadError(path_.string() + ": " + why); }

std::optional<OutcomeRecord> PartReader::next() {
  if (left_ == 0) return std::nullopt;
  const std::size_t all = left_;
  auto record = read_record(all, [this](std::size_t count) {
    std::string bytes(count, '\0');
    bytes.resize(
        static_cast<std::size_t>(file_.read(bytes.data(), static_cast<std::streamsize>(count)).gcount()));
    left_ -= bytes.size();
    return bytes;
  });
  if (!record) fail("a record of runs is cut off or damaged");
  return record;
}

void PartReader::take(const ExploredWorld& world, std::span<double> into) {
  if (reader_.take(world, into) < into.size()) fail("it holds fewer runs than its part of the exploration has");
}

void PartReader::require_end() {
  if (!reader_.at_end()) fail("it holds more runs than its part of the exploration has");
}

}  // namespace entente::explore
