#pragma once
/// What a name is made of: what stands in brackets, and the organs of states.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::eventdata {

/// Whether words with single blanks stand one behind the other in a text, and no part of a word.
bool has_words(std::string_view text, std::string_view words);

/// The words of a text that has single blanks between them, as `name_key` makes it.
std::vector<std::string_view> single_words(std::string_view text);

/// `before (inside) behind`, of the last pair of brackets, round or square, that is in no other.
struct Bracketed {
  std::string_view before, inside, behind;
};
/// Nothing where a name has no pair of brackets, or is longer than 1,000 bytes.
std::optional<Bracketed> last_brackets(std::string_view name);

/// Whether what stands in brackets names nobody: years, `the`, compass words, `Province of ...`, former names,
/// and what became of a person.
bool names_nobody(std::string_view inside);

/// `zaire` of `formerly Zaire`, `ex-Zaire`, `now Zaire`; empty: it tells of no other time.
std::string name_of_another_time(std::string_view inside);

/// Whether an abbreviation is that of a name: `ROC` of `Russian Orthodox Church`, `MDC` of `Movement for
/// Democratic Change`.
bool abbreviates(std::string_view abbreviation, std::string_view name);

/// `Korea, Republic of` and `Korea (Republic of)` turned round: `Republic of Korea`; empty: nothing to turn.
std::string turned_round(std::string_view name);

/// `Myanmar` of `Republic of Myanmar`, `Sudan` of `Former Sudan`; empty: it has no such words, or they are more
/// than that (a Democratic Republic of may be another state).
std::string without_form_of_state(std::string_view name);

/// Whether it is `Military`, `Police Forces` and the like, and no more.
bool is_organ(std::string_view name);

/// Whose `Government of ...`, `Military Forces of ...` and the like it is; empty: it is no organ of a state.
std::string_view state_of_organ(std::string_view name);

}  // namespace entente::eventdata
