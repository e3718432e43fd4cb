#pragma once
/// Which program this is.
#include <string>

namespace entente {

/// `0.1.0`; results say which version made them.
std::string program_version();

}  // namespace entente
