/// Reading edge lists.
#include <entente/networks.h>
#include <entente/scenario.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/csv_dialect.h"
#include "base/csv_number.h"
#include "base/csv_reader.h"
#include "base/position_of.h"
#include "base/read_file.h"
#include "base/why_unread.h"
#include "base/with_commas.h"
#include "blocs/graph_network.h"
#include "blocs/joined_ties.h"

namespace entente {
namespace {

constexpr std::size_t max_told = 20;
constexpr std::size_t max_actors = 10'000;

class Edges {
 public:
  Edges(std::filesystem::path file, EdgeChoice choice)
      : file_(std::move(file)), choice_(std::move(choice)), ties_(choice_, choice_.directed) {}

  SignedNetwork read() {
    const auto text = read_file(file_);
    if (!text) throw FileError(why_unread(file_));
    CsvReader records(*text, {.separator = CsvFormat::of_header, .trimmed = true});
    if (!records.next()) end("the file is empty; expected the header a,b,sign");
    header_ = texts_of(records.fields());
    weights_ = CsvNumbers(records.separator());
    check_header();
    while (records.next()) {
      line_ = records.line();
      read_line(texts_of(records.fields()));
    }
    if (problems_ > 0)
      throw DataError(said_ +
                      (problems_ > max_told ? fmt::format("... and {} more", problems_ - max_told) : ""));
    return ties_.finish();
  }

 private:
  void say(const std::string& what) {
    if (++problems_ <= max_told) said_ += fmt::format("{}:{}: {}\n", file_.string(), line_, what);
  }
  [[noreturn]] void end(const std::string& what) const {
    throw DataError(fmt::format("{}:{}: {}", file_.string(), line_, what));
  }
  /// A choice names what the file does not have.
  [[noreturn]] void unknown(const std::string& what) const {
    throw UnknownNameError(fmt::format("{}:{}: {}", file_.string(), line_, what));
  }

  /// The chosen time is missing, or none.
  [[noreturn]] void refuse(const std::string& what) const {
    throw RequestError(fmt::format("{}:{}: ties begin and end here: {}", file_.string(), line_, what));
  }

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
    for (const auto& [from, to] : pairs) {
      const auto a = known_column(from), b = known_column(to);
      if (!a || !b) continue;
      a_ = *a, b_ = *b;
      return true;
    }
    return false;
  }

  void check_header() {
    const bool ends = find_ends();
    const auto weight = first_of({"sign", "weight", "value"});
    if (!ends || !weight)
      end(fmt::format(
          "found the columns {}; expected a,b,sign (or from,to,value, or source,target,weight), and begin,end "
          "where ties end",
          fmt::join(header_, ",")));
    weight_ = *weight;
    begin_ = known_column("begin"), end_ = known_column("end");
    const bool timed = begin_ || end_;
    if (timed && choice_.at.empty()) refuse("say at which time they are wanted");
    if (timed && !csv_number(choice_.at) && !parse_date(choice_.at))
      refuse("a time is a year, or a date like 2026-01-31, not '" + choice_.at + "'");
    if (!timed && !choice_.at.empty())
      unknown("there are no columns begin and end, so that a time means nothing");
    if (choice_.column.empty()) return;
    chosen_ = column(choice_.column);
    if (!chosen_)
      unknown(fmt::format("there is no column '{}'{}", choice_.column, did_you_mean(choice_.column, header_)));
  }

  /// Years as numbers, dates as texts: both compare as they should where both sides are of one form.
  static bool before(const std::string& x, const std::string& y) {
    const auto a = csv_number(x), b = csv_number(y);
    return a && b ? *a < *b : x < y;
  }

  /// What is wrong with when a tie holds; empty: nothing.
  std::string wrong_time(const std::vector<std::string>& fields) const {
    for (const auto& which : {begin_, end_}) {
      if (!which || fields[*which].empty()) continue;
      const std::string& time = fields[*which];
      const bool year = csv_number(time).has_value(), date = parse_date(time).has_value();
      if (!year && !date)
        return fmt::format("found '{}'; expected a year or a date like 2026-01-31, its {}", time,
                           header_[*which]);
      if (year != csv_number(choice_.at).has_value())
        return fmt::format("found '{}', its {}; the time that is asked for is a {}, '{}'", time,
                           header_[*which], year ? "date" : "year", choice_.at);
    }
    return "";
  }

  bool holds(const std::vector<std::string>& fields) const {
    const bool begun = !begin_ || fields[*begin_].empty() || !before(choice_.at, fields[*begin_]);
    return begun && (!end_ || fields[*end_].empty() || before(choice_.at, fields[*end_]));
  }

  std::size_t number_of(const std::string& actor) {
    const std::size_t number = ties_.number_of(actor);
    if (ties_.actors() > max_actors) end(fmt::format("more than {} actors", with_commas(max_actors)));
    return number;
  }

  void read_line(const std::vector<std::string>& fields) {
    if (fields.size() != header_.size())
      return say(fmt::format("found {} fields; expected {}", fields.size(), header_.size()));
    if (chosen_ && fields[*chosen_] != choice_.value) return;
    const auto weight = weights_.read_finite(fields[weight_]);
    if (fields[a_].empty() || fields[b_].empty()) return say("an actor is missing");
    if (fields[a_] == fields[b_]) return say(fmt::format("'{}' has a tie with itself", fields[a_]));
    if (!weight) return say(fmt::format("{}, its {}", weights_.problem(fields[weight_]), header_[weight_]));
    const std::size_t a = number_of(fields[a_]), b = number_of(fields[b_]);
    if (const std::string wrong = wrong_time(fields); !wrong.empty()) return say(wrong);
    const std::string wrong = holds(fields) ? ties_.add(a, b, *weight, line_) : "";
    if (!wrong.empty()) say(wrong);
  }

  std::filesystem::path file_;
  EdgeChoice choice_;
  std::vector<std::string> header_;
  std::size_t a_ = 0, b_ = 0, weight_ = 0, line_ = 1, problems_ = 0;
  std::optional<std::size_t> begin_, end_, chosen_;
  detail::JoinedTies ties_;
  std::string said_;
  CsvNumbers weights_;
};

}  // namespace

SignedNetwork read_edges(const std::filesystem::path& file, const EdgeChoice& choice) {
  return detail::is_graph_file(file) ? detail::read_graph(file, choice) : Edges(file, choice).read();
}

}  // namespace entente
