// The words by which duties are given: rows of phrases and what each means. docs/spec/duties.md,
// section 2.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include <text/phrases.hpp>

namespace suot::duties {

/// What a phrase does in a sentence that charges somebody.
enum class Role : std::uint8_t {
    act,         ///< a verb of doing: "xây dựng", "rà soát"
    manner,      ///< how it is done, before the verb: "khẩn trương", "tiếp tục"
    lead,        ///< "chủ trì", "làm đầu mối"
    support,     ///< "phối hợp với": those that follow support
    responsible, ///< "có trách nhiệm", "phải"
    charge,      ///< "giao", "yêu cầu", "đề nghị": those that follow are charged
    report,      ///< "đã", "đang": what follows is told, not ordered
    may,         ///< "có thể", "có quyền": a right, no duty
    forbid,      ///< "không được", "nghiêm cấm"
    praise, ///< "ghi nhận", "biểu dương", "thống nhất với": the issuer speaks of itself
    link, ///< a word that ends the name of a body without being a predicate: "để", "nhằm", "là"
};

/// The predicates, the longest phrase first.
[[nodiscard]] text::Phrases<Role> const& predicates();

/// The predicates after which those that support follow, alone: few words begin one.
[[nodiscard]] text::Phrases<Role> const& support_predicates();

/// How a clause that comes before the one that charges begins: "Căn cứ …,", "Trong quá trình …,".
[[nodiscard]] text::Phrases<bool> const& openers();

/// What kind of word opens the name of a body.
enum class Head : std::uint8_t {
    own, ///< "Sở", "Ủy ban nhân dân": followed by a name of its own; a capital tells it from the
         ///< common noun
    common, ///< "cơ quan", "đơn vị": a class by itself or after "các"
    person, ///< "Giám đốc", "Thủ trưởng": a post; what follows says of which body
    lone,   ///< "Chính phủ", "Thủ tướng": a whole name by itself
};

/// The words that open the name of a body.
[[nodiscard]] text::Phrases<Head> const& heads();

/// Names of bodies that hold a comma or "và" of their own: "Văn hóa, Thể thao và Du lịch".
[[nodiscard]] text::Phrases<bool> const& joined_names();

/// "các", "những", "từng", "toàn thể": one class follows.
[[nodiscard]] text::Phrases<bool> const& class_words();

/// Words that begin like a body and are none: "báo cáo", "ban hành", "phòng, chống".
[[nodiscard]] text::Phrases<bool> const& false_heads();

/// Lower-case nouns that carry a class on after a comma: "các sở, ban, ngành".
[[nodiscard]] text::Phrases<bool> const& chain_nouns();

/// Words inside a name that would read as a predicate elsewhere.
[[nodiscard]] text::Phrases<bool> const& inside_name();

/// Verbs that stand as nouns after "cơ quan", "đơn vị", "ban", "viện": "cơ quan quản lý", "đối
/// tượng thực hiện kiểm kê".
[[nodiscard]] text::Phrases<bool> const& nominal_verbs();

/// Adds the phrases of a list, parted by ";", all with one value.
template <class Value>
void add_phrases(text::Phrases<Value>& table, std::string_view list, Value value) {
    while (!list.empty()) {
        auto const end = std::min(list.find(';'), list.size());
        table.add(list.substr(0, end), value);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

/// The phrases of a list, parted by ";".
[[nodiscard]] inline text::Phrases<bool> phrase_set(std::string_view list) {
    text::Phrases<bool> table{};
    add_phrases(table, list, true);
    return table;
}

} // namespace suot::duties
