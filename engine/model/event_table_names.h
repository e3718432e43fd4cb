#pragma once
/// Names in the rows of `events_csv`: what each stands for, looked up once.
#include "model/compilation.h"

namespace entente::detail {

/// Makes the kinds of a table's events: a type with the groups of its group roles.
class EventTableNames {
 public:
  static constexpr std::int32_t wrong = -2;  ///< what is not what stands in its place

  /// Says which columns are no role, and which roles of a type that occurs have no column.
  explicit EventTableNames(Compilation& c);

  /// The number of the row's kind in the model's stream, made where it is new; `wrong` where something is wrong
  /// with the row, which is said.
  std::int32_t kind_of(std::size_t row);

  /// How many columns of actors a kind has at most.
  std::size_t columns() const { return columns_; }
  /// The actor in one of them; 0 where the kind has fewer.
  std::int32_t actor_of(std::size_t row, std::int32_t kind, std::size_t column) const;

  /// Says how many more rows are wrong than were told.
  void tell_rest();

 private:
  /// What a row of a type reads: columns of the table, those of its group roles apart.
  struct Type {
    std::int32_t number = not_looked_up;
    int cause = 0;
    std::vector<std::size_t> actors, groups;  ///< columns of the table
    std::vector<std::size_t> others;          ///< columns that must be empty
    std::int32_t kind = not_looked_up;        ///< where it has no group role
  };

  void error(std::size_t row, const std::string& message);
  void check_columns();
  void find_types();
  void find_roles(const EventType& of, Type& type);
  std::uint32_t word(std::size_t row, std::size_t column) const;
  std::int32_t no_type(std::size_t row, const Type& type);
  bool fits(std::size_t row, const Type& type);
  bool filled(std::size_t row, std::size_t column);
  std::int32_t actor(std::size_t row, std::size_t column);
  std::int32_t new_kind(const Type& type, std::vector<std::vector<std::int32_t>> lists);
  std::vector<std::int32_t> members(std::size_t row, std::size_t column);

  static constexpr std::int32_t not_looked_up = -1;

  Compilation& c_;
  const EventTable& table_;
  std::vector<Type> types_;           ///< (words)
  std::vector<std::int32_t> actors_;  ///< (words)
  std::map<std::vector<std::uint32_t>, std::int32_t> kinds_;
  std::vector<const std::vector<std::size_t>*> columns_of_kind_;  ///< (kinds): of its actors
  std::size_t columns_ = 0, said_ = 0;
};

}  // namespace entente::detail
