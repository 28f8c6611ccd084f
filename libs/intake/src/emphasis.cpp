// Stars, underlines, links, escapes and tags that stand among the words and are none.
//
// Follows docs/spec/intake.md, section 3. Crawlers close emphasis in the wrong places ("**Điều 1.
// **Ban hành"), so CommonMark's rules of flanking do not help: marks of one kind are paired in
// turn, up to the next empty line or bar, and what stays alone says nothing.
#include "emphasis.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace suot::intake {

namespace {

/// A run of stars, and what stands on both sides of it.
struct Run {
    std::uint32_t at = 0;
    std::uint32_t size = 0;
    char before = '\n';
    char after = '\n';
    bool line_start = false;
    bool content = false; ///< not a mark
    bool bold_toggles = false;
    bool italic_toggles = false;

    [[nodiscard]] bool opens() const { return blank(before) && !blank(after); }
    [[nodiscard]] bool closes() const { return !blank(before); }
    [[nodiscard]] bool bold() const { return size == 2 || size == 3; }
    [[nodiscard]] bool italic() const { return size == 1 || size == 3; }

    [[nodiscard]] static bool blank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
};

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "(*)", "5*3", "a * b".
bool is_content(Run const& run) {
    if (run.before == '(' && run.after == ')') return true;
    if (is_digit(run.before) && is_digit(run.after)) return true;
    return !run.line_start && run.size == 1 && run.before == ' ' && run.after == ' ';
}

Run run_at(std::string_view text, std::size_t at) {
    Run run{.at = static_cast<std::uint32_t>(at)};
    std::size_t end = at;
    while (end < text.size() && text[end] == '*') ++end;
    run.size = static_cast<std::uint32_t>(end - at);
    run.before = at == 0 ? '\n' : text[at - 1];
    run.after = end == text.size() ? '\n' : text[end];
    std::size_t begin = at;
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
    run.line_start = begin == 0 || text[begin - 1] == '\n';
    run.content = is_content(run);
    return run;
}

constexpr std::size_t furthest_lines = 60; ///< emphasis does not run on for ever

/// Between two runs stands an empty line, a bar, or too much.
bool separated(std::string_view between) {
    std::size_t lines = 0;
    for (std::size_t at = between.find('\n'); at != std::string_view::npos;) {
        if (++lines > furthest_lines) return true;
        std::size_t const next = between.find('\n', at + 1);
        if (next == std::string_view::npos) return false;
        auto line = between.substr(at + 1, next - at - 1);
        while (!line.empty() && Run::blank(line.front())) line.remove_prefix(1);
        while (!line.empty() && Run::blank(line.back())) line.remove_suffix(1);
        if (line.empty() || line == "|") return true;
        at = next;
    }
    return false;
}

/// Pairs the marks of one kind in turn. With an odd number one is stray: the one before a mark that
/// clearly opens.
void pair_up(std::span<Run*> runs, bool Run::*toggles) {
    std::size_t i = 0;
    while (i + 1 < runs.size()) {
        bool const odd = (runs.size() - i) % 2 != 0;
        if (odd && runs[i + 1]->opens() && i + 2 < runs.size() && runs[i + 2]->closes()) {
            ++i;
            continue;
        }
        runs[i]->*toggles = runs[i + 1]->*toggles = true;
        i += 2;
    }
}

/// "* Nhiệm vụ": a list marker, unless the next star closes what it opens.
bool list_marker(Run const& run, Run const* next) {
    if (!run.line_start || run.after != ' ' || run.size > 2) return false;
    if (run.size == 2) return next == nullptr;
    return next == nullptr || !next->closes();
}

/// Tells list markers from marks; backwards, so that each run knows the italic one after it.
void find_list_markers(std::span<Run> group) {
    Run const* next_italic = nullptr;
    for (std::size_t i = group.size(); i-- > 0;) {
        Run& run = group[i];
        bool const last = i + 1 == group.size();
        if (!run.content)
            run.content = list_marker(run, run.size == 2 && !last ? &group[i + 1] : next_italic);
        if (run.italic()) next_italic = &run;
    }
}

void pair_group(std::span<Run> group) {
    std::vector<Run*> bold;
    std::vector<Run*> italic;
    find_list_markers(group);
    for (Run& run : group) {
        if (run.content) continue;
        if (run.bold()) bold.push_back(&run);
        if (run.italic()) italic.push_back(&run);
    }
    pair_up(bold, &Run::bold_toggles);
    pair_up(italic, &Run::italic_toggles);
}

std::vector<Run> star_runs(std::string_view text) {
    std::vector<Run> runs;
    for (std::size_t at = text.find('*'); at != std::string_view::npos;) {
        Run run = run_at(text, at);
        std::size_t const end = run.at + run.size;
        if (run.before == '\\') { // an escaped star is content, but a lone one is a separator
            run.content = !(run.size == 1 && run.after == '\n' && at >= 2 && text[at - 2] == '\n');
        }
        runs.push_back(run);
        at = text.find('*', end);
    }
    return runs;
}

void pair_all(std::string_view text, std::vector<Run>& runs) {
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= runs.size(); ++i) {
        if (i < runs.size()) {
            std::size_t const from = runs[i - 1].at + runs[i - 1].size;
            if (!separated(text.substr(from, runs[i].at - from))) continue;
        }
        pair_group(std::span(runs).subspan(begin, i - begin));
        begin = i;
    }
}

