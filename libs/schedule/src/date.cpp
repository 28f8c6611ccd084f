// A full date as documents print it.
//
// Follows docs/spec/time.md, section 2. What goes on behind ("1.1.2025.3", "2/3/2020/NQ-…") is a
// number of something else; without "ngày" no blanks are taken around signs, because lists and
// ranges have them.
#include <schedule/date.hpp>

#include <chrono>

#include "keys.hpp"

namespace suot::schedule {

namespace {

using text::Word;
using text::Words;

enum class Blanks : std::uint8_t { forbidden, allowed };

/// A date is written "d SIGN m SIGN yyyy" or "d tháng m năm yyyy"; the two can be mixed.
struct Cursor {
    Words words;
    std::size_t at = 0;
    Blanks blanks = Blanks::forbidden; ///< around "." and "-", which also stand in lists and ranges
    Word sign{}; ///< the first sign between; a second must be the same: "11-12/2025" are two months

    [[nodiscard]] Word next() const { return words.at(at); }

    std::optional<unsigned> number(unsigned low, unsigned high, unsigned digits) {
        Word const word = next();
        if (!word.is_number() || word.size > digits || word.key < low || word.key > high)
            return std::nullopt;
        ++at;
        return static_cast<unsigned>(word.key);
    }

    bool between(text::Key noun) {
        Word const word = next();
        if (word.key == noun) return ++at, true;
        bool const loose = word.is_sign('.') || word.is_sign('-') || word.is_sign(U'–');
        if (!word.is_sign('/') && !loose) return false;
        bool const spaced = word.after_blank() || words.at(at + 1).after_blank();
        if (loose && spaced && blanks == Blanks::forbidden) return false;
        if (sign.size != 0 && sign.key != word.key) return false;
        sign = word;
        return ++at, true;
    }

    void skip_comma() {
        if (next().is_sign(',') && words.at(at + 1).key == keys::nam) ++at;
    }

    /// Four digits; two after "ngày" and strokes, as in papers before 2000 and in haste.
    std::optional<unsigned> year() {
        if (auto const full = number(1900, 2199, 4)) return full;
        if (blanks == Blanks::forbidden || next().size != 2 || !words.at(at - 1).is_sign('/'))
            return std::nullopt;
        auto const tail = number(0, 99, 2);
        if (!tail) return std::nullopt;
        return *tail < 70 ? 2000 + *tail : 1900 + *tail;
    }

    /// "1.1.2025.3" and "2/3/2020/NQ" are numbers of something else.
    [[nodiscard]] bool ends() const {
        Word const word = next();
        bool const joined = (word.is_sign('.') || word.is_sign('/')) && !word.after_blank();
        Word const after = words.at(at + 1);
        bool const more = after.is_number() || (word.is_sign('/') && after.is_letters());
        return !(joined && more && !after.after_blank());
    }
};

} // namespace

/// A day that no calendar has (31/02) is no date: nothing is mended.
std::optional<DateAt> date_at(Words words, std::size_t at) {
    Cursor cursor{.words = words, .at = at};
    if (cursor.next().key == keys::ngay) {
        ++cursor.at;
        cursor.blanks = Blanks::allowed;
    }
    auto const day = cursor.number(1, 31, 2);
    if (!day || !cursor.between(keys::thang)) return std::nullopt;
    auto const month = cursor.number(1, 12, 2);
    if (!month) return std::nullopt;
    cursor.skip_comma();
    if (!cursor.between(keys::nam)) return std::nullopt;
    auto const year = cursor.year();
    if (!year || !cursor.ends()) return std::nullopt;
    base::Date const date{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month},
                          std::chrono::day{*day}};
    if (!date.ok()) return std::nullopt;
    return DateAt{date, cursor.at - at};
}

} // namespace suot::schedule
