// Heading and foot put together into one FrontMatter.
//
// Follows docs/spec/front-matter.md. What is printed in its place comes first, then what other
// places say (front_lost.cpp). Nothing is guessed: an empty field is an answer.
#include <grammar/front_matter.hpp>

#include <algorithm>
#include <array>

#include <document/type.hpp>
#include <schedule/date.hpp>

#include "front_case.hpp"
#include "front_foot.hpp"
#include "front_heading.hpp"
#include "front_issuer.hpp"
#include "front_lexicon.hpp"
#include "front_lost.hpp"
#include "front_report.hpp"

namespace suot::grammar {

namespace {

using namespace front;
using document::Claim;
using document::Side;
using text::Words;

/// Section 3: the number, the place and the day, wherever they stand in the heading.
void put_numbers(Sheet const& sheet, std::vector<Segment> const& parts, FrontMatter& front) {
    for (Segment const& part : parts) {
        if (part.item == Item::number && front.code.normal.empty())
            if (auto const found = document::code_at(sheet.words, part.middle))
                front.code = found->code;
        if (part.item != Item::date || !front.date.span.empty()) continue;
        front.date.span = sheet.span({part.middle, part.run.to});
        if (auto const found = schedule::date_at(sheet.words, part.middle)) {
            front.date.value = found->date;
            front.date.known = true;
        }
    }
}

/// A place whose first words stand on the line above: "Thành phố Hồ Chí / Minh, ngày …".
std::size_t place_begin(Sheet const& sheet, std::vector<Segment> const& parts, std::size_t date) {
    std::size_t const from = parts[date].run.from;
    if (date == 0 || parts[date].run.from == parts[date].middle) return from;
    Segment const& before = parts[date - 1];
    bool const adjoins = before.item == Item::text && before.run.to == from;
    bool const name = adjoins && before.run.size() <= 5 && sheet.words[before.run.from].is_capital()
                      && area_at(sheet.words, before.run.from) != 0;
    return name ? before.run.from : from;
}

/// The place stands right before the date, in the same part.
void put_place(Sheet const& sheet, std::vector<Segment> const& parts, FrontMatter& front) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].item != Item::date || !front.place.empty()) continue;
        Run const run = shorn(sheet.words, {place_begin(sheet, parts, i), parts[i].middle});
        if (run.empty()) continue;
        front.place = sheet.printed(run);
        front.place.value = sentence_case(sheet.of(run), Wording::running);
    }
}

constexpr std::size_t witness_words = 6'000; ///< of the body: enough to see how it writes its names

/// "TONG CUC THUE", as a scan left it, is written "Tổng cục Thuế" in the text below: there the name
/// is read. The run itself where its letters are whole, or nobody writes it.
Run as_text_writes(Sheet const& sheet, Run name, std::size_t body) {
    Words const words = sheet.words;
    if (head_at(words, name.from) || name.size() < 2) return name;
    auto const bare = [&](std::size_t at) {
        return text::bare(text::cut(sheet.source.text, words[at].span()));
    };
    std::vector<std::string> wanted;
    for (auto at = name.from; at < name.to; ++at) wanted.push_back(bare(at));
    auto const last = std::min(words.size(), body + witness_words);
    for (auto at = body; at + wanted.size() <= last; ++at) {
        if (!words[at].is_capital() || !head_at(words, at)) continue;
        std::size_t same = 0;
        while (same < wanted.size() && bare(at + same) == wanted[same]) ++same;
        if (same == wanted.size() && !is_caps(words.sub(at, at + same))) return {at, at + same};
    }
    return name;
}

