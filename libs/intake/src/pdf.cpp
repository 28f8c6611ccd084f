// PDF → words by poppler's tools → pages → a document; pages without text are recognised.
//
// Follows docs/spec/intake-binary.md, sections 9 to 11.
//
// Three tools look at each page: one gives words with boxes, one their looks, one the rules of
// tables. A page is drawn only where it may hold a table, and recognised only where it has no text
// of its own.
#include <algorithm>
#include <cmath>

#include "child.hpp"
#include "image.hpp"
#include "ocr.hpp"
#include "pdf_fonts.hpp"
#include "pdf_furniture.hpp"
#include "pdf_layout.hpp"
#include "pdf_words.hpp"
#include "readers.hpp"

namespace suot::intake {
namespace {

using base::ErrorKind;
using base::fail;

constexpr int rule_dpi = 100;          ///< enough to see rules
constexpr int scan_dpi = 250;          ///< for recognition
constexpr std::size_t rule_batch = 16; ///< pages drawn by one child
constexpr std::size_t most_pages = 3000;
constexpr std::size_t most_scans = 500;
constexpr double rule_pixels = 4e6;        ///< of a page drawn for its rules
constexpr double scan_pixels = 40e6;       ///< of a page drawn for recognition
constexpr std::size_t most_words = 20'000; ///< of one page; a full page of print has 600
constexpr std::size_t least_letters = 12;  ///< of a page's own text; a stamp alone is none

/// A file being read: its bytes and the bounds on each child.
struct File {
    std::string_view bytes;
    Limits const& limits;

