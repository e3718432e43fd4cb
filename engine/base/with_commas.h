#pragma once
#include <cstdint>
#include <string>

namespace entente {

/// `1,000,000`.
std::string with_commas(std::uint64_t value);

}  // namespace entente
