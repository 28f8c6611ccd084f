// What poppler and Tesseract print of a page → words with boxes and looks.
//
// Follows docs/spec/intake-binary.md, section 9.1. One tool knows the boxes and another the looks;
// they are matched by place, since they cut words differently.
#include "pdf_words.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

#include <pugixml.hpp>
#include <text/unicode.hpp>

namespace suot::intake {
namespace {

/// The columns of both tools: level, page_num, then four numbers of place; then the box.
enum Column : std::size_t { level, page_number, left = 6, top, width, height, confidence, words };
constexpr std::size_t columns = 12;
constexpr std::string_view level_of_page = "1", level_of_word = "5";

using Fields = std::array<std::string_view, columns>;

std::optional<Fields> fields_of(std::string_view line) {
    Fields fields;
    for (std::size_t i = 0; i + 1 < columns; ++i) {
        auto const tab = line.find('\t');
        if (tab == std::string_view::npos) return std::nullopt;
        fields[i] = line.substr(0, tab);
        line.remove_prefix(tab + 1);
    }
    fields[columns - 1] = line;
    return fields;
}

double number(std::string_view field) {
    double value = 0;
    std::from_chars(field.data(), field.data() + field.size(), value);
    return std::isfinite(value) ? value : 0;
}

Box box_of(Fields const& fields, double scale) {
    double const x = number(fields[left]), y = number(fields[top]);
    auto const points = [&](double value) {
        return static_cast<float>(std::clamp(value * scale, -10000.0, 10000.0));
    };
    return {points(x), points(y), points(x + number(fields[width])),
            points(y + number(fields[height]))};
}

void add_page(std::vector<Page>& pages, Fields const& fields, double scale) {
    Page page;
    page.number = static_cast<int>(pages.size()) + 1;
    page.width = box_of(fields, scale).width();
    page.height = box_of(fields, scale).height();
    pages.push_back(std::move(page));
}

bool has_ink(std::string_view word) {
    return word.find_first_not_of(" \t\r\f") != std::string_view::npos;
}

void add_word(Page& page, Fields const& fields, double scale) {
    auto text = fields[words];
    if (text.ends_with('\r')) text.remove_suffix(1);
    Box const box = box_of(fields, scale);
    if (!has_ink(text) || box.width() <= 0 || box.height() <= 0) return;
    page.words.push_back(
        {text::repaired_utf8(text), box, {}, static_cast<float>(number(fields[confidence]))});
}

/// A run of letters in one font, in points.
struct StyledRun {
    Box box;
    Style style;
    float size;
};

/// Letter heights by number of font, in points. The numbers count through the whole file.
using Sizes = std::map<std::string_view, float>;

void add_sizes(Sizes& sizes, pugi::xml_node page, double scale) {
    for (auto const font : page.children("fontspec"))
        sizes[font.attribute("id").value()] =
            static_cast<float>(font.attribute("size").as_double() * scale);
}

/// pdftohtml nests italic in bold, never the other way.
std::vector<StyledRun> runs_of(pugi::xml_node xml, Sizes const& sizes, double scale) {
    std::vector<StyledRun> runs;
    for (auto const node : xml.children("text")) {
        auto const at = [&](char const* name) {
            return static_cast<float>(node.attribute(name).as_double() * scale);
        };
        auto const inner = node.first_child();
        bool const bold = inner.name() == std::string_view("b");
        auto const italic = bold ? inner.child("i") : node.child("i");
        Style const style{bold, static_cast<bool>(italic), false};
        auto const size = sizes.find(node.attribute("font").value());
        runs.push_back({{at("left"), at("top"), at("left") + at("width"), at("top") + at("height")},
                        style,
                        size == sizes.end() ? 0 : size->second});
    }
    std::ranges::sort(runs, {}, [](StyledRun const& run) { return run.box.y0; });
    return runs;
}

void set_styles(Page& page, std::vector<StyledRun> const& runs) {
    constexpr float tallest = 100; // points: runs that begin further above cannot hold a word
    for (PageWord& word : page.words) {
        float const x = word.box.centre(), y = word.box.middle();
        auto run = std::ranges::lower_bound(runs, y - tallest, {},
                                            [](StyledRun const& r) { return r.box.y0; });
        for (; run != runs.end() && run->box.y0 <= y; ++run)
            if (run->box.holds(x, y)) {
                word.style = run->style;
                word.size = run->size;
            }
    }
}

} // namespace

/// The same columns from poppler and Tesseract: blocks and lines are passed over, for both tools
/// see columns where there are none.
std::vector<Page> pages_of_tsv(std::string_view tsv, double scale) {
    std::vector<Page> pages;
    while (!tsv.empty()) {
        auto const end = std::min(tsv.find('\n'), tsv.size());
        auto const fields = fields_of(tsv.substr(0, end));
        tsv.remove_prefix(std::min(end + 1, tsv.size()));
        if (!fields) continue;
        if ((*fields)[level] == level_of_page) add_page(pages, *fields, scale);
        if ((*fields)[level] == level_of_word && !pages.empty())
            add_word(pages.back(), *fields, scale);
    }
    return pages;
}

void set_styles(std::vector<Page>& pages, std::string_view xml) {
    pugi::xml_document document;
    document.load_buffer(xml.data(), xml.size()); // what stands before an error is still of use
    Sizes sizes;
    for (auto const node : document.child("pdf2xml").children("page")) {
        auto const number = static_cast<std::size_t>(node.attribute("number").as_uint());
        if (number == 0 || number > pages.size()) continue;
        Page& page = pages[number - 1];
        double const width = node.attribute("width").as_double();
        if (width <= 0) continue;
        double const scale = static_cast<double>(page.width) / width;
        add_sizes(sizes, node, scale);
        set_styles(page, runs_of(node, sizes, scale));
    }
}

} // namespace suot::intake
