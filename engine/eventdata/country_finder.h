#pragma once
/// Which country a name stands for, and why.
#include "eventdata/code_column.h"
#include "eventdata/name_parts.h"

namespace entente::eventdata {

/// An actor, and the rule by which a name became it, in words.
struct FoundActor {
  std::string code;  ///< empty: nobody
  std::string rule;
};

/// `Military Forces of Russia (2000-)`, `Iran (Islamic Republic of)`, `Police (India)`, `NER`.
class CountryFinder {
 public:
  /// `own_groups`: a group with a country in brackets is one of its own, and only organs of states are these.
  CountryFinder(const CountryTable& countries, const CodeColumn& column, bool own_groups = false)
      : countries_(countries), column_(column), own_groups_(own_groups) {}
  /// Of a name without blanks around it; an empty code: it is no country.
  FoundActor find(std::string_view name) const;

 private:
  FoundActor called(std::string_view name) const;
  const std::string* in_other_words(std::string_view name) const;
  const std::string* named_at_another_time(std::string_view name) const;
  const std::string* named_twice(std::string_view name) const;
  FoundActor with_organ(std::string_view name) const;
  FoundActor with_brackets(std::string_view name) const;
  FoundActor of_inside(const Bracketed& parts) const;

  const CountryTable& countries_;
  const CodeColumn& column_;
  bool own_groups_;
};

}  // namespace entente::eventdata
