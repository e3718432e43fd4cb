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

/// No part is told to be more than the `whole`, which it may come out as where points are few.
std::string listed(const Matters& m, const OutputIndices& found, const std::vector<std::size_t>& columns,
                   const char* between, double whole = 1) {
  constexpr std::size_t most = 4;
  std::string text;
  for (std::size_t k = 0; k < std::min(most, columns.size()); ++k)
    text += (text.empty() ? "" : between) +
            fmt::format("{} {}", plain_name(m.columns[columns[k]].name),
                        text::percent(std::min(whole, found.columns[columns[k]].first.value)));
  return text;
}

/// `61 % luck (of it attacks 34 %, mediation 19 %)`
std::string luck_text(const Matters& m, const OutputIndices& found) {
  const Index& luck = found.columns[m.luck].first;
  if (luck.about_zero) return "luck about 0 %";
  if (luck.unsure)
    return fmt::format("luck cannot be told yet ({})", text::interval(share_interval(luck), true));
  const std::string of_it =
      listed(m, found, that_matter(found, m.luck + 1, m.columns.size()), ", ", luck.value);
  return text::percent(luck.value) + " luck" + (of_it.empty() ? "" : " (of it " + of_it + ")");
}

/// Where nothing else is varied: `luck alone (of it attacks 34 %, mediation 19 %)`
std::string luck_alone(const Matters& m, const OutputIndices& found) {
  const std::string of_it = listed(m, found, that_matter(found, m.luck + 1, m.columns.size()), ", ");
  return of_it.empty() ? "luck alone" : "luck alone (of it " + of_it + ")";
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
  const std::string untold = untold_text(m, found);
  if (m.luck == 0) return fmt::format("{}: {}.", outcome_title(info), luck_alone(m, found));
  if (factors.empty() && untold.empty() && found.columns[m.luck].first.about_zero)
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
  answer.tables.push_back(indices_table(explorer, m, outcomes));
  return answer;
}

}  // namespace entente::explore
