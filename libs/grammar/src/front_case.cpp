// Words printed in capitals → the case of a sentence.
//
// Follows docs/spec/front-matter.md, section 4, and Nghị định 30/2020/NĐ-CP, annex II. "TỈNH ỦY LAM
// SƠN" does not say which syllables are a name. Three things do, the surest first: how the
// document's own body writes the words (`Witness`), tables of known names, and the kind of body
// that a name follows.
#include "front_case.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <document/type.hpp>
#include <text/letters.hpp>
#include <text/unicode.hpp>

#include "front_lexicon.hpp"

namespace suot::grammar::front {

using text::Case;
using text::Word;
using text::Words;

namespace {

/// The other case of an upper-case letter of the Vietnamese alphabet (Latin-1, Extended-A and -B,
/// Extended Additional have the small letter 32 or 1 further).
char32_t lower(char32_t code) {
    if (!text::letter(code).upper) return code;
    if (code == 0xD0 || code == 0x189) return 0x111;
    if (code < 0x80 || (code >= 0xC0 && code < 0xDF)) return code + 32;
    return code + 1;
}

void append_lower(std::string& out, std::string_view word, bool keep_first) {
    for (std::size_t at = 0; at < word.size();) {
        auto const [code, size] = text::decode(word, at);
        text::append_utf8(out, at == 0 && keep_first ? code : lower(code));
        at += size;
    }
}

/// No Vietnamese syllable goes without a vowel: "UBND", "TNCS" are abbreviations.
bool is_abbreviation(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        auto const [code, size] = text::decode(word, at);
        auto const base = text::letter(code).base;
        constexpr std::string_view vowels = "aeiouy";
        bool const special = base == 1 || base == 2 || (base >= 4 && base <= 7);
        if (special || vowels.find(static_cast<char>(base)) != std::string_view::npos) return false;
        at += size;
    }
    return true;
}

enum class Shape : std::uint8_t { small, fixed, capital, as_printed }; ///< fixed: small for sure

/// Words after which a body's field begins with a capital: "Sở Nội vụ", "Phòng Kinh tế".
bool opens_field(Words words, std::size_t at) {
    constexpr std::array nouns{key("sở"),   key("bộ"),  key("cục"),    key("vụ"),  key("phòng"),
                               key("viện"), key("hội"), key("trường"), key("tâm"), key("đoàn"),
                               key("ban"),  key("tra"), key("ty"),     key("đài"), key("quỹ")};
    return std::ranges::find(nouns, words.at(at).key) != nouns.end();
}

/// A word that ends a place name in running text.
bool ends_place(Word const& word) {
    constexpr std::array ends{key("năm"),  key("giai"),  key("và"),    key("về"),    key("đến"),
                              key("trên"), key("thời"),  key("lần"),   key("khóa"),  key("nhiệm"),
                              key("có"),   key("theo"),  key("trong"), key("từ"),    key("tại"),
                              key("của"),  key("cho"),   key("là"),    key("để"),    key("với"),
                              key("do"),   key("quý"),   key("các"),   key("cấp"),   key("khối"),
                              key("cơ"),   key("tháng"), key("ngày"),  key("thuộc"), key("được"),
                              key("ban"),  key("gắn")};
    return !word.is_letters() || std::ranges::find(ends, word.key) != ends.end();
}

bool is_joint(Word const& word) {
    return word.key == key("và") || word.is_sign(',') || word.is_sign('-') || word.is_sign(U'–');
}

/// By the words of the title alone.
class Shaper {
public:
    Shaper(Words words, Wording wording)
        : words_(words), wording_(wording), shapes_(words.size(), Shape::small) {}