constexpr bool escapable(char c) {
    return std::string_view("\\`*_{}[]()#+-.!|<>~\"&").find(c) != std::string_view::npos;
}

/// Backslashes that only hide a sign from Markdown.
void add_escapes(std::string_view text, std::vector<Mark>& out) {
    for (std::size_t at = text.find('\\'); at != std::string_view::npos;
         at = text.find('\\', at + 2)) {
        if (at + 1 < text.size() && escapable(text[at + 1]))
            out.push_back({static_cast<std::uint32_t>(at), 1, {}});
        if (at + 2 >= text.size()) break;
    }
}

constexpr std::size_t longest_mark = 500; ///< bytes of an address, of linked words, of a tag

/// "[words](address)" keeps its words.
void add_links(std::string_view text, std::vector<Mark>& out) {
    for (std::size_t at = text.find("]("); at != std::string_view::npos;
         at = text.find("](", at + 2)) {
        auto const address = text.substr(at + 2, longest_mark);
        std::size_t const end = address.find_first_of(")\n \t");
        if (end == std::string_view::npos || address[end] != ')') continue;
        std::size_t const close = at + 2 + end;
        std::size_t const from = at > longest_mark ? at - longest_mark : 0;
        std::size_t const back = text.substr(from, at - from).find_last_of("[\n");
        if (back == std::string_view::npos || text[from + back] != '[') continue;
        std::size_t const open = from + back;
        out.push_back({static_cast<std::uint32_t>(open), 1, {}});
        out.push_back(
            {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(close + 1 - at), {}});
    }
}

/// "__words__" on one line are underlined; longer runs of "_" are blanks to fill in.
void add_underlines(std::string_view text, std::vector<Mark>& out) {
    std::size_t newline = text.find('\n');
    for (std::size_t at = text.find("__"); at != std::string_view::npos; at = text.find("__", at)) {
        std::size_t const end = text.find_first_not_of('_', at);
        if (newline < at) newline = text.find('\n', at);
        std::size_t const close = text.find("__", std::min(end, text.size()));
        bool const pair = end == at + 2 && close != std::string_view::npos && close < newline
                          && text.find_first_not_of('_', close) != close + 3;
        if (pair && Run::blank(at == 0 ? '\n' : text[at - 1])) {
            out.push_back({static_cast<std::uint32_t>(at), 2, {.underlined = true}});
            out.push_back({static_cast<std::uint32_t>(close), 2, {.underlined = true}});
            at = close + 2;
        } else {
            at = std::min(end, text.size());
        }
    }
}

/// Tags that Markdown carries inside its words. Names not listed are words: "<tên tệp>".
bool is_tag(std::string_view inside) {
    static constexpr std::array<std::string_view, 21> names{
        "b",    "strong", "i",   "em", "u",     "sup",  "sub", "span", "p",    "div", "center",
        "font", "a",      "img", "hr", "small", "mark", "ins", "o:p",  "code", "br"};
    if (inside.starts_with('/')) inside.remove_prefix(1);
    std::string_view const name = inside.substr(0, inside.find_first_of(" /"));
    return std::ranges::find(names, name) != names.end();
}

// "<" also stands for "less than": a tag has a known name and closes on its line.
void add_tags(std::string_view text, std::vector<Mark>& out) {
    for (std::size_t at = text.find('<'); at != std::string_view::npos;
         at = text.find('<', at + 1)) {
        auto const rest = text.substr(at, longest_mark);
        char const next = rest.size() > 1 ? rest[1] : ' ';
        if (next != '!' && next != '/' && ((next | 0x20) < 'a' || (next | 0x20) > 'z')) continue;
        bool const comment = rest.starts_with("<!--");
        std::size_t const close = comment ? rest.find("-->") : rest.find_first_of(">\n", 1);
        if (close == std::string_view::npos || rest[close] == '\n') continue;
        std::size_t const size = close + (comment ? 3 : 1);
        if (comment || is_tag(rest.substr(1, close - 1)))
            out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(size), {}});
    }
}

} // namespace

std::vector<Mark> marks(std::string_view text, Tags tags) {
    std::vector<Mark> out;
    auto runs = star_runs(text);
    pair_all(text, runs);
    for (Run const& run : runs)
        if (!run.content)
            out.push_back({run.at, run.size, {run.bold_toggles, run.italic_toggles, false}});
    add_escapes(text, out);
    add_links(text, out);
    add_underlines(text, out);
    if (tags == Tags::strip) add_tags(text, out);
    std::ranges::sort(out, {}, &Mark::at);
    Style now;
    for (Mark& mark : out) { // from toggles to styles
        now.bold = now.bold != mark.style.bold;
        now.italic = now.italic != mark.style.italic;
        now.underlined = now.underlined != mark.style.underlined;
        mark.style = now;
    }
    return out;
}

} // namespace suot::intake
