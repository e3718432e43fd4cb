/// What goes wrong, as the exceptions of entente/errors.py.
#include <filesystem>

#include "python/bindings.h"

namespace entente::python {
namespace {

/// The class in entente/errors.py. Of a scenario without its diagnostics, and of other processes, just Error.
const char* class_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::file:
      return "FileError";
    case ErrorKind::data:
    case ErrorKind::request:
      return "DataError";
    case ErrorKind::name:
      return "UnknownNameError";
    case ErrorKind::results:
      return "ReadError";
    case ErrorKind::write:
      return "WriteError";
    case ErrorKind::run:
      return "RunError";
    case ErrorKind::scenario:
    case ErrorKind::memory:
    case ErrorKind::ranks:
      break;
  }
  return "Error";
}

void raise(const char* name, const char* message) {
  const py::object kind = py::module_::import("entente.errors").attr(name);
  PyErr_SetString(kind.ptr(), message);
}

void translate(std::exception_ptr error) {
  try {
    if (error) std::rethrow_exception(error);
  } catch (const MemoryError& memory) {
    PyErr_SetString(PyExc_MemoryError, memory.what());
  } catch (const Error& engine) {
    raise(class_of(engine.kind()), engine.what());
  } catch (const std::filesystem::filesystem_error& system) {
    raise("WriteError", system.what());
  }
}

}  // namespace

void add_errors(py::module_&) { py::register_exception_translator(translate); }

}  // namespace entente::python
