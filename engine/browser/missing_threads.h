#pragma once
/// `std::jthread` where there are no threads: none can be had, so that pools make do with the calling one.
#include <functional>
#include <system_error>
#include <thread>

namespace std {

class jthread {
 public:
  jthread() noexcept = default;
  template <class Function, class... Arguments>
  explicit jthread(Function&&, Arguments&&...) {
    throw system_error(make_error_code(errc::resource_unavailable_try_again));
  }
};

}  // namespace std
