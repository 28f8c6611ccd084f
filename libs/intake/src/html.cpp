// HTML, also as Word saves it: the words that a browser would show.
//
// Follows docs/spec/intake.md, section 5.
//
// Browsers repair anything, and so does the parser; what it cannot bear is depth. Lists get their
// markers here, for in HTML they stand nowhere in the words.
#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <gumbo.h>

#include "html.hpp"
#include "html_bytes.hpp"
#include "html_css.hpp"
#include "page_joints.hpp"
#include "readers.hpp"
#include "xml.hpp"

namespace suot::intake {

namespace {

constexpr int deepest = 400;       ///< elements inside one another that are walked
constexpr int deepest_tags = 4000; ///< and that the parser is given at all

std::string_view attribute_of(GumboNode const* node, char const* name) {
    GumboAttribute const* const found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

bool is_element(GumboNode const* node) {
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

std::vector<GumboNode const*> children_of(GumboNode const* node) {
    GumboVector const& all = node->v.element.children;
    std::vector<GumboNode const*> out;
    out.reserve(all.length);
    for (unsigned i = 0; i < all.length; ++i)
        out.push_back(static_cast<GumboNode const*>(all.data[i]));
    return out;
}

bool is_block(GumboTag tag) {
    static constexpr std::array blocks{
        GUMBO_TAG_P,       GUMBO_TAG_DIV,     GUMBO_TAG_H1,       GUMBO_TAG_H2,
        GUMBO_TAG_H3,      GUMBO_TAG_H4,      GUMBO_TAG_H5,       GUMBO_TAG_H6,
        GUMBO_TAG_LI,      GUMBO_TAG_UL,      GUMBO_TAG_OL,       GUMBO_TAG_BLOCKQUOTE,
        GUMBO_TAG_PRE,     GUMBO_TAG_CENTER,  GUMBO_TAG_DL,       GUMBO_TAG_DT,
        GUMBO_TAG_DD,      GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,  GUMBO_TAG_HEADER,
        GUMBO_TAG_FOOTER,  GUMBO_TAG_MAIN,    GUMBO_TAG_BODY,     GUMBO_TAG_FORM,
        GUMBO_TAG_HR,      GUMBO_TAG_ADDRESS, GUMBO_TAG_FIGURE,   GUMBO_TAG_FIGCAPTION,
        GUMBO_TAG_CAPTION, GUMBO_TAG_NAV,     GUMBO_TAG_FIELDSET, GUMBO_TAG_DETAILS,
        GUMBO_TAG_SUMMARY, GUMBO_TAG_ASIDE,   GUMBO_TAG_TR,       GUMBO_TAG_TD,
        GUMBO_TAG_TH};
    return std::ranges::find(blocks, tag) != blocks.end();
}

bool is_never_shown(GumboTag tag) {
    static constexpr std::array never{GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,  GUMBO_TAG_HEAD,
                                      GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TITLE,  GUMBO_TAG_TEMPLATE,
                                      GUMBO_TAG_DEL,      GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA,
                                      GUMBO_TAG_IFRAME,   GUMBO_TAG_OBJECT, GUMBO_TAG_SVG};
    return std::ranges::find(never, tag) != never.end();
}

/// What the tag and its old attributes say by themselves.
Look tag_look(GumboNode const* node) {
    Look look;
    GumboTag const tag = node->v.element.tag;
    if (tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG || tag == GUMBO_TAG_TH) look.bold = true;
    if (tag == GUMBO_TAG_I || tag == GUMBO_TAG_EM) look.italic = true;
    if (tag == GUMBO_TAG_U) look.underlined = true;
    if (tag == GUMBO_TAG_CENTER) look.align = document::Align::centre;
    if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6) {
        look.bold = true;
        look.outline = static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1);
    }
    if (auto const align = attribute_of(node, "align"); !align.empty())
        look = over(css_look("text-align:" + std::string(align)), look);
    return look;
}

/// Columns taken by cells that reach down from rows above.
class Occupied {
public:
    std::int32_t place(std::int32_t from, std::int32_t columns, std::int32_t rows) {
        auto column = static_cast<std::size_t>(from);
        while (column < until_.size() && until_[column] > row_) ++column;
        std::size_t const end = column + static_cast<std::size_t>(columns);
        if (until_.size() < end) until_.resize(end, 0);
        for (std::size_t i = column; i < end; ++i) until_[i] = row_ + rows;
        return static_cast<std::int32_t>(column);
    }
    void next_row() { ++row_; }
    [[nodiscard]] std::int32_t row() const { return row_; }

private:
    std::vector<std::int32_t> until_;
    std::int32_t row_ = 0;
};

class Walk {
public:
    Walk(SourceBuilder& builder, StyleSheet const& sheet) : builder_(builder), sheet_(sheet) {}

    void node(GumboNode const* at, Look const& look, int depth) {
        if (at->type == GUMBO_NODE_TEXT || at->type == GUMBO_NODE_CDATA
            || at->type == GUMBO_NODE_WHITESPACE)
            words(at->v.text.text, look);
        else if (is_element(at))
            element(at, look, depth);
    }

