// What stands on a page but is not its text: page numbers, running heads, pictures of signatures.
//
// Follows docs/spec/intake-binary.md, section 9.2. A number alone, or words at a page's edge, prove
// nothing: they must come again, or count on, over the pages near by. "PHỤ LỤC 1" and "PHỤ LỤC 2"
// on top of two pages are text.
#include "pdf_furniture.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>
#include <string_view>

#include <text/word.hpp>

namespace suot::intake {
namespace {

using Numbers = std::vector<std::uint32_t>;

constexpr float edge = 57;      ///< 20 mm: the least margin of NĐ 30/2020, Phụ lục I, phần I
constexpr float same_place = 4; ///< points
constexpr std::size_t looked_at = 2; ///< rows at the top, and rows at the foot

void drop(Page& page, Numbers const& words) {
    for (auto const w : words) page.words[w].text.clear();
}

void sweep(Page& page) {
    std::erase_if(page.words, [](PageWord const& word) { return word.text.empty(); });
}

std::vector<Row> all_rows(Page const& page) {
    Numbers words(page.words.size());
    for (std::uint32_t w = 0; w < words.size(); ++w) words[w] = w;
    return rows_of(page, std::move(words));
}

/// The number a row is: "12", "- 12 -", "Trang 12", "12/30", "Page 12 of 30"; nothing else.
std::optional<int> page_number(std::string_view text) {
    auto const words = text::words(text);
    std::optional<int> number;
    for (auto const& word : words) {
        if (word.is_number()) {
            if (!number) number = static_cast<int>(std::min<std::uint64_t>(word.key, 99999));
        } else if (word.is_letters()) {
            if (word.key != text::key("trang") && word.key != text::key("page")
                && word.key != text::key("of"))
                return std::nullopt;
        } else if (!std::u32string_view(U"-–—/|").contains(static_cast<char32_t>(word.key))) {
            return std::nullopt;
        }
    }
    return words.size() <= 4 ? number : std::nullopt;
}

/// A row near the upper or lower end of its page.
struct Marginal {
    std::size_t page;
    Row row;
    std::string text;
    std::optional<int> number; ///< where it is nothing but a page number
    bool in_margin;            ///< within the least margin, where no body text stands
    bool outermost;            ///< no row is nearer to that end
    bool apart;                ///< in the margin, or set apart from the row beside it
};

/// Rows of the pages around one row.
using Nearby = std::span<Marginal const>;

bool set_apart(std::vector<Row> const& rows, std::size_t i) {
    if (rows.size() < 2 || (i != 0 && i + 1 != rows.size())) return false;
    Row const& upper = i == 0 ? rows[0] : rows[i - 1];
    Row const& lower = i == 0 ? rows[1] : rows[i];
    return lower.box.y0 - upper.box.y1 > 1.2F * rows[i].box.height();
}

void collect(std::vector<Marginal>& out, std::vector<Page> const& pages, std::size_t p) {
    auto const rows = all_rows(pages[p]);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i >= looked_at && i + looked_at < rows.size()) continue;
        Box const& box = rows[i].box;
        bool const in_margin = box.y1 < edge || box.y0 > pages[p].height - edge;
        auto text = text_of(pages[p], rows[i]);
        auto const number = page_number(text);
        out.push_back({p, rows[i], std::move(text), number, in_margin,
                       i == 0 || i + 1 == rows.size(), in_margin || set_apart(rows, i)});
    }
}

int distance(Marginal const& from, Marginal const& to) {
    return static_cast<int>(to.page) - static_cast<int>(from.page);
}

bool same_height(Marginal const& a, Marginal const& b) {
    return std::abs(a.row.box.y0 - b.row.box.y0) < same_place;
}

/// The same words at the same place on a page near by.
bool returns(Marginal const& row, Nearby nearby) {
    return row.apart && std::ranges::any_of(nearby, [&](Marginal const& other) {
               return other.page != row.page && other.text == row.text && same_height(row, other)
                      && std::abs(other.row.box.x0 - row.row.box.x0) < same_place;
           });
}

/// A number alone at the end of a page, narrow, and counting with the pages where there are others.
bool numbers_page(Marginal const& row, Nearby nearby) {
    if (!row.number || row.row.box.width() > 90 || (!row.in_margin && !row.outermost)) return false;
    bool alone = true;
    for (Marginal const& other : nearby) {
        if (other.page == row.page || !other.number) continue;
        alone = false;
        if (*other.number - *row.number == distance(row, other)) return true;
    }
    return alone && (row.in_margin || *row.number == static_cast<int>(row.page) + 1);
}

