#pragma once
/// Names that a scenario can use, made of what people write.
#include <set>
#include <string>
#include <string_view>

namespace entente::spreadsheet {

/// A name of small letters, digits and `_`, made of a title; one that is a name already stays.
std::string name_made_of(std::string_view title);
/// The same of an event or its type, which may have `-`.
std::string id_made_of(std::string_view title);
/// A code of capitals, digits and `_`, likewise.
std::string code_made_of(std::string_view title);

/// Actors, kinds, attributes, relations, roles and parameters of a scenario are told apart by name.
class TakenNames {
 public:
  TakenNames();
  /// The name, or, where it is taken, the first that is free of NAME_2, NAME_3, ...; it is taken then.
  std::string take(const std::string& name);
  /// As it is: more than one thing may have it.
  void add(const std::string& name) { taken_.insert(name); }
  /// The name, with as many `_` behind it as it takes to be none that is taken; it stays free.
  std::string unlike(std::string name) const;
  bool has(const std::string& name) const { return taken_.contains(name); }

 private:
  std::set<std::string> taken_;
};

}  // namespace entente::spreadsheet
