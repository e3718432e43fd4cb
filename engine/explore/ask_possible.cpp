/// Which pairs of outcomes can occur at all, and how likely.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "explore/condition.h"
#include "explore/effort.h"
#include "explore/factor.h"
#include "explore/luck_alone.h"
#include "explore/pattern_space.h"
#include "explore/unit_points.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

constexpr std::size_t possible_runs = 2000, rounds = 20, usual_cells = 10;

/// `rapprochement:10`
struct Side {
  std::size_t outcome = 0;
  PatternAxis axis;
  std::optional<std::size_t> parts = {};  ///< as they were asked for
};

Side side_of(const Explorer& explorer, const std::string& text) {
  const std::size_t colon = text.find(':');
  Request one;
  one.outcomes = {text.substr(0, colon)};
  Side side{outcomes_asked(explorer, one).front(), {}};
  side.axis.cells = usual_cells;
  if (colon == std::string::npos) return side;
  const std::string cells = text.substr(colon + 1);
  if (cells.empty() || cells.size() > 3 || cells.find_first_not_of("0123456789") != std::string::npos ||
      std::stoul(cells) < 2)
    throw RequestError("'possible' takes two outcomes with how many parts each has, as alarm:10, not '" + text +
                       "'");
  side.parts = side.axis.cells = std::stoul(cells);
  return side;
}

/// From the least to the greatest of what came out; what holds or does not has two parts.
void set_range(PatternAxis& axis, const std::vector<double>& values, const Catalogue::OutcomeInfo& info) {
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  axis.low = *low;
  axis.high = *high;
  if (is_chance(info)) axis = {0, 1, 2};
  if (axis.low < axis.high) return;
  throw RequestError("'" + info.id + "' never varies: it comes to " + text::format_compact(*low) +
                     " in every run");
}

/// What a search goes over: half as much beyond what came out at each end, in parts as wide, since it may go
/// further.
PatternAxis widened(const PatternAxis& axis, const Catalogue::OutcomeInfo& info) {
  if (is_chance(info)) return axis;
  const double beyond = (axis.high - axis.low) / 2;
  return {axis.low - beyond, axis.high + beyond, 2 * axis.cells};
}

/// What both outcomes came to, run by run.
struct PairsFound {
  std::vector<double> a, b;

  PairsFound() = default;
  PairsFound(const Explorer& explorer, std::span<const double> found, const Side& x, const Side& y)
      : a(numbers_in(explorer, found, x.outcome)), b(numbers_in(explorer, found, y.outcome)) {
    require_numbers(explorer.outcome_infos()[x.outcome], a);
    require_numbers(explorer.outcome_infos()[y.outcome], b);
  }

  void add(const PairsFound& more) {
    a.insert(a.end(), more.a.begin(), more.a.end());
    b.insert(b.end(), more.b.begin(), more.b.end());
  }
};

/// Told of parts that were asked for where there are but two.
void add_two_parts(const Side& side, const Catalogue::OutcomeInfo& info, Answer& answer) {
  if (is_chance(info) && side.parts.value_or(2) != 2)
    answer.remarks.push_back(
        fmt::format("'{}' comes about or does not: it has 2 parts, not {}.", info.id, *side.parts));
}

/// Points of the search, each a run of its own luck.
class Search {
 public:
  Search(Explorer& explorer, const std::vector<Factor>& factors, const Side& a, const Side& b,
         std::uint64_t seed)
      : explorer_(explorer),
        factors_(factors),
        a_(a),
        b_(b),
        space_(grid(explorer, a, b), factors.size(), seed) {}

  /// False where it was stopped.
  bool go_on(std::size_t count) {
    const Points shares = space_.propose(count), points = scaled(shares, factors_);
    std::vector<ExploredRun> runs;
    for (std::size_t p = 0; p < points.count; ++p) runs.push_back({0, {next_run_++, points.row(p)}});
    const auto found = explorer_.outcomes(runs);
    if (!found) return false;
    const PairsFound pairs(explorer_, *found, a_, b_);
    space_.add(shares, pairs.a, pairs.b);
    found_.add(pairs);
    return true;
  }
  const PairsFound& found() const { return found_; }

