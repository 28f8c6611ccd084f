// Words for values of a reading, in both languages. A deadline without a day is shown in the
// document's own words, never in ours.
#include "phrases.hpp"

#include <array>
#include <cstdio>

#include <document/type.hpp>
#include <text/fold.hpp>

#include "verb.hpp"

namespace suot::cli {

std::string day(base::Date date) {
    std::array<char, 24> out{};
    int const size =
        std::snprintf(out.data(), out.size(), "%02u/%02u/%04d", static_cast<unsigned>(date.day()),
                      static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
    return {out.data(), static_cast<std::size_t>(size)};
}

std::string when(schedule::Schedule const& schedule, std::string_view text) {
    if (schedule.kind == schedule::Kind::none) return {};
    if (schedule.kind == schedule::Kind::by && schedule.due) return day(*schedule.due);
    return text::squeezed(text::cut(text, schedule.phrase));
}

std::string names(std::vector<duties::Actor> const& actors) {
    std::string out;
    for (auto const& actor : actors) {
        if (!out.empty()) out += "; ";
        out += text::squeezed(actor.name.value);
    }
    return out;
}

std::string title(reading::Reading const& reading, reading::Work const& work) {
    if (!work.code.empty()) return work.code;
    auto const* const type = document::type_of_symbol(work.type);
    std::string out(type != nullptr ? type->name : "");
    if (!work.subject.empty()) out += (out.empty() ? "" : " ") + text::squeezed(work.subject);
    return out.empty() ? reading.name : out;
}

std::string_view say(citations::Relation relation, base::Language language) {
    constexpr std::array<Words, 8> relations{{
        {"viện dẫn", "cites"},
        {"thực hiện", "implements"},
        {"thay thế", "replaces"},
        {"sửa đổi, bổ sung", "amends"},
        {"bãi bỏ", "repeals"},
        {"căn cứ", "is based on"},
        {"kèm theo", "is annexed to"},
        {"sơ kết, tổng kết", "reviews"},
    }};
    return relations[static_cast<std::size_t>(relation)].in(language);
}

std::string_view say(grammar::Held held, base::Language language) {
    constexpr std::array<Words, 4> all{{
        {"toàn văn", "whole"},
        {"phụ lục", "annex"},
        {"được chép lại", "restated"},
        {"được dẫn", "cited"},
    }};
    return all[static_cast<std::size_t>(held)].in(language);
}

} // namespace suot::cli
