// DOCX: the words as Word shows them, with its automatic numbers, tables and text boxes; tracked
// changes are taken as accepted.
//
// Follows docs/spec/intake.md, section 6, and ECMA-376 part 1, 17.
//
// The document is a tree of untrusted depth: past `deepest_element` the words are read without
// layout and without going down the stack.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <text/unicode.hpp>

#include "docx_parts.hpp"
#include "docx_table.hpp"
#include "page_joints.hpp"
#include "readers.hpp"
#include "xml.hpp"
#include "zip.hpp"

namespace suot::intake {

namespace {

/// Elements whose words are not shown.
bool is_hidden(std::string_view name) {
    return name == "del" || name == "moveFrom" || name == "delText" || name == "instrText"
           || name == "sdtPr" || name == "rPr" || name == "pPr" || name == "commentReference";
}

/// 18.3: a symbol of a font without Unicode.
std::string symbol(pugi::xml_node node) {
    std::string_view const hex = attribute(node, "char");
    char32_t code = 0;
    for (char const c : hex.substr(0, 6)) {
        code = code * 16 + static_cast<char32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    std::string glyph;
    if (code >= 0x20 && code < 0x110000) text::append_utf8(glyph, code);
    return bullet_of(glyph);
}

/// One walk over the body, in reading order.
class Walk {
public:
    Walk(SourceBuilder& builder, DocxStyles const& styles, DocxNumbering& numbering)
        : builder_(builder), styles_(styles), numbering_(numbering) {}

    void blocks(pugi::xml_node parent, int depth) {
        for (auto at = parent.first_child(); at; at = at.next_sibling()) {
            auto const name = local(at);
            if (name == "p")
                paragraph(at, depth);
            else if (name == "tbl" && depth < deepest_element)
                table(at, depth + 1);
            else if (name == "AlternateContent" && depth < deepest_element)
                blocks(alternative(at), depth + 1);
            else if (is_transparent(name))
                depth < deepest_element ? blocks(at, depth + 1) : plain(at);
        }
    }

    [[nodiscard]] std::vector<int> const& footnotes() const { return footnotes_; }
    [[nodiscard]] std::vector<int> const& endnotes() const { return endnotes_; }
    [[nodiscard]] bool too_deep() const { return too_deep_; }

private:
    /// 17.17.3: the first choice, or the fallback where there is none.
    static pugi::xml_node alternative(pugi::xml_node node) {
        auto const choice = child(node, "Choice");
        return choice && choice.first_child() ? choice : child(node, "Fallback");
    }

    /// All words below, without layout, without going down the stack.
    void plain(pugi::xml_node top) {
        too_deep_ = true;
        for (auto at = top.first_child(); at && at != top;) {
            if (local(at) == "t") builder_.add(at.child_value());
            if (local(at) == "p") builder_.end_line();
            bool const down = at.first_child() && !is_hidden(local(at));
            if (down) {
                at = at.first_child();
                continue;
            }
            while (at && at != top && !at.next_sibling()) at = at.parent();
            if (at && at != top) at = at.next_sibling();
        }
        builder_.end_line();
    }

    void paragraph(pugi::xml_node node, int depth) {
        auto const properties = child(node, "pPr");
        auto const id = attribute(child(properties, "pStyle"), "val");
        DocxStyle const& style = styles_.paragraph(id);
        Look const outer = std::exchange(look_, over(paragraph_look(properties), style.look));
        document::Layout const outer_layout = std::exchange(layout_, layout_of(look_));
        auto boxes = std::exchange(boxes_, {});
        if (builder_.pending() == 0) number(properties, style, id);
        inlines(node, depth);
        if (!mark_deleted(properties)) builder_.end_line(layout_);
        // The paragraphs of a box gather boxes of their own.
        auto const own = std::exchange(boxes_, std::move(boxes));
        for (auto const box : own) blocks(box, depth + 1);
        look_ = outer;
        layout_ = outer_layout;
    }

    /// A paragraph mark deleted under tracked changes joins two paragraphs.
    static bool mark_deleted(pugi::xml_node properties) {
        return static_cast<bool>(child(child(properties, "rPr"), "del"));
    }

    /// The paragraph's own list wins; `list` 0 there takes the style's away; a style's level is the
    /// one that the list links to it (ECMA-376 part 1, 17.9.23).
    void number(pugi::xml_node properties, DocxStyle const& style, std::string_view id) {
        auto place = list_place(properties);
        if (!place || place->list < 0) {
            int const level = place ? place->level : -1;
            place = style.list;
            if (place && level >= 0) place->level = level;
            if (place && level < 0)
                place->level = numbering_.level_of_style(place->list, id).value_or(place->level);
        }
        if (!place || place->list <= 0) return;
        std::string const marker = numbering_.next(*place);
        if (marker.empty()) return;
        Look const mark = over(run_look(child(properties, "rPr")), look_);
        Look const look = over(numbering_.look(*place), mark);
        layout_.list_depth = static_cast<std::uint8_t>(place->level + 1);
        builder_.add(look.caps.value_or(false) ? upper(marker) : marker, style_of(look));
        builder_.add(" ");
    }

    void inlines(pugi::xml_node parent, int depth) {
        if (depth >= deepest_element) return plain(parent);
        for (auto at = parent.first_child(); at; at = at.next_sibling()) {
            auto const name = local(at);
            if (name == "r")
                run(at, depth + 1);
            else if (name == "AlternateContent")
                inlines(alternative(at), depth + 1);
            else if (name == "oMath" || name == "oMathPara")
                math(at);
            else if (is_transparent(name))
                inlines(at, depth + 1);
        }
    }

    void run(pugi::xml_node node, int depth) {
        auto const properties = child(node, "rPr");
        Look look = look_;
        if (properties) {
            auto const id = attribute(child(properties, "rStyle"), "val");
            look =
                over(run_look(properties), id.empty() ? look_ : over(styles_.character(id), look_));
        }
        if (look.hidden.value_or(false)) return;
        if (layout_.size == 0 || builder_.pending() == 0) layout_.size = look.size.value_or(0);
        for (auto at = node.first_child(); at; at = at.next_sibling()) piece(at, look, depth);
    }

    void piece(pugi::xml_node node, Look const& look, int depth) {
        auto const name = local(node);
        if (name == "t")
            letters(node.child_value(), look);
        else if (name == "tab" || name == "ptab")
            builder_.add(" ", style_of(look));
        else if (name == "br" || name == "cr")
            builder_.end_line(layout_);
        else if (name == "noBreakHyphen")
            builder_.add("-", style_of(look));
        else if (name == "sym")
            builder_.add(symbol(node), style_of(look));
        else if (name == "footnoteReference")
            note(footnotes_, node);
        else if (name == "endnoteReference")
            note(endnotes_, node);
        else if (name == "AlternateContent")
            for (auto at = alternative(node).first_child(); at; at = at.next_sibling())
                piece(at, look, depth + 1);
        else if (name == "drawing" || name == "pict" || name == "object")
            find_boxes(node);
    }

    void letters(std::string_view text, Look const& look) {
        if (look.caps.value_or(false))
            builder_.add(upper(text), style_of(look));
        else
            builder_.add(text, style_of(look));
    }

    static void note(std::vector<int>& notes, pugi::xml_node node) {
        notes.push_back(intake::number(attribute(node, "id"), -1));
    }

    /// Text boxes inside a drawing; read after the paragraph that they hang on.
    void find_boxes(pugi::xml_node top) {
        for (auto at = top.first_child(); at && at != top;) {
            if (local(at) == "txbxContent") boxes_.push_back(at);
            bool const fallback = local(at) == "Fallback" && child(at.parent(), "Choice");
            if (at.first_child() && !fallback && local(at) != "txbxContent") {
                at = at.first_child();
                continue;
            }
            while (at && at != top && !at.next_sibling()) at = at.parent();
            if (at && at != top) at = at.next_sibling();
        }
    }

    void math(pugi::xml_node top) {
        for (auto at = top.first_child(); at && at != top;) {
            if (local(at) == "t") builder_.add(at.child_value(), style_of(look_));
            if (at.first_child()) {
                at = at.first_child();
                continue;
            }
            while (at && at != top && !at.next_sibling()) at = at.parent();
            if (at && at != top) at = at.next_sibling();
        }
    }

    void table(pugi::xml_node node, int depth) {
        auto const rows = table_grid(node, depth);
        auto const boxes = std::exchange(boxes_, {});
        builder_.open_table();
        for (auto const& row : rows)
            for (auto const& cell : row) {
                if (cell.goes_on) continue;
                builder_.open_cell(cell.cell);
                blocks(cell.node, depth + 1);
                builder_.close_cell();
            }
        builder_.close_table();
        boxes_ = boxes;
    }

    SourceBuilder& builder_;
    DocxStyles const& styles_;
    DocxNumbering& numbering_;
    Look look_;
    document::Layout layout_;
    std::vector<pugi::xml_node> boxes_;
    std::vector<int> footnotes_;
    std::vector<int> endnotes_;
    bool too_deep_ = false;
};

/// A part of the package as XML; an empty document where there is none or it is damaged.
struct Part {
    std::string text;
    pugi::xml_document document;

    Part(Package const& package, char const* name) {
        auto bytes = package.part(name);
        if (!bytes) return;
        text = text::is_utf8(*bytes) ? std::move(*bytes) : text::repaired_utf8(*bytes);
        if (!parse_xml(document, text)) damaged = true;
    }
    Part(Part const&) = delete;
    Part& operator=(Part const&) = delete;
    [[nodiscard]] pugi::xml_node root() const { return document.document_element(); }
    bool damaged = false;
};

/// Notes in the order they are called, "[1] words", at the end of the text.
void add_notes(SourceBuilder& builder, Walk& walk, Part const& part, std::vector<int> const& ids,
               std::size_t& count) {
    for (int const id : ids)
        for (auto note = part.root().first_child(); note; note = note.next_sibling()) {
            if (number(attribute(note, "id"), -2) != id) continue;
            builder.add("[" + std::to_string(++count) + "] ");
            walk.blocks(note, 1);
        }
}

std::unexpected<base::Error> fail_no_body() {
    return base::fail(base::ErrorKind::unreadable,
                      "Tệp DOCX bị hỏng: không có phần thân văn bản. Hãy gửi lại tệp gốc.",
                      "The DOCX is damaged: it has no body. Send the original file again.");
}

text::Diagnostic deep_nesting() {
    return {
        .code = "deep-nesting",

        .severity = text::Severity::warning,
        .span = {},
        .message = {
            "Tệp lồng quá nhiều lớp; phần sâu nhất chỉ đọc được chữ, không có bố cục.",
            "The file is nested too deeply; the deepest_element part was read without layout."}};
}

} // namespace

// Without styles, numbering or notes a document is still a document; only its body must be there.
base::Result<document::Source> read_docx(std::string_view bytes, Limits const& limits) {
    auto const package = TRY(Package::open(bytes, limits));
    Part const body(package, "word/document.xml");
    auto const root = child(body.root(), "body");
    if (!root) {
        auto part = package.part("word/document.xml");
        if (!part && part.error().kind == base::ErrorKind::too_large)
            return std::unexpected(part.error());
        return fail_no_body();
    }
    Part const style_part(package, "word/styles.xml");
    Part const number_part(package, "word/numbering.xml");
    Part const foot_part(package, "word/footnotes.xml");
    Part const end_part(package, "word/endnotes.xml");
    DocxStyles const styles(style_part.root());
    DocxNumbering numbering(number_part.root(), styles);
    SourceBuilder builder(media_type(Format::docx));
    builder.reserve(body.text.size() / 8);
    Walk walk(builder, styles, numbering);
    walk.blocks(root, 0);
    std::size_t notes = 0;
    auto const footnotes = walk.footnotes();
    auto const endnotes = walk.endnotes();
    add_notes(builder, walk, foot_part, footnotes, notes);
    add_notes(builder, walk, end_part, endnotes, notes);
    if (walk.too_deep()) builder.diagnose(deep_nesting());
    return with_page_joints(builder.finish());
}

} // namespace suot::intake
