#include "explore/outcome_records.h"

#include <algorithm>
#include <cstring>

#include "numeric/checksum.h"

namespace entente::explore {
namespace {

/// How many numbers, and of which world.
struct Head {
  std::uint64_t numbers = 0, world = 0;
};

template <class Value>
void add(std::string& bytes, const Value* values, std::size_t count) {
  bytes.append(reinterpret_cast<const char*>(values), count * sizeof *values);
}

}  // namespace

std::uint64_t mark_of(const ExploredWorld& world) { return numeric::checksum(world.scenario.hash); }

std::string bytes_of(const ExploredWorld& world, std::span<const double> numbers) {
  const Head head{numbers.size(), mark_of(world)};
  std::string bytes;
  add(bytes, &head, 1);
  add(bytes, numbers.data(), numbers.size());
  const std::uint64_t sum = numeric::checksum(bytes);
  add(bytes, &sum, 1);
  return bytes;
}

std::optional<OutcomeRecord> read_record(std::size_t left,
                                         const std::function<std::string(std::size_t bytes)>& read) {
  Head head;
  std::string bytes = read(sizeof head);
  if (bytes.size() != sizeof head) return std::nullopt;
  std::memcpy(&head, bytes.data(), sizeof head);
  constexpr std::uint64_t most = std::uint64_t{1} << 40;
  const std::size_t size = sizeof head + head.numbers * sizeof(double), sum_size = sizeof(std::uint64_t);
  if (head.numbers > most || size + sum_size > left) return std::nullopt;
  bytes += read(size - sizeof head);
  std::uint64_t sum = 0;
  const std::string signature = read(sum_size);
  if (signature.size() != sum_size) return std::nullopt;
  std::memcpy(&sum, signature.data(), sum_size);
  if (sum != numeric::checksum(bytes)) return std::nullopt;
  OutcomeRecord record{head.world, std::vector<double>(head.numbers)};
  std::memcpy(record.numbers.data(), bytes.data() + sizeof head, head.numbers * sizeof(double));
  return record;
}

bool OutcomeReader::at_end() {
  while (at_ == record_.numbers.size()) {
    auto next = next_();
    if (!next) return true;
    record_ = std::move(*next);
    at_ = 0;
  }
  return false;
}

std::size_t OutcomeReader::take(const ExploredWorld& world, std::span<double> into) {
  std::size_t found = 0;
  while (found < into.size() && !at_end()) {
    if (record_.world != mark_of(world)) refuse_();
    const std::size_t count = std::min(into.size() - found, record_.numbers.size() - at_);
    std::copy_n(record_.numbers.begin() + static_cast<std::ptrdiff_t>(at_), count,
                into.begin() + static_cast<std::ptrdiff_t>(found));
    at_ += count;
    found += count;
  }
  return found;
}

}  // namespace entente::explore
