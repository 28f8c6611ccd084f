#include "front_report.hpp"

#include <algorithm>
#include <optional>

#include <document/code.hpp>
#include <document/type.hpp>
#include <schedule/date.hpp>
#include <text/phrases.hpp>

#include "front_issuer.hpp"

namespace suot::grammar::front {

using text::Words;

namespace {

constexpr std::int32_t title_lines = 4;    ///< of an article, its title told twice
constexpr std::int32_t article_lines = 60; ///< looked at

/// A type and its number at one place: "Công điện số 138/CĐ-TTg".
struct Named {
    document::TypeAt type;
    document::CodeAt code;
    std::size_t from = 0;
    std::size_t end = 0;
};

std::optional<Named> named_at(Words words, std::size_t at) {
    auto const type = document::type_at(words, at);
    if (type.type == nullptr) return std::nullopt;
    auto number = at + type.size;
    if (words.at(number).key == key("số")) ++number;
    auto const code = document::code_at(words, number);
    if (!code) return std::nullopt;
    return Named{type, *code, at, number + code->size};
}

/// The verb by which a body is said to have issued it ends at `at`: "vừa có", "đã ban hành".
std::size_t issued_before(Words words, std::size_t at) {
    static text::Phrases<bool> const verbs{{"có", true},          {"ký", true},  {"ban hành", true},
                                           {"ký ban hành", true}, {"gửi", true}, {"ra", true}};
    static text::Phrases<bool> const told{{"vừa", true}, {"đã", true}, {"mới", true}};
    for (std::size_t size = 1; size <= 3 && size < at; ++size) {
        auto const verb = verbs.longest(words, at - size);
        if (verb && verb->size == size && told.longest(words, at - size - 1)) return at - size - 1;
    }
    return 0;
}

/// The title, another line than the one that tells, names the type and the same number, whole
/// ("138/CĐ-TTg") or its figures alone ("155").
bool titled(Sheet const& sheet, Named const& named, std::int32_t told) {
    auto const limit = std::min(sheet.range.last, sheet.range.first + title_lines);
    for (auto line = sheet.range.first; line < limit; ++line) {
        if (line == told) continue; // the sentence is no title of its own
        Run const run = sheet.run(line);
        for (auto at = run.from; at + 1 < run.to; ++at) {
            auto const type = document::type_at(sheet.words, at);
            if (type.type != named.type.type) continue;
            auto number = at + type.size;
            if (sheet.words.at(number).key == key("số")) ++number;
            if (sheet.words.at(number).is_number()
                && std::to_string(sheet.words[number].key) == named.code.code.number)
                return true;
        }
    }
    return false;
}

/// "Công điện nêu rõ: …", "Toàn văn Kết luận …": the text that follows is the document's.
bool spoken_for(Sheet const& sheet, Named const& named) {
    static text::Phrases<bool> const speaks{{"nêu", true}, {"nêu rõ", true}, {"viết", true}};
    auto const limit = std::min(sheet.range.last, sheet.range.first + article_lines);
    for (auto line = sheet.range.first; line < limit; ++line) {
        Run const run = sheet.run(line);
        auto const type = document::type_at(sheet.words, run.from);
        if (type.type == named.type.type && speaks.longest(sheet.words, run.from + type.size))
            return true;
    }
    return false;
}

/// Who is said to have issued it: the first body of the clause that ends at `verb`.
document::Claim issuer_before(Sheet const& sheet, std::size_t from, std::size_t verb) {
    for (auto at = from; at < verb; ++at)
        if (Run const name = body_in_sentence(sheet.words, at, verb); !name.empty())
            return sheet.printed(name);
    return {};
}

/// The day behind the number, else the one that opens the sentence.
document::DateClaim day_of(Sheet const& sheet, Run sentence, Named const& named) {
    Words const words = sheet.words;
    auto const claim = [&](std::size_t at) -> document::DateClaim {
        auto const date = schedule::date_at(words, at);
        if (!date) return {};
        return {date->date, words.span(at, at + date->size), true};
    };
    auto behind = named.end;
    if (words.at(behind).is_sign(',')) ++behind;
    if (auto const day = claim(behind); day.known) return day;
    return claim(sentence.from);
}

} // namespace

Witness read_report(Sheet const& sheet) {
    auto const limit = std::min(sheet.range.last, sheet.range.first + article_lines);
    for (auto line = sheet.range.first; line < limit; ++line) {
        Run const run = sheet.run(line);
        std::size_t begin = run.from; // of the sentence
        for (auto at = run.from; at < run.to; ++at) {
            if (sheet.words[at].is_sign('.') || sheet.words[at].is_sign(')')) begin = at + 1;
            auto const verb = at > run.from ? issued_before(sheet.words, at) : 0;
            if (verb <= begin) continue;
            auto const named = named_at(sheet.words, at);
            if (!named || !(titled(sheet, *named, line) || spoken_for(sheet, *named))) continue;
            Witness found;
            found.code = named->code.code;
            auto const symbol = named->type.type->symbol;
            found.type = {std::string(symbol.empty() ? named->type.type->name : symbol),
                          sheet.words.span(at, at + named->type.size)};
            found.date = day_of(sheet, {begin, run.to}, *named);
            found.issuer = issuer_before(sheet, begin, verb);
            found.line = line;
            return found;
        }
    }
    return {};
}

} // namespace suot::grammar::front
