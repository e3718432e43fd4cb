#pragma once
/// The registers of a frame. Each is a strip of values of its own (flat), the same number everywhere
/// (constant), or a place in the state where its values lie in one piece (an alias).
#include <cassert>
#include <cstddef>
#include <vector>

#include "language/program.h"

namespace entente::language {

class RegisterFile {
 public:
  /// `capacity`: values in a register.
  void size(std::size_t capacity, std::size_t registers);
  std::size_t capacity() const { return capacity_; }

  /// Where a register is written.
  double* write(RegisterId number) {
    double* own_place = values_.data() + place(number) * capacity_;
    read_from_[place(number)] = own_place;
    return own_place;
  }
  /// Where a register is read: its own place, or the state.
  const double* read(RegisterId number) const { return read_from_[place(number)]; }
  void alias(RegisterId number, const double* from) { read_from_[place(number)] = from; }
  /// Reads all registers where another does.
  void alias_all(const RegisterFile& other);

  /// The constants of the code that runs next, for `count` values: they are written where they are not there.
  void fill_constants(const Block& block, std::size_t count);

 private:
  std::size_t place(RegisterId number) const {
    assert(number && number < read_from_.size());
    return number;
  }

  std::size_t capacity_ = 0;
  std::vector<double> values_;            ///< (registers x capacity)
  std::vector<const double*> read_from_;  ///< (registers)
  const Block* constants_of_ = nullptr;   ///< the block whose constants are in their registers,
  std::size_t constants_filled_ = 0;      ///< ... for so many values
};

}  // namespace entente::language
