/// The file evolution.bin, written and read.
#include <entente/results.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>

#include "base/text_file.h"
#include "numeric/checksum.h"
#include "results/outputs.h"
#include "results/read_folder.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

static_assert(std::endian::native == std::endian::little, "numbers are written as they lie in memory");

using Json = nlohmann::ordered_json;

constexpr std::string_view magic = "entevo01";
constexpr const char* file_name = "evolution.bin";

/// Calls visit(name, array) with every array of a relation: what is written is what is read.
template <typename Relation, typename Visit>
void each_array(Relation& r, const Visit& visit) {
  visit("start", r.start);
  visit("cells", r.cells);
  visit("mean", r.mean);
  visit("sd", r.sd);
  visit("p05", r.p05);
  visit("p95", r.p95);
}

Json bound(double limit) { return std::isfinite(limit) ? Json(limit) : Json(nullptr); }

/// Appends the array and says where it begins in the data.
template <typename T>
Json append(std::string& data, const std::vector<T>& array) {
  data.resize((data.size() + 7) / 8 * 8);
  const std::size_t offset = data.size();
  data.append(reinterpret_cast<const char*>(array.data()), array.size() * sizeof(T));
  return {{"offset", offset}, {"count", array.size()}};
}

void append(std::string& bytes, std::uint64_t number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

std::uint64_t number_at(std::string_view bytes, std::size_t at) {
  std::uint64_t number = 0;
  std::memcpy(&number, bytes.data() + at, sizeof number);
  return number;
}

[[noreturn]] void damaged() { throw std::runtime_error("its parts do not fit together"); }

/// A whole number that is not negative: where another stands, the parser would make one of it.
std::size_t count_in(const Json& json) {
  if (!json.is_number_unsigned()) damaged();
  return json.get<std::size_t>();
}

template <typename T>
void take(std::string_view data, const Json& place, std::vector<T>& array) {
  const std::size_t offset = count_in(place.at("offset")), count = count_in(place.at("count"));
  if (offset > data.size() || count > (data.size() - offset) / sizeof(T)) damaged();
  array.resize(count);
  if (count > 0) std::memcpy(array.data(), data.data() + offset, count * sizeof(T));
}

void check(const EvolutionRelation& r, std::size_t n, std::size_t dates) {
  if (r.start.size() != n * n) damaged();
  for (const auto* values : {&r.mean, &r.sd, &r.p05, &r.p95})
    if (values->size() != r.cells.size() * dates) damaged();
  for (std::size_t k = 0; k < r.cells.size(); ++k)
    if (r.cells[k] >= n * n || (k > 0 && r.cells[k] <= r.cells[k - 1])) damaged();
}

Evolution parse(std::string_view bytes) {
  constexpr std::size_t head = 16, foot = 8;
  if (bytes.size() < head + foot || bytes.size() % 8 != 0 || !bytes.starts_with(magic)) damaged();
  if (numeric::checksum(bytes.substr(0, bytes.size() - foot)) != number_at(bytes, bytes.size() - foot))
    damaged();
  const std::uint64_t length = number_at(bytes, magic.size());
  if (length > bytes.size() - head - foot) damaged();
  const Json header = Json::parse(bytes.substr(head, length));
  const std::string_view data = bytes.substr(head + length, bytes.size() - head - foot - length);
  Evolution e;
  header.at("actors").get_to(e.actors);
  header.at("dates").get_to(e.dates);
  e.runs = static_cast<long long>(count_in(header.at("runs")));
  e.band_runs = static_cast<long long>(count_in(header.at("band_runs")));
  // a world without relations was once written without them
  for (const Json& described : header.value("relations", Json::array())) {
    EvolutionRelation& r = e.relations.emplace_back();
    described.at("name").get_to(r.name);
    described.at("symmetric").get_to(r.symmetric);
    const auto limit = [&](const char* key, double none) {
      return described.at(key).is_null() ? none : described.at(key).get<double>();
    };
    r.low = limit("low", -std::numeric_limits<double>::infinity());
    r.high = limit("high", std::numeric_limits<double>::infinity());
    each_array(r, [&](const char* name, auto& array) { take(data, described.at(name), array); });
    check(r, e.actors.size(), e.dates.size());
  }
  return e;
}

}  // namespace

std::string evolution_bytes(const Evolution& e) {
  Json header{{"actors", e.actors},
              {"dates", e.dates},
              {"runs", e.runs},
              {"band_runs", e.band_runs},
              {"relations", Json::array()}};
  std::string data;
  for (const EvolutionRelation& r : e.relations) {
    Json described{
        {"name", r.name}, {"symmetric", r.symmetric}, {"low", bound(r.low)}, {"high", bound(r.high)}};
    each_array(r, [&](const char* name, const auto& array) { described[name] = append(data, array); });
    header["relations"].push_back(std::move(described));
  }
  std::string text = header.dump();
  text.resize((text.size() + 7) / 8 * 8, ' ');
  data.resize((data.size() + 7) / 8 * 8);
  std::string bytes(magic);
  append(bytes, text.size());
  bytes += text + data;
  append(bytes, numeric::checksum(bytes));
  return bytes;
}

std::optional<Evolution> read_evolution(const fs::path& folder) {
  const fs::path file = folder / file_name;
  std::error_code error;
  if (!fs::exists(file, error)) return std::nullopt;
  const std::string bytes = text_of(file);
  if (bytes.starts_with("entevo") && !bytes.starts_with(magic))
    throw ReadError(file.string() + " is of another version of entente");
  try {
    return parse(bytes);
  } catch (const Json::exception&) {
    throw_damaged(file, "its head cannot be read");
  } catch (const std::runtime_error& unreadable) {
    throw_damaged(file, unreadable.what());
  }
}

void write_evolution(const Results& results, const fs::path& file) {
  write_text(file, evolution_bytes(results.collector.evolution()));
}

}  // namespace entente
