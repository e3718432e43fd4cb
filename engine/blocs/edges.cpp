/// Reading edge lists.
#include <entente/networks.h>
#include <entente/scenario.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/csv_dialect.h"
#include "base/csv_number.h"
#include "base/csv_reader.h"
#include "base/position_of.h"
#include "base/read_text.h"
#include "blocs/edge_times.h"
#include "blocs/graph_network.h"
#include "blocs/joined_ties.h"

namespace entente {
namespace {

using detail::max_told, detail::EdgeTimes;

class Edges {
 public:
  Edges(std::filesystem::path file, EdgeChoice choice)
      : file_(std::move(file)),
        choice_(std::move(choice)),
        text_(read_text(file_)),
        records_(text_, {.separator = CsvFormat::of_header, .trimmed = true}),
        ties_(choice_, choice_.directed) {}

  SignedNetwork read() {
    if (!records_.next()) end("the file is empty; expected the header a,b,sign");
    header_ = texts_of(records_.fields());
    weights_ = CsvNumbers(records_.separator());
    check_header();
    while (records_.next()) read_line(texts_of(records_.fields()));
    if (problems_ > 0)
      throw DataError(said_ +
                      (problems_ > max_told ? fmt::format("... and {} more", problems_ - max_told) : ""));
    return ties_.finish();
  }

 private:
  /// Of a field of the record.
  std::string place(std::size_t field) const {
    const auto& fields = records_.fields();
    const Position at = field < fields.size() ? records_.position(fields[field]) : Position{1, 1};
    return fmt::format("{}:{}:{}: ", file_.string(), at.line, at.column);
  }
  void say(std::size_t field, const std::string& what) {
    if (++problems_ <= max_told) said_ += place(field) + what + "\n";
  }
  [[noreturn]] void end(const std::string& what) const { throw DataError(place(0) + what); }
  /// A choice names what the file does not have.
  [[noreturn]] void unknown(const std::string& what) const { throw UnknownNameError(place(0) + what); }

  std::optional<std::size_t> column(const std::string& name) const { return position_of(header_, name); }
  /// One of those with a meaning, in any case.
  std::optional<std::size_t> known_column(const std::string& name) const {
    return position_of(in_small_letters(header_), name);
  }

  std::optional<std::size_t> first_of(std::initializer_list<const char*> names) const {
    for (const char* name : names)
      if (const auto found = known_column(name)) return found;
    return std::nullopt;
  }

  bool find_ends() {
    constexpr auto pairs =
        std::to_array<std::pair<const char*, const char*>>({{"a", "b"}, {"from", "to"}, {"source", "target"}});
    return std::any_of(pairs.begin(), pairs.end(), [&](const auto& names) {
      const auto a = known_column(names.first), b = known_column(names.second);
      if (a && b) a_ = *a, b_ = *b;
      return a && b;
    });
  }

  void check_header() {
    const bool ends = find_ends();
    sign_ = known_column("sign"), weight_ = first_of({"weight", "value"});
    if (!ends || (!sign_ && !weight_))
      end(fmt::format(
          "found the columns {}; expected a,b,sign (or from,to,value, or source,target,weight), and begin,end "
          "where ties end",
          fmt::join(header_, ",")));
    times_ = EdgeTimes(header_, known_column("begin"), known_column("end"), choice_.at);
    if (const std::string wrong = times_.wrong_choice(); !wrong.empty())
      throw RequestError(place(times_.column()) + "ties begin and end here: " + wrong);
    if (!times_.given() && !choice_.at.empty())
      unknown("there are no columns begin and end, so that a time means nothing");
    if (choice_.column.empty()) return;
    chosen_ = column(choice_.column);
    if (!chosen_)
      unknown(fmt::format("there is no column '{}'{}", choice_.column, did_you_mean(choice_.column, header_)));
  }

  std::size_t number_of(const std::string& actor) {
    const std::size_t number = ties_.number_of(actor);
    if (ties_.actors() > detail::max_actors) end(detail::too_many_actors());
    return number;
  }

  /// What stands in a column, where the file has it: a number, or nothing.
  std::optional<double> number_in(const std::optional<std::size_t>& column,
                                  const std::vector<std::string>& fields, bool& wrong) {
    if (!column) return std::nullopt;
    const std::string& text = fields[*column];
    if (text.empty() && sign_ && weight_ && !(fields[*sign_].empty() && fields[*weight_].empty()))
      return std::nullopt;
    const auto number = weights_.read_finite(text);
    wrong = wrong || !number;
    if (!number) say(*column, fmt::format("{}, its {}", weights_.problem(text), header_[*column]));
    return number;
  }

  /// Lines of several lists in one table are told apart by a column of their own.
  std::string how_to_choose() const {
    std::vector<std::string> others;
    for (std::size_t k = 0; k < header_.size(); ++k)
      if (k != a_ && k != b_ && k != sign_ && k != weight_ && !times_.are_in(k)) others.push_back(header_[k]);
    if (chosen_ || others.empty()) return "";
    return fmt::format("; --where COLUMN=VALUE takes the lines of one list (COLUMN: {})",
                       fmt::join(others, ", "));
  }

  void read_line(const std::vector<std::string>& fields) {
    if (fields.size() != header_.size())
      return say(0, fmt::format("found {} fields; expected {}", fields.size(), header_.size()));
    if (chosen_ && fields[*chosen_] != choice_.value) return;
    if (fields[a_].empty() || fields[b_].empty())
      return say(fields[a_].empty() ? a_ : b_, "an actor is missing");
    if (fields[a_] == fields[b_]) return say(a_, fmt::format("'{}' has a tie with itself", fields[a_]));
    bool wrong = false;
    const auto sign = number_in(sign_, fields, wrong), weight = number_in(weight_, fields, wrong);
    if (wrong) return;
    const std::size_t a = number_of(fields[a_]), b = number_of(fields[b_]);
    if (const auto when = times_.wrong(fields)) return say(when->first, when->second);
    if (!times_.hold(fields)) return;
    if (const auto first = ties_.add(a, b, detail::signed_weight(sign, weight), records_.line()))
      say(0, ties_.twice(a, b, *first) + how_to_choose());
  }

  std::filesystem::path file_;
  EdgeChoice choice_;
  std::string text_;
  CsvReader records_;
  std::vector<std::string> header_;
  std::size_t a_ = 0, b_ = 0, problems_ = 0;
  std::optional<std::size_t> sign_, weight_, chosen_;
  EdgeTimes times_;
  detail::JoinedTies ties_;
  std::string said_;
  CsvNumbers weights_;
};

}  // namespace

SignedNetwork read_edges(const std::filesystem::path& file, const EdgeChoice& choice) {
  return detail::is_graph_file(file) ? detail::read_graph(file, choice) : Edges(file, choice).read();
}

}  // namespace entente