    [[nodiscard]] bool too_deep() const { return too_deep_; }

private:
    void words(std::string_view text, Look const& look) {
        bool const lines = preformatted_ && text.find('\n') != std::string_view::npos;
        while (lines && text.find('\n') != std::string_view::npos) {
            std::size_t const newline = text.find('\n');
            builder_.add(text.substr(0, newline), style_of(look));
            builder_.end_line(layout_of(look));
            text.remove_prefix(newline + 1);
        }
        builder_.add(look.caps.value_or(false) ? upper(text) : std::string(text), style_of(look));
    }

    void element(GumboNode const* node, Look const& outer, int depth) {
        GumboTag const tag = node->v.element.tag;
        if (is_never_shown(tag)) return;
        Look look = over(tag_look(node), outer);
        look = over(sheet_.of(attribute_of(node, "class")), look);
        look = over(css_look(attribute_of(node, "style")), look);
        if (!is_block(tag)) look.indent = outer.indent;
        if (look.hidden.value_or(false)) return;
        auto const title = attribute_of(node, "title"); // LibreOffice keeps running heads so
        if (tag == GUMBO_TAG_DIV && (title == "header" || title == "footer")) return;
        if (attribute_of(node, "class").find("msoDel") != std::string_view::npos) return;
        if (tag == GUMBO_TAG_BR) return builder_.end_line(with_list(outer));
        if (tag == GUMBO_TAG_TABLE) return table(node, look, depth);
        if (depth >= deepest) {
            too_deep_ = true;
            return;
        }
        bool const block = is_block(tag);
        if (block) builder_.end_line(with_list(outer));
        if (tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL)
            list(node, look, depth);
        else
            inside(node, look, depth);
        if (block) builder_.end_line(with_list(look));
    }

    void inside(GumboNode const* node, Look const& look, int depth) {
        bool const outer = preformatted_;
        preformatted_ = outer || node->v.element.tag == GUMBO_TAG_PRE;
        for (auto const* child : children_of(node)) this->node(child, look, depth + 1);
        preformatted_ = outer;
    }

    [[nodiscard]] document::Layout with_list(Look const& look) const {
        document::Layout layout = layout_of(look);
        layout.list_depth = static_cast<std::uint8_t>(std::min(lists_, 200));
        return layout;
    }

    static Numbers numbers_of(GumboNode const* node) {
        auto const type = attribute_of(node, "type");
        if (type == "a") return Numbers::lower_letter;
        if (type == "A") return Numbers::upper_letter;
        if (type == "i") return Numbers::lower_roman;
        if (type == "I") return Numbers::upper_roman;
        return Numbers::decimal;
    }

    // Numbers that a browser would draw are written out, since documents are cited by them; lists
    // that draw none bring their own in the words.
    void list(GumboNode const* node, Look const& look, int depth) {
        bool const ordered = node->v.element.tag == GUMBO_TAG_OL;
        bool const bare =
            attribute_of(node, "style").find("list-style-type:none") != std::string_view::npos
            || attribute_of(node, "style").find("list-style-type: none") != std::string_view::npos;
        int count = number(attribute_of(node, "start"), 1) - 1;
        ++lists_;
        for (auto const* item : children_of(node)) {
            bool const is_item = is_element(item) && item->v.element.tag == GUMBO_TAG_LI;
            if (is_item && !bare) {
                count = number(attribute_of(item, "value"), count + 1);
                builder_.end_line(with_list(look));
                pending_ = ordered ? written(count, numbers_of(node)) + ". " : "- ";
            }
            is_item ? list_item(item, look, depth + 1) : this->node(item, look, depth + 1);
        }
        --lists_;
    }

    /// The marker goes into the first line of the item, also where that is a paragraph of its own.
    void list_item(GumboNode const* item, Look const& outer, int depth) {
        Look look = over(sheet_.of(attribute_of(item, "class")), outer);
        look = over(css_look(attribute_of(item, "style")), look);
        builder_.end_line(with_list(outer));
        builder_.add(std::exchange(pending_, {}), style_of(look));
        GumboNode const* only = first_block(item);
        for (auto const* child : children_of(item)) {
            if (child == only && builder_.pending() != 0)
                inside(child, over(tag_look(child), look), depth + 1);
            else
                node(child, look, depth + 1);
            if (child == only) builder_.end_line(with_list(look));
        }
        builder_.end_line(with_list(look));
    }

    static GumboNode const* first_block(GumboNode const* item) {
        for (auto const* child : children_of(item)) {
            if (child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_COMMENT) continue;
            bool const paragraph =
                is_element(child)
                && (child->v.element.tag == GUMBO_TAG_P || child->v.element.tag == GUMBO_TAG_DIV);
            return paragraph ? child : nullptr;
        }
        return nullptr;
    }

