#pragma once
/// What a fuzzer's bytes do to the files of a folder.
#include <fuzzer/FuzzedDataProvider.h>

#include <map>
#include <string>

namespace entente::fuzz {

/// Names and contents of a folder's files.
using Files = std::map<std::string, std::string>;

/// One piece of damage to a text: cut off, overwritten, longer, shorter, or one word of it another.
void damage(std::string& text, FuzzedDataProvider& bytes);

/// Makes the checksums right again, so that what lies behind them is read: of evolution.bin and records.bin.
void sign(const std::string& file, std::string& text);

}  // namespace entente::fuzz