 private:
  static PatternGrid grid(const Explorer& explorer, const Side& a, const Side& b) {
    const auto& infos = explorer.outcome_infos();
    return {widened(a.axis, infos[a.outcome]), widened(b.axis, infos[b.outcome])};
  }

  Explorer& explorer_;
  const std::vector<Factor>& factors_;
  Side a_, b_;
  PatternSearch space_;
  PairsFound found_;
  std::uint32_t next_run_ = 0;
};

AnswerTable cells_table(const Explorer& explorer, const Side& a, const Side& b,
                        const std::vector<CellChance>& searched, const std::vector<CellChance>& chances) {
  const auto &x = explorer.outcome_infos()[a.outcome].id, &y = explorer.outcome_infos()[b.outcome].id;
  AnswerTable table{
      "possible.csv",
      "Pairs of outcomes that occurred, and how likely each is",
      {x + "_low", x + "_high", y + "_low", y + "_high", "found_by_search", "chance", "low", "high"},
      {}};
  const auto edge = [](const PatternAxis& axis, std::size_t k) {
    return axis.low + (axis.high - axis.low) * static_cast<double>(k) / static_cast<double>(axis.cells);
  };
  for (std::size_t c = 0; c < chances.size(); ++c) {
    if (searched[c].points == 0 && chances[c].points == 0) continue;
    const std::size_t i = c / b.axis.cells, j = c % b.axis.cells;
    table.rows.push_back({edge(a.axis, i), edge(a.axis, i + 1), edge(b.axis, j), edge(b.axis, j + 1),
                          static_cast<double>(searched[c].points), chances[c].chance, chances[c].interval.low,
                          chances[c].interval.high});
  }
  return table;
}

std::size_t reached(const std::vector<CellChance>& cells) {
  return static_cast<std::size_t>(
      std::ranges::count_if(cells, [](const CellChance& c) { return c.points > 0; }));
}

/// Pairs that the search came to and no plain run.
std::size_t found_only_by(const std::vector<CellChance>& searched, const std::vector<CellChance>& chances) {
  std::size_t found = 0;
  for (std::size_t c = 0; c < chances.size(); ++c)
    if (searched[c].points > 0 && chances[c].points == 0) ++found;
  return found;
}

/// Of two that hold or do not: how likely both are, and would be if the one told nothing of the other.
std::string both_text(const Catalogue::OutcomeInfo& x, const Catalogue::OutcomeInfo& y,
                      const std::vector<CellChance>& chances) {
  const CellChance& both = chances.back();
  const double of_x = chances[2].chance + both.chance, of_y = chances[1].chance + both.chance;
  return fmt::format(
      "'{}' and '{}' come together in {} of the plain runs ({}); were the one no matter to the "
      "other, it would be in {}.",
      outcome_title(x), outcome_title(y), text::percent(both.chance), text::interval(both.interval, true),
      text::percent(of_x * of_y));
}

std::string search_text(const std::vector<CellChance>& searched, const std::vector<CellChance>& chances) {
  const std::size_t only = found_only_by(searched, chances);
  return fmt::format("; a search that goes on from rare pairs, in as many runs, came to {}, {} of them new",
                     reached(searched), only == 0 ? "none" : text::with_commas(only));
}

/// There is nothing to search where no parameter is varied: other luck is that of more plain runs. A part is
/// four of the search's grid, which is twice as wide, and two chances of the answer.
Explorer::Plan plan_of_pairs(std::size_t runs, std::size_t factors, std::size_t parts) {
  constexpr double bytes_of_part = 4 * sizeof(CellReached) + 2 * sizeof(CellChance);
  const std::string plain = text::with_commas(runs) + " plain runs";
  const bool searches = factors > 0;
  Explorer::Plan all = plan_of_evaluations(plain + (searches ? " and as many of a search" : ""),
                                           (searches ? 2 : 1) * static_cast<double>(runs), factors);
  all.numbers += static_cast<double>(parts) * bytes_of_part / (2 * sizeof(double));  // each is counted twice
  return all;
}

