#pragma once
/// Arrays of numpy: views of the engine's own memory, or copies.
#include <pybind11/numpy.h>

#include <span>
#include <vector>

namespace entente::python {

namespace py = pybind11;
using Shape = std::vector<py::ssize_t>;

inline py::ssize_t length(std::size_t n) { return static_cast<py::ssize_t>(n); }

/// A view that cannot be written to, of memory that `owner` holds.
template <typename Number>
py::array view(const py::object& owner, const Number* data, const Shape& shape) {
  py::array_t<Number> made(shape, data, owner);
  py::detail::array_proxy(made.ptr())->flags &= ~py::detail::npy_api::NPY_ARRAY_WRITEABLE_;
  return made;
}

/// Numbers as an array of its own.
template <typename Number>
py::array array_of(const std::vector<Number>& numbers, Shape shape = {}) {
  if (shape.empty()) shape = {length(numbers.size())};
  return py::array_t<Number>(shape, numbers.data());
}

}  // namespace entente::python
