// Sections that restate another document, made works of their own.
//
// Follows docs/spec/structure.md, section 5.4. A letter may hold four of them; what stands in one
// is ordered by that document and only reported by the letter, so its duties must not be the
// letter's.
#include "digests.hpp"

#include <string>
#include <unordered_set>

#include <document/type.hpp>
#include <schedule/date.hpp>

#include "front_case.hpp"
#include "front_issuer.hpp"
#include "tables.hpp"

namespace suot::grammar {

using document::Node;
using document::NodeKind;
using text::Words;

namespace {

/// "CỦA BAN BÍ THƯ": the body that the title names after the number.
front::Run issued_by(Words heading, std::size_t at) {
    if (heading.at(at).key != text::key("của")) return {at, at};
    return front::body_in_sentence(heading, at + 1, heading.size());
}

/// A short name at the end ("(sau đây viết tắt là …)") is no part of the subject.
std::size_t end_of_subject(Words heading, std::size_t at) {
    for (auto i = at; i + 1 < heading.size(); ++i)
        if (heading[i].is_sign('(')
            && (heading[i + 1].key == text::key("sau") || heading[i + 1].key == text::key("gọi")))
            return i;
    return heading.size();
}

/// "KẾ HOẠCH SỐ 03-KH/TW NGÀY 01/12/2021 CỦA BỘ CHÍNH TRỊ …": a title, not a sentence that cites.
/// A number must follow the type at once; a sentence that only cites goes on with other words.
std::optional<Work> titled_work(Words heading) {
    auto const type = document::type_at(heading, 0);
    if (type.type == nullptr) return std::nullopt;
    std::size_t at = type.size;
    if (heading.at(at).key == text::key("số")) ++at;
    if (heading.at(at).is_sign(':')) ++at;
    auto const code = document::code_at(heading, at);
    if (!code) return std::nullopt;
    Work work{.held = Held::digest, .front = {}, .node = 0};
    work.front.code = code->code;
    work.front.side = code->code.side;
    work.front.type = {std::string(type.type->symbol), heading.span(0, type.size)};
    at += code->size;
    if (heading.at(at).is_sign(',')) ++at;
    if (heading.at(at).key == text::key("ngày"))
        if (auto const date = schedule::date_at(heading, at)) {
            work.front.date = {date->date, heading.span(at, at + date->size), true};
            at += date->size;
        }
    auto const body = issued_by(heading, at);
    if (!body.empty()) {
        work.front.issuer = {
            front::sentence_case(heading.sub(body.from, body.to), front::Wording::body_name),
            heading.span(body.from, body.to)};
        at = body.to;
    }
    if (heading.at(at).key == text::key("về")) ++at;
    if (heading.at(at).key == text::key("việc")) ++at;
    auto const subject = heading.sub(at, end_of_subject(heading, at));
    work.front.subject = {front::sentence_case(subject, front::Wording::running), subject.span()};
    return work;
}

bool may_head(Node const& node) {
    return node.heading
           && (node.kind == NodeKind::section || node.kind == NodeKind::head
               || node.kind == NodeKind::part || node.kind == NodeKind::clause);
}

/// The words of a heading without its mark, over all its lines.
Words title(std::vector<LineView> const& lines, Node const& node) {
    auto const marker = lines[static_cast<std::size_t>(node.first_line)].marker;
    return words_at(lines, {node.first_line, node.last_line, true}).from(marker ? marker->size : 0);
}

/// The number of the first node after `at` that is not below it.
std::size_t end_of(std::vector<Node> const& nodes, std::size_t at) {
    std::size_t end = at + 1;
    while (end < nodes.size() && nodes[end].depth > nodes[at].depth) ++end;
    return end;
}

} // namespace

/// A document restated twice in a file is one work. All nodes below the heading belong to it from
/// here on.
void mark_digests(std::vector<LineView> const& lines, Parsed& parsed) {
    auto& nodes = parsed.tree.nodes;
    std::unordered_set<std::string> known;
    for (auto const& work : parsed.works) known.insert(work.front.code.normal);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!may_head(nodes[i]) || nodes[i].child_count == 0) continue;
        auto work = titled_work(title(lines, nodes[i]));
        if (!work || !known.insert(work->front.code.normal).second) continue;
        work->node = static_cast<std::int32_t>(i);
        auto const number = static_cast<std::int32_t>(parsed.works.size());
        auto const end = end_of(nodes, i);
        for (std::size_t k = i; k < end; ++k) nodes[k].work = number;
        parsed.works.push_back(std::move(*work));
    }
}

} // namespace suot::grammar
