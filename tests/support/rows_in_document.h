#pragma once
/// Tables in documents whose rows are made of what the program knows.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace entente::testing_support {

/// Expects these rows, and no others, under a head in a document. ENTENTE_RENEW=1 writes them there.
inline void expect_rows_in(const std::string& document, const std::string& head, const std::string& rows) {
  const std::string file = std::string(ENTENTE_SOURCE_DIR) + "/" + document;
  std::ostringstream content;
  content << std::ifstream(file, std::ios::binary).rdbuf();
  std::string text = content.str();
  const std::size_t at = text.find(head);
  ASSERT_NE(at, std::string::npos) << document << " has no table '" << head << "'";
  const std::size_t begin = at + head.size(), end = text.find("\n\n", begin) + 1;
  if (std::getenv("ENTENTE_RENEW"))
    std::ofstream(file, std::ios::binary) << text.replace(begin, end - begin, rows);
  EXPECT_EQ(text.substr(begin, text.find("\n\n", begin) + 1 - begin), rows)
      << "to renew the table in " << document << " run this test with ENTENTE_RENEW=1";
}

}  // namespace entente::testing_support
