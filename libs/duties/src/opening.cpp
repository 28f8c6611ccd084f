// Whether the name of a body begins at a word.
//
// Follows docs/spec/duties.md, section 3.1. Heads that are verbs too ("Tổ chức", "Thanh tra") need
// a name behind them: "Tổ chức hội nghị" charges nobody.
#include "opening.hpp"

namespace suot::duties {

using text::key;
using text::Word;
using text::Words;

namespace {

/// A single syllable in lower case ("bộ", "sở") is a common noun; more than one ("ủy ban kiểm tra")
/// may be a name typed carelessly.
bool own_head_stands(Words words, std::size_t at, std::size_t size) {
    if (words[at].is_capital() || size > 1) return true;
    // "phòng Lao động", "sở Y tế": the kind typed small, the name with its capital
    if (words.at(at + size).letter_case() == text::Case::capital
        && words.at(at + size).is_letters())
        return true;
    return words.at(at + size).is_sign(',')
           && chain_nouns().longest(words, at + size + 1); // "sở, ban, ngành"
}

/// Heads that are verbs too ("Thanh tra", "Kiểm toán", "Thống kê", "Tổ chức") need a name after
/// them.
bool needs_name(Words words, std::size_t at, std::size_t next) {
    Word const word = words.at(next);
    bool const one_word_verb = is_key(words[at], key("đoàn")) || is_key(words[at], key("hội"))
                               || is_key(words[at], key("tổ")) || is_key(words[at], key("đội"));
    if (next - at > 1 && one_word_verb) return false; // "hội đồng", "đoàn đại biểu Quốc hội"
    bool const verb_too = is_key(words[at], key("thanh")) || is_key(words[at], key("kiểm"))
                          || is_key(words[at], key("thống")) || is_key(words[at], key("báo"))
                          || is_key(words[at], key("đoàn")) || is_key(words[at], key("hội"))
                          || is_key(words[at], key("tổ")) || is_key(words[at], key("khối"))
                          || is_key(words[at], key("thuế")) || is_key(words[at], key("đội"));
    return verb_too && !word.is_capital() && !is_key(word, key("tỉnh"))
           && !is_key(word, key("thành")) && !is_key(word, key("nhà")) && !is_key(word, key("công"))
           && !is_key(word, key("giúp"));
}

/// "Tổ chức" alone is a verb; "tổ chức đảng", "tổ chức, cá nhân" are bodies.
bool common_head_stands(Words words, std::size_t at, std::size_t next, bool plural) {
    if (plural || next - at > 2) return true;
    if (next - at == 1 && is_key(words[at], key("cấp"))) return false; // "cấp phép", not "các cấp"
    bool const organise = is_key(words[at], key("tổ")) && next - at == 2;
    Word const after = words.at(next);
    if (organise)
        return after.is_sign(',')
               && (is_key(words.at(next + 1), key("cá")) || is_key(words.at(next + 1), key("đơn"))
                   || is_key(words.at(next + 1), key("cơ")));
    return true;
}

/// "Lãnh đạo" and "đại diện" are verbs too: as a post a body follows.
bool post_stands(Words words, std::size_t at, std::size_t next) {
    bool const deputes = is_key(words[at], key("đại")) && !is_key(words.at(at + 1), key("biểu"));
    bool const verb_too =
        is_key(words[at], key("lãnh")) || deputes
        || (is_key(words[at], key("chánh")) && next - at == 1); // "Chánh Văn phòng" is whole
    if (!verb_too) return true;
    bool const organise = is_key(words.at(next), key("tổ"));
    return words.at(next).is_capital() || (!organise && heads().longest(words, next).has_value())
           || class_words().longest(words, next).has_value();
}

} // namespace

/// A plural ("các") makes a class of whatever head follows; without one each kind of head has its
/// own doubt.
std::optional<Opening> open_name(Words words, std::size_t at) {
    Opening found{.at = at};
    if (auto const plural = class_words().longest(words, at)) {
        found.plural = true;
        found.at = at + plural->size;
    }
    auto const head = heads().longest(words, found.at);
    if (!head) return std::nullopt;
    // "bộ phận" is no ministry; "bộ phận tiếp nhận", the longer words, is a body
    if (auto const wrong = false_heads().longest(words, found.at);
        wrong && wrong->size >= head->size)
        return std::nullopt;
    found.head = head->value;
    found.next = found.at + head->size;
    if (found.plural) return found;
    if (found.head == Head::own
        && (!own_head_stands(words, found.at, head->size)
            || needs_name(words, found.at, found.next)))
        return std::nullopt;
    if (found.head == Head::common && !common_head_stands(words, found.at, found.next, false))
        return std::nullopt;
    if (found.head == Head::lone && !words[found.at].is_capital()) return std::nullopt;
    if (found.head == Head::person && !post_stands(words, found.at, found.next))
        return std::nullopt;
    return found;
}

} // namespace suot::duties
