#pragma once
/// Numbers of things, each kind a type of its own: an actor's cannot be taken for a layer's.
#include <cassert>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace entente {

/// The number of a thing in the list of its kind, or none. It is an index as it stands; a number becomes one
/// only where that is said, and an id of another kind never does. As large as the number it holds.
template <typename Tag>
class Id {
 public:
  constexpr Id() = default;  ///< none
  constexpr explicit Id(std::integral auto number) : number_(static_cast<std::uint32_t>(number)) {
    assert(std::in_range<std::uint32_t>(number) && number_ != none);
  }

  constexpr explicit operator bool() const { return number_ != none; }
  constexpr operator std::size_t() const { return number(); }
  constexpr std::uint32_t number() const {
    assert(number_ != none);
    return number_;
  }

  friend constexpr bool operator==(Id, Id) = default;
  friend constexpr auto operator<=>(Id, Id) = default;

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t number_ = none;
};

// Neither another kind's id nor -1 is ever the same, or less.
template <typename Tag, typename Other>
requires(!std::same_as<Tag, Other>) bool operator==(Id<Tag>, Id<Other>) = delete;
template <typename Tag, typename Other>
requires(!std::same_as<Tag, Other>) auto operator<=>(Id<Tag>, Id<Other>) = delete;
template <typename Tag>
bool operator==(Id<Tag>, std::signed_integral auto) = delete;
template <typename Tag>
auto operator<=>(Id<Tag>, std::signed_integral auto) = delete;

/// A list of things of one kind: an id of another is no index of it.
template <typename Own, typename Element>
class IdVector : public std::vector<Element> {
 public:
  using std::vector<Element>::vector;
  using std::vector<Element>::operator[];
  template <typename Tag>
  requires(!std::same_as<Id<Tag>, Own>) void operator[](Id<Tag>) const = delete;
};

using ActorId = Id<struct ActorTag>;
using LayerId = Id<struct LayerTag>;  ///< attributes, then relations
using CauseId = Id<struct CauseTag>;  ///< of the catalogue

}  // namespace entente
