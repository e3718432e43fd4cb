#pragma once
/// Small pictures made of characters.
#include <string>
#include <vector>

namespace entente::cli {

/// A bar of `width` columns, filled to `share` (0 to 1).
std::string bar(double share, std::size_t width, bool unicode);
/// The values, averaged into `width` columns, between their least and their greatest.
std::string sparkline(const std::vector<double>& values, std::size_t width, bool unicode);

}  // namespace entente::cli
