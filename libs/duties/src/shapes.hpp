// What the words of a heading, an item or a paragraph look like, before anybody is named.
// docs/spec/duties.md, section 1.
#pragma once

#include <optional>
#include <vector>

#include <document/tree.hpp>
#include <text/word.hpp>

#include "zones.hpp"

namespace suot::duties {

/// They introduce what follows: "… như sau:".
[[nodiscard]] bool ends_with_colon(text::Words words);

/// "Chủ trì, phối hợp với:" the bodies of the items below are those it works with.
[[nodiscard]] bool leaves_partners_open(text::Words heading);

/// "Phân công nhiệm vụ cho các thành viên …" under a body's own heading: it assigns, they are its
/// own people.
[[nodiscard]] bool assigns_inside(text::Words words);

/// "Kiểm tra việc …", "Theo dõi, giám sát việc …": the list below says what is looked at.
[[nodiscard]] bool orders_inspection(text::Words words);

/// An item that only names a document: "Kết luận số … ngày … về …".
[[nodiscard]] bool is_citation(text::Words words);

/// Its first word orders: "Xây dựng …", "Tiếp tục …".
[[nodiscard]] bool begins_with_verb(text::Words words);

/// What a heading says of its items; nothing where it is an order itself.
[[nodiscard]] std::optional<Zone> zone_said(text::Words heading);

/// The last sentence of an introduction: the one that its colon ends.
[[nodiscard]] text::Words last_sentence(text::Words words);

/// "… trong các trường hợp sau:", "… theo các hình thức sau:": the list says when, how or who, and
/// orders nothing.
[[nodiscard]] bool lists_no_orders(text::Words introduction);

/// "… (nếu có) khó khăn, vướng mắc …": what closes a plan.
[[nodiscard]] bool reports_trouble(text::Words words);

/// The words behind "(1)", "(2)", … in one item, each to the next; empty where fewer than two
/// follow one another.
[[nodiscard]] std::vector<text::Words> inline_parts(text::Words words);

/// "[1] …": a note at the foot of a page.
[[nodiscard]] bool is_footnote(text::Words words);

/// Nodes that divide the text: parts, items, bullets, tables.
[[nodiscard]] bool is_item_kind(document::NodeKind kind);

/// Items with a number or letter of their own.
[[nodiscard]] bool is_numbered_kind(document::NodeKind kind);

} // namespace suot::duties