void put_issuer(Sheet const& sheet, std::vector<Segment> const& parts, std::size_t body,
                FrontMatter& front) {
    std::vector<Run> names;
    bool known = false; // a body of no known kind is one only beside an emblem or a number
    bool dated = false; // behind the day stands the title, not who issued it
    for (Segment const& part : parts) {
        dated = dated || part.item == Item::date;
        if (part.item == Item::name && (!dated || names.empty()))
            names.push_back(as_text_writes(sheet, part.run, body));
        known = known || part.item == Item::country || part.item == Item::party
                || part.item == Item::number
                || (part.item == Item::name && head_at(sheet.words, part.run.from));
    }
    if (!known) return;
    bool youth = false;
    for (Segment const& part : parts) youth = youth || part.item == Item::youth;
    auto issuer = read_issuer(sheet, names);
    if (issuer.name.empty()) return;
    front.issuer = std::move(issuer.name);
    front.issuer_parent = std::move(issuer.parent);
    front.side = youth ? Side::front : issuer.side;
}

void put_stamps(Sheet const& sheet, std::vector<Segment> const& parts, FrontMatter& front) {
    for (Segment const& part : parts) {
        if (part.item != Item::secrecy && part.item != Item::urgency) continue;
        Claim& claim = part.item == Item::secrecy ? front.secrecy : front.urgency;
        Run const run{part.middle, part.run.to};
        if (claim.empty())
            claim = {sentence_case(sheet.of(run), Wording::running), sheet.span(run)};
    }
}

/// The title's type; a symbol that several types share is told by the number (Quy định is QĐ in the
/// Party).
void put_type(Sheet const& sheet, Heading const& heading, FrontMatter& front) {
    if (Segment const* title = heading.find(Item::title)) {
        auto const found = document::type_at(sheet.words, title->run.from);
        std::string_view const symbol = found.type->symbol;
        front.type = {std::string(symbol.empty() ? found.type->name : symbol),
                      sheet.span(title->run)};
        return;
    }
    if (heading.find(Item::annex) != nullptr) return;
    auto const* known = document::type_of_symbol(front.code.symbol);
    bool const letter = heading.find(Item::about) != nullptr || !front.addressees.empty();
    bool const untyped =
        !front.code.normal.empty() && front.code.symbol.empty() && front.code.year == 0;
    if (!front.code.symbol.empty() && known != nullptr)
        front.type = {front.code.symbol, front.code.span};
    else if (letter || untyped)
        front.type = {"CV", front.code.span};
}

/// "Về việc …", "V/v …", "CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ VỀ …": the words before what it is about.
std::size_t subject_begin(Words words) {
    auto const about = phrase_at(words, 0);
    std::size_t at = about.value == Phrase::about ? about.size : 0;
    if (words.at(at).is_sign(':')) ++at;
    if (at != 0) return at;
    if (words.at(0).key == key("về")) return 1;
    if (words.at(0).key != key("của") || !head_at(words, 1)) return 0;
    for (std::size_t i = 2; i < std::min<std::size_t>(words.size(), 16); ++i)
        if (words[i].key == key("về")) return i + 1;
    return 0;
}

/// No word that a body's name could belong to: "… của Bộ Công Thương".
bool stands_alone(text::Word const& before) {
    constexpr std::array joins{key("của"),    key("thuộc"), key("tại"),   key("do"),   key("và"),
                               key("ở"),      key("cho"),   key("với"),   key("giữa"), key("trong"),
                               key("về"),     key("là"),    key("các"),   key("bộ"),   key("phó"),
                               key("văn"),    key("phòng"), key("nhiệm"), key("tịch"), key("tướng"),
                               key("trưởng"), key("đốc")};
    return !before.is_sign(',') && !is_dash(before)
           && std::ranges::find(joins, before.key) == joins.end();
}

/// The issuer's name run on behind the subject ("… NĂM 1991 ỦY BAN THƯỜNG VỤ QUỐC HỘI").
std::size_t subject_end(Words words, std::string_view issuer) {
    auto const name = text::words(issuer);
    if (name.empty() || words.size() < name.size() + 4) return words.size();
    std::size_t const from = words.size() - name.size();
    for (std::size_t i = 0; i < name.size(); ++i)
        if (words[from + i].key != name[i].key) return words.size();
    return stands_alone(words[from - 1]) ? from : words.size();
}

