#pragma once
/// A made-up catalogue and blocks of made-up runs: results are tested without an engine below them.
#include <entente/results.h>

#include <cmath>
#include <fstream>
#include <sstream>
#include <string>

namespace entente::testing_support {

inline Date day(int year, unsigned month, unsigned day) {
  return Date{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

/// Two actors, one relation and one symmetric one, three dates, two series, two causes, four outcomes, one
/// parameter.
inline Catalogue small_catalogue() {
  Catalogue c;
  c.actors = {"PAK", "AFG"};
  c.relations = {{"trust", {}, false}, {"trade", {}, true}};
  c.causes = {{"raid", CauseKind::rule, "attack"}, {"decay", CauseKind::decay, ""}};
  c.metrics = {{"heat", "", ""}};
  c.watched = {{"trust[PAK,AFG]", "", ""}};
  c.outcomes = {{"thaw", "Relations \"thaw\", a bit", TimeAggregate::end, true},
                {"level", "", TimeAggregate::mean, false},
                {"contact", "", TimeAggregate::first, false},
                {"never", "", TimeAggregate::first, false}};
  c.drawn_parameters = {"pressure"};
  c.event_types = {"attack"};
  c.dates = {day(2025, 1, 1), day(2025, 1, 8), day(2025, 1, 15)};
  return c;
}

/// Every number of a run is a function of the run's number, so that blocks of any size must come to the same.
inline BlockRecord block_of(const Catalogue& c, std::size_t first, std::size_t lanes) {
  BlockRecord b;
  b.first_run = first;
  b.lanes = lanes;
  const auto fill = [&](std::vector<double>& out, std::size_t rows, auto value) {
    for (std::size_t r = 0; r < rows; ++r)
      for (std::size_t lane = 0; lane < lanes; ++lane)
        out.push_back(value(r, static_cast<double>(first + lane)));
  };
  fill(b.parameters, 1, [](std::size_t, double run) { return 0.1 * run; });
  fill(b.series, c.dates.size() * c.series(),
       [](std::size_t r, double run) { return run + static_cast<double>(r) / 8; });
  fill(b.outcomes, 4, [](std::size_t r, double run) {
    const bool even = std::fmod(run, 2) == 0;
    const double values[] = {even ? 1.0 : 0.0, run / 3, even ? 7 / days_per_year : NAN, NAN};
    return values[r];
  });
  fill(b.ledger, 2, [](std::size_t cause, double run) { return cause == 0 && run > 0 ? -run / 10 : 0.0; });
  fill(b.start, 8, [](std::size_t cell, double) { return 0.1 * static_cast<double>(cell); });
  fill(b.end, 8, [](std::size_t cell, double run) { return static_cast<double>(cell) + run; });
  b.events = {static_cast<std::uint32_t>(lanes), 0, 0, 0};
  b.max_means.assign(c.causes.size(), 0.0);
  b.max_means[0] = 0.5 * static_cast<double>(first + lanes);
  return b;
}

/// A collector that has received `runs` runs in blocks of `lanes`.
inline Collector collected(const Catalogue& c, std::size_t runs, std::size_t lanes) {
  Collector collector(c, runs);
  for (std::size_t first = 0; first < runs; first += lanes)
    collector.receive(block_of(c, first, std::min(lanes, runs - first)));
  return collector;
}

inline std::string kept_text(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// A folder of its own for a test, removed at its end.
struct TemporaryFolder {
  std::filesystem::path path;
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "entente-test-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path); }
};

}  // namespace entente::testing_support
