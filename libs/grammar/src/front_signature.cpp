// The lines of a signature → authority, in whose name, post, name.
//
// Follows docs/spec/front-matter.md, section 6. Ranks, degrees and "(Đã ký)" stand among them and
// belong to none.
#include "front_signature.hpp"

#include <algorithm>
#include <array>

#include "front_case.hpp"
#include "front_lexicon.hpp"
#include "front_segment.hpp"

namespace suot::grammar::front {

using text::Case;
using text::Word;
using text::Words;

namespace {

/// One element of a signature: what follows an authority, or a post of its own.
struct Part {
    Run authority;
    std::vector<Run> words; ///< one run a line
};

class Reader {
public:
    explicit Reader(Sheet const& sheet) : sheet_(sheet), words_(sheet.words) {}

    /// Takes one chunk; false once the name is found.
    bool take(Run chunk) {
        std::size_t at = chunk.from;
        while (at < chunk.to && name_.empty()) {
            if (words_[at].is_sign('(') || words_[at].is_sign('[')) {
                at = skip_bracket(at, chunk.to);
            } else if (std::size_t const size = authority_at(words_, at);
                       size != 0 && at + size < chunk.to) {
                parts_.push_back({{at, at + size}, {}});
                at += size;
            } else if (begins_name(at, chunk)) {
                name_ = person_in(words_, {at, name_end(at, chunk.to)});
                at = name_.empty() ? at + 1 : chunk.to;
            } else {
                at = take_words(at, chunk);
            }
        }
        return name_.empty();
    }

    /// What stands behind the first authority is in whose name it is signed; what stands under it
    /// is the post of who signs.
    Signature result() && {
        Signature found;
        if (!name_.empty()) found.name = name_claim();
        std::vector<Run> posts;
        for (Part const& part : parts_) {
            bool const first = !part.authority.empty() && found.authority.empty();
            if (first) {
                found.authority = sheet_.printed(part.authority);
                found.on_behalf = cased(part.words);
            } else if (part.authority.empty()) {
                posts.insert(posts.end(), part.words.begin(), part.words.end());
            }
        }
        found.position = cased(posts);
        return found;
    }

private:
    [[nodiscard]] std::size_t skip_bracket(std::size_t at, std::size_t end) const {
        while (at < end && !words_[at].is_sign(')') && !words_[at].is_sign(']')) ++at;
        return std::min(at + 1, end);
    }

    [[nodiscard]] bool name_word(std::size_t at) const {
        Word const& word = words_[at];
        return word.is_letters()
               && (word.is_capital() ? word.letter_case() != Case::upper || word.size == 1 : false);
    }

    /// A run of words with one capital each to the end of the line; or, all in capitals, a family
    /// name on a line of its own under a post.
    [[nodiscard]] bool begins_name(std::size_t at, Run chunk) const {
        if (post_at(words_, at) != 0 && !is_family_name(words_[at])) return false;
        std::size_t const end = name_end(at, chunk.to);
        if (honorific_at(words_, at) != 0) return !person_in(words_, {at, end}).empty();
        if (name_word(at) && !is_upper(words_[at])) return end - at >= 2 && !head_at(words_, at);
        if (name_word(at) && end - at >= 2 && at + 1 < chunk.to && name_word(at + 1)
            && !is_upper(words_[at + 1]))
            return true; // "Y Thanh …"
        bool const capitals = at == chunk.from && !parts_.empty() && is_family_name(words_[at]);
        std::size_t const size = chunk.to - at;
        return capitals && size >= 2 && size <= 5 && post_at(words_, at) == 0
               && !head_at(words_, at) && all_letters(at, chunk.to);
    }

    [[nodiscard]] bool all_letters(std::size_t from, std::size_t to) const {
        for (std::size_t at = from; at < to; ++at)
            if (!words_[at].is_letters()) return false;
        return true;
    }

    [[nodiscard]] std::size_t name_end(std::size_t at, std::size_t end) const {
        while (at < end && !words_[at].is_sign('(') && !words_[at].is_sign('[')
               && !words_[at].is_sign(';') && !words_[at].is_number())
            ++at;
        return at;
    }

    /// Words of a body or a post up to the next authority, post of a deputy, or name.
    std::size_t take_words(std::size_t at, Run chunk) {
        bool const deputy = post_at(words_, at) != 0 || begins_post(at);
        bool const at_start = at == chunk.from;
        bool const fresh = parts_.empty() || (deputy && at_start && !goes_on())
                           || (!parts_.back().words.empty() && begins_post(at));
        if (fresh && (parts_.empty() || !parts_.back().words.empty())) parts_.push_back({});
        std::size_t const from = at;
        at += std::max({post_at(words_, at), head_at(words_, at).size, std::size_t{1}});
        while (at < chunk.to && authority_at(words_, at) == 0 && !words_[at].is_sign('(')
               && !begins_post(at)
               && !(name_word(at) && is_upper(words_[from]) && begins_name(at, chunk)))
            ++at;
        at = std::min(at, chunk.to);
        parts_.back().words.push_back({from, at});
        return at;
    }

