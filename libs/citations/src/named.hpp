// Documents that are cited by name: laws, and the Party's congress and plenum documents.
#pragma once

#include <cstddef>

#include <text/word.hpp>

namespace suot::citations {

/// The word after the name of a law whose noun ("Luật", "Bộ luật", "Pháp lệnh") ends before
/// `words[at]`; `at` where no name follows.
[[nodiscard]] std::size_t law_name_end(text::Words words, std::size_t at);

/// The word after "Trung ương 4 khóa XII", "Đại hội XIII", "Hội nghị lần thứ tám …": what makes a
/// noun that ends before `words[at]` the name of a Party document; `at` where nothing does.
[[nodiscard]] std::size_t session_end(text::Words words, std::size_t at);

/// The word after a document with a name of its own: "Điều lệ Đảng", "Hiến pháp"; `at` where none
/// begins.
[[nodiscard]] std::size_t own_name_end(text::Words words, std::size_t at);

} // namespace suot::citations
