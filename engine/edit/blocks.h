#pragma once
#include <string_view>

namespace entente::edit {

/// engine/edit/template.html, as the build put it into the library. The engine is that of live/blocks.h.
std::string_view page_template();

}  // namespace entente::edit