    std::vector<Shape> run() && {
        for (std::size_t at = 0; at < words_.size();) at += step(at);
        if (wording_ != Wording::running) capitals_of_fields();
        keep_codes();
        for (std::size_t at = 0; at < words_.size(); ++at)
            if (words_[at].is_letters()) {
                if (shapes_[at] != Shape::as_printed) shapes_[at] = Shape::capital;
                break;
            }
        return std::move(shapes_);
    }

private:
    /// Proper names of the table first, then places behind the kind of place ("tỉnh …"); gives how
    /// many words were settled.
    std::size_t step(std::size_t at) {
        if (wording_ == Wording::running && names_document(at)) shapes_[at] = Shape::capital;
        if (wording_ == Wording::post && at > 0 && words_[at - 1].key == key("phó"))
            shapes_[at] = Shape::capital;
        if (auto const proper = proper_at(words_, at)) {
            std::size_t const size = copy_row(at, proper);
            bool const named = wording_ == Wording::body_name && takes_name(at + size - 1);
            return size + (named ? name_after(at + size) : 0);
        }
        if (auto const area = area_at(words_, at); area != 0 && !is_general(at)) {
            for (std::size_t i = at; i < at + area; ++i) shapes_[i] = Shape::fixed;
            return area + name_after(at + area);
        }
        return 1 + (wording_ == Wording::body_name && takes_name(at) ? name_after(at + 1) : 0);
    }

    /// "Nghị quyết", and behind "ban hành" or before a number "Kế hoạch", "Quy định": a document,
    /// not the act.
    [[nodiscard]] bool names_document(std::size_t at) const {
        auto const type = document::type_at(words_, at);
        if (type.type == nullptr) return false;
        constexpr std::array nouns{key("nghị"), key("luật"), key("chỉ")};
        constexpr std::array before{key("hành"), key("hiện"), key("khai"), key("theo")};
        bool const noun = std::ranges::find(nouns, words_[at].key) != nouns.end();
        bool const issued = at > 0 && std::ranges::find(before, words_[at - 1].key) != before.end();
        return noun || issued || words_.at(at + type.size).key == key("số");
    }

    /// "cấp tỉnh", "các xã": no name follows.
    [[nodiscard]] bool is_general(std::size_t at) const {
        constexpr std::array before{key("cấp"), key("các"), key("những"), key("toàn")};
        return at > 0 && std::ranges::find(before, words_[at - 1].key) != before.end();
    }

    /// The last word of a kind of body that a place name follows: "Tỉnh ủy …", "Trường THPT …".
    [[nodiscard]] bool takes_name(std::size_t at) const {
        constexpr std::array ends{key("ủy"), key("thpt"), key("thcs"), key("ptdtbt"),
                                  key("ptdtnt")};
        constexpr std::array youth{key("tỉnh"), key("thành"), key("huyện")};
        bool const union_name = words_[at].key == key("đoàn") && at > 0
                                && std::ranges::find(youth, words_[at - 1].key) != youth.end();
        return union_name || std::ranges::find(ends, words_[at].key) != ends.end();
    }

    std::size_t copy_row(std::size_t at, Hit<std::string_view> const& row) {
        auto const model = text::words(row.value);
        for (std::size_t i = 0; i < row.size && i < model.size(); ++i) {
            shapes_[at + i] = Shape::fixed;
            if (model[i].letter_case() == Case::upper) shapes_[at + i] = Shape::as_printed;
            if (model[i].letter_case() == Case::capital) shapes_[at + i] = Shape::capital;
        }
        return row.size;
    }

    std::size_t name_after(std::size_t from) {
        std::size_t end = from;
        while (end < words_.size() && end < from + 4 && !ends_place(words_[end])
               && area_at(words_, end) == 0 && proper_at(words_, end).size < 2
               && !(end > from && head_at(words_, end)))
            shapes_[end++] = Shape::capital;
        return end - from;
    }

    /// "GIÁM ĐỐC SỞ NỘI VỤ": the body in a post.
    [[nodiscard]] bool names_office(std::size_t at) const {
        constexpr std::array nouns{key("sở"), key("bộ"), key("cục"), key("vụ"), key("viện")};
        return at > 0 && std::ranges::find(nouns, words_[at].key) != nouns.end()
               && words_.at(at + 1).key != key("trưởng");
    }

