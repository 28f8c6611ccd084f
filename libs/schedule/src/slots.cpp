#include "slots.hpp"

#include <array>
#include <utility>

#include <base/result.hpp>
#include <schedule/date.hpp>

#include "keys.hpp"
#include "pattern.hpp"

namespace suot::schedule {

namespace {

using text::key;
using text::Word;
using text::Words;

constexpr std::array<std::pair<std::string_view, Slot>, 26> names{{
    {"d", Slot::d},
    {"m", Slot::m},
    {"m2", Slot::m2},
    {"ms", Slot::ms},
    {"months", Slot::months},
    {"q", Slot::q},
    {"q2", Slot::q2},
    {"y", Slot::y},
    {"y2", Slot::y2},
    {"n", Slot::n},
    {"unit", Slot::unit},
    {"hour", Slot::hour},
    {"weekday", Slot::weekday},
    {"date", Slot::date},
    {"when", Slot::when},
    {"until", Slot::until},
    {"event", Slot::event},
    {"deed", Slot::deed},
    {"by", Slot::by},
    {"latest", Slot::latest},
    {"term", Slot::term},
    {"since", Slot::since},
    {"gap", Slot::gap},
    {"can_chi", Slot::can_chi},
    {"roman", Slot::roman},
    {"of", Slot::of},
}};

template <std::size_t N>
std::uint16_t position(std::array<std::uint64_t, N> const& keys, Word const& word) {
    auto const at = std::ranges::find(keys, word.key);
    return at == keys.end() ? 0 : static_cast<std::uint16_t>(at - keys.begin() + 1);
}

bool is_dash(Word const& word) {
    return word.is_sign('-') || word.is_sign(U'–') || word.is_sign(U'—');
}

/// A number of at most `digits` digits between 1 and `high`, or 0.
std::uint16_t number(Word const& word, std::uint16_t high, std::uint16_t digits = 2) {
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

std::uint16_t spelled(Word const& word) {
    static constexpr std::array words{key("một"), key("hai"), key("ba"),  key("bốn"),  key("năm"),
                                      key("sáu"), key("bảy"), key("tám"), key("chín"), key("mười")};
    return word.is_letters() ? position(words, word) : std::uint16_t{0};
}

/// "giêng", "tư", "mười hai", "chạp"
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

/// "10 (mười)", "hai (02)": the number said twice counts once.
std::size_t after_bracket(Words words, std::size_t at) {
    if (!words.at(at).is_sign('(')) return at;
    for (std::size_t i = at + 1; i < at + 5; ++i)
        if (words.at(i).is_sign(')')) return i + 1;
    return at;
}

std::size_t read_count(Words words, std::size_t at, Slots& slots) {
    auto const value =
        words.at(at).is_number() ? number(words.at(at), 999, 3) : spelled(words.at(at));
    slots.n = value;
    return value == 0 ? at : after_bracket(words, at + 1);
}

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

/// "4", "4 và tháng 8", "3, 6, 9, 12"
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

/// "16h", "16h00", "16 giờ 30 phút"; a comma after it belongs to it.
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

/// "15/6", "ngày 15 tháng 6": a day whose year is not printed.
std::optional<When> short_date(Reader const& reader, std::size_t at) {
    Words const words = reader.words;
    bool const noun = words.at(at).key == keys::ngay;
    std::size_t const begin = at + (noun ? 1 : 0);
    auto const day_number = number(words.at(begin), 31);
    auto const month = number(words.at(begin + 2), 12);
    Word const joint = words.at(begin + 1);
    bool const joined = joint.key == keys::thang || joint.is_sign('/')
                        || (noun && (is_dash(joint) || joint.is_sign('.')));
    if (day_number == 0 || month == 0 || !joined) return std::nullopt;
    Word const after = words.at(begin + 3);
    bool const more = (after.is_sign('/') || after.is_sign('-') || after.is_sign('.'))
                      && !after.after_blank() && words.at(begin + 4).is_number();
    int const year = reader.context.document_date
                         ? static_cast<int>(reader.context.document_date->year())
                         : 2000;
    auto const result = date(year, month, day_number);
    if (more || after.is_sign('%') || !(result.ok() || (month == 2 && day_number == 29)))
        return std::nullopt;
    When found{day(result.ok() ? result : last_day(year, month)), begin + 3, "date"};
    found.period.plain = !noun && joint.is_sign('/');
    return found;
}

std::optional<When> date_or_short(Reader const& reader, std::size_t at) {
    if (auto const full = date_at(reader.words, at)) {
        When result{day(full->date), at + full->size, "date"};
        result.period.dated = true;
        return result;
    }
    return short_date(reader, at);
}

/// An hour before it belongs to it: a schedule counts days.
std::size_t read_when(Reader const& reader, std::size_t at, Period& into) {
    auto const begin = read_hour(reader.words, at);
    auto found = date_or_short(reader, begin);
    if (!found) found = when_at(reader, begin);
    if (!found) return at;
    into = found->period;
    return found->end;
}

/// The second of a range may be figures alone: "từ tháng 3 đến 10/2026".
std::size_t read_until(Reader const& reader, std::size_t at, Period& into) {
    auto const end = read_when(reader, at, into);
    if (end > at) return end;
    auto const found = figures_at(reader, at);
    if (!found) return at;
    into = found->period;
    return found->end;
}

bool begins_measure(Words words, std::size_t at) {
    static constexpr keys::Set first{"tối", "ít", "chậm"};
    static constexpr keys::Set second{"thiểu", "nhất"};
    return first.has(words.at(at)) && second.has(words.at(at + 1));
}

/// "từ ngày 01/01/2026" names a day, not an event.
std::size_t read_event(Words words, std::size_t at, Slots& slots) {
    if (words.at(at).is_number()) return at;
    auto const end = clause_end(words, at);
    slots.event = words.span(at, end);
    return end;
}

std::size_t read_deed(Words words, std::size_t at, Slots& slots) {
    auto const limit = clause_end(words, at);
    for (std::size_t end = at; end < limit; ++end)
        if (begins_measure(words, end)) {
            slots.event = words.span(at, end);
            return end;
        }
    return at;
}

/// Words that stand in many rows, said once.
constexpr std::array<std::pair<Slot, std::string_view>, 6> fragments{{
    {Slot::by, "(trước|chậm nhất [là] [vào|trước|đến]|muộn nhất [là] [vào|trước|đến]|vào|hạn "
               "[trước|là]|đến|đến hết|xong trước|hoàn thành trước) [<hour>]"},
    {Slot::latest, "(chậm nhất|muộn nhất|trễ nhất|hạn cuối|hạn cuối cùng|hạn chót|thời hạn "
                   "cuối|thời hạn cuối cùng|không muộn hơn|không chậm hơn|không quá) [là] "
                   "[vào|đến|đến hết|hết|trong|trước|:] [<hour>]"},
    {Slot::term, "(trong|trong thời hạn|trong vòng|trong thời gian|thời hạn|thời gian|trong khoảng "
                 "thời gian|chậm nhất|muộn nhất|không quá|tối đa) [là] [không quá|tối đa|tối đa "
                 "là|chậm nhất|chậm nhất là|sau|trong|trong vòng|trong thời hạn|sau thời hạn]"},
    {Slot::since, "[,] [được] (kể từ|tính từ|từ|sau khi|sau|khi) [ngày|khi|lúc|thời điểm]"},
    {Slot::can_chi, "(giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) (tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|"
                    "thân|dậu|tuất|hợi)"},
    {Slot::gap, "(,|\\(|:) [hạn|định kỳ]"},
}};

std::array<Patterns, fragments.size()> made_fragments() {
    std::array<Patterns, fragments.size()> result;
    for (std::size_t i = 0; i < fragments.size(); ++i) result[i].add(fragments[i].second, 0);
    return result;
}

std::size_t read_fragment(Slot slot, Reader const& reader, std::size_t at) {
    auto const match = at < reader.words.size() ? fragment(slot).longest(reader, at) : std::nullopt;
    return match ? match->end : at;
}

} // namespace

Patterns const& fragment(Slot slot) {
    static auto const table = made_fragments();
    auto const at = std::ranges::find(fragments, slot, [](auto const& row) { return row.first; });
    EXPECTS(at != fragments.end());
    return table[static_cast<std::size_t>(at - fragments.begin())];
}

Slot slot_named(std::string_view name) {
    for (auto const& [known, slot] : names)
        if (known == name) return slot;
    EXPECTS(false);
    return Slot::none;
}

std::size_t clause_end(Words words, std::size_t at) {
    static constexpr std::size_t longest = 48;
    for (std::size_t end = at; end < words.size() && end < at + longest; ++end) {
        Word const& word = words[end];
        Word const after = words.at(end + 1);
        bool const new_line =
            end > at && word.after_break() && (!word.is_letters() || word.is_capital());
        if (new_line) return end;
        if (word.is_sign('(') || word.is_sign(')')) return end;
        bool const loose = end + 1 >= words.size() || after.after_blank() || after.is_sign('/');
        bool const stop = word.is_sign(';') || word.is_sign('|') || word.is_sign(':')
                          || word.is_sign(',') || word.is_sign('.');
        if (stop && loose) return end;
    }
    return std::min(at + longest, words.size());
}

bool may_fill(Slot slot, Word const& word) {
    static constexpr keys::Set weekdays{"thứ", "chủ"};
    static constexpr keys::Set units{"giờ", "ngày", "tuần", "tháng", "năm", "quý", "quí"};
    switch (slot) {
    case Slot::q:
    case Slot::q2:
    case Slot::roman:
    case Slot::ms:
    case Slot::of:
    case Slot::deed:
    case Slot::event:
        return true;
    case Slot::by:
    case Slot::latest:
    case Slot::term:
    case Slot::since:
    case Slot::gap:
    case Slot::can_chi:
        return fragment(slot).first().has(word);
    case Slot::n:
        return word.is_number() || spelled(word) != 0;
    case Slot::unit:
        return units.has(word);
    case Slot::weekday:
        return weekdays.has(word);
    case Slot::date:
        return word.is_number() || word.key == keys::ngay;
    case Slot::when:
    case Slot::until:
        return word.is_number() || word.key == keys::ngay || first_words_of_when().has(word);
    default:
        return word.is_number();
    }
}

std::size_t read(Slot slot, Reader const& reader, std::size_t at, Slots& slots) {
    Words const words = reader.words;
    Word const word = words.at(at);
    switch (slot) {
    case Slot::d:
        return read_small(slots.d, number(word, 31), at);
    case Slot::m:
        return read_small(slots.m, number(word, 12), at);
    case Slot::ms:
        return read_spelled_month(words, at, slots);
    case Slot::m2:
        return read_small(slots.m2, number(word, 12), at);
    case Slot::q:
        return read_small(slots.q, quarter(word), at);
    case Slot::q2:
        return read_small(slots.q2, quarter(word), at);
    case Slot::roman:
        return read_small(slots.q, word.is_letters() ? quarter(word) : 0, at);
    case Slot::of:
        return read_of_year(words, at, slots);
    case Slot::y:
        return read_year(slots.y, word, at);
    case Slot::y2:
        return read_year(slots.y2, word, at);
    case Slot::n:
        return read_count(words, at, slots);
    case Slot::months:
        return read_months(words, at, slots);
    case Slot::unit:
        return read_unit(words, at, slots);
    case Slot::weekday:
        return read_weekday(words, at, slots);
    case Slot::hour:
        return read_hour(words, at);
    case Slot::date: {
        auto const found = date_or_short(reader, at);
        if (found) slots.when = found->period;
        return found ? found->end : at;
    }
    case Slot::when:
        return read_when(reader, at, slots.when);
    case Slot::until:
        return read_until(reader, at, slots.until);
    case Slot::event:
        return read_event(words, at, slots);
    case Slot::deed:
        return read_deed(words, at, slots);
    case Slot::by:
    case Slot::latest:
    case Slot::term:
    case Slot::since:
    case Slot::gap:
    case Slot::can_chi:
        return read_fragment(slot, reader, at);
    case Slot::none:
        break;
    }
    return at;
}

} // namespace suot::schedule