    [[nodiscard]] base::Result<Ended> run(std::vector<std::string> words) const {
        return intake::run({.words = std::move(words),
                            .package = "poppler-utils",
                            .input = bytes,
                            .bounds = {limits.memory_bytes, limits.seconds, 64U << 20U}});
    }
};

std::unexpected<base::Error> encrypted() {
    return fail(ErrorKind::unreadable,
                "Tệp PDF được đặt mật khẩu. Hãy gỡ mật khẩu hoặc xin bản không khóa.",
                "The PDF is protected by a password. Remove it or ask for an open copy.");
}

std::unexpected<base::Error> damaged() {
    return fail(ErrorKind::unreadable,
                "Tệp PDF bị hỏng hoặc thiếu một phần. Hãy tải lại hoặc xin bản khác.",
                "The PDF is damaged or incomplete. Download it again or ask for another copy.");
}

std::unexpected<base::Error> too_many_pages(std::size_t most) {
    auto const number = std::to_string(most);
    return fail(ErrorKind::too_large,
                "Tài liệu có hơn " + number + " trang phải đọc. Hãy tách thành các phần nhỏ hơn.",
                "The document has more than " + number + " pages to read. Split it.");
}

std::unexpected<base::Error> too_many_words() {
    return fail(ErrorKind::too_large,
                "Một trang của tệp có quá nhiều chữ để là văn bản (bản vẽ, bản đồ?).",
                "A page of the file holds too many words for a document (a drawing, a map?).");
}

base::Result<std::vector<Page>> words_of(File const& file) {
    auto const ended = TRY(file.run(
        {"pdftotext", "-q", "-tsv", "-l", std::to_string(most_pages + 1), "/dev/stdin", "-"}));
    auto pages = pages_of_tsv(ended.output, 1);
    if (pages.size() > most_pages) return too_many_pages(most_pages);
    for (Page const& page : pages)
        if (page.words.size() > most_words) return too_many_words();
    if (!pages.empty()) return pages;
    // -q keeps silence about everything; asked again, it says what was wrong.
    auto const again = TRY(file.run({"pdftotext", "-tsv", "-l", "1", "/dev/stdin", "-"}));
    if (again.complaint.find("assword") != std::string::npos
        || again.complaint.find("ncrypt") != std::string::npos)
        return encrypted();
    return damaged();
}

void add_styles(File const& file, std::vector<Page>& pages) {
    // Bold and italic are of use, but a document is read without them as well.
    auto const ended = file.run({"pdftohtml", "-q", "-xml", "-i", "-noroundcoord", "-nomerge",
                                 "-hidden", "-stdout", "/dev/stdin"});
    if (ended) set_styles(pages, ended->output);
}

// --- rules --------------------------------------------------------------------------------------

/// A table shows in gaps between words; pages without any are not drawn.
bool may_have_table(Page const& page) {
    std::vector<std::uint32_t> words(page.words.size());
    for (std::uint32_t w = 0; w < words.size(); ++w) words[w] = w;
    std::size_t wide = 0;
    for (Row const& row : rows_of(page, std::move(words)))
        for (std::size_t i = 1; i < row.words.size(); ++i) {
            Box const& left = page.words[row.words[i - 1]].box;
            Box const& right = page.words[row.words[i]].box;
            if (right.x0 - left.x1 < 0.55F * left.height()) continue;
            ++wide;
            break;
        }
    return wide >= 3;
}

/// The resolution at which a page has no more than `pixels`, `wanted` at most.
int drawn_dpi(Page const& page, int wanted, double pixels) {
    double const inches = static_cast<double>(page.width) * static_cast<double>(page.height) / 5184;
    double const most = std::sqrt(pixels / std::max(inches, 1.0));
    return std::max(10, std::min(wanted, static_cast<int>(most)));
}

base::Result<std::string> drawn(File const& file, std::size_t first, std::size_t last, int dpi) {
    auto ended = TRY(file.run({"pdftoppm", "-q", "-gray", "-aaVector", "no", "-thinlinemode",
                               "solid", "-r", std::to_string(dpi), "-f", std::to_string(first + 1),
                               "-l", std::to_string(last), "/dev/stdin"}));
    return std::move(ended.output);
}

/// Draws some pages at once and looks for their rules. Pages that come out short have none: the
/// words are read without.
base::Result<void> add_rules(File const& file, std::vector<Page>& pages, std::size_t first,
                             std::size_t last) {
    int dpi = rule_dpi;
    for (std::size_t p = first; p < last; ++p)
        dpi = std::min(dpi, drawn_dpi(pages[p], rule_dpi, rule_pixels));
    auto const images = TRY(drawn(file, first, last, dpi));
    std::string_view left = images;
    for (std::size_t p = first; p < last; ++p) {
        auto const image = take_pnm(left);
        if (!image) break;
        pages[p].rules = rules_in(*image, dpi);
        drop_print(pages[p].rules, pages[p].words);
    }
    return {};
}

base::Result<void> add_all_rules(File const& file, std::vector<Page>& pages) {
    for (std::size_t p = 0; p < pages.size();) {
        std::size_t last = p;
        while (last < pages.size() && last - p < rule_batch && may_have_table(pages[last])) ++last;
        if (last > p) TRY(add_rules(file, pages, p, last));
        p = std::max(last, p + 1);
    }
    return {};
}

// --- scans --------------------------------------------------------------------------------------

bool has_text(Page const& page) {
    std::size_t letters = 0;
    for (PageWord const& word : page.words) letters += word.text.size();
    return letters >= least_letters;
}

base::Result<Image> draw_scan(File const& file, Page const& page, int dpi) {
    auto const at = static_cast<std::size_t>(page.number - 1);
    auto const ended =
        TRY(file.run({"pdftoppm", "-q", "-gray", "-r", std::to_string(dpi), "-f",
                      std::to_string(at + 1), "-l", std::to_string(at + 1), "/dev/stdin"}));
    std::string_view bytes = ended.output;
    auto image = take_pnm(bytes);
    if (!image) return damaged();
    return std::move(*image);
}

base::Result<std::vector<text::Diagnostic>> add_scans(File const& file, std::vector<Page>& pages) {
    std::vector<Scan> scans;
    for (Page const& page : pages) {
        Page own = page; // a signature's labels are not the page's text
        drop_signature_stamps(own);
        if (has_text(own)) continue;
        int const dpi = drawn_dpi(page, scan_dpi, scan_pixels);
        scans.push_back({page.number, [&file, &page, dpi] { return draw_scan(file, page, dpi); },
                         static_cast<double>(dpi)});
    }
    if (scans.size() > most_scans) return too_many_pages(most_scans);
    auto recognised = TRY(recognise(scans, file.limits));
    for (Page& page : recognised.pages)
        if (!page.words.empty()) pages[static_cast<std::size_t>(page.number - 1)] = std::move(page);
    return std::move(recognised.remarks);
}

} // namespace

base::Result<document::Source> read_pdf(std::string_view bytes, Limits const& limits) {
    File const file{bytes, limits};
    auto pages = TRY(words_of(file));
    add_styles(file, pages);
    TRY(add_all_rules(file, pages));
    auto remarks = repair_fonts(pages);
    auto doubts = TRY(add_scans(file, pages));
    std::ranges::move(doubts, std::back_inserter(remarks));
    drop_furniture(pages);
    return lay_out(pages, "application/pdf", std::move(remarks));
}

} // namespace suot::intake
