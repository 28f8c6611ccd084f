// Numbers, months, quarters, units and hours at a word.
//
// Follows docs/spec/time.md, section 3. Documents say a number twice ("10 (mười) ngày") so that
// nobody can change it; the one in figures counts, the one in brackets is passed over.
#include "numbers.hpp"

#include <array>

#include "keys.hpp"

namespace suot::schedule {

using text::key;
using text::Word;
using text::Words;

namespace {

template <std::size_t N>
std::uint16_t position(std::array<text::Key, N> const& keys, Word const& word) {
    auto const at = std::ranges::find(keys, word.key);
    return at == keys.end() ? 0 : static_cast<std::uint16_t>(at - keys.begin() + 1);
}

/// "10 (mười)", "hai (02)": the number said twice counts once.
std::size_t after_bracket(Words words, std::size_t at) {
    if (!words.at(at).is_sign('(')) return at;
    for (std::size_t i = at + 1; i < at + 5; ++i)
        if (words.at(i).is_sign(')')) return i + 1;
    return at;
}

} // namespace

std::uint16_t spelled(Word const& word) {
    static constexpr std::array words{key("một"), key("hai"), key("ba"),  key("bốn"),  key("năm"),
                                      key("sáu"), key("bảy"), key("tám"), key("chín"), key("mười")};
    return word.is_letters() ? position(words, word) : std::uint16_t{0};
}

bool is_dash(Word const& word) {
    return word.is_sign('-') || word.is_sign(U'–') || word.is_sign(U'—');
}

std::uint16_t number(Word const& word, std::uint16_t high, std::uint16_t digits) {
    bool const fits = word.is_number() && word.size <= digits && word.key <= high;
    return fits ? static_cast<std::uint16_t>(word.key) : std::uint16_t{0};
}

std::size_t read_small(std::uint16_t& into, std::uint16_t value, std::size_t at) {
    into = value;
    return value == 0 ? at : at + 1;
}

std::uint16_t quarter(Word const& word) {
    static constexpr std::array roman{key("i"), key("ii"), key("iii"), key("iv")};
    return word.is_letters() ? position(roman, word) : number(word, 4);
}

std::size_t read_year(std::int32_t& into, Word const& word, std::size_t at) {
    if (!word.is_number() || word.size != 4 || word.key < 1900 || word.key > 2199) return at;
    into = static_cast<std::int32_t>(word.key);
    return at + 1;
}

std::size_t read_of_year(Words words, std::size_t at, Slots& slots) {
    static constexpr keys::Set links{"của", "trong"};
    Word const sign = words.at(at);
    bool const figure = sign.is_sign('/') || is_dash(sign) || sign.is_sign('.');
    std::size_t begin = at + (figure || sign.is_sign(',') || links.has(sign) ? 1 : 0);
    bool const noun = words.at(begin).key == keys::nam;
    if (!figure && !noun) return at;
    begin += noun ? 1 : 0;
    auto const end = read_year(slots.y, words.at(begin), begin);
    return end > begin ? end : at;
}

/// "mười một" and "mười hai" are two words; "giêng" and "chạp" are the first and the last.
std::size_t read_spelled_month(Words words, std::size_t at, Slots& slots) {
    static constexpr std::array names{key("giêng"), key("hai"),  key("ba"),   key("tư"),
                                      key("năm"),   key("sáu"),  key("bảy"),  key("tám"),
                                      key("chín"),  key("mười"), key("mười"), key("chạp")};
    static constexpr keys::Set ones{"một"};
    static constexpr keys::Set twos{"hai"};
    slots.m = ones.has(words.at(at)) ? std::uint16_t{1} : position(names, words.at(at));
    if (slots.m == 0) return at;
    if (slots.m != 10) return at + 1;
    if (ones.has(words.at(at + 1))) slots.m = 11;
    if (twos.has(words.at(at + 1))) slots.m = 12;
    return at + (slots.m == 10 ? 1 : 2);
}

std::size_t read_count(Words words, std::size_t at, Slots& slots) {
    auto const value =
        words.at(at).is_number() ? number(words.at(at), 999, 3) : spelled(words.at(at));
    slots.n = value;
    return value == 0 ? at : after_bracket(words, at + 1);
}

/// A quarter is three months. Only days can be working days.
std::size_t read_unit(Words words, std::size_t at, Slots& slots) {
    using Unit = Offset::Unit;
    static constexpr std::array units{key("giờ"), keys::ngay, key("tuần"), keys::thang,
                                      keys::nam,  key("quý"), key("quí")};
    static constexpr std::array values{Unit::hour, Unit::day,   Unit::week, Unit::month,
                                       Unit::year, Unit::month, Unit::month};
    auto const found = position(units, words.at(at));
    if (found == 0) return at;
    slots.unit = values[found - 1U];
    slots.quarter = found >= 6;
    bool const work = slots.unit == Unit::day && words.at(at + 1).key == key("làm")
                      && words.at(at + 2).key == key("việc");
    slots.working = work;
    return at + (work ? 3 : 1);
}

/// The week begins with "thứ hai", Monday: the second day.
std::size_t read_weekday(Words words, std::size_t at, Slots& slots) {
    static constexpr std::array names{key("hai"), key("ba"),  key("tư"),
                                      key("năm"), key("sáu"), key("bảy")};
    Word const first = words.at(at);
    Word const second = words.at(at + 1);
    slots.weekday = 0;
    if (first.key == key("chủ") && second.key == key("nhật")) slots.weekday = 7;
    if (first.key == key("thứ")) {
        slots.weekday = position(names, second);
        if (second.is_number() && second.key >= 2 && second.key <= 7)
            slots.weekday = static_cast<std::uint16_t>(second.key - 1);
    }
    return slots.weekday == 0 ? at : at + 2;
}

/// A row ends at the first word that joins no further month.
std::size_t read_months(Words words, std::size_t at, Slots& slots) {
    static constexpr keys::Set joints{"và"};
    std::size_t end = at;
    slots.months = 0;
    for (std::size_t next = at;;) {
        auto const month = number(words.at(next), 12);
        if (month == 0) return end;
        slots.months = static_cast<std::uint16_t>(slots.months | (1U << month));
        end = next + 1;
        next = end;
        if (words.at(next).is_sign(',')) ++next;
        if (joints.has(words.at(next))) ++next;
        if (next == end) return end;
        if (words.at(next).key == keys::thang) ++next;
    }
}

std::size_t read_hour(Words words, std::size_t at) {
    static constexpr keys::Set nouns{"h", "giờ", "g"};
    Word const hour = words.at(at);
    if (!hour.is_number() || hour.key > 24 || hour.size > 2 || !nouns.has(words.at(at + 1)))
        return at;
    std::size_t end = at + 2;
    if (words.at(end).is_number() && words.at(end).key < 60 && words.at(end).size == 2) ++end;
    if (words.at(end).key == key("phút")) ++end;
    if (words.at(end).is_sign(',')) ++end;
    return end;
}

} // namespace suot::schedule
