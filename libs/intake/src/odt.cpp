// ODT: the words as LibreOffice shows them, with its list numbers, tables and notes.
//
// Follows docs/spec/intake.md, section 6, and OASIS OpenDocument 1.3 part 3.
//
// List numbers are computed, as in DOCX; a list may go on where another of its style stopped.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <text/unicode.hpp>

#include "odt_styles.hpp"
#include "page_joints.hpp"
#include "readers.hpp"
#include "xml.hpp"
#include "zip.hpp"

namespace suot::intake {

namespace {

constexpr int deepest = 120;

class Walk {
public:
    Walk(SourceBuilder& builder, OdtStyles const& styles) : builder_(builder), styles_(styles) {}

    void blocks(pugi::xml_node parent, int depth) {
        if (depth > deepest) {
            plain(parent);
            return;
        }
        for (pugi::xml_node at : parent.children()) block(at, depth);
    }

    void add_notes() {
        auto const notes = std::exchange(notes_, {});
        std::size_t count = 0;
        for (auto const note : notes) {
            marker_ = "[" + std::to_string(++count) + "]";
            blocks(note, 1);
        }
    }

    [[nodiscard]] bool too_deep() const { return too_deep_; }

private:
    static bool is_skipped(std::string_view name) {
        return name == "tracked-changes" || name == "annotation" || name == "annotation-end"
               || name == "sequence-decls" || name == "variable-decls" || name == "forms"
               || name == "user-field-decls" || name == "index-title-template";
    }

    /// Elements that are not known are looked into, so that words in a new one are not lost.
    void block(pugi::xml_node node, int depth) {
        auto const name = local(node);
        if (name == "p" || name == "h")
            paragraph(node, depth);
        else if (name == "list")
            list(node, depth);
        else if (name == "table")
            table(node, depth);
        else if (name == "frame" || name == "custom-shape" || name == "g" || name == "text-box")
            blocks(node, depth + 1);
        else if (!is_skipped(name) && node.type() == pugi::node_element)
            blocks(node, depth + 1);
    }

    // Without recursion: this is where a file nests deeper than the stack may.
    void plain(pugi::xml_node top) {
        too_deep_ = true;
        for (auto at = top.first_child(); at && at != top;) {
            if (at.type() == pugi::node_pcdata) builder_.add(at.value());
            if (local(at) == "p") builder_.end_line();
            if (at.first_child() && !is_skipped(local(at))) {
                at = at.first_child();
                continue;
            }
            while (at && at != top && !at.next_sibling()) at = at.parent();
            if (at && at != top) at = at.next_sibling();
        }
        builder_.end_line();
    }

    /// Looks, layout and boxes of the paragraph around this one (a note, a box) are put aside and
    /// given back.
    void paragraph(pugi::xml_node node, int depth) {
        OdtStyle const style = styles_.of(attribute(node, "style-name"));
        Look const outer = std::exchange(look_, style.look);
        if (local(node) == "h") look_.outline = number(attribute(node, "outline-level"), 1) - 1;
        document::Layout const layout = std::exchange(layout_, layout_of(look_));
        layout_.list_depth = static_cast<std::uint8_t>(std::min<std::size_t>(open_.size(), 200));
        auto const boxes = std::exchange(boxes_, {});
        builder_.end_line();
        if (look_.hidden.value_or(false)) return restore(outer, layout);
        marker(node);
        inlines(node, look_, depth);
        builder_.end_line(layout_);
        auto const own = std::exchange(boxes_, boxes);
        for (auto const box : own) blocks(box, depth + 1);
        restore(outer, layout);
    }

    void restore(Look const& look, document::Layout layout) {
        look_ = look;
        layout_ = layout;
    }

    void marker(pugi::xml_node node) {
        std::string text = std::exchange(marker_, {});
        if (local(node) == "h" && open_.empty()) text = heading_number(node);
        if (text.empty()) return;
        builder_.add(text, style_of(look_));
        builder_.add(" ");
    }

    std::string heading_number(pugi::xml_node node) {
        int const level = std::clamp(number(attribute(node, "outline-level"), 1), 1, 10) - 1;
        if (attribute(node, "is-list-header") == "true") return {};
        auto const at = static_cast<std::size_t>(level);
        headings_.count(styles_.outline(), at, number(attribute(node, "start-value"), -1));
        return headings_.written_out(styles_.outline(), at);
    }

    void inlines(pugi::xml_node parent, Look const& look, int depth) {
        if (depth > deepest) return plain(parent);
        for (pugi::xml_node at : parent.children()) piece(at, look, depth);
    }

    void piece(pugi::xml_node node, Look const& look, int depth) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
            return letters(node.value(), look);
        auto const name = local(node);
        if (name == "span") {
            Look const own = over(styles_.of(attribute(node, "style-name")).look, look);
            if (!own.hidden.value_or(false)) inlines(node, own, depth + 1);
        } else if (name == "s" || name == "tab") {
            builder_.add(" ", style_of(look));
        } else if (name == "line-break") {
            builder_.end_line(layout_);
        } else if (name == "note") {
            notes_.push_back(child(node, "note-body"));
        } else if (name == "frame" || name == "custom-shape" || name == "g") {
            boxes_.push_back(node);
        } else if (!is_skipped(name) && name != "ruby-text" && node.type() == pugi::node_element) {
            inlines(node, look, depth + 1);
        }
    }

    void letters(std::string_view text, Look const& look) {
        builder_.add(look.caps.value_or(false) ? upper(text) : std::string(text), style_of(look));
    }

    struct OpenList {
        std::string style;
        Counters* counters;
    };