    /// A post in capitals behind a body or another post on one line: "TM. CHÍNH PHỦ THỦ TƯỚNG".
    [[nodiscard]] bool begins_post(std::size_t at) const {
        if (!is_upper(words_[at]) || post_at(words_, at) == 0) return false;
        constexpr std::array inner{key("thường"), key("ủy"), key("quyền"), key("trưởng")};
        Word const& before = words_[at - 1];
        bool const part = before.key == key("đoàn") || before.is_sign(',')
                          || before.key == key("và") || before.key == key("phó");
        bool const weak =
            std::ranges::find(inner, words_[at].key) != inner.end() && post_at(words_, at) < 2;
        bool const extra = words_[at].key == inner[0] || words_[at].key == inner[1];
        return !part && !weak && !extra;
    }

    /// The line before ends in a comma: "BỘ TRƯỞNG, / CHỦ NHIỆM".
    [[nodiscard]] bool goes_on() const {
        auto const& words = parts_.back().words;
        if (words.empty()) return !parts_.back().authority.empty();
        return words_[words.back().to - 1].is_sign(',');
    }

    /// Lines of one post make one name, two posts a row with a comma.
    [[nodiscard]] document::Claim cased(std::vector<Run> const& runs) const {
        document::Claim claim;
        for (Run const& each : runs) {
            Run const run = shorn(words_, each);
            if (run.empty()) continue;
            bool const comma = !claim.value.empty() && post_at(words_, run.from) != 0;
            if (!claim.value.empty()) claim.value += comma ? ", " : " ";
            claim.span = text::join(claim.span, sheet_.span(run));
            claim.value += text::squeezed(text::cut(sheet_.source.text, sheet_.span(run)));
        }
        if (claim.empty()) return claim;
        auto const own = text::words(claim.value);
        claim.value = sentence_case({claim.value, own}, Wording::post);
        return claim;
    }

    /// A name printed in capitals is given a capital a syllable.
    [[nodiscard]] document::Claim name_claim() const {
        document::Claim claim = sheet_.printed(name_);
        if (!is_caps(sheet_.of(name_))) return claim;
        auto const own = text::words(claim.value);
        claim.value = capitalized({claim.value, own});
        return claim;
    }

    Sheet const& sheet_;
    Words words_;
    std::vector<Part> parts_;
    Run name_;
};

/// The last opening bracket; 0 where there is none.
std::size_t bracket_of(Words words) {
    std::size_t at = words.size() - 1;
    while (at > 0 && !words[at].is_sign('(') && !words[at].is_sign('[')) --at;
    return at;
}

} // namespace

/// Two to six syllables with capitals, ranks and degrees before them passed over.
Run person_in(Words words, Run run) {
    std::size_t from = run.from;
    while (from < run.to) {
        std::size_t const size = honorific_at(words, from);
        if (size == 0 || from + size >= run.to) break;
        from += size;
    }
    Run name = shorn(words, {from, run.to});
    std::size_t syllables = 0;
    for (std::size_t at = name.from; at < name.to; ++at) {
        Word const& word = words[at];
        bool const apostrophe = word.is_sign('\'') || word.is_sign(0x2019) || is_dash(word);
        if (!word.is_letters() && !apostrophe) return {};
        bool const inner = at > name.from && words[at - 1].is_letters() && word.size > 1;
        if (word.is_letters() && !word.is_capital()
            && !(inner && word.letter_case() == Case::mixed))
            return {};
        if (word.is_letters()) ++syllables;
    }
    return syllables >= 2 && syllables <= 6 ? name : Run{};
}

bool is_signed_remark(Words words) {
    std::size_t at = 0;
    while (at < words.size() && !words[at].is_letters()) ++at;
    bool const done = words.at(at).key == key("đã") && words.at(at + 1).key == key("ký");
    bool const sign = words.at(at).key == key("ký") || words.at(at).key == key("chữ");
    return words.size() <= 12 && (done || (sign && at > 0));
}

/// An authority, a line in capitals, a post or a name; never an item of a list.
bool is_signature_line(Words words) {
    if (words.empty() || words.size() > 18) return false;
    if (authority_at(words, 0) != 0 || is_signed_remark(words)) return true;
    auto const last = words[words.size() - 1];
    if (last.is_sign(';') || last.is_sign(':') || is_dash(words[0])) return false;
    if (is_caps(words)) {
        bool const title = document::type_at(words, 0).type != nullptr;
        return !title && phrase_at(words, 0).value != Phrase::annex && !last.is_sign('.');
    }
    if (post_at(words, 0) != 0 && words.size() <= 8) return !last.is_sign('.');
    std::size_t end = words.size();
    while (end > 1 && words[end - 1].is_sign(')')
           && is_signed_remark(words.from(bracket_of(words))))
        end = bracket_of(words);
    return !person_in(words, {0, end}).empty();
}

Signature read_signature(Sheet const& sheet, std::vector<Run> const& chunks) {
    Reader reader(sheet);
    for (Run const& chunk : chunks)
        if (!reader.take(chunk)) break;
    return std::move(reader).result();
}

} // namespace suot::grammar::front
