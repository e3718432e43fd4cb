/// What goes wrong, as Python exceptions.
#include "python/bindings.h"

namespace entente::python {

void add_errors(py::module_& module) {
  py::register_exception<RunError>(module, "RunError", PyExc_RuntimeError).doc() =
      "A run stopped: a change that is not finite. The message names cause, binding, date and run.";
  py::register_exception<FileError>(module, "FileError", PyExc_OSError).doc() =
      "The scenario file itself cannot be opened or read.";
  py::register_exception<ReadError>(module, "ReadError", PyExc_OSError).doc() =
      "A folder of results cannot be read, is none, or is not as it was written.";
  py::register_exception_translator([](std::exception_ptr error) {
    try {
      if (error) std::rethrow_exception(error);
    } catch (const MemoryError& memory) {
      PyErr_SetString(PyExc_MemoryError, memory.what());
    }
  });
}

}  // namespace entente::python