/// The span is what is printed over all lines; the value is put into sentence case by the words of
/// the body behind it.
Claim subject_of(Sheet const& sheet, std::vector<Run> const& runs, std::string_view issuer) {
    Claim made;
    for (Run const& run : runs) {
        if (!made.value.empty()) made.value += ' ';
        made.value += text::cut(sheet.source.text, sheet.span(run));
        made.span = text::join(made.span, sheet.span(run));
    }
    auto const own = text::words(made.value);
    Words const all{made.value, own};
    std::size_t const end = issuer.empty() ? all.size() : subject_end(all, issuer);
    Words const kept = all.sub(subject_begin(all), end);
    Run const clean = shorn(kept, {0, kept.size()});
    Words const body = sheet.words.sub(runs.back().to, runs.back().to + witness_words);
    made.value = witnessed_case(kept.sub(clean.from, clean.to), body);
    return made;
}

void put_subject(Sheet const& sheet, Heading const& heading, FrontMatter& front) {
    if (!heading.subject.empty()) {
        bool const behind = heading.authority.empty();
        front.subject =
            subject_of(sheet, heading.subject, behind ? std::string_view(front.issuer.value) : "");
    } else if (Segment const* about = heading.find(Item::about)) {
        front.subject = subject_of(sheet, {{about->middle, about->run.to}}, "");
    }
}

void take(Witness const& found, FrontMatter& front) {
    if (front.code.normal.empty()) front.code = found.code;
    if (!front.date.known && front.date.span.empty()) front.date = found.date;
    if (front.issuer.empty()) front.issuer = found.issuer;
    if (found.line >= 0 && front.type.empty()) front.type = found.type;
}

/// A heading that a page's source put right before the foot.
void take_moved(Sheet const& sheet, std::int32_t line, FrontMatter& front) {
    if (line < 0) return;
    Sheet const rest{sheet.source, sheet.words, {line, std::min(sheet.range.last, line + 6)}};
    Heading const heading = read_heading(rest);
    put_numbers(rest, heading.parts, front);
    put_place(rest, heading.parts, front);
    if (front.issuer.empty()) put_issuer(rest, heading.parts, rest.words.size(), front);
    front.lines.insert(front.lines.end(), heading.lines.begin(), heading.lines.end());
}

/// Section 7: the places that may tell what the heading does not.
void take_witnesses(Sheet const& sheet, Heading const& heading, Enclosures const& enclosures,
                    FrontMatter& front) {
    if (Segment const* enclosed = heading.find(Item::enclosed)) {
        Witness own = read_enclosure(sheet, enclosed->run);
        own.line = -1;
        take(own, front);
    }
    bool const numbered = heading.find(Item::number) != nullptr;
    if (numbered || !front.code.normal.empty() || heading.find(Item::enclosed) != nullptr) return;
    if (auto const site = read_properties(sheet); !site.lines.empty()) {
        take(site.found, front);
        if (front.signature.name.empty()) front.signature.name = site.signer;
        front.lines.insert(front.lines.end(), site.lines.begin(), site.lines.end());
        return;
    }
    Witness const publisher = read_publisher(sheet);
    if (!publisher.code.normal.empty()) {
        take(publisher, front);
        front.lines.push_back(publisher.line);
        return;
    }
    bool const heads = heading.find(Item::country) != nullptr
                       || heading.find(Item::party) != nullptr
                       || heading.find(Item::date) != nullptr;
    if (!heads)
        if (Witness const report = read_report(sheet); !report.code.normal.empty())
            return take(report, front);
    if (heading.find(Item::date) != nullptr || heading.parts.empty()) return;
    Witness enclosure = find_enclosure(sheet, enclosures, heading.body);
    bool const other = !front.type.empty() && enclosure.type.value != front.type.value;
    enclosure.line = -1;
    if (!other) take(enclosure, front);
}

