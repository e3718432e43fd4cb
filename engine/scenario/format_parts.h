#pragma once
/// Short ways to write the rows of the format.
#include "scenario/format.h"

namespace entente::reading {

inline constexpr double unbounded = std::numeric_limits<double>::infinity();

Value plain(Form form);
Value between(Form form, double low, double high);
Value choice(std::vector<std::string> words);
Value numbers(std::vector<std::string> what);
Value unit();
Value list_of(Value entry);
Value map_of(Value entry, Keys keys);
Value object(Describe describe);
Value variant(std::vector<Describe> describes);
/// A merge patch on such an object.
Value patch(Describe describe);
/// A map whose entries do nothing unless something names them.
Value by_name(Value map);
Value makes(Value name);
/// A value that is, or whose keys are, names of such things.
Value naming(NameKind kind, Value value);
/// The same of a text.
Value name_of(NameKind kind);
/// Of ties: a list is surely a matrix, or a row of one.
Value no_matrix(Value value);
Value or_null(Value value);

/// What several kinds of objects share.
Key let_key(std::string help);
Key bindings_key(std::string help);
Key where_key();
Key per_key();
Key change_key();
/// The key `type` of a kind of process.
Key process_type(std::string type);

}  // namespace entente::reading