/// Nothing where it was stopped.
std::optional<PairsFound> found_by_search(Explorer& explorer, const std::vector<Factor>& factors, const Side& a,
                                          const Side& b, std::uint64_t seed, std::size_t runs) {
  if (factors.empty()) return PairsFound{};
  Search search(explorer, factors, a, b, seed);
  for (std::size_t round = 0; round < rounds; ++round)  // shares that come to `runs` together
    if (const std::size_t count = runs * (round + 1) / rounds - runs * round / rounds;
        count > 0 && !search.go_on(count))
      return std::nullopt;
  return search.found();
}

std::vector<CellChance> cells_of_search(const PatternGrid& grid, const PairsFound& found) {
  return found.a.empty() ? std::vector<CellChance>(grid.size()) : cell_chances(grid, found.a, found.b);
}

}  // namespace

std::optional<Answer> ask_possible(Explorer& explorer, const Request& request) {
  if (request.outcomes.size() != 2)
    throw RequestError("'possible' takes two outcomes, as --possible alarm:10,worst-trust:10");
  Side a = side_of(explorer, request.outcomes[0]), b = side_of(explorer, request.outcomes[1]);
  if (a.outcome == b.outcome)
    throw RequestError("'" + explorer.outcome_infos()[a.outcome].id +
                       "' is named twice; 'possible' takes two different outcomes");
  const std::vector<Factor> factors = factors_beside_luck(scenario_of(explorer), request);
  require_luck(explorer, factors);
  const std::size_t runs = or_usual(request.runs, possible_runs);
  explorer.expect(plan_of_pairs(runs, factors.size(), a.axis.cells * b.axis.cells));
  const Points drawn = scaled(random_unit(runs, factors.size(), request.seed), factors);
  std::vector<ExploredRun> plain;
  for (std::size_t run = 0; run < runs; ++run)
    plain.push_back({0, {static_cast<std::uint32_t>(run), drawn.row(run)}});
  const auto found = explorer.outcomes(plain);
  if (!found) return std::nullopt;
  const PairsFound of_plain(explorer, *found, a, b);
  const auto &x = explorer.outcome_infos()[a.outcome], &y = explorer.outcome_infos()[b.outcome];
  set_range(a.axis, of_plain.a, x);
  set_range(b.axis, of_plain.b, y);
  const auto of_search = found_by_search(explorer, factors, a, b, request.seed, runs);
  if (!of_search) return std::nullopt;
  PairsFound all = of_plain;
  all.add(*of_search);
  set_range(a.axis, all.a, x);
  set_range(b.axis, all.b, y);
  const std::vector<CellChance> chances = cell_chances({a.axis, b.axis}, of_plain.a, of_plain.b),
                                searched = cells_of_search({a.axis, b.axis}, *of_search);
  Answer answer{"possible", "What can occur at all", {}, {}, {}};
  answer.sentences.push_back(fmt::format("Of {} pairs of parts {} occur in {}{}.", chances.size(),
                                         reached(chances), text::counted(runs, "plain run"),
                                         factors.empty() ? "" : search_text(searched, chances)));
  if (is_chance(x) && is_chance(y)) answer.sentences.push_back(both_text(x, y, chances));
  answer.remarks.push_back(
      "What no run came to is not shown to be impossible. Chances are those of plain runs, each with "
      "its own Wilson interval.");
  add_two_parts(a, x, answer);
  add_two_parts(b, y, answer);
  if (factors.empty()) answer.remarks.emplace_back(luck_alone_text);
  answer.tables = {cells_table(explorer, a, b, searched, chances)};
  return answer;
}

}  // namespace entente::explore
