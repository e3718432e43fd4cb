#pragma once
/// Errors of data, by what they say.
#include <entente/diagnostics.h>

#include <string>

namespace entente::testing_support {

/// What `call` says as it throws DataError; empty where it does not.
template <typename Call>
std::string data_error_of(const Call& call) {
  try {
    call();
  } catch (const DataError& error) {
    return error.what();
  }
  return "";
}

}  // namespace entente::testing_support
