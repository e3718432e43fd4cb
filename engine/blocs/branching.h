#pragma once
/// The least frustration by linear programs that grow by negative cycles.
#include "blocs/covering.h"
#include "blocs/cycles.h"
#include "blocs/least.h"

namespace entente::detail {

/// Branch and bound, depth first. A tie is frustrated or not; what is left of the choice is a covering program
/// (Grötschel & Pulleyblank 1981). First it proves the least, then it looks for another division with as
/// little.
class Branching {
 public:
  explicit Branching(Least& least);
  /// For about so much work, in numbers changed by the simplex method; less where all is settled or the time
  /// over.
  void go_on(double work);

 private:
  struct Choice {
    std::size_t tie = 0;
    bool taken = false, second = false;
    double bound = 0;  ///< of the node in which it was made
  };

  double raised(double cost) const;
  bool is_hopeless(double bound) const;
  bool bound_node(double& work);
  double packed(const std::vector<std::vector<std::size_t>>& cycles) const;
  std::optional<std::size_t> open_tie() const;
  void choose(std::size_t tie);
  bool step_back();
  void end_phase();
  double open_bound() const;

  Least& least_;
  Neighbours neighbours_;
  bool whole_;    ///< costs are whole numbers that rounding cannot blur
  double scale_;  ///< costs of frustration 1; their mean is 1 where they are not whole
  std::vector<double> costs_;
  Covering program_;
  std::vector<Choice> choices_;
  double bound_ = 0;  ///< of the node
};

}  // namespace entente::detail
