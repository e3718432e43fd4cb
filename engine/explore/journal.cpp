#include "explore/journal.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstring>

#include "base/sha256.h"
#include "explore/request_json.h"
#include "numeric/checksum.h"

namespace entente::explore {
namespace {

/// How many numbers, and of which world.
struct Head {
  std::uint64_t numbers = 0, world = 0;
};

/// Everything that decides on the numbers, and in which order they come.
std::string identity_of(const Origins& o) {
  const std::string asked = fmt::format("{} {} {}", request_json(o.request).dump(-1, ' ', true),
                                        fmt::join(o.what_ifs, "\n"), fmt::join(o.overrides, "\n"));
  return fmt::format("entente exploration journal 1, version {}, scenario {}, question {}, seed {}, request {}",
                     o.program_version, o.scenario_hash, o.request.question, o.request.seed,
                     sha256_of_text(asked));
}

std::uint64_t mark_of(const ExploredWorld& world) { return numeric::checksum(world.scenario.hash); }

template <class Value>
void add(std::string& bytes, const Value* values, std::size_t count) {
  bytes.append(reinterpret_cast<const char*>(values), count * sizeof *values);
}

std::string bytes_of(std::uint64_t world, std::span<const double> numbers) {
  const Head head{numbers.size(), world};
  std::string bytes;
  add(bytes, &head, 1);
  add(bytes, numbers.data(), numbers.size());
  const std::uint64_t sum = numeric::checksum(bytes);
  add(bytes, &sum, 1);
  return bytes;
}

}  // namespace

ExplorationJournal::ExplorationJournal(const std::filesystem::path& folder, const Origins& origins,
                                       bool replace)
    : file_(folder, identity_of(origins), "exploration", replace), numbers_(numbers_that_are_whole()) {
  empty_ = numbers_ == 0;
}

ExplorationJournal::~ExplorationJournal() {
  if (empty_) file_.remove();
}

/// Nothing at the end, and where what is there is torn or altered.
std::optional<ExplorationJournal::Record> ExplorationJournal::next_record() {
  Head head;
  std::string bytes = file_.read(sizeof head);
  if (bytes.size() != sizeof head) return std::nullopt;
  std::memcpy(&head, bytes.data(), sizeof head);
  constexpr std::uint64_t most = std::uint64_t{1} << 40;
  const std::size_t rest = file_.left(), sum_size = sizeof(std::uint64_t);
  if (head.numbers > most || head.numbers * sizeof(double) + sum_size > rest) return std::nullopt;
  bytes += file_.read(head.numbers * sizeof(double));
  std::uint64_t sum = 0;
  const std::string signature = file_.read(sum_size);
  if (signature.size() != sum_size) return std::nullopt;
  std::memcpy(&sum, signature.data(), sum_size);
  if (sum != numeric::checksum(bytes)) return std::nullopt;
  Record record{head.world, std::vector<double>(head.numbers)};
  std::memcpy(record.numbers.data(), bytes.data() + sizeof head, head.numbers * sizeof(double));
  return record;
}

/// What follows them is taken away.
std::size_t ExplorationJournal::numbers_that_are_whole() {
  file_.to_first_record();
  std::size_t numbers = 0, good = file_.at();
  for (auto record = next_record(); record; record = next_record()) {
    numbers += record->numbers.size();
    good = file_.at();
  }
  file_.end_at(good);
  file_.to_first_record();
  return numbers;
}

/// What is left of the record, as much as there is room for.
std::size_t ExplorationJournal::take(std::uint64_t world, std::span<double> into) {
  if (record_.world != world) file_.refuse();  // what a what-if reads has changed
  const std::size_t count = std::min(into.size(), record_.numbers.size() - at_);
  std::copy_n(record_.numbers.begin() + static_cast<std::ptrdiff_t>(at_), count, into.begin());
  at_ += count;
  return count;
}

std::size_t ExplorationJournal::recall(const ExploredWorld& world, std::span<double> into) {
  std::size_t found = 0;
  while (found < into.size()) {
    if (at_ == record_.numbers.size()) {
      auto next = next_record();
      if (!next) return found;
      record_ = std::move(*next);
      at_ = 0;
    }
    found += take(mark_of(world), into.subspan(found));
  }
  return found;
}

void ExplorationJournal::keep(const ExploredWorld& world, std::span<const double> found) {
  empty_ = false;
  file_.append(bytes_of(mark_of(world), found));
}

}  // namespace entente::explore
