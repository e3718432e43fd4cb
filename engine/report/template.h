#pragma once
#include <string_view>

namespace entente::report {

/// engine/report/template.html, as the build put it into the program.
std::string_view page_template();

}  // namespace entente::report