    void rows(GumboNode const* node, bool head, Look const& look,
              std::vector<std::pair<GumboNode const*, bool>>& out, int depth) {
        for (auto const* child : children_of(node)) {
            if (!is_element(child)) continue;
            GumboTag const tag = child->v.element.tag;
            if (tag == GUMBO_TAG_TR)
                out.emplace_back(child, head);
            else if (tag == GUMBO_TAG_CAPTION)
                this->node(child, look, depth + 1);
            else if (depth < deepest)
                rows(child, head || tag == GUMBO_TAG_THEAD, look, out, depth + 1);
        }
    }

    void table(GumboNode const* node, Look look, int depth) {
        builder_.end_line(with_list(look));
        if (depth >= deepest) {
            too_deep_ = true;
            return;
        }
        look.align.reset(); // where the table stands, not its words
        look.indent.reset();
        std::vector<std::pair<GumboNode const*, bool>> all;
        rows(node, false, look, all, depth);
        int const lists = std::exchange(lists_, 0);
        builder_.open_table();
        Occupied occupied;
        for (auto const& [row, head] : all) {
            table_row(row, head, look, occupied, depth);
            occupied.next_row();
        }
        builder_.close_table();
        lists_ = lists;
    }

    // A row of titles counts as a heading wherever it stands.
    void table_row(GumboNode const* row, bool head, Look const& outer, Occupied& occupied,
                   int depth) {
        std::vector<GumboNode const*> cells;
        for (auto const* child : children_of(row))
            if (is_element(child)
                && (child->v.element.tag == GUMBO_TAG_TD || child->v.element.tag == GUMBO_TAG_TH))
                cells.push_back(child);
        bool const titles = !cells.empty() && std::ranges::all_of(cells, [](auto const* cell) {
            return cell->v.element.tag == GUMBO_TAG_TH;
        });
        Look const look = over(css_look(attribute_of(row, "style")), over(tag_look(row), outer));
        if (look.hidden.value_or(false)) return;
        std::int32_t column = 0;
        for (auto const* cell : cells) {
            document::Cell at{.row = occupied.row(), .header = head || titles};
            at.column_span = std::clamp(number(attribute_of(cell, "colspan"), 1), 1, 1000);
            at.row_span = std::clamp(number(attribute_of(cell, "rowspan"), 1), 1, 65534);
            at.column = occupied.place(column, at.column_span, at.row_span);
            column = at.column + at.column_span;
            builder_.open_cell(at);
            node(cell, look, depth + 1);
            builder_.close_cell();
        }
    }

    SourceBuilder& builder_;
    StyleSheet const& sheet_;
    std::string pending_; ///< the marker of a list item before its first word
    int lists_ = 0;
    bool preformatted_ = false;
    bool too_deep_ = false;
};

/// Style sheets stand in the head, or anywhere.
void read_sheets(GumboNode const* root, StyleSheet& sheet) {
    std::vector<GumboNode const*> stack{root};
    while (!stack.empty()) {
        auto const* at = stack.back();
        stack.pop_back();
        if (!is_element(at)) continue;
        for (auto const* child : children_of(at)) {
            bool const css = at->v.element.tag == GUMBO_TAG_STYLE && child->type == GUMBO_NODE_TEXT;
            css ? sheet.add(child->v.text.text) : stack.push_back(child);
        }
    }
}

text::Diagnostic deep_nesting() {
    return {
        .code = "deep-nesting",
        .severity = text::Severity::warning,
        .span = {},
        .message = {"Tệp lồng quá nhiều lớp; phần sâu nhất chỉ đọc được chữ, không có bố cục.",
                    "The file is nested too deeply; the deepest part was read without layout."}};
}

struct OutputFree {
    void operator()(GumboOutput* output) const {
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    }
};

} // namespace

// Gumbo and all that walks its tree go down by recursion: what nests too deep is read without its
// tags.
void add_html(SourceBuilder& builder, std::string_view html) {
    if (tag_depth(html) > deepest_tags) {
        builder.diagnose(deep_nesting());
        std::string const words = without_tags(html);
        for (std::size_t at = 0; at < words.size();) {
            std::size_t const end = std::min(words.find('\n', at), words.size());
            builder.add_line(std::string_view(words).substr(at, end - at));
            at = end + 1;
        }
        return;
    }
    std::unique_ptr<GumboOutput, OutputFree> const output(
        gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()));
    StyleSheet sheet;
    read_sheets(output->root, sheet);
    Walk walk(builder, sheet);
    walk.node(output->root, {}, 0);
    builder.end_line();
    if (walk.too_deep()) builder.diagnose(deep_nesting());
}

base::Result<document::Source> read_html(std::string_view bytes, Limits const&) {
    auto const decoded = decode_html(bytes);
    SourceBuilder builder(media_type(Format::html));
    builder.reserve(decoded.view().size() / 2);
    if (decoded.remark) builder.diagnose(*decoded.remark);
    add_html(builder, decoded.view());
    return with_page_joints(builder.finish());
}

} // namespace suot::intake
