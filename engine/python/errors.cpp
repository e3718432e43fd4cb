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

void raise(const char* name, const std::string& message) {
  const py::object kind = py::module_::import("entente.errors").attr(name);
  const py::object in_python = py::module_::import("entente.words").attr("in_python");
  PyErr_SetObject(kind.ptr(), in_python(message_text(message)).ptr());
}

void translate(std::exception_ptr error) {
  try {
    if (error) std::rethrow_exception(error);
  } catch (const MemoryError& memory) {
    PyErr_SetString(PyExc_MemoryError, memory.what());
  } catch (const Error& engine) {
    raise(class_of(engine.kind()), engine.what());
  } catch (const std::invalid_argument& argument) {
    raise("ArgumentError", argument.what());
  } catch (const std::filesystem::filesystem_error& system) {
    raise("WriteError", system.path1().string() + ": " + system.code().message());
  }
}

}  // namespace

py::object message_text(const std::string& message) {
  PyObject* made =
      PyUnicode_DecodeUTF8(message.data(), static_cast<py::ssize_t>(message.size()), "backslashreplace");
  if (made == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::object>(made);
}

void add_errors(py::module_&) { py::register_exception_translator(translate); }

}  // namespace entente::python
