/// Lists of ties, as Kumu and Gephi have them: From, To, Type, Strength, Direction.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/ascii.h"
#include "base/with_commas.h"
#include "spreadsheet/columns.h"
#include "spreadsheet/relation_sheet.h"

namespace entente::spreadsheet {
namespace {

enum class Direction { one_way, both_ways };

class Edges {
 public:
  Edges(const Sheet& sheet, const SheetReading& reading)
      : sheet_(sheet), reading_(reading), columns_(sheet, reading.faults), numbers_(sheet, reading.faults) {
    from_ = columns_.find({"from", "source"});
    to_ = columns_.find({"to", "target"});
    strength_ = columns_.find({"strength", "value", "weight"});
    direction_ = columns_.find({"direction"});
    type_ = columns_.find({"type", "relation"});
    if (type_ && !direction_ && holds_directions(*type_)) std::swap(type_, direction_);
  }

  std::vector<RelationSheet> read() {
    tell_of_others();
    for (std::size_t i = 1; i < sheet_.rows.size(); ++i) add(sheet_.rows[i]);
    tell_of_open();
    if (made_.empty()) relation_named("");
    for (RelationSheet& relation : made_) relation.symmetric = !one_way_.contains(&relation - made_.data());
    return std::move(made_);
  }

 private:
  /// Gephi calls directions types.
  bool holds_directions(std::size_t column) const {
    return std::all_of(sheet_.rows.begin() + 1, sheet_.rows.end(), [&](const Row& row) {
      const std::string text = in_small_letters(text_in(row, column));
      return text.empty() || text == "directed" || text == "undirected" || text == "mutual";
    });
  }

  void tell_of_others() {
    std::string others;
    for (std::size_t i = 0; i < columns_.names().size(); ++i) {
      const auto is = [&](const std::optional<std::size_t>& column) { return column == i; };
      if (columns_.names()[i].empty() || is(from_) || is(to_) || is(strength_) || is(direction_) || is(type_))
        continue;
      others += (others.empty() ? "" : ", ") + sheet_.rows[0][i].text;
    }
    if (!others.empty())
      reading_.remarks.push_back(fmt::format("{}: columns that are left out: {}", sheet_.called(), others));
  }

  /// A blank strength is 1; that of `n/a` is not known.
  void tell_of_open() {
    if (!numbers_.marks().empty())
      reading_.remarks.push_back(fmt::format(
          "{}: {} of unknown strength ('n/a', '-' or the like) left out, the first at {}", sheet_.called(),
          counted(numbers_.marks().size(), "tie"), sheet_.place(numbers_.marks().front())));
  }

  std::size_t relation_named(const std::string& type) {
    const auto [it, fresh] = numbers_of_types_.emplace(in_small_letters(type), made_.size());
    if (!fresh) return it->second;
    RelationSheet& relation = made_.emplace_back();
    relation.sheet = &sheet_;
    relation.at = sheet_.rows[0][0].at;
    name_relation(relation, !type.empty() ? type : sheet_.title.empty() ? sheet_.name : sheet_.title);
    return it->second;
  }

  std::optional<std::size_t> actor_in(const Row& row, std::optional<std::size_t> column, const char* what) {
    const Cell& cell = cell_in(row, column);
    if (cell.text.empty()) {
      reading_.faults.say(sheet_, row[0].at, fmt::format("this row has nothing in its column {}", what));
      return std::nullopt;
    }
    return actor_named(reading_.actors.code_of(cell.text), cell.text, sheet_, cell.at, reading_);
  }

  std::optional<Direction> direction_in(const Row& row) {
    const Cell& cell = cell_in(row, direction_);
    const std::string text = in_small_letters(cell.text);
    if (text.empty() || text == "directed") return Direction::one_way;
    if (text == "mutual" || text == "undirected") return Direction::both_ways;
    reading_.faults.say(sheet_, cell.at,
                        fmt::format("found '{}'; expected directed, undirected or mutual{}", cell.text,
                                    did_you_mean(text, {"directed", "undirected", "mutual"})));
    return std::nullopt;
  }

  void add(const Row& row) {
    const auto from = actor_in(row, from_, "From"), to = actor_in(row, to_, "To");
    const auto direction = direction_in(row);
    const Cell& strength = cell_in(row, strength_);
    if (!strength.text.empty() && !numbers_.is_filled(strength)) return;
    const auto value = strength.text.empty() ? std::optional(1.0) : numbers_.read(strength);
    if (!from || !to || !direction || !value) return;
    const Cell& at = strength.text.empty() ? cell_in(row, from_) : strength;
    if (*from == *to)
      return reading_.faults.say(sheet_, cell_in(row, to_).at,
                                 fmt::format("'{}' stands on both sides", text_in(row, to_)));
    const double mapped = strength.text.empty() ? 1.0 : scaled(*value, sheet_, at.at, reading_);
    const std::size_t relation = relation_named(text_in(row, type_));
    add_tie(relation, {*from, *to, mapped, mapped, mapped}, row);
    if (*direction == Direction::both_ways) add_tie(relation, {*to, *from, mapped, mapped, mapped}, row);
    if (*direction == Direction::one_way) one_way_.insert(static_cast<std::ptrdiff_t>(relation));
  }

  void add_tie(std::size_t relation, const SheetTie& tie, const Row& row) {
    const Cell& at = cell_in(row, from_);
    const auto [it, fresh] = seen_.emplace(std::tuple(relation, tie.from, tie.to), at.at);
    if (!fresh)
      return reading_.faults.say(sheet_, at.at,
                                 fmt::format("the tie from {} to {} stands at {} already", text_in(row, from_),
                                             text_in(row, to_), sheet_.place(it->second)));
    made_[relation].ties.push_back(tie);
    made_[relation].places.push_back(cell_in(row, strength_).text.empty() ? at.at : cell_in(row, strength_).at);
  }

  const Sheet& sheet_;
  const SheetReading& reading_;
  Columns columns_;
  Numbers numbers_;
  std::optional<std::size_t> from_, to_, strength_, direction_, type_;
  std::map<std::string, std::size_t> numbers_of_types_;
  std::map<std::tuple<std::size_t, std::size_t, std::size_t>, std::uint64_t> seen_;
  std::set<std::ptrdiff_t> one_way_;  ///< relations with a tie that holds one way
  std::vector<RelationSheet> made_;
};

}  // namespace

bool is_edge_list(const Sheet& sheet) {
  const Columns columns(sheet);
  return columns.find({"from", "source"}) && columns.find({"to", "target"});
}

std::vector<RelationSheet> read_edges(const Sheet& sheet, const SheetReading& reading) {
  return Edges(sheet, reading).read();
}

}  // namespace entente::spreadsheet
