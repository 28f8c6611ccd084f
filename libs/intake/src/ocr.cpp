// Scanned pages → words with boxes, by Tesseract.
//
// Follows docs/spec/intake-binary.md, section 11. `OMP_THREAD_LIMIT=1` and two pages at a time:
// left alone, each Tesseract starts threads for every core and all of them wait for one another.
// Words are taken as recognised; only signs made of rules are dropped.
#include "ocr.hpp"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

#include "child.hpp"
#include "pdf_words.hpp"
#include "readers.hpp"

namespace suot::intake {
namespace {

using base::ErrorKind;
using base::fail;

constexpr double a4_inches = 8.27; ///< width of an upright A4 page
constexpr float doubtful = 65;     ///< mean confidence below which a page is reported
constexpr std::size_t at_once = 2; ///< pages recognised at a time
constexpr double least_dpi = 100, most_dpi = 600;

double resolution(Scan const& scan, Image const& image) {
    if (scan.dpi > 0) return scan.dpi;
    auto const shorter = static_cast<double>(std::min(image.width, image.height));
    return std::clamp(shorter / a4_inches, least_dpi, most_dpi);
}

bool lacks_data(std::string_view complaint) {
    return complaint.find("Failed loading language") != std::string_view::npos
           || complaint.find("couldn't load any languages") != std::string_view::npos;
}

std::unexpected<base::Error> no_data() {
    return fail(ErrorKind::missing_tool,
                "Chưa cài dữ liệu tiếng Việt của Tesseract, cần để đọc bản quét. Hãy cài gói "
                "tesseract-ocr-vie (apt install tesseract-ocr-vie).",
                "Tesseract's Vietnamese data is not installed; a scan needs it. Install the "
                "package tesseract-ocr-vie (apt install tesseract-ocr-vie).");
}

std::unexpected<base::Error> not_recognised(int number) {
    auto const page = std::to_string(number);
    return fail(ErrorKind::unreadable, "Không nhận dạng được trang " + page + " của bản quét.",
                "Page " + page + " of the scan cannot be recognised.");
}

/// Signs that a recogniser makes of rules and specks.
bool is_noise(PageWord const& word) {
    return word.text.find_first_not_of("|_~`'\".") == std::string::npos
           || (word.confidence < 20 && word.text.size() <= 2);
}

/// "I_|": the rules of a cell that were taken for signs.
void strip_rules(std::string& text) {
    constexpr std::string_view rules = "|_";
    text.erase(0, std::min(text.find_first_not_of(rules), text.size()));
    text.erase(text.find_last_not_of(rules) + 1);
}

/// Recognises one upright page. `--psm 3` finds blocks by itself; the order of words is made anew
/// by the layout all the same.
base::Result<Page> recognised(Image const& image, double dpi, Limits const& limits) {
    auto const pgm = to_pgm(image);
    auto const whole_dpi = std::to_string(static_cast<int>(dpi + 0.5));
    auto const ended = TRY(run({.words = {"tesseract", "stdin", "stdout", "-l", "vie", "--dpi",
                                          whole_dpi, "--psm", "3", "tsv"},
                                .package = "tesseract-ocr",
                                .input = pgm,
                                .bounds = {limits.memory_bytes, limits.seconds, 64U << 20U}}));
    if (lacks_data(ended.complaint)) return no_data();
    auto pages = pages_of_tsv(ended.output, 72 / dpi);
    if (ended.status != 0 || pages.empty()) return not_recognised(0);
    for (PageWord& word : pages.front().words) strip_rules(word.text);
    std::erase_if(pages.front().words, is_noise);
    return std::move(pages.front());
}

/// A page without ink: the back of a sheet. Specks are no ink.
bool is_blank(Image const& image) {
    constexpr std::uint8_t dark = 140;
    constexpr std::size_t one_in = 20'000;
    auto const ink =
        std::ranges::count_if(image.grey, [](std::uint8_t grey) { return grey < dark; });
    return static_cast<std::size_t>(ink) * one_in < image.grey.size();
}

/// Rules are looked for in the straightened image too: a frame that leans is no frame.
base::Result<Page> read_scan(Scan const& scan, Limits const& limits) {
    Image image = TRY(scan.image());
    double const dpi = resolution(scan, image);
    Page page;
    if (!is_blank(image)) {
        if (double const lean = skew_of(image); lean != 0) image = turned(image, lean);
        page = TRY(recognised(image, dpi, limits));
        page.rules = rules_in(image, dpi);
        drop_print(page.rules, page.words);
    }
    page.number = scan.number;
    page.scanned = true;
    return page;
}

/// A warning where the page's mean confidence is low; its words are kept and never mended.
std::optional<text::Diagnostic> doubt(Page const& page) {
    float sum = 0;
    for (PageWord const& word : page.words) sum += word.confidence;
    auto const count = static_cast<float>(page.words.size());
    if (page.words.empty() || sum / count >= doubtful) return std::nullopt;
    auto const number = std::to_string(page.number);
    auto const percent = std::to_string(static_cast<int>(sum / count));
    return text::Diagnostic{
        .code = "low-confidence",
        .severity = text::Severity::warning,
        .span = {},
        .message = {"Trang " + number + " quét không rõ: độ tin cậy nhận dạng " + percent + " %.",
                    "Page " + number + " is scanned poorly: recognised with " + percent
                        + " % confidence."},
        .advice = {"Quét lại trang này ở 300 dpi, thang xám, đặt thẳng.",
                   "Scan this page again at 300 dpi, grey, level."}};
}

} // namespace

/// A few workers take the next page as they are free; the first failure stops them all. The pages
/// stay in order.
base::Result<Recognised> recognise(std::vector<Scan> const& scans, Limits const& limits) {
    std::vector<base::Result<Page>> pages(scans.size(), Page{});
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> failed = false;
    auto const work = [&] {
        for (std::size_t i = next++; i < scans.size() && !failed; i = next++) {
            pages[i] = read_scan(scans[i], limits);
            if (!pages[i]) failed = true;
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 1; t < std::min(at_once, scans.size()); ++t)
            threads.emplace_back(work);
        work();
    }
    Recognised all;
    for (auto& page : pages) {
        if (!page) return std::unexpected(std::move(page).error());
        if (auto remark = doubt(*page)) all.remarks.push_back(std::move(*remark));
        all.pages.push_back(std::move(*page));
    }
    return all;
}

} // namespace suot::intake