/// Text before the digits it ends in, and their value; -1 without digits.
std::pair<std::string_view, int> split_tail(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9') --at;
    int value = -1;
    std::from_chars(text.data() + at, text.data() + text.size(), value);
    return {text.substr(0, at), value};
}

/// "CÔNG BÁO/Số 12/Ngày 3-4-2026 5": a head that ends in the page's number.
bool counts_with_pages(Marginal const& row, Nearby nearby) {
    auto const [head, number] = split_tail(row.text);
    if (!row.in_margin || head.empty() || number < 0) return false;
    return std::ranges::any_of(nearby, [&, &own = head, value = number](Marginal const& other) {
        auto const [theirs, other_number] = split_tail(other.text);
        return other.page != row.page && theirs == own && same_height(row, other)
               && other_number - value == distance(row, other);
    });
}

// --- stamps -------------------------------------------------------------------------------------

/// How lines of a signature's picture begin (the profiles of Adobe, iText, VGCA's signing tool).
struct Label {
    std::string_view words;
    bool decisive; ///< no text of a document begins like this
};
constexpr std::array<Label, 17> labels{{
    {"Ký bởi:", true},
    {"Người ký:", true},
    {"Thời gian ký:", true},
    {"Ngày ký:", true},
    {"Ký ngày:", true},
    {"Được ký bởi", true},
    {"Digitally signed by", true},
    {"Signature Not Verified", true},
    {"Signature valid", true},
    {"Signed by:", true},
    {"Signing time:", true},
    {"Email:", false},
    {"Cơ quan:", false},
    {"Chức vụ:", false},
    {"Reason:", false},
    {"Location:", false},
    {"Date:", false},
}};

Label const* label_of(std::string_view text) {
    for (Label const& label : labels)
        if (text.starts_with(label.words)) return &label;
    return nullptr;
}

/// A run of words in a row, ended by a wide gap: stamps stand beside other text.
std::vector<Row> segments(Page const& page) {
    std::vector<Row> out;
    for (Row const& row : all_rows(page)) {
        Numbers run;
        for (auto const w : row.words) {
            Box const& box = page.words[w].box;
            if (!run.empty() && box.x0 - page.words[run.back()].box.x1 > box.height()) {
                out.push_back(row_of(page, std::move(run)));
                run.clear();
            }
            run.push_back(w);
        }
        out.push_back(row_of(page, std::move(run)));
    }
    return out;
}

/// One line of a stamp right under another: same letters, same left side.
bool follows(Row const& upper, Row const& lower) {
    return std::abs(lower.box.x0 - upper.box.x0) < same_place
           && lower.box.y0 - upper.box.y1 < 0.6F * upper.box.height() && lower.box.y0 > upper.box.y0
           && std::abs(lower.box.height() - upper.box.height()) < 1.5F;
}

/// Takes the lines that hang together from `first` on, where a label among them is decisive.
void drop_stamp(Page& page, std::vector<Row> const& all, std::size_t first) {
    Numbers words = all[first].words;
    std::size_t labelled = 1, lines = 1;
    Row const* last = &all[first];
    for (std::size_t i = first + 1; i < all.size() && lines < 12; ++i) {
        if (!follows(*last, all[i])) continue;
        // A wrapped name has no label; two lines without one are no stamp any more.
        bool const has_label = label_of(text_of(page, all[i])) != nullptr;
        if (!has_label && lines > labelled + 1) break;
        labelled += has_label ? 1 : 0;
        lines += 1;
        words.insert(words.end(), all[i].words.begin(), all[i].words.end());
        last = &all[i];
    }
    drop(page, words);
}

} // namespace

void drop_signature_stamps(Page& page) {
    auto const all = segments(page);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (page.words[all[i].words.front()].text.empty()) continue;
        Label const* label = label_of(text_of(page, all[i]));
        if (label != nullptr && label->decisive) drop_stamp(page, all, i);
    }
    sweep(page);
}

void drop_furniture(std::vector<Page>& pages) {
    std::vector<Marginal> all;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        drop_signature_stamps(pages[p]);
        collect(all, pages, p);
    }
    constexpr std::size_t reach = 3 * 2 * looked_at; // three pages either way
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const from = i - std::min(i, reach);
        Nearby const nearby(all.begin() + static_cast<long>(from),
                            all.begin() + static_cast<long>(std::min(all.size(), i + reach)));
        if (numbers_page(all[i], nearby) || returns(all[i], nearby)
            || counts_with_pages(all[i], nearby))
            drop(pages[all[i].page], all[i].row.words);
    }
    for (Page& page : pages) sweep(page);
}

} // namespace suot::intake
