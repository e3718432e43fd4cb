#include "compare/digest.h"

#include <algorithm>

#include "numeric/checksum.h"

namespace entente {
namespace {

class Digester {
 public:
  Digester(const Catalogue& catalogue, const BlockRecord& block) : c_(catalogue), block_(block) {}

  Digest run() {
    const std::size_t lanes = block_.lanes;
    for (std::size_t s = 0; s < c_.series(); ++s)
      add("series " + series_name(s), {block_.series, s * lanes, lanes, c_.series() * lanes, true});
    for (std::size_t o = 0; o < c_.outcomes.size(); ++o)
      add("outcome " + c_.outcomes[o].id, {block_.outcomes, o * lanes, lanes, block_.outcomes.size(), true});
    for (std::size_t cause = 0; cause < c_.causes.size(); ++cause) add_cause(cause);
    if (!block_.end.empty()) add_relations();
    return std::move(digest_);
  }

 private:
  /// `size` numbers from `first` on, and so again at every `stride`.
  template <typename Number>
  struct Part {
    const std::vector<Number>& values;
    std::size_t first, size, stride;
    bool zeros;  ///< worth an entry even if all are 0
  };

  std::string series_name(std::size_t s) const {
    return s < c_.metrics.size() ? c_.metrics[s].name : c_.watched[s - c_.metrics.size()].name;
  }

  void add_cause(std::size_t cause) {
    const std::string& id = c_.causes[cause].id;
    add("events " + id, Part<std::uint64_t>{block_.events, cause, 1, c_.causes.size(), false});
    for (std::size_t w = 0; w < c_.watched.size(); ++w)
      add("ledger " + c_.watched[w].name + " " + id,
          {block_.ledger, (w * c_.causes.size() + cause) * block_.lanes, block_.lanes, block_.ledger.size(),
           false});
  }

  void add_relations() {
    const std::size_t cells = c_.actors.size() * c_.actors.size() * block_.lanes;
    for (std::size_t r = 0; r < c_.relations.size(); ++r) {
      add("start " + c_.relations[r].name, {block_.start, r * cells, cells, block_.start.size(), true});
      add("end " + c_.relations[r].name, {block_.end, r * cells, cells, block_.end.size(), true});
    }
  }

  template <typename Number>
  void add(const std::string& name, const Part<Number>& part) {
    std::uint64_t sum = 0;
    bool any = part.zeros;
    for (std::size_t at = part.first; part.stride > 0 && at + part.size <= part.values.size();
         at += part.stride) {
      const Number* from = part.values.data() + at;
      sum = sum * 31 + numeric::checksum({reinterpret_cast<const char*>(from), part.size * sizeof(Number)});
      any = any || std::any_of(from, from + part.size, [](Number x) { return x != 0; });
    }
    if (any) digest_[name] = sum;
  }
  void add(const std::string& name, const Part<double>& part) { add<double>(name, part); }

  const Catalogue& c_;
  const BlockRecord& block_;
  Digest digest_;
};

}  // namespace

Digest block_digest(const Catalogue& catalogue, const BlockRecord& block) {
  return Digester(catalogue, block).run();
}

}  // namespace entente
