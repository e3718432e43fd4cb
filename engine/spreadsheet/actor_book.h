#pragma once
/// The actors of all sheets, by whatever name a sheet calls them.
#include <entente/interchange.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "spreadsheet/taken_names.h"

namespace entente::spreadsheet {

/// A name is that of an actor of the sheet `actors` (by its code or its name), of a country (by the tables of
/// names), or of itself. Capitals do not count, unless two differ by these alone.
class ActorBook {
 public:
  /// Throws as ActorNames. `taken` outlives this.
  ActorBook(const SheetOptions& options, TakenNames& taken)
      : names_(options.library / "countries.csv", options.map), taken_(taken) {}

  /// The code of whoever is called so: exactly so before otherwise.
  std::string code_of(std::string_view name);
  /// From now on these are two actors, each with itself as its code.
  void tell_apart(const std::string& one, const std::string& other);
  /// The number of an actor; one that is new is added, with that name for people.
  std::size_t number_of(const std::string& code, std::string_view name);
  /// Of one that is there.
  std::optional<std::size_t> find(std::string_view name);
  /// From the sheet `actors`: its code (empty: that of the name), its name. Nothing where it is there already.
  std::optional<std::size_t> list(std::string_view code, std::string_view name);
  /// Whether it has a sheet `actors`, and an actor that is not in it is neither a country.
  bool unlisted(const std::string& code) const;
  /// Codes and names of those listed.
  std::vector<std::string> listed() const;

  std::vector<SheetActor>& actors() { return actors_; }
  /// Those that are no countries are groups, unless none is a country or the sheet `actors` says their kind.
  void set_kinds();

 private:
  std::size_t add(const std::string& code, std::string_view name);
  std::string free_code();
  std::string name_for_people(const std::string& code, std::string_view name) const;

  ActorNames names_;
  TakenNames& taken_;
  std::vector<SheetActor> actors_;
  std::map<std::string, std::size_t> numbers_;  ///< by code
  std::map<std::string, std::string> exact_;    ///< codes by what is written exactly so
  std::map<std::string, std::string> codes_;    ///< by name in small letters
  std::size_t listed_ = 0;
  std::size_t unnamed_ = 0;  ///< codes that are no part of a name
};

}  // namespace entente::spreadsheet
