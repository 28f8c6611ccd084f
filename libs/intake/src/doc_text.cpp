// What antiword and catdoc print → lines and cells.
//
// Follows docs/spec/intake-binary.md, section 12. Files of the nineties hold letters of old fonts
// (.VnTime); each reader passes them through as Latin letters, so the text is decoded as a whole: a
// single line is too short to tell the encoding by.
#include "doc_text.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include <pugixml.hpp>

#include "builder.hpp"
#include "legacy.hpp"

namespace suot::intake {
namespace {

constexpr char separator = '\x1F'; ///< between pieces of text that are decoded together

text::Diagnostic old_fonts(std::string const& encoding) {
    return {.code = "legacy-encoding",
            .severity = text::Severity::information,
            .span = {},
            .message = {"Tệp dùng phông chữ " + encoding + ", đã chuyển sang Unicode.",
                        "The file is set in " + encoding + " fonts and was brought to Unicode."}};
}

// --- antiword -----------------------------------------------------------------------------------

struct TextNodes : pugi::xml_tree_walker {
    std::vector<pugi::xml_node> all;
    bool for_each(pugi::xml_node& node) override {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
            all.push_back(node);
        return true;
    }
};

/// Brings text in old fonts to Unicode; the encoding's name, empty where there was none.
std::string decode_nodes(pugi::xml_node root) {
    TextNodes nodes;
    root.traverse(nodes);
    std::string joined;
    for (auto const node : nodes.all) (joined += node.value()) += separator;
    auto const found = decode_legacy(joined);
    if (!found) return {};
    std::size_t at = 0;
    for (auto node : nodes.all) {
        auto const end = std::min(found->utf8.find(separator, at), found->utf8.size());
        node.set_value(found->utf8.substr(at, end - at).c_str());
        at = end + 1;
    }
    return found->encoding;
}

/// A page number's field, which stands in the text of some files with its code: "PAGE 2".
bool is_page_field(std::string_view line) {
    auto const begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos || !line.substr(begin).starts_with("PAGE ")) return false;
    auto const rest = line.substr(begin + 5);
    return rest.find_first_not_of(" \t\r\\*0123456789MERGFOAT") == std::string_view::npos;
}

constexpr int deepest = 60;

/// Puts the elements of antiword's DocBook out, one kind a function.
class DocBook {
public:
    explicit DocBook(SourceBuilder& builder) : builder_(builder) {}

