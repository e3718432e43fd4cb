/// The rows of `events_csv`: names resolved, in the order of the steps.
#include <algorithm>
#include <numeric>

#include "model/compilation.h"

namespace entente::detail {
namespace {

constexpr std::int32_t not_looked_up = -1;  ///< a word that was not looked up yet
constexpr std::int32_t wrong = -2;          ///< a word that is not what stands in its place
constexpr std::size_t most_said = 100;      ///< rows in which something is wrong

class EventTableCompiler {
 public:
  explicit EventTableCompiler(Compilation& c) : c_(c), table_(c.scenario.events_csv) {}

  void run() {
    check_columns();
    find_types();
    actors_.assign(table_.words.size(), not_looked_up);
    places_.reserve(table_.rows());
    for (std::size_t row = 0; row < table_.rows(); ++row) add(row);
    tell();
    sort_by_step();
  }

 private:
  /// What a row of a type reads: columns of the table, those of its group roles apart.
  struct Type {
    std::int32_t number = not_looked_up;
    int cause = 0;
    std::vector<std::size_t> actors, groups;  ///< columns of the table
    std::vector<std::size_t> others;          ///< columns that must be empty
    std::int32_t kind = not_looked_up;        ///< where it has no group role
  };

  struct Place {
    std::uint32_t row, step;
    std::int32_t kind;
  };

  void error(std::size_t row, const std::string& message) {
    if (++said_ <= most_said) c_.diagnostics.error(table_.origin(table_.at[row]), message);
  }

  void check_columns() {
    std::vector<std::string> known;
    for (const EventType& type : c_.scenario.event_types)
      for (const Role& role : type.roles) known.push_back(role.name);
    for (const Text& column : table_.roles) {
      if (std::find(known.begin(), known.end(), column.value) != known.end()) continue;
      c_.diagnostics.error(column.origin, "'" + column.value + "' is no role of any event type" +
                                              did_you_mean(column.value, known));
    }
  }

  /// Causes are numbered in the order of the event types, whatever comes first in the table.
  void find_types() {
    types_.resize(table_.words.size());
    std::vector<char> used(table_.words.size(), 0);
    for (const std::uint32_t word : table_.types) used[word] = 1;
    const auto& types = c_.scenario.event_types;
    for (std::size_t t = 0; t < types.size(); ++t) {
      const auto word = std::find(table_.words.begin(), table_.words.end(), types[t].name);
      if (word == table_.words.end() || !used[static_cast<std::size_t>(word - table_.words.begin())]) continue;
      Type& type = types_[static_cast<std::size_t>(word - table_.words.begin())];
      type.number = static_cast<std::int32_t>(t);
      type.cause = c_.cause("events_csv." + types[t].name, "event", types[t].name);
      find_roles(types[t], type);
    }
  }

  void find_roles(const EventType& of, Type& type) {
    for (const Role& role : of.roles) {
      const auto column = std::find_if(table_.roles.begin(), table_.roles.end(),
                                       [&](const Text& text) { return text.value == role.name; });
      if (column == table_.roles.end()) {
        c_.diagnostics.error(table_.origin(0),
                             "there is no column for the role '" + role.name + "' of '" + of.name + "'");
        type.number = wrong;
        return;
      }
      (role.group ? type.groups : type.actors)
          .push_back(static_cast<std::size_t>(column - table_.roles.begin()));
    }
    for (std::size_t i = 0; i < table_.roles.size(); ++i)
      if (std::none_of(of.roles.begin(), of.roles.end(),
                       [&](const Role& role) { return role.name == table_.roles[i].value; }))
        type.others.push_back(i);
    columns_ = std::max(columns_, type.actors.size());
  }

  std::uint32_t word(std::size_t row, std::size_t column) const {
    return table_.cast[row * table_.roles.size() + column];
  }

  void add(std::size_t row) {
    const std::vector<Date>& dates = c_.model.catalogue.dates;
    const Date date = table_.dates[row];
    Type& type = types_[table_.types[row]];
    if (type.number < 0) return no_type(row, type);
    if (!fits(row, type)) return;
    const std::int32_t kind = kind_of(row, type);
    if (kind < 0) return;
    if (date < dates.front() || date >= dates.back()) return void(++outside_);
    if (date < dates[step_] || date >= dates[step_ + 1])
      step_ = static_cast<std::size_t>(std::upper_bound(dates.begin(), dates.end(), date) - dates.begin()) - 1;
    places_.push_back({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(step_), kind});
  }

  void no_type(std::size_t row, Type& type) {
    if (type.number == wrong) return;  // said already
    std::vector<std::string> known;
    for (const EventType& t : c_.scenario.event_types) known.push_back(t.name);
    const std::string& name = table_.words[table_.types[row]];
    error(row, "'" + name + "' is no event type" + did_you_mean(name, known));
  }

  /// Every role filled, and nothing else.
  bool fits(std::size_t row, const Type& type) {
    const auto& of = c_.scenario.event_types[static_cast<std::size_t>(type.number)];
    for (const std::size_t column : type.others) {
      if (word(row, column) == EventTable::nobody) continue;
      error(row, "'" + table_.roles[column].value + "' is no role of '" + of.name + "'; leave it empty");
      return false;
    }
    bool fine = true;
    for (const std::size_t column : type.actors) fine = actor(row, column) >= 0 && fine;
    return fine;
  }

  bool filled(std::size_t row, std::size_t column) {
    if (word(row, column) != EventTable::nobody) return true;
    error(row, "the role '" + table_.roles[column].value + "' is not filled");
    return false;
  }

