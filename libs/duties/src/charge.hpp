// One item's sentences: whom they charge, who supports, and whether they order anything at all.
// docs/spec/duties.md, section 4.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <text/word.hpp>

#include "bodies.hpp"

namespace suot::duties {

/// What the words of one item say.
struct Charge {
    std::vector<Body> lead;
    std::vector<Body> support;
    std::size_t starts =
        0; ///< where the order itself begins: after an inline head, or at the charging sentence
    bool acts = false;        ///< it begins with a verb of doing
    bool inline_head = false; ///< "Sở Nội vụ: …": the lead stands before a colon
    bool reports = false;     ///< it tells what was done, or praises
    bool grants = false;      ///< it gives a right, no duty: "có thể", "có quyền"
    bool forbids = false;     ///< "không được", "nghiêm cấm"
    bool labelled = false;    ///< it begins with a label: "Nội dung: …"
    bool opens = false; ///< it begins with a circumstance: "Qua công tác …,", "Trên cơ sở …,"
    bool enacts = false; ///< the subject issues words: "Ban Bí thư quy định … như sau:"
    bool elided = false; ///< a clause without a subject stands before the body found: "Căn cứ …,
                         ///< chỉ đạo các …"
    bool ordered = false; ///< the lead is told by an order ("giao X", "X có trách nhiệm"), not by a
                          ///< mere subject

    [[nodiscard]] bool charges() const { return !lead.empty(); }
};

/// What the words are: an item, or a sentence that introduces a list.
enum class Form : std::uint8_t { item, introduction };

/// Reads the words of one item. An introduction may name its body after clauses that begin with
/// verbs.
[[nodiscard]] Charge read_charge(text::Words words, Form form = Form::item);

/// Reads a heading: "2. Sở Nội vụ", "Nhiệm vụ của X gồm …", "Giao X:". `lead` is empty where it
/// names nobody.
[[nodiscard]] Charge read_heading(text::Words words);

/// Those directed by an introduction: "Sở A chỉ đạo Chi cục B thực hiện các nội dung sau:".
[[nodiscard]] std::vector<Body> directed_bodies(text::Words words);

/// Reads a title that is nothing but a name, verbs inside it included: "Tổ giúp việc Ban Chỉ đạo".
[[nodiscard]] Charge read_title(text::Words words);

} // namespace suot::duties
