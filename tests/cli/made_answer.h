#pragma once
/// Answers of explorations made up for tests, and their pictures.
#include <gmock/gmock.h>

#include <algorithm>

#include "cli/explore_pictures.h"

namespace entente::cli {

using Table = explore::AnswerTable;

struct MadeAnswer {
  explore::Origins origins = {};
  explore::Answer answer = {};

  MadeAnswer(const std::string& question, std::vector<Table> tables) {
    answer.question = question;
    answer.tables = std::move(tables);
  }
  /// On a page of that width; of two outcomes, `war` that happens or not and `level`, a number.
  std::string picture(std::size_t width, bool unicode = false) const {
    Page page(Terminal{.unicode = unicode, .width = width});
    add_picture({origins,
                 answer,
                 {{"war", "War at last", TimeAggregate::ever, true}, {"level", "", TimeAggregate::end, false}}},
                page);
    return page.text();
  }
  /// No line of the picture is wider than the narrowest, a usual and the widest page.
  void expect_to_fit() const {
    for (const std::size_t width : {40, 50, 80, 100})
      for (const bool unicode : {false, true}) {
        const std::string text = picture(width, unicode);
        EXPECT_FALSE(text.empty());
        EXPECT_LE(widest_line(text), width) << text;
      }
  }

 private:
  static std::size_t widest_line(const std::string& text) {
    std::size_t widest = 0;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      const std::string line = text.substr(begin, end - begin);
      const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
      widest = std::max(
          widest, line.size() - static_cast<std::size_t>(std::count_if(line.begin(), line.end(), continues)));
      begin = end + 1;
    }
    return widest;
  }
};

}  // namespace entente::cli
