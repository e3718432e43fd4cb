#pragma once
/// Russian dolls: the least frustration among the last two actors, the last three, and so on up to all.
#include "blocs/least.h"

namespace entente::detail {

/// Branch and bound, depth first (Verfaillie, Lemaître & Schiex 1996). The harmony of a division is the weight
/// of its ties at ease less that of the frustrated ones. Actors are placed one after the other, in the order of
/// their strength. However it goes on from there, harmony is at most that among the placed ones, with each of
/// the others in the bloc where it has more with these, and the most that the others can have among themselves:
/// known from a smaller doll.
class Dolls {
 public:
  /// Above so many its tables would be large, and the search of no use.
  static constexpr std::size_t max_actors = 1000;
  explicit Dolls(Least& least);
  /// For about so much work, in numbers added and compared; less where all is settled or the time over.
  void go_on(double work);

 private:
  void order_by_strength();
  void find_turnable();
  void open_doll();
  void close_doll();
  void aim();
  void step();
  bool place(double side);
  void found_whole();
  double harmony_of_best();

  Least& least_;
  std::size_t actors_, first_, at_;    ///< of the doll the first place; the place to fill next
  std::vector<std::size_t> order_;     ///< (N) the actor of each place
  std::vector<bool> one_side_;         ///< (N) the other side would only turn a connected part around
  std::vector<int> tried_;             ///< (N) sides of each place
  std::vector<double> side_;           ///< (N) 1 or -1
  std::vector<double> harmony_;        ///< (N + 1) among the places before k
  std::vector<double> most_, weight_;  ///< (N + 1) the most harmony, and all weight, among the places from k on
  std::vector<double> ties_;           ///< (N x N) by places
  std::vector<double> pull_;  ///< (N x N) row k: of each place from k on, its harmony with those before
  double aim_ = 0;            ///< divisions with no more harmony than this are of no use
};

}  // namespace entente::detail
