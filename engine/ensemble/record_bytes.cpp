#include "ensemble/record_bytes.h"

#include <bit>
#include <cstring>

#include "numeric/checksum.h"

namespace entente {
namespace {

static_assert(std::endian::native == std::endian::little, "records are written as they lie in memory");

constexpr std::string_view magic = "entrec05";

/// Calls `visit` with every array of a record: what is written is what is read.
template <typename Record, typename Visit>
void each_array(Record& record, const Visit& visit) {
  visit(record.parameters);
  visit(record.series);
  visit(record.outcomes);
  visit(record.ledger);
  visit(record.events);
  visit(record.max_means);
  visit(record.start);
  visit(record.end);
  visit(record.ledger_at);
  visit(record.moved);
  visit(record.moved_by);
  visit(record.moved_values);
}

void append(std::string& bytes, std::uint64_t number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

/// With its head, its own first run and lanes, the sizes of its arrays and the checksum.
std::uint64_t size_of(const BlockRecord& record) {
  std::uint64_t size = record_head + 3 * sizeof(std::uint64_t);
  each_array(record,
             [&](const auto& array) { size += sizeof(std::uint64_t) + array.size() * sizeof array[0]; });
  return size;
}

[[noreturn]] void damaged() { throw std::runtime_error("a record of runs is cut off or damaged"); }

std::uint64_t take_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  if (bytes.size() < sizeof number) damaged();
  std::memcpy(&number, bytes.data(), sizeof number);
  bytes.remove_prefix(sizeof number);
  return number;
}

template <typename T>
void take_array(std::string_view& bytes, std::vector<T>& array) {
  const std::uint64_t count = take_number(bytes);
  if (count > bytes.size() / sizeof(T)) damaged();
  array.resize(count);
  if (count > 0) std::memcpy(array.data(), bytes.data(), count * sizeof(T));
  bytes.remove_prefix(count * sizeof(T));
}

}  // namespace

std::string bytes_of(const BlockRecord& record) {
  const std::uint64_t size = size_of(record);
  std::string bytes;
  bytes.reserve(size);  // courses of relations take megabytes, which growing would copy again and again
  bytes.append(magic);
  append(bytes, size);
  append(bytes, record.first_run);
  append(bytes, record.lanes);
  each_array(record, [&](const auto& array) {
    append(bytes, array.size());
    bytes.append(reinterpret_cast<const char*>(array.data()), array.size() * sizeof array[0]);
  });
  append(bytes, numeric::checksum(bytes));
  return bytes;
}

std::size_t record_size(std::string_view bytes) {
  if (bytes.size() < record_head || !bytes.starts_with(magic)) return 0;
  bytes.remove_prefix(magic.size());
  return take_number(bytes);
}

BlockRecord take_record(std::string_view& bytes) {
  const std::size_t size = record_size(bytes);
  if (size < record_head + sizeof(std::uint64_t) || size > bytes.size()) damaged();
  std::string_view end = bytes.substr(size - sizeof(std::uint64_t), sizeof(std::uint64_t));
  if (numeric::checksum(bytes.substr(0, size - sizeof(std::uint64_t))) != take_number(end)) damaged();
  std::string_view content = bytes.substr(record_head, size - record_head - sizeof(std::uint64_t));
  BlockRecord record;
  record.first_run = take_number(content);
  record.lanes = take_number(content);
  each_array(record, [&](auto& array) { take_array(content, array); });
  if (!content.empty()) damaged();
  bytes.remove_prefix(size);
  return record;
}

}  // namespace entente
