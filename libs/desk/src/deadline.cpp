// When the words about time make a duty due: docs/spec/states.md, section 3, in its order.
//
// Pure. The document says when, the calendar says which day that is; what nobody can know yet ("sau
// khi nhận được ý kiến của Bộ") stays without a day.
#include <desk/states.hpp>

#include <array>
#include <charconv>

#include <schedule/expand.hpp>
#include <schedule/term.hpp>
#include <text/phrases.hpp>
#include <text/word.hpp>

namespace suot::desk {

namespace {

/// From which day a time after an event is reckoned when the event is the document itself.
enum class From : std::uint8_t { receipt, issue };

text::Phrases<From> const& own_events() {
    static text::Phrases<From> const phrases{
        {"nhận được", From::receipt}, {"ngày nhận", From::receipt}, {"tiếp nhận", From::receipt},
        {"ngày ký", From::issue},     {"ban hành", From::issue},    {"có hiệu lực", From::issue},
    };
    return phrases;
}

/// The words "kể từ ngày nhận được Kế hoạch này" name the document's own receipt; "sau khi nhận
/// được ý kiến của Bộ" names an event that nobody knows yet. The former say "này".
std::optional<From> own_event(std::string_view words) {
    auto const cut = text::words(words);
    text::Words const all{words, cut};
    bool this_one = false;
    for (auto const& word : cut) this_one = this_one || word.key == text::key("này");
    for (std::size_t i = 0; i < all.size() && this_one; ++i)
        if (auto const found = own_events().longest(all, i)) return found->value;
    return std::nullopt;
}

/// The last term of a kind that had begun by a day.
schedule::Term const* term_on(std::span<schedule::Term const> terms, schedule::TermOf of,
                              base::Date day) {
    schedule::Term const* found = nullptr;
    for (auto const& term : terms)
        if (term.of == of && term.begins <= day
            && (found == nullptr || term.begins > found->begins))
            found = &term;
    return found;
}

/// The term that had begun on the document's day: "năm thứ 3 nhiệm kỳ" is of the term the document
/// speaks in.
std::optional<base::Date> year_of_term(registry::DutyFields const& fields, base::Date day,
                                       std::span<schedule::Term const> terms) {
    auto const cut = text::words(fields.event);
    for (auto const of : schedule::terms_named({fields.event, cut})) {
        auto const* const term = term_on(terms, of, day);
        if (term == nullptr) continue;
        auto const days =
            schedule::year_of_term(*term, static_cast<std::int32_t>(fields.term_year));
        if (days) return days->last;
    }
    return std::nullopt;
}

} // namespace

/// Reads what `schedule::Offset::iso` wrote, and nothing else of ISO 8601.
std::optional<schedule::Offset> offset_of(registry::DutyFields const& fields) {
    using enum schedule::Offset::Unit;
    std::string_view rest = fields.offset;
    if (!rest.starts_with('P')) return std::nullopt;
    rest.remove_prefix(1);
    bool const hours = rest.starts_with('T');
    if (hours) rest.remove_prefix(1);
    schedule::Offset out{.working_days = fields.working_days};
    auto const [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), out.amount);
    if (error != std::errc() || end == rest.data() + rest.size()) return std::nullopt;
    switch (*end) {
    case 'H':
        out.unit = hour;
        return out;
    case 'D':
        out.unit = day;
        return out;
    case 'W':
        out.unit = week;
        return out;
    case 'M':
        out.unit = month;
        return out;
    case 'Y':
        out.unit = year;
        return out;
    default:
        return std::nullopt;
    }
}

/// A time after the document's own receipt, issue or entry into force; all other events wait for a
/// person.
Deadline deadline(registry::DutyFields const& fields, registry::DocumentRecord const& document,
                  Almanac const& almanac) {
    if (fields.kind == "term_year" && fields.term_year != 0)
        return {year_of_term(fields, document.date.value_or(document.received), almanac.terms),
                false};
    if (fields.kind != "after_event") return {fields.due, false};
    auto const offset = offset_of(fields);
    auto const from = own_event(fields.event);
    if (!offset || !from) return {fields.due, false};
    bool const dated = *from == From::issue && document.date.has_value();
    auto const day = dated ? *document.date : document.received;
    return {schedule::due_of(*offset, day, almanac.calendar), *from == From::issue && !dated};
}

} // namespace suot::desk
