#pragma once
/// JSON that is no object a line: an array, objects over several lines, the answer of an API. Its elements
/// become lines.
#include <string>
#include <string_view>

#include "eventdata/json_scan.h"

namespace entente::eventdata {

enum class JsonShape {
  none,      ///< no JSON, or an object a line
  elements,  ///< an array of objects, or objects one after the other
  answer,    ///< an object with the array in its member `data` (ACLED), `Result` (UCDP) or `results`
};

/// By how a text begins; what begins later than that is not seen.
JsonShape json_shape_of(std::string_view begin);

/// Takes a text piece by piece and gives each element as a line, in memory that does not grow with the text.
/// Several arrays or answers may follow each other, as pages of answers do.
class JsonElements {
 public:
  explicit JsonElements(JsonShape shape) : answer_(shape == JsonShape::answer) {}
  /// Appends the elements, or parts of them, to `lines`.
  void take(std::string_view text, std::string& lines);
  /// Whether every bracket and text was closed.
  bool finished() const { return scan_.depth == 0 && !scan_.quoted; }

 private:
  void take(char c, std::string& lines);
  void take_outside(char c, std::size_t depth, bool quoted, std::string& lines);
  void add(char c, bool quoted, std::string& lines);
  void end_element(std::string& lines);

  bool answer_;
  JsonScan scan_;
  std::string key_;             ///< of an answer: the member read last
  bool list_ = false;           ///< inside what holds elements
  std::size_t list_depth_ = 0;  ///< how deep its elements lie
  bool element_ = false;        ///< something of one was given
};

}  // namespace entente::eventdata
