/// Which factors matter, in words and tables.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "explore/answer.h"
#include "explore/matters.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

/// A share lies between nothing and everything, whatever its estimate says.
Interval share_interval(const Index& index) {
  return {std::clamp(index.interval.low, 0.0, 1.0), std::clamp(index.interval.high, 0.0, 1.0)};
}

/// `luck`, `rule:attacks` ...: what a column is.
std::string kind_of(const Matters& m, std::size_t column) {
  if (column == m.luck) return "luck";
  if (column > m.luck) return "purpose";
  return m.columns[column].factors.size() > 1 ? "group" : "parameter";
}

/// Columns from `first` to `end` that do something by themselves, the largest first.
std::vector<std::size_t> that_matter(const OutputIndices& found, std::size_t first, std::size_t end) {
  std::vector<std::size_t> columns;
  for (std::size_t c = first; c < end; ++c)
    if (found.columns[c].first.told()) columns.push_back(c);
  std::stable_sort(columns.begin(), columns.end(), [&](std::size_t a, std::size_t b) {
    return found.columns[a].first.value > found.columns[b].first.value;
  });
  return columns;
}

/// `attacks` of `rule:attacks`.
std::string plain_name(const std::string& column) { return column.substr(column.find(':') + 1); }

/// A share that is not passed over where a column has it with others alone.
constexpr double much = 0.2;

/// ` by itself and 82 % with others`: where that is much more than what a column does by itself, which alone
/// would mislead.
std::string with_others_text(const ColumnIndices& column) {
  if (!column.total.told() || column.total.value < column.first.value + much) return "";
  return fmt::format(" by itself and {} with others", text::percent(std::min(1.0, column.total.value)));
}

/// No part is told to be more than the `whole`, which it may come out as where points are few.
std::string listed(const Matters& m, const OutputIndices& found, const std::vector<std::size_t>& columns,
                   const char* between, double whole = 1) {
  constexpr std::size_t most = 4;
  std::string text;
  for (std::size_t k = 0; k < std::min(most, columns.size()); ++k)
    text += (text.empty() ? "" : between) +
            fmt::format("{} {}", plain_name(m.columns[columns[k]].name),
                        text::percent(std::min(whole, found.columns[columns[k]].first.value))) +
            (columns[k] < m.luck ? with_others_text(found.columns[columns[k]]) : "");
  return text;
}

/// `61 % luck (of it attacks 34 %, mediation 19 %)`
std::string luck_text(const Matters& m, const OutputIndices& found) {
  const Index& luck = found.columns[m.luck].first;
  const std::string with_others = with_others_text(found.columns[m.luck]);
  if (luck.about_zero) return "luck about 0 %" + with_others;
  if (luck.unsure)
    return fmt::format("luck cannot be told yet ({})", text::interval(share_interval(luck), true)) +
           with_others;
  const std::string of_it =
      listed(m, found, that_matter(found, m.luck + 1, m.columns.size()), ", ", luck.value);
  return text::percent(luck.value) + " luck" + with_others + (of_it.empty() ? "" : " (of it " + of_it + ")");
}

/// Where nothing else is varied: `luck alone (of it attacks 34 %, mediation 19 %)`
std::string luck_alone(const Matters& m, const OutputIndices& found) {
  const std::string of_it = listed(m, found, that_matter(found, m.luck + 1, m.columns.size()), ", ");
  return of_it.empty() ? "luck alone" : "luck alone (of it " + of_it + ")";
}

/// `; with others p 83 %, q 81 %`: what is not told to do anything by itself, and does much so.
std::string with_others_alone(const Matters& m, const OutputIndices& found) {
  constexpr std::size_t most = 4;
  std::string text;
  std::size_t told = 0;
  for (std::size_t c = 0; c < m.luck; ++c) {
    const ColumnIndices& column = found.columns[c];
    if (column.first.told() || !column.total.told() || column.total.value < much || ++told > most) continue;
    text += fmt::format("{}{} {}", text.empty() ? "; with others " : ", ", m.columns[c].name,
                        text::percent(std::min(1.0, column.total.value)));
  }
  return text;
}

/// `; of 3 parameters cannot be told yet (up to 88 %)`; empty where all are told.
std::string untold_text(const Matters& m, const OutputIndices& found) {
  std::size_t untold = 0;
  double most = 0;
  for (std::size_t c = 0; c < m.luck; ++c)
    if (const Index& first = found.columns[c].first; first.unsure) {
      ++untold;
      most = std::max(most, share_interval(first).high);
    }
  if (untold == 0) return "";
  return fmt::format("; {} cannot be told yet (up to {}{})", text::counted(untold, "parameter"),
                     text::percent(most), untold == 1 ? "" : " each");
}

