#include "results/stored_causes.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "results/csv.h"
#include "results/read_folder.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

constexpr Range finite_numbers{-std::numeric_limits<double>::infinity(),
                               std::numeric_limits<double>::infinity()};

std::vector<std::string> date_texts(const Catalogue& c) {
  std::vector<std::string> texts;
  for (std::size_t k = 0; k < c.steps(); ++k) texts.push_back(to_string(c.dates[k]));
  return texts;
}

/// In every run, what a value comes to is where it began and what its causes changed.
void check_sums(const fs::path& file, const Catalogue& c, const std::vector<MeanChange>& changes,
                const SeriesMeans& means) {
  const std::size_t count = c.causes.size();
  for (std::size_t w = 0; w < c.watched.size(); ++w) {
    const std::size_t series = c.metrics.size() + w;
    const double start = means[series], end = means[c.steps() * c.series() + series];
    double sum = 0, size = std::abs(start) + std::abs(end);
    for (const MeanChange& change : std::span(changes).subspan(w * count, count)) {
      sum += change.mean;
      size += std::abs(change.mean);
    }
    if (!agree(start + sum, end, size))
      throw_damaged(file, fmt::format("its causes change '{}' by {}, and in series.csv it goes from {} to {}",
                                      c.watched[w].name, sum, start, end));
  }
}

template <typename Things, typename Name>
Names names_of(const Things& things, const Name& name) {
  Names names;
  for (const auto& thing : things) names.insert(name(thing));
  return names;
}

}  // namespace

Names tracked_names(const Catalogue& c) {
  return names_of(c.watched, [](const auto& cell) { return cell.name; });
}

Names cause_names(const Catalogue& c) {
  return names_of(c.causes, [](const auto& cause) { return cause.id; });
}

std::vector<MeanChange> check_causes(const fs::path& file, const Catalogue& c, std::size_t runs,
                                     const SeriesMeans& means) {
  StoredRows rows(file, columns::causes);
  const Names cells = tracked_names(c), causes = cause_names(c);
  const std::size_t count = c.causes.size();
  std::vector<MeanChange> changes(c.watched.size() * count);
  for (std::size_t place = 0; rows.next(); ++place) {
    rows.require_one_of(0, cells, "tracked value");
    rows.require_one_of(1, causes, "cause");
    place = rows.place(place, cells.size() * count, [&](std::size_t at) {
      const Catalogue::Cause& cause = c.causes[at % count];
      return rows.text(1) == cause.id && rows.text(2) == to_string(cause.kind) &&
             rows.text(0) == c.watched[at / count].name;
    });
    rows.require_within(3, 7, finite_numbers);
    rows.require_counted(6, runs);
    changes[place] = {rows.number(3), rows.number(6)};
  }
  check_sums(file, c, changes, means);
  return changes;
}

void check_events(const fs::path& file, const Catalogue& c, std::size_t runs) {
  StoredRows rows(file, columns::events);
  const std::vector<std::string> texts = date_texts(c);
  const Names dates(texts.begin(), texts.end()), causes = cause_names(c);
  const std::size_t count = c.causes.size();
  for (std::size_t place = 0; rows.next(); ++place) {
    rows.require_one_of(0, dates, "date");
    rows.require_one_of(1, causes, "cause");
    place = rows.place(place, texts.size() * count, [&](std::size_t at) {
      const Catalogue::Cause& cause = c.causes[at % count];
      return rows.text(1) == cause.id && rows.text(2) == cause.type && rows.text(0) == texts[at / count];
    });
    rows.require_counted(3, runs);
  }
}

void check_rules(const fs::path& file, const Catalogue& c) {
  StoredRows rows(file, columns::rules);
  for (const Catalogue::Cause& cause : c.causes) {
    if (cause.kind != CauseKind::rule) continue;
    if (!rows.next()) throw_damaged(file, "the rule '" + cause.id + "' is missing");
    rows.require(0, cause.id);
    rows.require(1, cause.type);
    if (rows.number(2) < 0) rows.wrong(fmt::format(": max_mean cannot be '{}'", rows.text(2)));
  }
  if (rows.next()) rows.wrong(": its scenario has no such rule");
}

}  // namespace entente
