// Markdown: cmark-gfm tells what each line of the source is; the words and markers are taken from
// the source itself, since cmark renumbers lists and gives up on broken emphasis.
//
// Follows docs/spec/intake.md, sections 3 to 5. A plan whose items are numbered 1, 2, 4 must stay
// so: the gap is a finding (docs/spec/diagnostics.md), and a renumbering parser would hide it.
#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include "bars.hpp"
#include "decode.hpp"
#include "html.hpp"
#include "page_joints.hpp"
#include "plain.hpp"
#include "readers.hpp"

namespace suot::intake {

namespace {

/// What cmark says of one line of the source.
struct LineRole {
    std::uint32_t block = 0; ///< the leaf block it belongs to, from 1; 0: none
    std::uint8_t list_depth = 0;
};

struct NodeFree {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
    void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
};

std::unique_ptr<cmark_node, NodeFree> parsed(std::string_view text) {
    cmark_gfm_core_extensions_ensure_registered();
    std::unique_ptr<cmark_parser, NodeFree> const parser(cmark_parser_new(CMARK_OPT_DEFAULT));
    if (auto* table = cmark_find_syntax_extension("table"))
        cmark_parser_attach_syntax_extension(parser.get(), table);
    cmark_parser_feed(parser.get(), text.data(), text.size());
    return std::unique_ptr<cmark_node, NodeFree>(cmark_parser_finish(parser.get()));
}

bool is_leaf_block(cmark_node_type type) {
    return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING
           || type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK;
}

/// Writes the role of the lines of one leaf block.
void fill(std::vector<LineRole>& roles, cmark_node* node, LineRole role) {
    auto const first = static_cast<std::size_t>(std::max(cmark_node_get_start_line(node), 1));
    auto const last = static_cast<std::size_t>(std::max(cmark_node_get_end_line(node), 1));
    for (std::size_t i = first; i <= last && i < roles.size(); ++i) roles[i] = role;
}

/// cmark counts lines from 1; a line that belongs to no leaf block keeps block 0.
std::vector<LineRole> roles_of(std::string_view text) {
    auto const lines = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 2;
    std::vector<LineRole> roles(lines);
    auto const root = parsed(text);
    std::unique_ptr<cmark_iter, NodeFree> const iter(cmark_iter_new(root.get()));
    LineRole role;
    std::uint32_t block = 0;
    for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iter.get())) {
        cmark_node* const node = cmark_iter_get_node(iter.get());
        auto const type = cmark_node_get_type(node);
        if (type == CMARK_NODE_LIST)
            role.list_depth = static_cast<std::uint8_t>(
                std::clamp(role.list_depth + (event == CMARK_EVENT_ENTER ? 1 : -1), 0, 200));
        if (event != CMARK_EVENT_ENTER || !is_leaf_block(type)) continue;
        role.block = ++block;
        fill(roles, node, role);
    }
    return roles;
}

/// "> " in front of quoted lines is no word.
void take_quote(RawLine& line, PlainText const& plain) {
    while (line.begin < line.end && plain.text[line.begin] == '>')
        line = cut_line(line, line.begin + 1, line.end, plain.text, plain.marks);
}

/// Two blanks, or a backslash, at the end of a line order the break.
bool ends_in_break(std::string_view text, RawLine const& line) {
    std::size_t const newline = std::min(text.find('\n', line.end), text.size());
    return text.substr(line.end, newline - line.end).find("  ") != std::string_view::npos;
}

/// A new leaf block begins a paragraph as an empty line does. The fences of code are no words.
void apply_roles(PlainText& plain, std::vector<LineRole> const& roles) {
    std::uint32_t block = 0;
    for (RawLine& line : plain.lines) {
        LineRole const role = roles[std::min<std::size_t>(line.number, roles.size() - 1)];
        take_quote(line, plain);
        line.list_depth = role.list_depth;
        line.break_after = ends_in_break(plain.text, line);
        line.blank_before = line.blank_before || (role.block != block && block != 0);
        block = role.block;
    }
    std::erase_if(plain.lines, [&](RawLine const& line) {
        return line.begin == line.end
               || plain.text.substr(line.begin, line.end - line.begin).starts_with("```");
    });
}

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// Where `word` (lower case) stands at or after `from`, whatever its case.
std::size_t find_tag(std::string_view text, std::string_view word, std::size_t from) {
    auto const rest = text.substr(from);
    auto const found = std::ranges::search(rest, word, {}, lower);
    return found.empty() ? std::string_view::npos
                         : from + static_cast<std::size_t>(found.begin() - rest.begin());
}

/// "<br>" orders a break: in a row of a table a line separator, else the end of the line.
std::string with_breaks(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool row = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at == 0 || text[at - 1] == '\n')
            row = text.substr(at, text.find('\n', at) - at).find('|') != std::string_view::npos;
        bool const tag = text[at] == '<' && at + 3 < text.size() && lower(text[at + 1]) == 'b'
                         && lower(text[at + 2]) == 'r';
        std::size_t const length = tag ? text.substr(at, 9).find('>') : std::string_view::npos;
        if (length == std::string_view::npos) {
            out += text[at];
            continue;
        }
        out += row ? "\u2028" : "  \n";
        at += length;
    }
    return out;
}

/// The references that writers of Markdown cannot do without; "&amp;" last, so that "&amp;lt;"
/// stays the four signs it means.
std::string without_references(std::string text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> table{
        {{"&nbsp;", " "}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}}};
    for (auto const& [from, to] : table) {
        std::string out;
        std::size_t at = 0;
        for (std::size_t found = text.find(from); found != std::string::npos;
             found = text.find(from, at)) {
            out.append(text, at, found - at);
            out += to;
            at = found + from.size();
        }
        if (at == 0) continue;
        out.append(text, at);
        text = std::move(out);
    }
    return text;
}

/// Breaks and references are written out first: what cmark says of lines must hold for the text
/// that the words are cut from.
void add_markdown(SourceBuilder& builder, std::string_view text) {
    std::string changed;
    if (text.find('&') != std::string_view::npos || text.find('<') != std::string_view::npos) {
        changed = without_references(with_breaks(text));
        text = changed;
    }
    PlainText plain{.text = text};
    plain.marks = marks(plain.text, Tags::strip);
    plain.lines = raw_lines(plain.text, plain.marks);
    apply_roles(plain, roles_of(plain.text));
    plain.cells = take_tables(plain.lines, plain.text, plain.marks);
    add_plain(builder, plain);
}

/// Tables written as HTML are read as HTML; all around them is Markdown.
void add_mixed(SourceBuilder& builder, std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t const open = find_tag(text, "<table", at);
        std::size_t const close =
            open == std::string_view::npos ? open : find_tag(text, "</table>", open);
        if (close == std::string_view::npos) break;
        add_markdown(builder, text.substr(at, open - at));
        at = close + 8;
        add_html(builder, text.substr(open, at - open));
    }
    add_markdown(builder, text.substr(at));
}

} // namespace

base::Result<document::Source> read_markdown(std::string_view bytes, Limits const&) {
    auto const decoded = decode_text(bytes);
    std::string_view const text = decoded.view();
    SourceBuilder builder("text/markdown");
    builder.reserve(text.size());
    if (decoded.remark) builder.diagnose(*decoded.remark);
    add_mixed(builder, text);
    return with_page_joints(builder.finish()); // those of tables written as HTML
}

} // namespace suot::intake