/// "… ĐẾN NĂM 2050 THỦ TƯỚNG CHÍNH PHỦ" over the grounds: the body that decides ran on behind the
/// subject.
void cut_authority(Sheet const& sheet, Heading& heading) {
    if (heading.subject.empty() || heading.body >= sheet.range.last) return;
    if (phrase_at(sheet.of(heading.body), 0).value != Phrase::ground) return;
    Run& last = heading.subject.back();
    if (!is_caps(sheet.of(last)) || last.size() < 8) return;
    for (std::size_t at = last.to - 2; at > last.from + 4 && at + 12 > last.to; --at) {
        bool const body = head_at(sheet.words, at).size >= 2 || post_at(sheet.words, at) >= 2;
        if (!body || !stands_alone(sheet.words[at - 1])) continue;
        heading.authority = {at, last.to};
        last.to = heading.authority.from;
        return;
    }
}

void put_authority(Sheet const& sheet, Heading const& heading, FrontMatter& front) {
    if (!front.issuer.empty() || heading.authority.empty()) return;
    auto const found = read_issuer(sheet, {heading.authority});
    front.issuer = found.name;
    if (front.side == Side::unknown) front.side = found.side;
}

void put_late_issuer(Sheet const& sheet, Heading const& heading, FrontMatter& front) {
    if (front.issuer.empty()) front.issuer = read_enacting(sheet, heading.body);
    if (front.issuer.empty()) front.issuer = front.signature.on_behalf;
}

void put_side(Heading const& heading, FrontMatter& front) {
    if (front.side == Side::front) return;
    if (heading.find(Item::party) != nullptr) front.side = Side::party;
    if (front.side == Side::unknown) front.side = front.code.side;
    if (front.side == Side::unknown && !front.issuer.empty()) {
        auto const own = text::words(front.issuer.value);
        front.side = head_at({front.issuer.value, own}, 0).value.side;
    }
    if (front.side == Side::unknown && heading.find(Item::country) != nullptr)
        front.side = Side::state;
}

void sort_lines(std::vector<std::int32_t>& lines) {
    std::ranges::sort(lines);
    auto const tail = std::ranges::unique(lines);
    lines.erase(tail.begin(), tail.end());
}

} // namespace

FrontMatter read_front_matter(document::Source const& source, Words words, LineRange range) {
    return read_front_matter(source, words, range, find_enclosures(source, words));
}

FrontMatter read_front_matter(document::Source const& source, Words words, LineRange range,
                              Enclosures const& enclosures) {
    auto const total = static_cast<std::int32_t>(source.lines.size());
    range.first = std::clamp(range.first, 0, total);
    range.last = std::clamp(range.last, range.first, total);
    FrontMatter front;
    if (range.first == range.last) return front;
    Sheet const sheet{source, words, range};
    Heading heading = read_heading(sheet);
    put_numbers(sheet, heading.parts, front);
    put_place(sheet, heading.parts, front);
    auto const body = std::min(heading.body, range.last - 1);
    put_issuer(sheet, heading.parts, sheet.run(body).from, front);
    if (front.issuer.empty() && heading.authority.empty()) cut_authority(sheet, heading);
    put_stamps(sheet, heading.parts, front);
    front.addressees = std::move(heading.addressees);
    bool const lost = heading.find(Item::number) == nullptr;
    // What is enclosed has no foot of its own; the ones in it belong to forms.
    bool const annex = lost && heading.find(Item::annex) != nullptr;
    Foot foot =
        annex ? Foot{}
              : read_foot(sheet, heading.body, lost ? HeadingState::lost : HeadingState::found);
    front.copies = std::move(foot.copies);
    front.signature = std::move(foot.signature);
    front.lines = heading.lines;
    front.lines.insert(front.lines.end(), foot.lines.begin(), foot.lines.end());
    take_moved(sheet, foot.moved_heading, front);
    put_type(sheet, heading, front);
    put_authority(sheet, heading, front);
    take_witnesses(sheet, heading, enclosures, front);
    if (front.type.empty() && lost && !annex) front.type = read_self(sheet, heading.body);
    put_late_issuer(sheet, heading, front);
    put_subject(sheet, heading, front);
    put_side(heading, front);
    sort_lines(front.lines);
    return front;
}

} // namespace suot::grammar
