// Lines → structure: front matter, hierarchy, tables of tasks, annexes and restated documents.
//
// Follows docs/spec/structure.md. Opens no file, knows no format.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <base/clock.hpp>
#include <document/claim.hpp>
#include <document/code.hpp>
#include <document/line.hpp>
#include <document/tree.hpp>
#include <text/diagnostic.hpp>
#include <text/word.hpp>

namespace suot::grammar {

/// Who signed, and for whom.
struct Signature {
    document::Claim authority; ///< "T/L", "TM.", "KT."
    document::Claim on_behalf; ///< "BAN THƯỜNG VỤ": in whose name
    document::Claim position;  ///< "CHÁNH VĂN PHÒNG"
    document::Claim name;      ///< "Đỗ Quang Minh"
    friend bool operator==(Signature const&, Signature const&) = default;
};

/// One line of Nơi nhận or Kính gửi: the body and, in brackets, why.
struct Recipient {
    document::Claim name;
    document::Claim purpose; ///< "để b/c"; empty where none is printed
    friend bool operator==(Recipient const&, Recipient const&) = default;
};

/// The parts of a document's heading and foot (Nghị định 30/2020/NĐ-CP, annex I; Hướng dẫn
/// 36-HD/VPTW).
struct FrontMatter {
    document::Code code;
    document::Claim type; ///< value: the symbol ("KH"); span: the title's words, or the code's
    document::Side side = document::Side::unknown;
    document::Claim issuer; ///< "Ủy ban nhân dân tỉnh Nghệ An": in sentence case, words as printed
    document::Claim issuer_parent; ///< "Đảng bộ tỉnh Tuyên Quang"
    document::Claim place;
    document::DateClaim date;
    document::Claim subject;           ///< without "về việc", "V/v", "về"
    std::vector<Recipient> addressees; ///< Kính gửi
    std::vector<Recipient> copies;     ///< Nơi nhận, without the file copy ("Lưu: …")
    Signature signature;
    document::Claim secrecy; ///< "Mật", "Tối mật", "Tuyệt mật"; empty for nearly all
    document::Claim urgency; ///< "Khẩn", "Thượng khẩn", "Hỏa tốc"
    std::vector<std::int32_t> lines; ///< the lines of `Source` that are heading or foot, not body
    friend bool operator==(FrontMatter const&, FrontMatter const&) = default;
};

/// How much of a document a file holds.
enum class Held : std::uint8_t {
    whole,  ///< the document itself
    annex,  ///< a part issued with another document of the file
    digest, ///< restated inside another: its duties are reported there, not ordered
    cited,  ///< named only; none of its words are here
};

/// One document the file speaks for: its own first, then annexes and restated documents.
struct Work {
    Held held = Held::whole;
    FrontMatter front;
    std::int32_t node = 0; ///< where it stands in the tree
};

/// What a column of a task table is for.
enum class Column : std::uint8_t {
    other,  ///< none of the below, or a second column for the same
    number, ///< STT, TT
    task,   ///< what is to be done: of several such columns the first
    lead,
    support,
    time,
    product,
    note,
    lead_and_support, ///< one column names both
};

/// One filled cell of a task row: what its column is for, and its words (of the row above for "như
/// trên").
struct TaskCell {
    Column column = Column::other;
    text::Span span;
    friend bool operator==(TaskCell const&, TaskCell const&) = default;
};

/// One row that charges somebody. Group rows are headings above it in the tree.
struct TaskRow {
    std::int32_t node = document::no_node; ///< of kind `row`
    std::vector<TaskCell> cells;
    friend bool operator==(TaskRow const&, TaskRow const&) = default;
};

/// A table of tasks, its columns told by what their headings mean.
struct TaskTable {
    std::int32_t table = 0; ///< its number in `Cell::table`
    std::vector<TaskRow> rows;
    text::Span
        time_heading; ///< the heading of its time column: a deadline there holds for every row
    friend bool operator==(TaskTable const&, TaskTable const&) = default;
};

/// The structure of one file.
struct Parsed {
    document::Tree tree;
    std::vector<Work> works; ///< at least one
    std::vector<TaskTable> task_tables;
    std::vector<text::Diagnostic> diagnostics; ///< numbering gaps, counts that do not agree, …
};

/// Parses the lines of `source`; `words` are the words of its text. Always gives a result.
[[nodiscard]] Parsed parse(document::Source const& source, text::Words words);

} // namespace suot::grammar