    /// 5.3.1: a list inside a list is its next level, with the same style unless it names its own.
    void list(pugi::xml_node node, int depth) {
        if (depth > deepest || open_.size() >= list_levels) return plain(node);
        std::string style(attribute(node, "style-name"));
        if (style.empty() && !open_.empty()) style = open_.back().style;
        bool const goes_on = attribute(node, "continue-numbering") == "true"
                             || !attribute(node, "continue-list").empty() || !open_.empty();
        Counters& counters = counters_[style];
        if (!goes_on) counters = {};
        open_.push_back({style, &counters});
        for (pugi::xml_node at : node.children()) {
            if (local(at) == "list-item") item(at);
            if (local(at) == "list-item" || local(at) == "list-header") blocks(at, depth + 1);
            marker_.clear();
        }
        open_.pop_back();
    }

    void item(pugi::xml_node node) {
        ListStyle const* const style = styles_.list(open_.back().style);
        auto const first = node.first_child();
        if (style == nullptr || local(first) == "list") return; // only holds a deeper list
        std::size_t const level = open_.size() - 1;
        open_.back().counters->count(*style, level, number(attribute(node, "start-value"), -1));
        marker_ = open_.back().counters->written_out(*style, level);
    }

    struct Row {
        pugi::xml_node node;
        bool header;
    };
    static void gather_rows(pugi::xml_node parent, bool header, std::vector<Row>& out, int depth) {
        for (pugi::xml_node at : parent.children()) {
            auto const name = local(at);
            if (name == "table-row") out.push_back({at, header});
            bool const group =
                name == "table-header-rows" || name == "table-rows" || name == "table-row-group";
            if (group && depth < deepest)
                gather_rows(at, header || name == "table-header-rows", out, depth + 1);
        }
    }

    /// A list that the table stands in does not number the paragraphs of its cells.
    void table(pugi::xml_node node, int depth) {
        std::vector<Row> rows;
        gather_rows(node, false, rows, depth);
        auto const lists = std::exchange(open_, {});
        builder_.open_table();
        std::int32_t number_of_row = 0;
        for (auto const& row : rows) {
            table_row(row, number_of_row, depth);
            number_of_row +=
                std::clamp(number(attribute(row.node, "number-rows-repeated"), 1), 1, 1000);
        }
        builder_.close_table();
        open_ = lists;
    }

    // Covered cells hold a place and no words: a span of the cell above or before lies over them.
    void table_row(Row const& row, std::int32_t number_of_row, int depth) {
        std::int32_t column = 0;
        for (pugi::xml_node at : row.node.children()) {
            auto const name = local(at);
            if (name != "table-cell" && name != "covered-table-cell") continue;
            if (name == "table-cell") {
                document::Cell cell{.row = number_of_row, .column = column, .header = row.header};
                cell.column_span =
                    std::clamp(number(attribute(at, "number-columns-spanned"), 1), 1, 1000);
                cell.row_span =
                    std::clamp(number(attribute(at, "number-rows-spanned"), 1), 1, 100000);
                builder_.open_cell(cell);
                blocks(at, depth + 1);
                builder_.close_cell();
            }
            column += std::clamp(number(attribute(at, "number-columns-repeated"), 1), 1, 1000);
        }
    }

    SourceBuilder& builder_;
    OdtStyles const& styles_;
    Look look_;
    document::Layout layout_;
    std::vector<OpenList> open_;
    std::unordered_map<std::string, Counters> counters_;
    Counters headings_;
    std::string marker_;
    std::vector<pugi::xml_node> boxes_;
    std::vector<pugi::xml_node> notes_;
    bool too_deep_ = false;
};

std::unexpected<base::Error> fail_no_body() {
    return base::fail(
        base::ErrorKind::unreadable,
        "Tệp ODT bị hỏng hoặc có mật khẩu: không đọc được phần thân văn bản. Hãy gửi "
        "lại tệp gốc, không đặt mật khẩu.",
        "The ODT is damaged or protected by a password: its body cannot be read. Send "
        "the original file again, without a password.");
}

text::Diagnostic deep_nesting() {
    return {
        .code = "deep-nesting",
        .severity = text::Severity::warning,
        .span = {},
        .message = {"Tệp lồng quá nhiều lớp; phần sâu nhất chỉ đọc được chữ, không có bố cục.",
                    "The file is nested too deeply; the deepest part was read without layout."}};
}

} // namespace

// Styles of the whole file first, then those of this text, which go by the same names and win.
base::Result<document::Source> read_odt(std::string_view bytes, Limits const& limits) {
    auto const package = TRY(Package::open(bytes, limits));
    auto content = TRY(package.part("content.xml"));
    if (!text::is_utf8(content)) content = text::repaired_utf8(content);
    pugi::xml_document document;
    bool const fine = parse_xml(document, content);
    auto const root = document.document_element();
    auto const body = child(child(root, "body"), "text");
    if (!fine || !body) return fail_no_body();
    OdtStyles styles;
    auto style_text = package.part("styles.xml").value_or(std::string());
    pugi::xml_document style_document;
    if (text::is_utf8(style_text) && parse_xml(style_document, style_text))
        for (auto const* part : {"styles", "automatic-styles"})
            styles.add(child(style_document.document_element(), part));
    styles.add(child(root, "automatic-styles"));
    SourceBuilder builder(media_type(Format::odt));
    Walk walk(builder, styles);
    walk.blocks(body, 0);
    walk.add_notes();
    if (walk.too_deep()) builder.diagnose(deep_nesting());
    return with_page_joints(builder.finish());
}

} // namespace suot::intake
