/// Reading edge lists.
#include <entente/networks.h>
#include <entente/scenario.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "base/ascii.h"
#include "base/csv_dialect.h"
#include "base/csv_number.h"
#include "base/csv_reader.h"
#include "base/position_of.h"
#include "base/read_file.h"
#include "base/why_unread.h"
#include "base/with_commas.h"

namespace entente {
namespace {

constexpr std::size_t max_told = 20;
constexpr std::size_t max_actors = 10'000;

class Edges {
 public:
  Edges(std::filesystem::path file, EdgeChoice choice) : file_(std::move(file)), choice_(std::move(choice)) {}

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
    std::sort(network_.ties.begin(), network_.ties.end(),
              [](const SignedTie& x, const SignedTie& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
    return std::move(network_);
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

  void check_header() {
    const auto a = known_column("a"), b = known_column("b");
    const auto sign = known_column("sign"), weight = known_column("weight");
    if (!a || !b || (!sign && !weight))
      end(fmt::format("found the columns {}; expected a,b,sign or a,b,weight, and begin,end where ties end",
                      fmt::join(header_, ",")));
    a_ = *a, b_ = *b, weight_ = sign ? *sign : *weight;
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

  bool holds(const std::vector<std::string>& fields) const {
    const bool begun = !begin_ || fields[*begin_].empty() || !before(choice_.at, fields[*begin_]);
    return begun && (!end_ || fields[*end_].empty() || before(choice_.at, fields[*end_]));
  }

  std::size_t number_of(const std::string& actor) {
    const auto [it, fresh] = numbers_.try_emplace(actor, numbers_.size());
    if (fresh) network_.actors.push_back(actor);
    if (numbers_.size() > max_actors) end(fmt::format("more than {} actors", with_commas(max_actors)));
    return it->second;
  }

  void read_line(const std::vector<std::string>& fields) {
    if (fields.size() != header_.size())
      return say(fmt::format("found {} fields; expected {}", fields.size(), header_.size()));
    if (chosen_ && fields[*chosen_] != choice_.value) return;
    const auto weight = weights_.read_finite(fields[weight_]);
    if (fields[a_].empty() || fields[b_].empty()) return say("an actor is missing");
    if (fields[a_] == fields[b_]) return say(fmt::format("'{}' has a tie with itself", fields[a_]));
    if (!weight) return say(fmt::format("{}, its {}", weights_.problem(fields[weight_]), header_[weight_]));
    const auto [a, b] = std::minmax({number_of(fields[a_]), number_of(fields[b_])});
    if (holds(fields)) add({a, b, *weight});
  }

  void add(const SignedTie& tie) {
    const auto [it, fresh] = seen_.try_emplace({tie.a, tie.b}, line_);
    if (!fresh) return say(fmt::format("these two have a tie in line {} already", it->second));
    if (tie.weight != 0) network_.ties.push_back(tie);
  }

  std::filesystem::path file_;
  EdgeChoice choice_;
  std::vector<std::string> header_;
  std::size_t a_ = 0, b_ = 0, weight_ = 0, line_ = 1, problems_ = 0;
  std::optional<std::size_t> begin_, end_, chosen_;
  std::map<std::string, std::size_t> numbers_;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> seen_;
  SignedNetwork network_;
  std::string said_;
  CsvNumbers weights_;
};

}  // namespace

SignedNetwork read_edges(const std::filesystem::path& file, const EdgeChoice& choice) {
  return Edges(file, choice).read();
}

}  // namespace entente