  std::int32_t actor(std::size_t row, std::size_t column) {
    if (!filled(row, column)) return wrong;
    std::int32_t& known = actors_[word(row, column)];
    if (known == not_looked_up) {
      const auto ref = language::find_actor(table_.words[word(row, column)], c_.world(), {});
      known = ref ? ref->actor : wrong;
    }
    if (known == wrong) error(row, language::no_actor(table_.words[word(row, column)], c_.world(), {}));
    return known;
  }

  /// The number of the type with these groups.
  std::int32_t kind_of(std::size_t row, Type& type) {
    if (type.groups.empty()) {
      if (type.kind == not_looked_up) type.kind = new_kind(type, {});
      return type.kind;
    }
    std::vector<std::uint32_t> key{table_.types[row]};
    for (const std::size_t column : type.groups) {
      if (!filled(row, column)) return wrong;
      key.push_back(word(row, column));
    }
    const auto known = kinds_.find(key);
    if (known != kinds_.end()) return known->second;
    std::vector<std::vector<std::int32_t>> lists;
    for (const std::size_t column : type.groups) lists.push_back(members(row, column));
    const bool fine = std::none_of(lists.begin(), lists.end(), [](const auto& list) { return list.empty(); });
    return kinds_.emplace(std::move(key), fine ? new_kind(type, std::move(lists)) : wrong).first->second;
  }

  std::int32_t new_kind(const Type& type, std::vector<std::vector<std::int32_t>> lists) {
    EmissionModel emission;
    emission.type = type.number;
    for (std::size_t i = 0; i < type.actors.size(); ++i) emission.actors.push_back({static_cast<int>(i), 0});
    emission.lists.resize(lists.size());
    emission.shared = std::move(lists);
    const std::string& name = c_.scenario.event_types[static_cast<std::size_t>(type.number)].name;
    c_.model.stream.kinds.push_back({"events_csv." + name, type.cause, std::move(emission)});
    columns_of_kind_.push_back(&type.actors);
    return static_cast<std::int32_t>(c_.model.stream.kinds.size()) - 1;
  }

  /// A group, or actors with blanks between them.
  std::vector<std::int32_t> members(std::size_t row, std::size_t column) {
    const std::string& text = table_.words[word(row, column)];
    if (const auto domain = language::find_domain(text, c_.world(), {}))
      return c_.world().groups[static_cast<std::size_t>(domain->index)];
    std::vector<std::int32_t> list;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::string name = text.substr(at, end - at);
      at = end + 1;
      if (name.empty()) continue;
      const auto ref = language::find_actor(name, c_.world(), {});
      if (!ref) error(row, language::no_group(name, c_.world(), {}));
      if (!ref) return {};
      list.push_back(ref->actor);
    }
    std::sort(list.begin(), list.end());
    if (std::unique(list.begin(), list.end()) == list.end()) return list;
    error(row, "an actor stands twice in '" + text + "'");
    return {};
  }

  void tell() {
    if (said_ > most_said)
      c_.diagnostics.error(table_.origin(0), std::to_string(said_ - most_said) + " more rows are wrong");
    if (outside_ == 0) return;
    const auto& dates = c_.model.catalogue.dates;
    c_.warning(table_.origin(0), std::to_string(outside_) + " of " + std::to_string(table_.rows()) +
                                     " rows never happen: they are outside " + to_string(dates.front()) +
                                     " to " + to_string(dates.back()));
  }

  /// Within a step, events of a kind follow each other, in the order of the table.
  void sort_by_step() {
    const auto before = [](const Place& a, const Place& b) {
      return a.step != b.step ? a.step < b.step : a.kind < b.kind;
    };
    if (!std::is_sorted(places_.begin(), places_.end(), before))
      std::stable_sort(places_.begin(), places_.end(), before);
    StreamModel& stream = c_.model.stream;
    stream.columns.resize(columns_);
    for (auto& column : stream.columns) column.reserve(places_.size());
    stream.first.assign(c_.model.schedule.size() + 1, 0);
    stream.kind.reserve(places_.size());
    stream.row.reserve(places_.size());
    stream.intensity.reserve(places_.size());
    for (const Place& place : places_) copy(place);
    std::partial_sum(stream.first.begin(), stream.first.end(), stream.first.begin());
  }

  void copy(const Place& place) {
    StreamModel& stream = c_.model.stream;
    ++stream.first[place.step + 1];
    stream.kind.push_back(place.kind);
    stream.row.push_back(place.row);
    stream.intensity.push_back(table_.intensities[place.row]);
    const auto& columns = *columns_of_kind_[static_cast<std::size_t>(place.kind)];
    for (std::size_t i = 0; i < columns_; ++i)
      stream.columns[i].push_back(i < columns.size() ? actors_[word(place.row, columns[i])] : 0);
  }

  Compilation& c_;
  const EventTable& table_;
  std::vector<Type> types_;           ///< (words)
  std::vector<std::int32_t> actors_;  ///< (words)
  std::map<std::vector<std::uint32_t>, std::int32_t> kinds_;
  std::vector<const std::vector<std::size_t>*> columns_of_kind_;  ///< (kinds): of its actors
  std::vector<Place> places_;
  std::size_t columns_ = 0, step_ = 0, outside_ = 0, said_ = 0;
};

}  // namespace

void compile_event_table(Compilation& c) {
  if (c.scenario.events_csv.source >= 0 && c.model.catalogue.dates.size() > 1) EventTableCompiler(c).run();
}

}  // namespace entente::detail
