#include "base/sha256.h"

#include <entente/diagnostics.h>
#include <openssl/evp.h>

#include <fstream>
#include <memory>

namespace entente {
namespace {

class Sha256 {
 public:
  Sha256() { EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr); }
  void add(std::string_view bytes) { EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()); }
  std::string hexadecimal() {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    EVP_DigestFinal_ex(context_.get(), digest, &size);
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (unsigned k = 0; k < size; ++k) text += {digits[digest[k] >> 4], digits[digest[k] & 15]};
    return text;
  }

 private:
  struct Free {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  };
  std::unique_ptr<EVP_MD_CTX, Free> context_{EVP_MD_CTX_new()};
};

}  // namespace

std::string sha256_of_text(std::string_view text) {
  Sha256 hash;
  hash.add(text);
  return hash.hexadecimal();
}

std::string sha256_of_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw ReadError("cannot read " + file.string());
  Sha256 hash;
  std::string piece(1 << 20, '\0');
  do {
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    hash.add(std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount())));
  } while (in);
  if (in.bad()) throw ReadError("cannot read " + file.string());
  return hash.hexadecimal();
}

}  // namespace entente
