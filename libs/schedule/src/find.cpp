// All time expressions of a text, in one pass over its words.
//
// Follows docs/spec/time.md. At each word the longest of all rows counts (`Patterns` holds them as
// one tree); then its place says whether it is meant (place.cpp), and what stands around it may
// belong to it: an act before, "và các năm tiếp theo" behind, a second period after a dash. Most
// words begin nothing: two bit sets say so first.
#include <algorithm>
#include <vector>

#include "form.hpp"
#include "keys.hpp"
#include "pattern.hpp"
#include "place.hpp"

namespace suot::schedule {

namespace {

using text::Words;

/// The rows in one tree, and the words any expression begins with.
struct Forms {
    Patterns patterns;
    FirstWords first[2]; ///< by what is known
    std::vector<Form const*> rows;
};

/// One tree for running text and cells: made twice it took as long as the reading of a letter. Rows
/// that count in cells only are passed over elsewhere.
Forms made_forms() {
    constexpr std::size_t word_steps = 14'000; // of all rows
    Forms result;
    result.patterns.reserve(word_steps);
    for (auto const rows : {forms_by(), forms_every(), forms_event()})
        for (Form const& row : rows) {
            result.patterns.add(row.pattern, static_cast<std::uint32_t>(result.rows.size()),
                                row.place == Place::cell ? Known::yes : Known::no);
            result.rows.push_back(&row);
        }
    for (auto const known : {Known::no, Known::yes}) {
        auto& first = result.first[static_cast<std::size_t>(known)];
        first.add(result.patterns.first(known));
        first.add(first_words_of_when());
    }
    return result;
}

Forms const& forms() {
    static Forms const table = made_forms();
    return table;
}

std::optional<Match> made(Form const& form, Slots const& slots, Reader const& reader) {
    auto meaning = form.meaning(slots, form, reader.context);
    if (!meaning) return std::nullopt;
    Match result{.place = form.place, .schedule = *std::move(meaning)};
    if (slots.when.plain && slots.until.plain) result.place = Place::bare;
    if (result.place == Place::from && result.schedule.kind == Kind::by)
        result.place = Place::within;
    result.schedule.rule = form.name;
    return result;
}

/// What stands at one word, and where to go on: a row that means nothing is passed over whole.
struct Stand {
    std::optional<Match> match;
    std::size_t end = 0;
};

std::optional<Match> placed(std::optional<Match> match, std::size_t begin, std::size_t end) {
    if (match) {
        match->begin = begin;
        match->end = end;
    }
    return match;
}

Stand stand_of(Form const& form, Patterns::Match const& found, Reader const& reader,
               std::size_t at) {
    return {placed(made(form, found.slots, reader), at, found.end), found.end};
}

Stand stand_of(When const& when, Reader const& reader, std::size_t at) {
    auto match = placed(made(period_form(), Slots{.when = when.period}, reader), at, when.end);
    if (match) match->schedule.rule = when.rule;
    return {std::move(match), when.end};
}

/// The longest of what the tables know at word `at`.
std::optional<Stand> stand_at(Forms const& forms, Reader const& reader, std::size_t at) {
    text::Word const& word = reader.words[at];
    std::optional<Patterns::Match> form;
    if (forms.patterns.first(reader.known).has(word)) form = forms.patterns.longest(reader, at);
    std::optional<When> when;
    if (first_words_of_when().has(word)) when = when_at(reader, at);
    if (!form && !when) return std::nullopt;
    if (form && (!when || form->end >= when->end))
        return stand_of(*forms.rows[form->row], *form, reader, at);
    return stand_of(*when, reader, at);
}

/// "2026", "12/2025", "31/12/2025": only where the words are known to say when.
std::optional<Stand> figures_stand(Reader const& reader, std::size_t at) {
    Slots slots;
    auto const sign = at > 0 ? reader.words[at - 1] : text::Word{};
    bool const joined = sign.is_sign('/') && !reader.words[at].after_blank(); // "13/2025"
    auto const end = joined ? at : read(Slot::until, reader, at, slots);
    if (end == at) return std::nullopt;
    return stand_of(When{slots.until, end, "figures"}, reader, at);
}

/// "… và các năm tiếp theo": what has begun goes on.
void take_tail(Reader const& reader, Match& match) {
    static Patterns const tails = [] {
        Patterns result;
        result.add(
            "[,] và [trong] (các|những) (năm|tháng|năm học) (tiếp theo|sau|tới|kế tiếp|sau đó)", 0);
        result.add("trở (đi|về sau)", 0);
        return result;
    }();
    auto const tail = tails.longest(reader, match.end);
    if (!tail || !match.schedule.start || match.schedule.kind == Kind::every) return;
    match.end = tail->end;
    match.schedule.kind = Kind::from;
    match.schedule.due.reset();
    match.schedule.rule = "from";
    if (match.place == Place::within) match.place = Place::from;
}

/// "2 lần/năm …, vào tháng 4 và tháng 8 năm 2026": the months of the rule.
void take_months(Schedule& rule, Match const& period, Reader const& reader) {
    Slots slots;
    std::size_t const at =
        period.begin + (reader.words[period.begin].key == text::key("vào") ? 1 : 0);
    if (rule.rrule != "FREQ=YEARLY" || reader.words.at(at).key != text::key("tháng")) return;
    auto const end = read(Slot::months, reader, at + 1, slots);
    if (end > at + 2) rule.rrule += ";BYMONTH=" + listed(slots.months);
}

/// "2 lần/tháng, từ tháng 3 đến tháng 10 năm 2026": a period shortly after a rule opens it.
bool opens_rule(std::vector<Match> const& found, Match const& next, Words words) {
    static constexpr std::size_t near = 6;
    if (found.empty() || found.back().schedule.kind != Kind::every) return false;
    auto const& last = found.back();
    bool const period =
        next.schedule.start && next.place != Place::bare && next.schedule.kind != Kind::every;
    if (!period || last.schedule.start || next.begin - last.end > near) return false;
    auto const sign = words.at(last.end);
    return sign.is_sign(',') || sign.is_sign(';') || sign.is_sign('(') || next.begin == last.end;
}

/// An event's words run to the end of the clause; a time said inside them ends them there, a bare
/// period is part of them. "theo kế hoạch … hằng năm" is the time and no event.
enum class Fit : std::uint8_t { apart, inside, ends_it, replaces_it };

Fit fit(std::vector<Match> const& found, Match const& next) {
    if (found.empty() || next.begin >= found.back().end) return Fit::apart;
    bool const said = next.place != Place::bare && next.schedule.kind != Kind::after_event
                      && next.sure == Strength::phrase;
    if (!said) return Fit::inside;
    return found.back().place == Place::ground ? Fit::replaces_it : Fit::ends_it;
}

/// The event's words end where a time said inside them begins.
void cut_event(Match& match, std::size_t end, Words words) {
    match.end = end;
    auto& event = match.schedule.event;
    event.end = std::max(event.begin, words.span(match.begin, end).end);
}

/// "quý IV/2025 và quý I/2026": the second month or quarter follows the first by a word.
bool joins_periods(Match const& last, Match const& next, Words words) {
    static constexpr keys::Set grains{"tháng", "quý"};
    return next.begin == last.end + 1 && words.at(last.end).key == text::key("và")
           && last.schedule.start && last.schedule.kind == Kind::by && last.schedule.rrule.empty()
           && next.place == Place::bare && grains.has(words.at(next.begin)) && next.schedule.start
           && *last.schedule.due < *next.schedule.start;
}

/// "Quý IV/2025 - Quý I/2026", "từ 01/2026 đến 12/2026": two periods with a dash, or one and its
/// end.
bool makes_range(std::vector<Match> const& found, Match const& next, Words words) {
    if (found.empty() || next.schedule.kind != Kind::by || !next.schedule.due) return false;
    auto const& last = found.back();
    bool const begun = last.schedule.kind == Kind::from || last.schedule.kind == Kind::by;
    if (!begun || !(last.schedule.start || last.schedule.due)) return false;
    auto const first = last.schedule.start ? *last.schedule.start : *last.schedule.due;
    bool const adjoining = next.begin == last.end && next.schedule.rule == "until";
    auto const sign = words.at(last.end);
    bool const dash = next.begin == last.end + 1 && (sign.is_sign('-') || sign.is_sign(U'–'));
    bool const plain = last.place == Place::bare && next.place == Place::bare;
    return (adjoining || (dash && plain) || joins_periods(last, next, words))
           && first <= *next.schedule.due;
}

void close_range(Match& range, Match const& end) {
    if (!range.schedule.start) range.schedule.start = range.schedule.due;
    range.schedule.kind = Kind::by;
    range.schedule.due = end.schedule.due;
    range.schedule.rule = "range";
    range.end = end.end;
}

/// Puts a match behind the others.
void add(std::vector<Match>& found, Match match, Reader const& reader) {
    auto const how = fit(found, match);
    if (how == Fit::inside) return;
    if (how == Fit::ends_it) cut_event(found.back(), match.begin, reader.words);
    if (how == Fit::replaces_it) found.pop_back();
    if (makes_range(found, match, reader.words)) return close_range(found.back(), match);
    if (!opens_rule(found, match, reader.words)) return found.push_back(std::move(match));
    auto& rule = found.back();
    take_months(rule.schedule, match, reader);
    rule.schedule.start = match.schedule.start;
    rule.end = match.end;
}

/// In running text the place decides; in words known to say when everything is meant.
bool decided(Match& match, Reader const& reader) {
    take_tail(reader, match);
    if (reader.known == Known::yes) return true;
    auto const sure = strength(reader.words, match, reader.context);
    if (sure) match.sure = *sure;
    return sure.has_value();
}

/// A day in running text is a citation's or an event's: passed over with its month and year.
std::size_t past_date(Reader const& reader, std::size_t at) {
    Slots slots;
    if (reader.words[at].key != text::key("ngày")) return at + 1;
    return std::max(at + 1, read(Slot::date, reader, at, slots));
}

/// What stands at word `at` is put to `found`. Gives the word to go on at.
std::size_t take(std::vector<Match>& found, Reader const& reader, std::size_t at) {
    Forms const& table = forms();
    auto const known = reader.known;
    bool const hopeless = known == Known::no && !first_words_of_when().has(reader.words[at])
                          && !table.patterns.may_match(reader, at);
    if (hopeless) return past_date(reader, at);
    auto stand = stand_at(table, reader, at);
    if (!stand && known == Known::yes) stand = figures_stand(reader, at);
    if (!stand) return past_date(reader, at);
    if (!stand->match || !decided(*stand->match, reader)) return stand->end;
    bool const event = !stand->match->schedule.event.empty();
    std::size_t const next = event ? at + 1 : std::max(stand->end, stand->match->end);
    add(found, *std::move(stand->match), reader);
    return next;
}

/// Of the words expressions begin with, numbers are the most common, and few count times.
bool worth_a_look(FirstWords const& first, std::span<text::Word const> words, std::size_t at) {
    static constexpr keys::Set units{"tháng", "lần", "ngày", "năm", "tuần",
                                     "quý",   "quí", "kỳ",   "đợt", "cuộc"};
    if (!first.has(words[at])) return false;
    if (!words[at].is_number()) return true;
    if (at + 1 >= words.size()) return false;
    return units.has(words[at + 1]) || words[at + 1].is_sign('(');
}

/// After a match the look goes on behind it: expressions do not overlap.
std::vector<Match> all_matches(Reader const& reader) {
    std::vector<Match> found;
    FirstWords const& first = forms().first[static_cast<std::size_t>(reader.known)];
    auto const words = reader.words.items;
    for (std::size_t at = 0; at < words.size();) {
        if (reader.known == Known::yes || worth_a_look(first, words, at))
            at = take(found, reader, at);
        else
            ++at;
    }
    return found;
}

/// "hằng năm (trước ngày 25/12": the bracket is closed.
std::size_t closed(Match const& match, Words words) {
    if (!words.at(match.end).is_sign(')')) return match.end;
    for (std::size_t at = match.end; at > match.begin; --at)
        if (words[at - 1].is_sign('(')) return match.end + 1;
    return match.end;
}

/// The expressions with the acts before them; an act inside the one before belongs to that.
void take_phrases(std::vector<Match>& found, Words words) {
    std::size_t last = 0;
    for (Match& match : found) {
        match.end = closed(match, words);
        auto const begin = std::max(with_act(words, match.begin), last);
        match.schedule.phrase = words.span(begin, match.end);
        last = match.end;
    }
}

} // namespace

std::vector<Found> find(Words words, Context const& context) {
    auto matches = all_matches({words, context, Known::no});
    take_phrases(matches, words);
    std::vector<Found> result;
    result.reserve(matches.size());
    for (auto& match : matches) result.push_back({std::move(match.schedule), match.sure});
    return result;
}

std::vector<Schedule> parse(Words words, Context const& context) {
    auto matches = all_matches({words, context, Known::yes});
    take_phrases(matches, words);
    std::vector<Schedule> result;
    result.reserve(matches.size());
    for (auto& match : matches) result.push_back(std::move(match.schedule));
    return result;
}

} // namespace suot::schedule
