#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

namespace entente {

/// `1,000,000`.
std::string with_commas(std::uint64_t value);
/// `1 error`, `1,000 errors`.
std::string counted(std::size_t count, const std::string& noun);

}  // namespace entente
