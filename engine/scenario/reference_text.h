#pragma once
/// The fixed parts of the format's reference, as Markdown.

namespace entente::reading {

extern const char* const reference_beginning;  ///< before the tables of keys
extern const char* const reference_end;        ///< after them

}  // namespace entente::reading
