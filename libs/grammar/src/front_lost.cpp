// What other places say of a document whose heading is lost.
//
// Follows docs/spec/front-matter.md, section 7, in its order: each place fills only what is still
// empty, and a place must have a right to say it. "Kèm theo Báo cáo số …" under a letter names what
// is sent, not the letter.
#include "front_lost.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <document/code.hpp>
#include <document/type.hpp>
#include <schedule/date.hpp>
#include <text/phrases.hpp>

#include "front_case.hpp"
#include "front_issuer.hpp"
#include "front_lexicon.hpp"
#include "front_segment.hpp"

namespace suot::grammar::front {

using text::Word;
using text::Words;

namespace {

/// Reads type, number, date and issuer of the citation that fills `run`.
Witness read_claims(Sheet const& sheet, Run run) {
    Words const words = sheet.words;
    Witness found;
    for (std::size_t at = run.from; at < run.to; ++at) {
        Word const& word = words[at];
        bool const numbered = at > run.from && words[at - 1].key == key("số");
        if (found.code.normal.empty() && (word.is_number() || numbered))
            if (auto const code = document::code_at(words, at); code && at + code->size <= run.to) {
                found.code = code->code;
                at += code->size - 1;
                continue;
            }
        if (!found.date.known && (word.key == key("ngày") || word.is_number()))
            if (auto const date = schedule::date_at(words, at); date && at + date->size <= run.to) {
                found.date = {date->date, words.span(at, at + date->size), true};
                at += date->size - 1;
                continue;
            }
        if (word.key == key("của") && found.issuer.empty()
            && (found.date.known || !found.code.normal.empty())) {
            Run const body = body_in_sentence(words, at + 1, run.to);
            if (!body.empty())
                found.issuer = {sentence_case(sheet.of(body), Wording::body_name),
                                sheet.span(body)};
        }
        if (found.type.empty() && found.code.normal.empty())
            if (auto const type = document::type_at(words, at); type.type != nullptr)
                found.type = {
                    std::string(type.type->symbol.empty() ? type.type->name : type.type->symbol),
                    words.span(at, at + type.size)};
    }
    return found;
}

bool has_claim(Witness const& found) {
    return !found.code.normal.empty() || found.date.known || !found.issuer.empty();
}

/// "… NĂM 2026 (Kèm theo Quyết định số …)": the bracket's word in a title in capitals; 0 where
/// there is none.
std::size_t note_in_title(Sheet const& sheet, std::int32_t line) {
    auto const text = text::cut(sheet.source.text, sheet.line(line).span);
    constexpr std::size_t shortest = 8; // bytes before the bracket
    auto const bracket = text.find('(');
    if (bracket == std::string_view::npos || bracket < shortest) return 0;
    auto const begin = sheet.line(line).span.begin;
    auto const at = sheet.words.index_at(begin + static_cast<std::uint32_t>(bracket));
    Run const run = sheet.run(line);
    if (at <= run.from || at >= run.to || !is_caps(sheet.of({run.from, at}))) return 0;
    return phrase_at(sheet.words, at + 1).value == Phrase::enclosed ? at : 0;
}

/// The enclosure that a line begins with, or that ends its title.
std::optional<Segment> enclosed_in_line(Sheet const& sheet, std::int32_t line) {
    auto const span = sheet.line(line).span;
    if (span.empty()) return std::nullopt;
    if (std::size_t const note = note_in_title(sheet, line); note != 0)
        return segment_at(sheet, note, note);
    char const first = sheet.source.text[span.begin];
    if (first != '(' && first != 'K' && first != 'B' && first != '*') return std::nullopt;
    std::size_t at = sheet.words.index_at(span.begin);
    while (sheet.words.at(at).is_sign('*')) ++at;
    if (at >= sheet.words.size()) return std::nullopt;
    auto part = segment_at(sheet, at, at);
    return part && part->item == Item::enclosed ? part : std::nullopt;
}

/// "Kèm theo Báo cáo số …" under a letter names what is sent with it, not the letter: an enclosure
/// line stands under a title of its own.
bool under_title(Sheet const& sheet, std::int32_t line) {
    for (std::int32_t before = line - 1; before >= 0 && line - before <= 6; --before) {
        auto const span = sheet.line(before).span;
        if (span.empty()) continue;
        Words const words = sheet.words.within(span);
        bool const annex = phrase_at(words, 0).value == Phrase::annex;
        if (is_caps(words) || annex) return true;
        if (!words.empty() && (words[words.size() - 1].is_sign('.') || words.size() > 30))
            return false;
    }
    return line == sheet.range.first;
}

} // namespace

Witness read_enclosure(Sheet const& sheet, Run run) {
    return read_claims(sheet, run);
}

/// The first enclosure line behind the heading that stands under a title; a bound keeps a file of a
/// thousand forms linear.
Witness find_enclosure(Sheet const& sheet, Enclosures const& all, std::int32_t from) {
    constexpr std::ptrdiff_t most = 100; // looked at for one document
    auto const first = std::ranges::lower_bound(all.lines, from);
    auto const last = first + std::min(most, all.lines.end() - first);
    for (auto line = first; line != last; ++line) {
        if (!under_title(sheet, *line)) continue;
        auto const part = enclosed_in_line(sheet, *line);
        Witness found = part ? read_enclosure(sheet, part->run) : Witness{};
        found.line = *line;
        if (has_claim(found)) return found;
    }
    return {};
}

/// "… toàn văn Nghị quyết số …", or a line that is nothing but type and number, among the first
/// lines.
Witness read_publisher(Sheet const& sheet) {
    std::int32_t const limit = std::min(sheet.range.last, sheet.range.first + 4);
    for (std::int32_t line = sheet.range.first; line < limit; ++line) {
        Run const run = sheet.run(line);
        Words const words = sheet.words;
        for (std::size_t at = run.from; at < run.to && at < run.from + 14; ++at) {
            bool const whole = at > run.from + 1 && words[at - 1].key == key("văn")
                               && words[at - 2].key == key("toàn");
            auto const type = document::type_at(words, at);
            if (type.type == nullptr || !(whole || at == run.from)) continue;
            std::size_t number = at + type.size;
            if (words.at(number).key == key("số")) ++number;
            auto const code = document::code_at(words, number);
            bool const alone = code && number + code->size >= run.to;
            if (!code || !(whole || alone)) continue;
            Witness found = read_claims(sheet, {at, whole ? run.to : number + code->size});
            found.line = line;
            return found;
        }
    }
    return {};
}

namespace {

enum class Property : std::uint8_t { number, type, day, issuer, signer };

struct Labelled {
    Property property;
    Run value;
};

/// "Số hiệu: 12/QĐ-UBND" from the beginning of a line.
std::optional<Labelled> property_in(Sheet const& sheet, std::int32_t line) {
    static text::Phrases<Property> const labels{
        {"số hiệu", Property::number},          {"số ký hiệu", Property::number},
        {"số, ký hiệu", Property::number},      {"số/ký hiệu", Property::number},
        {"loại văn bản", Property::type},       {"hình thức văn bản", Property::type},
        {"ngày ban hành", Property::day},       {"ngày ký", Property::day},
        {"cơ quan ban hành", Property::issuer}, {"nơi ban hành", Property::issuer},
        {"người ký", Property::signer}};
    Run const run = sheet.run(line);
    if (run.size() < 3 || run.size() > 20) return std::nullopt;
    auto const label = labels.longest(sheet.words, run.from);
    if (!label || !sheet.words.at(run.from + label->size).is_sign(':')) return std::nullopt;
    Run const value{run.from + label->size + 1, run.to};
    return value.empty() ? std::nullopt : std::optional(Labelled{label->value, value});
}

/// A property that does not read as what its label says is left out.
void take_property(Sheet const& sheet, Labelled const& one, Properties& into) {
    Words const words = sheet.words;
    switch (one.property) {
    case Property::number:
        if (auto const code = document::code_at(words, one.value.from))
            into.found.code = code->code;
        break;
    case Property::type:
        if (auto const type = document::type_at(words, one.value.from); type.type != nullptr)
            into.found.type = {
                std::string(type.type->symbol.empty() ? type.type->name : type.type->symbol),
                sheet.span(one.value)};
        break;
    case Property::day:
        if (auto const date = schedule::date_at(words, one.value.from))
            into.found.date = {date->date, sheet.span(one.value), true};
        break;
    case Property::issuer:
        into.found.issuer = sheet.printed(one.value);
        break;
    case Property::signer:
        into.signer = sheet.printed(one.value);
        break;
    }
}

} // namespace

Properties read_properties(Sheet const& sheet) {
    constexpr std::int32_t most = 40; // lines of a site over the text
    Properties out;
    auto const limit = std::min(sheet.range.last, sheet.range.first + most);
    for (auto line = sheet.range.first; line < limit; ++line) {
        auto const one = property_in(sheet, line);
        if (!one) continue;
        take_property(sheet, *one, out);
        out.lines.push_back(line);
    }
    if (out.found.code.normal.empty() || out.lines.size() < 2) return {};
    out.found.line = out.lines.front();
    return out;
}

/// The body before its deciding verb, at the beginning of a clause that ends the introduction.
document::Claim read_enacting(Sheet const& sheet, std::int32_t body) {
    std::int32_t const limit = std::min(sheet.range.last, body + 30);
    Words const words = sheet.words;
    for (std::int32_t line = body; line < limit; ++line) {
        Run const run = sheet.run(line);
        if (run.size() < 6) continue;
        bool const opens = words[run.to - 1].is_sign(':') || words[run.to - 1].is_sign('.');
        if (!opens || (words[run.to - 1].is_sign('.') && !head_at(words, run.from))) continue;
        std::size_t const from = run.to > 60 + run.from ? run.to - 60 : run.from;
        for (std::size_t at = from; at + 2 < run.to; ++at) {
            bool const clause = at == run.from || words[at - 1].is_sign(',')
                                || words[at - 1].is_sign(';') || words[at - 1].is_sign('.');
            if (!clause || !head_at(words, at)) continue;
            Run const name = body_in_sentence(words, at, run.to);
            constexpr std::array verbs{key("yêu"), key("ban"),   key("quyết"), key("chỉ"),
                                       key("kết"), key("thông"), key("hướng"), key("quy"),
                                       key("đề"),  key("xây")};
            bool const decides = std::ranges::find(verbs, words.at(name.to).key) != verbs.end();
            if (!name.empty() && decides) return sheet.printed(name);
        }
    }
    return {};
}

/// "Chỉ thị này" at the end of a text tells its type, where nothing else does.
document::Claim read_self(Sheet const& sheet, std::int32_t body) {
    Words const words = sheet.words;
    std::size_t const begin = sheet.run(std::min(body, sheet.range.last - 1)).from;
    std::size_t const end = sheet.run(sheet.range.last - 1).to;
    constexpr std::size_t longest = 3; // syllables of a type's name
    for (std::size_t at = end; at-- > begin + 1;) {
        if (words[at].key != key("này")) continue;
        for (std::size_t size = 1; size <= longest && size <= at - begin; ++size) {
            auto const type = document::type_at(words, at - size);
            bool const named = type.type != nullptr && type.size == size
                               && words[at - size].is_capital() && at - size > begin;
            if (!named || !words[at - size - 1].is_letters() || words[at - size].after_break())
                continue;
            auto const symbol = type.type->symbol;
            return {std::string(symbol.empty() ? type.type->name : symbol),
                    words.span(at - size, at)};
        }
    }
    return {};
}

} // namespace suot::grammar::front

namespace suot::grammar {

Enclosures find_enclosures(document::Source const& source, text::Words words) {
    auto const total = static_cast<std::int32_t>(source.lines.size());
    front::Sheet const sheet{source, words, {0, total}};
    Enclosures found;
    for (std::int32_t line = 0; line < total; ++line)
        if (front::enclosed_in_line(sheet, line)) found.lines.push_back(line);
    return found;
}

} // namespace suot::grammar
