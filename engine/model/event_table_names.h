#pragma once
/// Names in the rows of `events_csv`: what each stands for, looked up once.
#include "model/compilation.h"

namespace entente::detail {

/// Makes the kinds of a table's events: a type with the groups of its group roles.
class EventTableNames {
 public:
  using KindId = StreamModel::KindId;

  /// Says which columns are no role, and which roles of a type that occurs have no column.
  explicit EventTableNames(Compilation& c);

  /// The row's kind in the model's stream, made where it is new; none where something is wrong with the row,
  /// which is said.
  KindId kind_of(std::size_t row);

  /// How many columns of actors a kind has at most.
  std::size_t columns() const { return columns_; }
  /// The actor in one of them; the first where the kind has fewer.
  ActorId actor_of(std::size_t row, KindId kind, std::size_t column) const;

  /// Says how many more rows are wrong than were told.
  void tell_rest();

 private:
  /// What a row of a type reads: columns of the table, those of its group roles apart.
  struct Type {
    EventTypeId number;  ///< none: there is no such type, or it lacks a column
    bool lacks_column = false;
    CauseId cause;
    std::vector<std::size_t> actors, groups;  ///< columns of the table
    std::vector<std::size_t> others;          ///< columns that must be empty
    KindId kind;                              ///< where it has no group role; none: not made yet
  };

  /// Points at the row's field in that column.
  void error(std::size_t row, const std::string& column, const std::string& message);
  Origin place_of(std::size_t row, const std::string& column) const;
  void check_columns();
  void find_types();
  void find_roles(const EventType& of, Type& type);
  std::uint32_t word(std::size_t row, std::size_t column) const;
  void no_type(std::size_t row, const Type& type);
  bool fits(std::size_t row, const Type& type);
  bool filled(std::size_t row, std::size_t column);
  ActorId actor(std::size_t row, std::size_t column);
  KindId new_kind(const Type& type, std::vector<std::vector<ActorId>> lists);
  std::vector<ActorId> members(std::size_t row, std::size_t column);

  Compilation& c_;
  const EventTable& table_;
  std::vector<std::string> roles_;              ///< (columns of roles): as the event types spell them
  bool unknown_column_ = false;                 ///< which may be one that is missing
  std::vector<Type> types_;                     ///< (words)
  std::vector<std::optional<ActorId>> actors_;  ///< (words); nothing: not looked up yet
  std::map<std::vector<std::uint32_t>, KindId> kinds_;
  std::vector<const std::vector<std::size_t>*> columns_of_kind_;  ///< (kinds): of its actors
  std::size_t columns_ = 0, said_ = 0;
};

}  // namespace entente::detail
