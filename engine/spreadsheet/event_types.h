#pragma once
/// The types of the events of a sheet: who takes part in them, and what they do.
#include "spreadsheet/event_columns.h"

namespace entente::spreadsheet {

class EventTypes {
 public:
  EventTypes(const Sheet& sheet, const EventColumns& columns, const Sheets& made, const SheetReading& reading)
      : sheet_(sheet), columns_(columns), made_(made), reading_(reading), numbers_(sheet, reading.faults) {}

  /// What a row says of its event's type, beside who takes part in it.
  void add(const Row& row, const SheetEvent& event);
  /// After the last row: says which events leave open what others of their type fill.
  std::vector<SheetEventType> finish();

 private:
  struct Type {
    SheetEventType made;
    std::optional<double> effect;
    std::string relation;
    std::vector<std::pair<const Row*, std::vector<std::string>>> events;  ///< with the roles that they fill
  };

  Type& type_called(const std::string& id);
  void add_roles(Type& type, const SheetEvent& event) const;
  void add_effect(Type& type, const Row& row);
  void add_relation(Type& type, const Row& row);
  std::string relation_called(const Cell& cell) const;
  void say_open_roles(const Type& type) const;
  void set_effect(Type& type) const;
  void say(const Cell& cell, const std::string& message) const {
    reading_.faults.say(sheet_, cell.at, message);
  }

  const Sheet& sheet_;
  const EventColumns& columns_;
  const Sheets& made_;
  const SheetReading& reading_;
  Numbers numbers_;
  std::vector<Type> types_;  ///< in their order
};

}  // namespace entente::spreadsheet
