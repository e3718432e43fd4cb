#pragma once
/// The fixed parts of the format's reference, as Markdown.

namespace entente::reference {

extern const char* const beginning;  ///< before the functions
extern const char* const keys;       ///< before the tables of keys
extern const char* const end;        ///< after them

}  // namespace entente::reference