    /// The first syllable of each field: "Giáo dục và Đào tạo", "Văn hóa, Thể thao".
    void capitals_of_fields() {
        bool const fields = words_.size() > 1 && opens_field(words_, 0);
        for (std::size_t at = 1; at < words_.size(); ++at) {
            if (!words_[at].is_letters() || shapes_[at] != Shape::small) continue;
            bool const office = wording_ == Wording::post && names_office(at - 1);
            if (office) shapes_[at - 1] = Shape::capital;
            bool const field = opens_field(words_, at - 1) && wording_ == Wording::body_name
                               && words_[at].key != key("các") && words_[at].key != key("công");
            bool const first = office || field;
            if (first || (fields && is_joint(words_[at - 1]) && words_[at].key != key("và")))
                shapes_[at] = Shape::capital;
        }
    }

    /// "57-NQ/TW", "UBND": as printed.
    void keep_codes() {
        for (std::size_t at = 0; at < words_.size(); ++at) {
            if (!words_[at].is_letters()) continue;
            bool const joined = !words_[at].after_blank() && at > 0
                                && (words_[at - 1].is_sign('/') || words_[at - 1].is_sign('-')
                                    || words_[at - 1].is_number());
            constexpr std::array counted{key("khóa"), key("kỳ"),  key("quý"),    key("lần"),
                                         key("thứ"),  key("lục"), key("chương"), key("phần")};
            bool const roman =
                at > 0 && std::ranges::find(counted, words_[at - 1].key) != counted.end()
                && words_.str(at).find_first_not_of("IVXL") == std::string_view::npos;
            if (roman || joined || is_abbreviation(words_.str(at))
                || words_[at].letter_case() == Case::mixed)
                shapes_[at] = Shape::as_printed;
        }
    }

    Words words_;
    Wording wording_;
    std::vector<Shape> shapes_;
};

/// Where a body writes a word that a title has in capitals, and how far the words beside it are the
/// same there: 2 for the one before, 1 for the one behind.
struct Seen {
    std::size_t at = 0;
    int likeness = -1;
};

/// Finds for each word of a title the place in running text that is most like it.
/// In one pass over the body, with a filter of 64 bits before the words are compared.
class Witness {
public:
    Witness(Words title, Words body) : title_(title), body_(body) {
        for (Word const& word : title.items) filter_ |= bit(word.key);
    }

    std::vector<Seen> run() && {
        std::vector<Seen> seen(title_.size());
        for (std::size_t at = 0; at < body_.size(); ++at)
            if ((filter_ & bit(body_[at].key)) != 0 && can_tell(at)) take(at, seen);
        return seen;
    }

private:
    static std::uint64_t bit(text::Key key) { return 1ULL << (key & 63U); }

    /// Not in a heading in capitals, and no capital that the place alone explains.
    [[nodiscard]] bool can_tell(std::size_t at) const {
        Word const& word = body_[at];
        if (!word.is_letters() || (at > 0 && is_long_upper(at - 1)) || is_long_upper(at + 1))
            return false;
        if (word.letter_case() != Case::capital) return true;
        return at > 0 && !word.after_break()
               && (body_[at - 1].is_letters() || body_[at - 1].is_sign(','));
    }

    [[nodiscard]] bool is_long_upper(std::size_t at) const {
        return at < body_.size() && is_upper(body_[at]) && !is_abbreviation(body_.str(at));
    }

    void take(std::size_t at, std::vector<Seen>& seen) const {
        bool const abbreviation = body_[at].letter_case() == Case::upper && body_[at].size > 1;
        for (std::size_t i = 0; i < title_.size(); ++i) {
            if (title_[i].key != body_[at].key) continue;
            int const likeness = likeness_of(at, i);
            if (likeness > std::max(seen[i].likeness, abbreviation ? -1 : 0))
                seen[i] = {at, likeness};
        }
    }

