#include "scenario/headline.h"

namespace entente {

std::vector<HeadlinePiece> headline_pieces(std::string_view headline) {
  std::vector<HeadlinePiece> pieces;
  std::size_t at = 0;
  while (at < headline.size()) {
    const std::size_t open = headline.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : headline.find('}', open);
    const std::size_t end = close == std::string_view::npos ? headline.size() : open;
    if (end > at) pieces.push_back({false, std::string(headline.substr(at, end - at)), at});
    if (close == std::string_view::npos) break;
    pieces.push_back({true, std::string(headline.substr(open + 1, close - open - 1)), open + 1});
    at = close + 1;
  }
  return pieces;
}

}  // namespace entente
