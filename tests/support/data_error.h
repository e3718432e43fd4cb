#pragma once
/// Errors, by what they say.
#include <entente/diagnostics.h>

#include <string>

namespace entente::testing_support {

/// What `call` says as it throws a `Failure`; empty where it does not.
template <typename Failure, typename Call>
std::string error_of(const Call& call) {
  try {
    call();
  } catch (const Failure& error) {
    return error.what();
  }
  return "";
}

template <typename Call>
std::string data_error_of(const Call& call) {
  return error_of<DataError>(call);
}

}  // namespace entente::testing_support
