#pragma once
#include <string_view>

namespace entente::live {

/// engine/live/template.html, as the build put it into the library.
std::string_view page_template();
/// engine/browser/entente.wasm likewise.
std::string_view engine();

}  // namespace entente::live
