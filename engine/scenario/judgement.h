#pragma once
/// Numbers that nobody has judged yet: those whose nearest `source` says so.
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string_view>

namespace entente {

/// Whether a source is "to be judged", whatever the case and the blanks around it.
bool is_to_be_judged(std::string_view source);

/// What no run reads, or what is no assumption: sections of a document that have no numbers to judge.
bool is_no_assumption(std::string_view section);

/// How many numbers an item of a section (a parameter, a relation, a rule) holds itself: what stands in parts
/// that have a `source` of their own is theirs. A parameter is one number however it is drawn, as is each tie,
/// each attribute of an actor, and each expression, date and duration with a figure in it; ranges, scales and
/// texts for people are none.
std::size_t own_numbers(std::string_view section, const nlohmann::ordered_json& item);

/// Of a whole document (JSON text, perhaps with comments), those that are to be judged.
std::size_t count_to_be_judged(std::string_view document);

}  // namespace entente
