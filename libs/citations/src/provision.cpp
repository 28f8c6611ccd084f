// Provisions: "điểm a khoản 2 Điều 5", in any order of their units.
//
// Follows docs/spec/citations.md, section 3.4. Nghị định 30/2020/NĐ-CP, annex II, V.7 gives the
// order from the smallest unit; documents often give another, and it is taken.
#include "provision.hpp"

#include <algorithm>
#include <array>

#include <document/code.hpp>

#include "keys.hpp"

namespace suot::citations {

namespace {

using text::Word;
using text::Words;

constexpr auto units = std::to_array({text::key("điểm"), text::key("tiết"), text::key("khoản"),
                                      text::key("điều"), text::key("mục"), text::key("chương"),
                                      text::key("phần"), text::key("phụ"), text::key("tiểu")});

constexpr auto second_words = std::to_array({text::key("lục"), text::key("mục")});

/// The end of the unit's name at `at`: one word, or two in "Phụ lục" and "Tiểu mục".
std::size_t unit_end(Words words, std::size_t at) {
    if (at >= words.size() || !is_provision_unit(words[at].key)) return at;
    bool const two = words[at].key == text::key("phụ") || words[at].key == text::key("tiểu");
    if (!two) return at + 1;
    return std::ranges::find(second_words, words.at(at + 1).key) != second_words.end() ? at + 2
                                                                                       : at;
}

/// The end of "2", "1.2", "a", "đ", "IV", "10a"; `at` where there is no such value.
std::size_t value_end(Words words, std::size_t at) {
    if (at >= words.size()) return at;
    Word const& word = words[at];
    if (word.is_letters()) {
        bool const letter = text::decode(words.str(at), 0).size == word.size;
        return letter || is_roman(words, at) ? at + 1 : at;
    }
    if (!word.is_number() || word.size > 3) return at;
    std::size_t end = at + 1;
    while (words.at(end).is_sign('.') && words.at(end + 1).is_number() && !words[end].after_blank()
           && !words[end + 1].after_blank())
        end += 2;
    bool const suffix = end < words.size() && words[end].is_letters() && !words[end].after_blank()
                        && words[end].size <= 2;
    return suffix ? end + 1 : end;
}

/// Behind a value: the end of one more value in the row, "1, 2 và 3"; `at` where it is the last.
std::size_t next_value_end(Words words, std::size_t at) {
    Word const word = words.at(at);
    if (!word.is_sign(',') && word.key != keys::va && word.key != keys::hoac) return at;
    std::size_t const end = value_end(words, at + 1);
    bool const number = end != at + 1 && document::code_at(words, at + 1).has_value();
    return end == at + 1 || number ? at : end;
}

std::size_t part_end(Words words, std::size_t at) {
    std::size_t const unit = unit_end(words, at);
    if (unit == at) return at;
    std::size_t end = value_end(words, unit);
    if (end == unit) return at;
    for (std::size_t next = next_value_end(words, end); next != end;) {
        end = next;
        next = next_value_end(words, end);
    }
    return end;
}

} // namespace

bool is_provision_unit(text::Key key) {
    return std::ranges::find(units, key) != units.end();
}

bool is_roman(Words words, std::size_t at) {
    if (at >= words.size() || !words[at].is_capital() || words[at].size > 6) return false;
    return words.str(at).find_first_not_of("IVXL") == std::string_view::npos;
}

std::size_t provision_end(Words words, std::size_t at) {
    std::size_t end = part_end(words, at);
    if (end == at) return at;
    for (;;) {
        Word const word = words.at(end);
        bool const joint = word.is_sign(',') || word.key == keys::va || word.key == keys::cua;
        std::size_t const next = part_end(words, joint ? end + 1 : end);
        if (next == (joint ? end + 1 : end)) return end;
        end = next;
    }
}

} // namespace suot::citations
