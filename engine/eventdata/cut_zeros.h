#pragma once
/// Event codes that a program took for numbers: 010 has become 10.
#include <entente/interchange.h>

#include <set>

namespace entente::eventdata {

class CutZeros {
 public:
  explicit CutZeros(const GoldsteinScale& scale) : scale_(&scale) {}
  /// Looks at the code of a line.
  void see(std::string_view code);
  /// A code begins with a zero: none is cut.
  bool kept() const { return kept_; }
  /// Whether codes are there that can only be cut ones (36, 211): then those that may be, are.
  bool cut() const { return !kept_ && proof_ && !roots_; }
  /// The code with its zero, where it is cut; `room` holds it.
  std::string_view whole(std::string_view code, std::string& room) const;
  /// A sentence, where codes were cut or may have been; else empty.
  std::string remark() const;

 private:
  bool needs_zero(std::string_view code) const;
  bool may_have_zero(std::string_view code) const;

  const GoldsteinScale* scale_;
  bool kept_ = false, proof_ = false, roots_ = false, longer_ = false;
  std::set<std::string, std::less<>> doubtful_, proofs_;
};

}  // namespace entente::eventdata
