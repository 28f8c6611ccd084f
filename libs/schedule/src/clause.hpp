// How the words around a time expression stand: what is before it, and what its clause says.
#pragma once

#include <text/word.hpp>

namespace suot::schedule {

/// The word `back` words before `at`; "*" and "_" of Markdown are passed over. Equal to nothing
/// where there is none.
[[nodiscard]] text::Word before(text::Words words, std::size_t at, std::size_t back = 1);
/// The word at `at`, "*" and "_" passed over.
[[nodiscard]] text::Word after(text::Words words, std::size_t at);
/// True for the word that stands for no word.
[[nodiscard]] bool none(text::Word const& word);

/// A sentence, an item or a cell begins at `at`: nothing before it but its marker.
[[nodiscard]] bool opens_sentence(text::Words words, std::size_t at);
/// Right behind "(".
[[nodiscard]] bool opens_bracket(text::Words words, std::size_t at);
/// A clause ends before `end`.
[[nodiscard]] bool closes_clause(text::Words words, std::size_t end);

/// "thực hiện", "hoàn thành" and their like end before `at`. Gives the first of their words, else
/// `at`.
[[nodiscard]] std::size_t act_begin(text::Words words, std::size_t at);
/// "hoàn thành" or "xong" before the words makes any period a deadline.
[[nodiscard]] bool after_completion(text::Words words, std::size_t at);
/// "rà soát", "kiểm tra", … begin at `at`.
[[nodiscard]] bool begins_act(text::Words words, std::size_t at);
/// "triển khai quyết liệt, thường xuyên": an act stands shortly before in the same clause.
[[nodiscard]] bool act_in_clause(text::Words words, std::size_t at);

/// "Họp giao ban mỗi tuần": one of the acts of `begins_act` begins shortly before in the clause.
[[nodiscard]] bool verb_in_clause(text::Words words, std::size_t at);

/// What the clause before `at` says of it.
struct Clause {
    bool condition = false; ///< it begins "đối với", "căn cứ", "trường hợp"
    bool negated = false;   ///< "chưa", "không thể" stand shortly before
    bool done = false;      ///< "đã" stands in it
};
/// Looks back to the beginning of the clause, forty words at most.
[[nodiscard]] Clause clause_before(text::Words words, std::size_t at);

} // namespace suot::schedule
