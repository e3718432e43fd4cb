#include "eventdata/cut_zeros.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"

namespace entente::eventdata {

bool CutZeros::may_have_zero(std::string_view code) const { return scale_->has("0" + std::string(code)); }

/// No code as it stands, one with a zero before it.
bool CutZeros::needs_zero(std::string_view code) const {
  return code.size() > 1 && scale_->find(code) == nullptr && may_have_zero(code);
}

void CutZeros::see(std::string_view code) {
  if (code.empty() || kept_ || !std::all_of(code.begin(), code.end(), is_digit)) return;
  if (code.front() == '0') {
    kept_ = true;
  } else if (code.size() == 1) {
    roots_ = true;
  } else if (needs_zero(code)) {
    proof_ = true;
    if (proofs_.size() < 5) proofs_.emplace(code);
  } else {
    longer_ = longer_ || code.size() > 2;
    if (may_have_zero(code)) doubtful_.emplace(code);
  }
}

std::string_view CutZeros::whole(std::string_view code, std::string& room) const {
  const bool root = code.size() == 1 && !code.empty() && is_digit(code.front());
  if (!root && !needs_zero(code) && !(cut() && may_have_zero(code))) return code;
  if (kept_ && !root && code.size() > 2) return code;
  return room = "0" + std::string(code);
}

std::string CutZeros::remark() const {
  const auto listed = [](const std::set<std::string, std::less<>>& codes) {
    std::string text;
    for (const std::string& code : codes) text += (text.empty() ? "" : ", ") + code;
    return text;
  };
  if (kept_) return "";
  if (cut())
    return fmt::format(
        "Event codes had lost the zero that they begin with ({} would be none): it was put back{}.",
        listed(proofs_), doubtful_.empty() ? "" : ", also before " + listed(doubtful_));
  if (doubtful_.empty() || !(proof_ || longer_)) return "";
  return fmt::format("No event code begins with a zero; {} may be {} that lost it, and {} as they stand.",
                     listed(doubtful_), doubtful_.size() == 1 ? "one" : "codes",
                     doubtful_.size() == 1 ? "is read" : "are read");
}

}  // namespace entente::eventdata
