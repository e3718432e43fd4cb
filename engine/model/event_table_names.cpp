#include "model/event_table_names.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/csv_reader.h"
#include "base/position_of.h"

namespace entente::detail {

namespace {
constexpr std::size_t most_said = 100;  ///< rows in which something is wrong

/// The role that a column names; capitals count where two roles differ in nothing else.
std::string spelled(const std::string& column, const std::vector<std::string>& roles) {
  if (std::find(roles.begin(), roles.end(), column) != roles.end()) return column;
  const auto role = std::find_if(roles.begin(), roles.end(), [&](const std::string& name) {
    return in_small_letters(name) == in_small_letters(column);
  });
  return role == roles.end() ? column : *role;
}

}  // namespace

EventTableNames::EventTableNames(Compilation& c) : c_(c), table_(c.scenario.events_csv) {
  check_columns();
  find_types();
  actors_.resize(table_.words.size());
}

ActorId EventTableNames::actor_of(std::size_t row, KindId kind, std::size_t column) const {
  const auto& columns = *columns_of_kind_[kind];
  return column < columns.size() ? actors_[word(row, columns[column])].value() : ActorId(0);
}

void EventTableNames::tell_rest() {
  if (said_ > most_said)
    c_.diagnostics.error(table_.origin(0), std::to_string(said_ - most_said) + " more rows are wrong");
}

void EventTableNames::error(std::size_t row, const std::string& column, const std::string& message) {
  if (!message.empty() && ++said_ <= most_said) c_.diagnostics.error(place_of(row, column), message);
}

/// Only the beginning of each row is kept: where something is wrong, it is read once more.
Origin EventTableNames::place_of(std::size_t row, const std::string& column) const {
  const Origin begin = table_.origin(table_.at[row]);
  if (!c_.diagnostics.sources.has(begin.place)) return begin;
  const std::string_view text = c_.diagnostics.sources.text(table_.source);
  CsvReader header(text, {.separator = CsvFormat::of_header, .trimmed = true});
  if (!header.next()) return begin;
  CsvReader record(text.substr(begin.place.offset), {.separator = header.separator(), .trimmed = true});
  if (!record.next()) return begin;
  const auto name = std::find_if(header.fields().begin(), header.fields().end(), [&](const CsvField& field) {
    return field.text == column || (column == "type" && in_small_letters(field.text) == column);
  });
  const auto at = static_cast<std::size_t>(name - header.fields().begin());
  if (at >= std::min(header.fields().size(), record.fields().size())) return begin;
  return table_.origin(begin.place.offset + record.fields()[at].offset);
}

void EventTableNames::check_columns() {
  std::vector<std::string> known;
  for (const EventType& type : c_.scenario.event_types)
    for (const Role& role : type.roles) known.push_back(role.name);
  for (const Text& column : table_.roles) {
    roles_.push_back(spelled(column.value, known));
    if (std::find(known.begin(), known.end(), roles_.back()) != known.end()) continue;
    unknown_column_ = true;
    c_.diagnostics.error(column.origin, "'" + column.value + "' is not a role of any event type" +
                                            did_you_mean_or(column.value, known));
  }
}

/// Causes are numbered in the order of the event types, whatever comes first in the table.
void EventTableNames::find_types() {
  types_.resize(table_.words.size());
  std::vector<char> used(table_.words.size(), 0);
  for (const std::uint32_t word : table_.types) used[word] = 1;
  const auto& types = c_.scenario.event_types;
  for (std::size_t t = 0; t < types.size(); ++t) {
    const auto word = position_of(table_.words, types[t].name);
    if (!word || !used[*word]) continue;
    Type& type = types_[*word];
    type.number = EventTypeId(t);
    type.cause = c_.cause("events_csv." + types[t].name, CauseKind::event, types[t].name);
    find_roles(types[t], type);
  }
}

void EventTableNames::find_roles(const EventType& of, Type& type) {
  for (const Role& role : of.roles) {
    const auto column = std::find(roles_.begin(), roles_.end(), role.name);
    if (column == roles_.end()) {
      if (!unknown_column_)
        c_.diagnostics.error(table_.origin(0),
                             "there is no column for the role '" + role.name + "' of '" + of.name + "'");
      type.number = {};
      type.lacks_column = true;
      return;
    }
    (role.group ? type.groups : type.actors).push_back(index_of(roles_, column));
  }
  for (std::size_t i = 0; i < roles_.size(); ++i)
    if (std::none_of(of.roles.begin(), of.roles.end(),
                     [&](const Role& role) { return role.name == roles_[i]; }))
      type.others.push_back(i);
  columns_ = std::max(columns_, type.actors.size());
}

std::uint32_t EventTableNames::word(std::size_t row, std::size_t column) const {
  return table_.cast[row * table_.roles.size() + column];
}

void EventTableNames::no_type(std::size_t row, const Type& type) {
  if (type.lacks_column || c_.refuses("event_types")) return;  // said already
  std::vector<std::string> known;
  for (const EventType& t : c_.scenario.event_types) known.push_back(t.name);
  const std::string& name = table_.words[table_.types[row]];
  error(row, "type", "'" + name + "' is not an event type" + did_you_mean_or(name, known));
}

/// Every role filled, and nothing else.
bool EventTableNames::fits(std::size_t row, const Type& type) {
  const auto& of = c_.scenario.event_types[type.number];
  for (const std::size_t column : type.others) {
    if (word(row, column) == EventTable::nobody) continue;
    error(row, table_.roles[column].value,
          "'" + table_.roles[column].value + "' is not a role of '" + of.name + "'; leave it empty");
    return false;
  }
  bool fine = true;
  for (const std::size_t column : type.actors) fine = actor(row, column) && fine;
  return fine;
}

bool EventTableNames::filled(std::size_t row, std::size_t column) {
  if (word(row, column) != EventTable::nobody) return true;
  error(row, table_.roles[column].value, "the role '" + table_.roles[column].value + "' is not filled");
  return false;
}

/// None, and an error, where it is no actor.
ActorId EventTableNames::actor(std::size_t row, std::size_t column) {
  if (!filled(row, column)) return {};
  std::optional<ActorId>& known = actors_[word(row, column)];
  if (!known) {
    const auto ref = language::find_actor(table_.words[word(row, column)], c_.world(), {});
    known = ref ? ref->actor : ActorId();
  }
  if (!*known && !language::said_no_actors(c_.world(), c_.diagnostics))
    error(row, table_.roles[column].value, language::no_actor(table_.words[word(row, column)], c_.world(), {}));
  return *known;
}

EventTableNames::KindId EventTableNames::kind_of(std::size_t row) {
  Type& type = types_[table_.types[row]];
  if (!type.number) no_type(row, type);
  if (!type.number || !fits(row, type)) return {};
  if (type.groups.empty()) {
    if (!type.kind) type.kind = new_kind(type, {});
    return type.kind;
  }
  std::vector<std::uint32_t> key{table_.types[row]};
  for (const std::size_t column : type.groups) {
    if (!filled(row, column)) return {};
    key.push_back(word(row, column));
  }
  const auto known = kinds_.find(key);
  if (known != kinds_.end()) return known->second;
  std::vector<std::vector<ActorId>> lists;
  for (const std::size_t column : type.groups) lists.push_back(members(row, column));
  const bool fine = std::none_of(lists.begin(), lists.end(), [](const auto& list) { return list.empty(); });
  return kinds_.emplace(std::move(key), fine ? new_kind(type, std::move(lists)) : KindId()).first->second;
}

EventTableNames::KindId EventTableNames::new_kind(const Type& type, std::vector<std::vector<ActorId>> lists) {
  EmissionModel emission;
  emission.type = type.number;
  for (std::size_t i = 0; i < type.actors.size(); ++i) emission.actors.push_back({language::ColumnId(i), {}});
  emission.lists.resize(lists.size());
  emission.shared = std::move(lists);
  const std::string& name = c_.scenario.event_types[type.number].name;
  c_.model.stream.kinds.push_back({"events_csv." + name, type.cause, std::move(emission)});
  columns_of_kind_.push_back(&type.actors);
  return KindId(c_.model.stream.kinds.size() - 1);
}

/// A group, or actors with blanks between them.
std::vector<ActorId> EventTableNames::members(std::size_t row, std::size_t column) {
  const std::string& text = table_.words[word(row, column)];
  if (const auto domain = language::find_domain(text, c_.world(), {})) return c_.world().groups[domain->index];
  std::vector<ActorId> list;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string name = text.substr(at, end - at);
    at = end + 1;
    if (name.empty()) continue;
    const auto ref = language::find_actor(name, c_.world(), {});
    if (!ref && !language::said_no_actors(c_.world(), c_.diagnostics))
      error(row, table_.roles[column].value, language::no_group(name, c_.world(), {}));
    if (!ref) return {};
    list.push_back(ref->actor);
  }
  std::sort(list.begin(), list.end());
  if (std::unique(list.begin(), list.end()) == list.end()) return list;
  error(row, table_.roles[column].value, "an actor stands twice in '" + text + "'");
  return {};
}

}  // namespace entente::detail
