//
// Names are printed differently above and below: "các xã, phường" is charged, "UBND xã Thượng Ngàn"
// carries out. Compared are kinds of bodies, without the place's own name, and the branch of work
// behind what says the side (docs/spec/trace.md, sections 4 and 8).
#include "bodies.hpp"

#include <algorithm>

#include <text/phrases.hpp>
#include <text/word.hpp>

namespace suot::trace {

namespace {

using Keys = std::vector<std::uint64_t>;

/// The words of a name: abbreviations written out, "các" and "và" left out.
Keys keys_of(std::string_view name) {
    Keys out;
    for (auto const& word : text::words(name)) {
        if (!word.is_letters()) continue;
        if (word.key == text::key("các") || word.key == text::key("và")) continue;
        if (word.key == text::key("ubnd"))
            for (auto const part :
                 {text::key("ủy"), text::key("ban"), text::key("nhân"), text::key("dân")})
                out.push_back(part);
        else
            out.push_back(word.key);
    }
    return out;
}

bool is_tier(std::uint64_t key) {
    return key == text::key("tỉnh") || key == text::key("xã") || key == text::key("phường")
           || key == text::key("huyện") || key == text::key("khu") || key == text::key("phố")
           || key == text::key("quận");
}

bool joins_tiers(std::uint64_t key) {
    return is_tier(key) || key == text::key("đặc") || key == text::key("thành")
           || key == text::key("thị");
}

/// An issuer's kind: "Ủy ban nhân dân" of a "xã"; the place's own name left out.
struct Kind {
    Keys head;
    std::uint64_t tier = 0; ///< 0 where the head says it: "Tỉnh ủy"
};

// A town is "thành phố", a zone "đặc khu": the tier's word is the second of two, so the head ends
// one word earlier.
Kind kind_of(std::string_view issuer) {
    auto const keys = keys_of(issuer);
    if (keys.size() >= 2 && keys[1] == text::key("ủy") && joins_tiers(keys[0]))
        return {{keys[0], keys[1]}, 0};
    for (std::size_t i = 1; i < keys.size(); ++i)
        if (is_tier(keys[i])) {
            bool const town = keys[i] == text::key("phố") || keys[i] == text::key("khu");
            auto const end = static_cast<std::ptrdiff_t>(town ? i - 1 : i);
            return {{keys.begin(), keys.begin() + end}, keys[i]};
        }
    return {keys, 0};
}

} // namespace

// A charge that names several tiers at once ("Ủy ban nhân dân tỉnh, các xã") answers for each of
// them: the tiers that follow the head are read as one list. Where the head says the tier itself
// nothing further is asked.
bool means(std::string_view charged, std::string_view issuer) {
    auto const kind = kind_of(issuer);
    auto const keys = keys_of(charged);
    if (kind.head.empty()) return false;
    for (auto at = keys.begin(); at != keys.end();) {
        auto const found = std::ranges::search(std::ranges::subrange(at, keys.end()), kind.head);
        if (found.empty()) return false;
        if (kind.tier == 0) return true;
        for (auto next = found.end(); next != keys.end() && joins_tiers(*next); ++next)
            if (*next == kind.tier) return true;
        at = found.begin() + 1;
    }
    return false;
}

namespace {

/// What says which side a body stands on, and not what it is for.
text::Phrases<bool> const& sides() {
    static text::Phrases<bool> const table{
        {"đảng ủy", true},     {"ban cán sự đảng", true},
        {"đảng đoàn", true},   {"bộ chỉ huy", true},
        {"ban chỉ huy", true}, {"sở", true},
        {"bộ", true},          {"ban", true},
        {"phòng", true},       {"các", true},
        {"lãnh đạo", true},    {"chi ủy", true},
    };
    return table;
}

/// The words of a name after what says its side, without its tier and place.
Keys branch_of(std::string_view name) {
    auto const items = text::words(name);
    text::Words const all{name, items};
    std::size_t at = 0;
    while (auto const found = sides().longest(all, at)) at += found->size;
    Keys out;
    for (auto const key : keys_of(text::cut(name, {all.from(at).span().begin, all.span().end}))) {
        if (is_tier(key) || key == text::key("trung")) break;
        out.push_back(key);
    }
    return out;
}

} // namespace

bool same_branch(std::string_view a, std::string_view b) {
    auto const first = branch_of(a);
    return !first.empty() && first == branch_of(b);
}

} // namespace suot::trace