    [[nodiscard]] int likeness_of(std::size_t at, std::size_t i) const {
        auto const tells = [](Word const& word) {
            return word.is_letters() || word.is_sign('-') || word.is_sign('/');
        };
        Word const next = title_.at(i + 1);
        bool const left =
            at > 0 && i > 0 && tells(title_[i - 1]) && title_[i - 1].key == body_[at - 1].key;
        bool const right = tells(next) && next.key == body_.at(at + 1).key;
        return (left ? 2 : 0) + (right ? 1 : 0);
    }

    Words title_;
    Words body_;
    std::uint64_t filter_ = 0;
};

void append_word(std::string& out, Words words, std::size_t at, Shape shape) {
    if (at > 0 && words[at].after_blank()) out += ' ';
    if (shape == Shape::as_printed || !words[at].is_letters())
        out += words.str(at);
    else
        append_lower(out, words.str(at), shape == Shape::capital);
}

} // namespace

bool is_upper(Word const& word) {
    // A syllable of one letter does not tell capital from upper case: "Ý KIẾN", "Ở".
    constexpr std::array singles{key("ý"), key("ở"), key("ổ"), key("ô"), key("ủ"), key("á"),
                                 key("đ"), key("ê"), key("ả"), key("ơ"), key("ư")};
    if (!word.is_letters()) return false;
    if (word.letter_case() == Case::upper) return true;
    if (word.letter_case() != Case::capital) return false;
    return word.size == 1 || std::ranges::find(singles, word.key) != singles.end();
}

bool is_caps(Words words) {
    std::size_t upper = 0;
    std::size_t letters = 0;
    for (Word const& word : words.items) {
        if (!word.is_letters()) continue;
        ++letters;
        if (is_upper(word)) ++upper;
    }
    return upper > 0 && upper * 5 >= letters * 4;
}

std::string capitalized(Words words) {
    std::string out;
    for (std::size_t at = 0; at < words.size(); ++at) append_word(out, words, at, Shape::capital);
    return out;
}

std::string sentence_case(Words words, Wording wording) {
    bool const caps = is_caps(words);
    auto const shapes =
        caps ? Shaper(words, wording).run() : std::vector(words.size(), Shape::as_printed);
    std::string out;
    for (std::size_t at = 0; at < words.size(); ++at) append_word(out, words, at, shapes[at]);
    return out;
}

namespace {

/// One of several words in capitals: a title of the body, which tells nothing.
bool shouts(Words body, std::size_t at) {
    auto const upper = [&](std::size_t i) {
        Word const word = body.at(i);
        return word.is_letters() && word.size > 1 && word.letter_case() == Case::upper;
    };
    bool const beside =
        (at > 0 && upper(at - 1)) || upper(at + 1) || (at > 1 && upper(at - 2)) || upper(at + 2);
    return upper(at) && beside;
}

} // namespace

std::string witnessed_case(Words words, Words body) {
    if (!is_caps(words)) return sentence_case(words, Wording::running);
    auto const shapes = Shaper(words, Wording::running).run();
    auto const seen = Witness(words, body).run();
    std::string out;
    bool begun = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
        bool const first = words[at].is_letters() && !begun;
        begun = begun || first;
        // The word behind alone does not take the capital from a name that is known.
        bool const told = seen[at].likeness >= (shapes[at] == Shape::capital ? 2 : 0);
        if (first || !told || (shapes[at] != Shape::as_printed && shouts(body, seen[at].at))) {
            append_word(out, words, at, shapes[at]);
            continue;
        }
        if (at > 0 && words[at].after_blank()) out += ' ';
        out += body.str(seen[at].at);
    }
    return out;
}

} // namespace suot::grammar::front
