// What each slot of a pattern holds, and how it is read at a word.
//
// Follows docs/spec/time.md, section 3. Words that stand in many rows ("chậm nhất là", "kể từ
// ngày") are patterns of their own (`fragments`), so that a row says what it means and nothing
// twice.
#include "slots.hpp"

#include <array>
#include <utility>

#include <base/result.hpp>
#include <schedule/date.hpp>

#include "keys.hpp"
#include "numbers.hpp"
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

/// "ngày bầu cử 15/3/2026": past the words that name the day; `at` where none stand there.
std::size_t past_name_of_day(Words words, std::size_t at) {
    static constexpr keys::Set first{"bầu", "khai", "bế", "tổng", "quốc", "khánh", "giải"};
    static constexpr keys::Set second{"cử", "mạc", "giảng", "trường", "khánh", "thành", "phóng"};
    bool const named = words.at(at).key == keys::ngay && first.has(words.at(at + 1))
                       && second.has(words.at(at + 2)) && words.at(at + 3).is_number();
    return named ? at + 3 : at;
}

std::optional<When> date_or_short(Reader const& reader, std::size_t at) {
    at = past_name_of_day(reader.words, at);
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
/// To the end of the clause; figures alone are a day, and no event.
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
                   "cuối|thời hạn cuối cùng|không muộn hơn|không chậm hơn|không chậm quá|không trễ "
                   "hơn|không quá) [là] "
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
    auto const match = fragment(slot).longest(reader, at);
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

/// A comma before "nhiệm kỳ" goes on: "năm thứ 3, nhiệm kỳ Đại hội Đảng". Signs inside numbers and
/// symbols end nothing.
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
        bool const second_term = word.is_sign(',') && after.key == text::key("nhiệm")
                                 && words.at(end + 2).key == text::key("kỳ");
        if (stop && loose && !second_term) return end;
    }
    return std::min(at + longest, words.size());
}

/// Asked before a slot is read: reading copies slots, this does not.
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
