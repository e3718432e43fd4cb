/// The outcomes of a folder's runs, read back.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/csv_number.h"
#include "base/csv_reader.h"
#include "base/position_of.h"
#include "results/read_folder.h"

namespace entente {
namespace {

bool agree(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
  return a == b || std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// Where each outcome stands in the header.
std::vector<std::size_t> columns_of(const std::vector<std::string>& header, const Catalogue& c,
                                    const std::string& file) {
  std::vector<std::size_t> columns;
  for (const auto& outcome : c.outcomes) {
    const auto at = position_of(header, outcome.id);
    if (!at)
      throw ReadError(
          fmt::format("{} has no column for the outcome '{}' of scenario.json beside it", file, outcome.id));
    columns.push_back(*at);
  }
  return columns;
}

}  // namespace

KnownRuns::KnownRuns(const std::filesystem::path& folder, const Catalogue& catalogue, std::size_t runs)
    : file_((folder / "runs.csv").string()), catalogue_(catalogue) {
  const std::string text = text_of(file_);
  CsvReader records(text);
  const std::vector<CsvField>& fields = records.fields();
  if (!records.next()) throw ReadError("cannot read " + file_ + ": the folder is not complete");
  const std::size_t count = fields.size();
  const auto columns = columns_of(texts_of(fields), catalogue, file_);
  std::size_t run = 0;
  for (; records.next(); ++run) {
    const auto damaged = [&] {
      return ReadError(fmt::format("{} is damaged in line {}", file_, records.line()));
    };
    if (fields.size() != count || fields.front().text != std::to_string(run)) throw damaged();
    for (const std::size_t column : columns) {
      const auto value = csv_number(fields[column].text);
      if (!value) throw damaged();
      outcomes_.push_back(*value);
    }
  }
  if (run != runs)
    throw ReadError(fmt::format("{} holds {} runs, and manifest.json says {}", file_, run, runs));
}

std::vector<double> KnownRuns::values(std::size_t outcome) const {
  std::vector<double> values;
  for (std::size_t at = outcome; at < outcomes_.size(); at += catalogue_.outcomes.size())
    values.push_back(outcomes_[at]);
  return values;
}

void KnownRuns::receive(const BlockRecord& block) {
  const std::size_t count = catalogue_.outcomes.size();
  for (std::size_t lane = 0; lane < block.lanes; ++lane)
    for (std::size_t o = 0; o < count; ++o) {
      const double known = outcomes_[(block.first_run + lane) * count + o],
                   found = block.outcomes[o * block.lanes + lane];
      if (!agree(known, found))
        throw ReadError(fmt::format(
            "{} is not what scenario.json beside it gives: the outcome '{}' of run {} is {}, and comes to {}",
            file_, catalogue_.outcomes[o].id, block.first_run + lane, known, found));
    }
}

}  // namespace entente