    void put(pugi::xml_node node, Style style, int depth) {
        if (depth > deepest) return;
        std::string_view const name = node.name();
        if (node.type() == pugi::node_pcdata) return put_text(node.value(), style);
        if (name == "emphasis") {
            std::string_view const role = node.attribute("role").value();
            (role == "bold" ? style.bold : style.italic) = true;
        }
        if (name == "informaltable") return put_table(node, depth);
        bool const block =
            name == "para" || name == "title" || name == "listitem" || name == "footnote";
        if (block) builder_.end_line();
        for (auto const child : node.children()) put(child, style, depth + 1);
        if (block) builder_.end_line();
    }

private:
    /// Line ends within a paragraph were ordered; those around it are antiword's own.
    void put_text(std::string_view text, Style style) {
        while (!text.empty()) {
            auto const end = std::min(text.find('\n'), text.size());
            auto const line = text.substr(0, end);
            if (line != "[pic]" && !is_page_field(line)) builder_.add(line, style);
            if (end < text.size()) builder_.end_line();
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    void put_table(pugi::xml_node table, int depth) {
        auto const body = table.child("tgroup").child("tbody");
        auto const columns = table.child("tgroup").attribute("cols").as_int(1);
        builder_.open_table();
        std::int32_t row = 0;
        for (auto const line : body.children("row")) put_row(line, {row++, columns, depth});
        builder_.close_table();
    }

    struct RowPlace {
        std::int32_t row;
        int columns;
        int depth;
    };

    /// A row with fewer cells than the table has columns: its last cell goes over the rest.
    void put_row(pugi::xml_node line, RowPlace place) {
        std::int32_t column = 0;
        for (auto const entry : line.children("entry")) {
            bool const last = !entry.next_sibling("entry");
            builder_.open_cell({.row = place.row,
                                .column = column,
                                .column_span = last ? std::max(1, place.columns - column) : 1});
            for (auto const child : entry.children()) put(child, {}, place.depth + 1);
            builder_.close_cell();
            ++column;
        }
    }

    SourceBuilder& builder_;
};

// --- catdoc -------------------------------------------------------------------------------------

std::vector<std::string_view> split(std::string_view text, char sign) {
    std::vector<std::string_view> parts;
    for (;;) {
        auto const end = text.find(sign);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\f\v") == std::string_view::npos;
}

/// Lines with as many tabs that stand together are the rows of a table.
std::size_t rows_from(std::vector<std::string_view> const& lines, std::size_t at) {
    auto const tabs = [&](std::size_t i) { return std::ranges::count(lines[i], '\t'); };
    std::size_t end = at;
    while (end < lines.size() && tabs(end) == tabs(at)) ++end;
    return end;
}

void put_rows(SourceBuilder& builder, std::span<std::string_view const> rows) {
    builder.open_table();
    for (std::size_t r = 0; r < rows.size(); ++r) {
        auto const cells = split(rows[r], '\t');
        for (std::size_t c = 0; c < cells.size(); ++c) {
            builder.open_cell(
                {.row = static_cast<std::int32_t>(r), .column = static_cast<std::int32_t>(c)});
            builder.add_line(cells[c]);
            builder.close_cell();
        }
    }
    builder.close_table();
}

/// The heading's table, at the very beginning: "issuer⏎---⇥country⏎motto⏎Số: …⇥place, date". Text
/// up to the first tab is the left cell, from there to the line of the next tab the right one.
std::size_t put_heading(SourceBuilder& builder, std::vector<std::string_view> const& lines) {
    constexpr std::size_t longest = 12; ///< lines
    std::vector<std::size_t> tabbed;
    for (std::size_t i = 0; i < std::min(lines.size(), longest); ++i)
        if (std::ranges::count(lines[i], '\t') == 1) tabbed.push_back(i);
    if (tabbed.size() < 2 || tabbed[0] > 4) return 0;
    builder.open_table();
    std::int32_t row = 0;
    std::size_t begin = 0;
    for (std::size_t t = 0; t < 2; ++t, ++row) {
        auto const cells = split(lines[tabbed[t]], '\t');
        builder.open_cell({.row = row, .column = 0});
        for (std::size_t i = begin; i < tabbed[t]; ++i) builder.add_line(lines[i]);
        builder.add_line(cells[0]);
        builder.close_cell();
        builder.open_cell({.row = row, .column = 1});
        builder.add_line(cells[1]);
        begin = t == 0 ? tabbed[1] : tabbed[1] + 1;
        for (std::size_t i = tabbed[t] + 1; t == 0 && i < tabbed[1]; ++i)
            builder.add_line(lines[i]);
        builder.close_cell();
    }
    builder.close_table();
    return tabbed[1] + 1;
}

} // namespace

bool has_automatic_lists(std::string_view xml) {
    return xml.find("<orderedlist") != std::string_view::npos;
}

// A blank that is all an element holds is kept: antiword marks the blank between two bold words,
// too.
document::Source source_of_docbook(std::string_view xml) {
    pugi::xml_document document;
    document.load_buffer(xml.data(), xml.size(),
                         pugi::parse_default | pugi::parse_ws_pcdata_single);
    SourceBuilder builder(word_media_type);
    auto const book = document.child("book");
    if (auto const encoding = decode_nodes(book); !encoding.empty())
        builder.diagnose(old_fonts(encoding));
    for (auto const chapter : book.children())
        if (chapter.name() != std::string_view("bookinfo")
            && chapter.name() != std::string_view("title"))
            DocBook(builder).put(chapter, {}, 0);
    return builder.finish();
}

// catdoc writes cells with tabs between them and knows of no tables: lines that stand together and
// have tabs are the rows of one.
document::Source source_of_catdoc(std::string_view text) {
    SourceBuilder builder(word_media_type);
    auto const legacy = decode_legacy(text);
    if (legacy) builder.diagnose(old_fonts(legacy->encoding));
    auto const lines = split(legacy ? std::string_view(legacy->utf8) : text, '\n');
    for (std::size_t at = put_heading(builder, lines); at < lines.size();) {
        if (lines[at].find('\t') == std::string_view::npos || is_blank(lines[at])) {
            if (!is_page_field(lines[at])) builder.add_line(lines[at]);
            ++at;
            continue;
        }
        std::size_t const end = rows_from(lines, at);
        put_rows(builder, std::span(lines).subspan(at, end - at));
        at = end;
    }
    return builder.finish();
}

} // namespace suot::intake
