// Where each document of a file begins.
//
// Follows docs/spec/structure.md, section 5. A duty belongs to the document that orders it: to take
// a plan's annex for the letter before it, or a form for a document, puts duties under a wrong
// number. A title alone begins nothing; a note "(Kèm theo …)" under it, or Nơi nhận before it, must
// say so.
#include "parts.hpp"

#include <algorithm>

#include <document/type.hpp>
#include <text/phrases.hpp>

namespace suot::grammar {

using text::Words;

namespace {

enum class Opening : std::uint8_t { annex, form, attached };

/// Nghị định 30/2020/NĐ-CP, annex I, III for annexes; "(Kèm theo …)" stands under a title of its
/// own.
text::Phrases<Opening> const& openings() {
    static text::Phrases<Opening> const table{{"phụ lục", Opening::annex},
                                              {"phụ biểu", Opening::annex},
                                              {"biểu mẫu", Opening::form},
                                              {"mẫu số", Opening::form},
                                              {"mẫu", Opening::form},
                                              {"biểu số", Opening::form},
                                              {"kèm theo", Opening::attached},
                                              {"(kèm theo", Opening::attached},
                                              {"(ban hành kèm theo", Opening::attached},
                                              {"ban hành kèm theo", Opening::attached},
                                              {"(phụ lục kèm theo", Opening::attached},
                                              {"(gửi kèm theo", Opening::attached},
                                              {"(được ban hành kèm theo", Opening::attached}};
    return table;
}

std::optional<Opening> opening(Words line) {
    auto const found = openings().longest(line, 0);
    return found ? std::optional(found->value) : std::nullopt;
}

/// "PHỤ LỤC", "Phụ lục II", "PHỤ LỤC 01: DANH MỤC …": not "Phụ lục kèm theo Kế hoạch này được …" in
/// a sentence.
bool is_annex_title(LineView const& line) {
    if (line.in_cell || line.marker || line.words.size() < 2 || line.words.size() > 60)
        return false;
    auto const found = opening(line.words);
    if (!found || *found == Opening::attached || !line.words[0].is_capital()) return false;
    if (line.all_caps) return true;
    Words const rest = line.words.from(2);
    bool const short_title = rest.size() <= 3 && !line.ends_sentence;
    return short_title && (rest.empty() || rest[0].is_number() || rest[0].is_capital());
}

/// "THỰC HIỆN CÔNG TÁC LƯU TRỮ NĂM 2026 (Kèm theo Quyết định số …)": the note on the title's own
/// line.
bool has_note(LineView const& line) {
    for (std::size_t i = 2; i + 2 < line.words.size(); ++i)
        if (line.words[i].is_sign('(') && opening(line.words.from(i)) == Opening::attached)
            return true;
    return false;
}

/// A title line that could begin an attached document: "KẾ HOẠCH", "ĐỀ CƯƠNG TÀI LIỆU", "DANH MỤC
/// …".
bool is_title(LineView const& line) {
    return !line.in_cell && !line.marker && line.words.size() >= 2 && (line.all_caps || line.bold)
           && !line.ends_sentence && !line.ends_colon;
}

/// "Trần Minh Lam": the signature that ends the document before.
bool is_person(LineView const& line) {
    auto const& words = line.words;
    if (words.size() < 2 || words.size() > 5 || line.all_caps) return false;
    return std::all_of(words.items.begin(), words.items.end(),
                       [](text::Word const& word) { return word.is_capital(); });
}

/// "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ" over "thực hiện Nghị quyết số …" in small letters: the
/// line after the title; `note` where there is no such title above it.
std::size_t past_subtitle(std::vector<LineView> const& lines, std::size_t note) {
    constexpr std::size_t most = 3; // lines
    for (std::size_t at = note; at > 0 && note - at <= most; --at) {
        auto const& above = lines[at - 1];
        if (is_title(above) && above.all_caps && document::type_at(above.words, 0).type != nullptr)
            return at;
        if (above.in_cell || above.marker || above.ends_sentence || above.ends_colon) break;
    }
    return note;
}

/// The first line of the title block that ends before line `note`, which says "(Kèm theo …)".
std::size_t title_above(std::vector<LineView> const& lines, std::size_t note) {
    std::size_t first = past_subtitle(lines, note);
    while (first > 0 && note - first < 6 && is_title(lines[first - 1])
           && !is_person(lines[first - 1]))
        --first;
    return first;
}

/// A line that is nothing but the name of a type of document: "KẾ HOẠCH".
bool is_type_title(LineView const& line) {
    if (!is_title(line) || !line.all_caps) return false;
    auto const type = document::type_at(line.words, 0);
    return type.type != nullptr && type.size == line.words.size();
}

bool begins_recipients(LineView const& line) {
    if (line.words.size() < 2 || line.words.size() > 4) return false;
    auto const first = line.words[0].key, second = line.words[1].key; // as printed, or misread
    return (first == text::key("nơi") || first == text::key("noi"))
           && (second == text::key("nhận") || second == text::key("nhân"));
}

void add_start(std::vector<Part>& parts, std::size_t line, bool form) {
    auto const first = static_cast<std::int32_t>(line);
    if (!parts.empty() && first - parts.back().lines.first < 2) return; // one title, told twice
    parts.back().lines.last = first;
    parts.push_back({.lines = {first, first}, .held = Held::annex, .form = form});
}

} // namespace

std::vector<Part> split_parts(std::vector<LineView> const& lines) {
    constexpr std::size_t heading_lines = 4; // an annex does not begin in the first lines of a file
    std::vector<Part> parts{{.lines = {0, 0}, .held = Held::whole}};
    std::size_t last_start = 0;
    bool signed_off = false; // Nơi nhận stands above: what begins now is another document
    for (std::size_t i = heading_lines; i < lines.size(); ++i) {
        auto const& line = lines[i];
        signed_off = signed_off || begins_recipients(line);
        if (line.in_cell || line.words.empty()) continue;
        if (is_annex_title(line)) {
            add_start(parts, i, opening(line.words) == Opening::form);
            last_start = i;
        } else if (opening(line.words) == Opening::attached && line.words.size() < 60) {
            auto const first = title_above(lines, i);
            if (first < i && first > last_start + 1) {
                add_start(parts, first, false);
                last_start = first;
            }
        } else if (line.all_caps && is_title(line) && has_note(line)) {
            auto const first = title_above(lines, i + 1);
            if (first > last_start + 1) {
                add_start(parts, first, false);
                last_start = first;
            }
        } else if (signed_off && is_type_title(line)) {
            add_start(parts, i, false);
            last_start = i;
            signed_off = false;
        }
    }
    parts.back().lines.last = static_cast<std::int32_t>(lines.size());
    return parts;
}

} // namespace suot::grammar
