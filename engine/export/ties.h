#pragma once
/// The ties of a network at a date.
#include <entente/interchange.h>

#include <functional>

namespace entente {

struct NetworkTie {
  std::size_t from = 0, to = 0;
  double mean = 0, sd = 0, p05 = 0, p95 = 0;
};
/// Every pair whose mean is not 0; of a symmetric relation from < to.
std::vector<NetworkTie> ties_at(const Network& network, std::size_t date);

/// Text as XML 1.0 can hold it: other control characters, and what is no UTF-8, become U+FFFD.
std::string xml_text(const std::string& text);
/// The whole document, with characters that could steer a terminal as references (`&#x9b;`), which XML and DOT
/// read as the same characters.
std::string with_references(const std::string& document);

/// A number as XML Schema and DOT read it, the shortest form: of ties in single precision, as they are kept.
std::string xml_number(double value);
std::string tie_number(double value);

}  // namespace entente