std::string sentence(const Catalogue::OutcomeInfo& info, const Matters& m, const OutputIndices& found) {
  if (found.usable != Usable::yes)
    return fmt::format("{}: nothing can be said, {}.", outcome_title(info), why_not(found.usable));
  const std::string factors = listed(m, found, that_matter(found, 0, m.luck), "; ");
  const std::string untold = untold_text(m, found) + with_others_alone(m, found);
  if (m.luck == 0) return fmt::format("{}: {}.", outcome_title(info), luck_alone(m, found));
  const ColumnIndices& luck = found.columns[m.luck];
  if (factors.empty() && untold.empty() && luck.first.about_zero && with_others_text(luck).empty())
    return fmt::format("{}: neither luck nor any parameter by itself.", outcome_title(info));
  const std::string known = factors.empty() && untold.empty() ? "; no parameter by itself"
                            : factors.empty()                 ? ""
                                                              : "; " + factors;
  return fmt::format("{}: {}{}{}.", outcome_title(info), luck_text(m, found), known, untold);
}

void add_index(const Index& index, Row& row) {
  const Interval range = share_interval(index);
  for (const double value : {index.value, range.low, range.high}) row.push_back(cell(value));
  for (const bool is : {index.about_zero, index.unsure}) row.emplace_back(is ? 1.0 : 0.0);
}

AnswerTable indices_table(const Explorer& explorer, const Matters& m, std::span<const std::size_t> outcomes) {
  AnswerTable table{"indices.csv",
                    "Shares of the variance (Sobol's indices)",
                    {"outcome", "column", "kind", "first", "first_low", "first_high", "first_about_zero",
                     "first_unsure", "total", "total_low", "total_high", "total_about_zero", "total_unsure"},
                    {}};
  for (const std::size_t o : outcomes)
    for (std::size_t c = 0; c < m.outcomes[o].columns.size(); ++c) {
      Row row{explorer.outcome_infos()[o].id, m.columns[c].name, kind_of(m, c)};
      add_index(m.outcomes[o].columns[c].first, row);
      add_index(m.outcomes[o].columns[c].total, row);
      table.rows.push_back(std::move(row));
    }
  return table;
}

/// Of what is rare a few rows decide, and bootstraps of those are too narrow: measured on chances of 4 %, in
/// which intervals of 95 % held 45 % of the truths where it came 10 times, and 78 to 98 % of them at 80.
std::string rare_text(const Catalogue::OutcomeInfo& info, const OutputIndices& found, std::size_t rows) {
  constexpr double enough = 200;
  const double share = std::min(found.mean, 1 - found.mean), came = 2 * static_cast<double>(rows) * share;
  if (!info.boolean || found.usable != Usable::yes || came >= enough) return "";
  return fmt::format(
      "'{}' {} in only {:.0f} of {} runs: of so few its intervals are too narrow, and parts may be "
      "missed; {} (--points) would do.",
      outcome_title(info), found.mean < 0.5 ? "holds" : "does not hold", came, text::with_commas(2 * rows),
      text::about_counted(static_cast<double>(rows) * enough / std::max(1.0, came), "row"));
}

std::string sureness_text(const Matters& m) {
  if (m.sureness.too_few && m.sureness.widest < 0.1)
    return fmt::format("Of some outcomes there are too few rows for any interval; try {} (--points).",
                       text::counted(m.sureness.rows, "row"));
  if (m.sureness.none) return "There is no interval: no outcome varies, or each has holes.";
  if (m.sureness.sure) return fmt::format("No interval is wider than {:.2f}.", m.sureness.widest);
  if (m.gave_up)
    return fmt::format("The widest interval is {:.2f}, of {}; these are all the rows that --until-sure makes.",
                       m.sureness.widest, m.columns[m.sureness.column].name);
  return fmt::format(
      "The widest interval is {:.2f}, of {}; {} (--points) would make it narrow enough, "
      "and --until-sure goes on until it is.",
      m.sureness.widest, m.columns[m.sureness.column].name,
      text::about_counted(static_cast<double>(m.sureness.rows), "row"));
}

}  // namespace

Answer matters_answer(const Explorer& explorer, const Matters& m, std::span<const std::size_t> outcomes) {
  Answer answer{"matters", "What matters", {}, {}, {}};
  for (const std::size_t o : outcomes)
    answer.sentences.push_back(sentence(explorer.outcome_infos()[o], m, m.outcomes[o]));
  answer.remarks.push_back(
      fmt::format("Shares of the variance that each has by itself; what is left comes of several together "
                  "(indices.csv has both). {}. {}",
                  text::counted(m.runs, "run"), sureness_text(m)));
  for (const std::size_t o : outcomes)
    if (std::string told = rare_text(explorer.outcome_infos()[o], m.outcomes[o], m.rows); !told.empty())
      answer.remarks.push_back(std::move(told));
  answer.tables.push_back(indices_table(explorer, m, outcomes));
  return answer;
}

}  // namespace entente::explore
