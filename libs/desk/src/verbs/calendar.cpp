// The year's swapped days and the terms of office, as data of the register.
//
// The law's calendar is in the program (docs/spec/calendar.md); what the Prime Minister swaps each
// autumn is entered here, with the document that says so.
#include <array>

#include "../call.hpp"
#include "../choices.hpp"
#include "../shapes.hpp"
#include "../work.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;

constexpr std::array<char const*, 3> kinds{"holiday", "compensation", "working"};
constexpr std::array<char const*, 2> whose{"party", "state"};

constexpr std::array list_arguments{
    Argument{"year", number, optional, {"của năm; mặc định năm nay", "of this year"}},
};

Value shown(schedule::SpecialDay const& day, bool added) {
    auto const kind = kinds[static_cast<std::size_t>(day.kind)];
    return Value::object()
        .set("day", std::optional(day.date))
        .set("kind", kind)
        .set("name", day.name)
        .set("added", added);
}

base::Result<Value> list(Call& call) {
    auto const year = call.has("year") ? call.number("year") : int(call.on.year());
    auto const own = TRY(call.view->calendar_days());
    Value items = Value::list();
    for (auto const& day : TRY(almanac(*call.view)).calendar.days) {
        if (int(day.date.year()) != year) continue;
        bool const added =
            std::ranges::find(own, day.date, &registry::CalendarDay::day) != own.end();
        items.add(shown(day, added));
    }
    return Value::object().set("items", std::move(items));
}

constexpr std::array add_arguments{
    Argument{"day", date, one, {"ngày", "the day"}},
    Argument{"kind", choice, one, {"nghỉ lễ, nghỉ hoán đổi hay làm bù", "what it is"}, kinds},
    Argument{"name", text, optional, {"tên ngày nghỉ", "its name"}},
    Argument{"by", text, one, {"văn bản quyết định", "the document that orders it"}},
};

base::Result<Value> add(Call& call) {
    registry::CalendarDay const day{
        .day = *call.date("day"),
        .kind = static_cast<std::int64_t>(choices::place(kinds, call.text("kind"))),
        .name = call.text("name"),
        .document = call.text("by")};
    TRY(call.keep->put_calendar_day(day));
    auto const out = shown({day.day, static_cast<schedule::DayKind>(day.kind), day.name}, true);
    call.record("calendar", std::chrono::sys_days(day.day).time_since_epoch().count(), {},
                Value(out).set("by", day.document));
    return out;
}

Value shown(schedule::Term const& term) {
    return Value::object()
        .set("of", whose[static_cast<std::size_t>(term.of)])
        .set("first_year", term.first_year)
        .set("last_year", term.last_year)
        .set("begins", std::optional(term.begins));
}

base::Result<Value> list_terms(Call& call) {
    Value items = Value::list();
    for (auto const& term : TRY(almanac(*call.view)).terms) items.add(shown(term));
    return Value::object().set("items", std::move(items));
}

constexpr std::array term_arguments{
    Argument{"of", choice, one, {"nhiệm kỳ của Đảng hay Nhà nước", "whose term"}, whose},
    Argument{"first_year", number, one, {"từ năm", "the year it is named from"}},
    Argument{"last_year", number, one, {"đến năm", "the year it is named to"}},
    Argument{"begins", date, one, {"ngày bắt đầu", "the day it begins"}},
    Argument{"by", text, one, {"văn bản làm căn cứ", "the document that orders it"}},
};

/// A term of the same kind and first year takes the place of the one that was there.
base::Result<Value> add_term(Call& call) {
    registry::TermOfOffice const term{
        .of_whom = static_cast<std::int64_t>(choices::place(whose, call.text("of"))),
        .first_year = call.number("first_year"),
        .last_year = call.number("last_year"),
        .begins = *call.date("begins"),
        .document = call.text("by")};
    if (term.last_year <= term.first_year || term.last_year > 2199)
        return invalid("last_year", "năm cuối phải sau năm đầu.", "it must end after it begins.");
    TRY(call.keep->put_term(term));
    auto const out = shown({static_cast<schedule::TermOf>(term.of_whom),
                            static_cast<std::int32_t>(term.first_year),
                            static_cast<std::int32_t>(term.last_year), term.begins});
    call.record("term", term.first_year, {}, Value(out).set("by", term.document));
    return out;
}

constexpr Right administration{administrator, Subject::everything};

constexpr std::array day_fields{field::date("day"), field::choice("kind", kinds),
                                field::text("name"), field::truth("added")};
constexpr Shape day_shape{"CalendarDay",
                          {"một ngày nghỉ, nghỉ bù hoặc làm bù; added: do sổ này thêm",
                           "a day off or worked instead; added: by this register"},
                          day_fields};
constexpr auto days_fields = items_of(day_shape);
constexpr Shape days_shape{
    "Calendar", {"các ngày nghỉ của một năm", "a year's days off"}, days_fields};
constexpr std::array term_fields{field::choice("of", whose), field::number("first_year"),
                                 field::number("last_year"), field::date("begins")};
constexpr Shape term_shape{"Term", {"một nhiệm kỳ", "a term of office"}, term_fields};
constexpr auto terms_fields = items_of(term_shape);
constexpr Shape terms_shape{"Terms", {"các nhiệm kỳ", "the terms of office"}, terms_fields};

constexpr std::array table{
    Verb{.name = "calendar list",
         .group = "register",
         .help = {"ngày nghỉ lễ, nghỉ bù, làm bù của một năm", "a year's days off and swaps"},
         .arguments = list_arguments,
         .effect = Effect::reads,
         .gives = days_shape,
         .run = list},
    Verb{.name = "calendar add",
         .group = "register",
         .help = {"thêm ngày nghỉ, hoán đổi theo thông báo hằng năm", "add a day off or a swap"},
         .arguments = add_arguments,
         .right = administration,
         .effect = Effect::changes,
         .gives = day_shape,
         .run = add},
    Verb{.name = "term list",
         .group = "register",
         .help = {"các nhiệm kỳ", "the terms of office"},
         .effect = Effect::reads,
         .gives = terms_shape,
         .run = list_terms},
    Verb{.name = "term add",
         .group = "register",
         .help = {"thêm một nhiệm kỳ", "add a term of office"},
         .arguments = term_arguments,
         .right = administration,
         .effect = Effect::changes,
         .gives = term_shape,
         .run = add_term},
};

} // namespace

std::span<Verb const> calendar_verbs() {
    return table;
}

} // namespace suot::desk
