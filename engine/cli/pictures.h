#pragma once
/// Small pictures made of characters.
#include <string>
#include <vector>

namespace entente::cli {

/// From where to where something is drawn.
struct Scale {
  double low = 0, high = 1;

  /// Which of `width` columns a value lies in: its ends in the first and the last, what is beyond beside them.
  std::size_t column(double value, std::size_t width) const;
  /// Wide enough for this too, where it is a number.
  void include(double value);
};

/// From the least to the greatest of some values, of which there is one at least.
Scale scale_of(const std::vector<double>& values);

/// A bar of `width` columns, filled to `share` (0 to 1).
std::string bar(double share, std::size_t width, bool unicode);
/// The values, averaged into `width` columns, between their least and their greatest.
std::string sparkline(const std::vector<double>& values, std::size_t width, bool unicode);
/// The same between the ends of a scale.
std::string sparkline(const std::vector<double>& values, std::size_t width, const Scale& scale, bool unicode);

}  // namespace entente::cli
