// Words of the search, the same for both stores: what is typed, what is indexed, what is shown.
//
// Follows docs/spec/register.md, section 6. The two stores index in their own ways, so what they
// find is checked and shown by this file alone.
#include "words.hpp"

#include <algorithm>

#include <text/fold.hpp>
#include <text/word.hpp>

namespace suot::registry::sql {

namespace {

constexpr std::size_t longest_word = 200; // PostgreSQL's index takes no more than 2,700 bytes
constexpr std::size_t snippet_words = 16;
constexpr std::size_t words_before = 3; // what stands before the first word found

std::string_view cut_short(std::string_view word) {
    if (word.size() <= longest_word) return word;
    auto end = longest_word;
    while ((static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) --end;
    return word.substr(0, end);
}

Token token_of(std::string_view text, text::Word const& word) {
    auto const letters = cut_short(text::cut(text, word.span()));
    Token out{.folded = text::folded(letters), .bare = {}, .span = word.span()};
    out.bare = text::bare(out.folded);
    return out;
}

bool is(Token const& token, std::string const& word) {
    return token.folded == word || token.bare == word;
}

/// True where `phrase` stands in `tokens` and ends with the last of them.
bool ends_with(std::vector<Token> const& tokens, std::vector<std::string> const& phrase) {
    return tokens.size() >= phrase.size()
           && std::equal(
               phrase.rbegin(), phrase.rend(), tokens.rbegin(),
               [](std::string const& word, Token const& token) { return is(token, word); });
}

bool has(std::vector<Token> const& tokens, std::vector<std::string> const& phrase) {
    return std::search(tokens.begin(), tokens.end(), phrase.begin(), phrase.end(), is)
           != tokens.end();
}

/// The part of a text that has most of what is looked for: words [begin, end) of those cut so far.
struct Window {
    std::size_t best = 0; ///< how many of the phrases stand in it
    std::size_t begin = 0;
};

/// Where each phrase was last seen: one past its last word; 0 nowhere yet.
class Seen {
public:
    explicit Seen(Phrases const& phrases) : phrases_(phrases), ends_(phrases.size()) {}

    /// Looks at the last token; a better window than `window` takes its place.
    void look(std::vector<Token> const& tokens, Window& window) {
        bool found = false;
        for (std::size_t i = 0; i < phrases_.size(); ++i)
            if (ends_with(tokens, phrases_[i])) {
                ends_[i] = tokens.size();
                found = true;
            }
        if (found) weigh(tokens.size(), window);
    }

private:
    void weigh(std::size_t end, Window& window) const {
        std::size_t count = 0;
        auto first = end;
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            if (ends_[i] == 0 || ends_[i] + snippet_words <= end + phrases_[i].size()) continue;
            ++count;
            first = std::min(first, ends_[i] - phrases_[i].size());
        }
        if (count <= window.best) return;
        window = {.best = count, .begin = first};
    }

    Phrases const& phrases_;
    std::vector<std::size_t> ends_;
};

/// Which of the tokens belong to something looked for.
std::vector<bool> marks(std::vector<Token> const& tokens, Phrases const& phrases) {
    std::vector<bool> out(tokens.size());
    for (auto const& phrase : phrases)
        for (auto at = tokens.begin();; ++at) {
            at = std::search(at, tokens.end(), phrase.begin(), phrase.end(), is);
            if (at == tokens.end()) break;
            auto const begin = static_cast<std::size_t>(at - tokens.begin());
            std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(begin), phrase.size(), true);
        }
    return out;
}

/// The text from the first to the last of the tokens, what is marked between ‹ and ›.
std::string marked(std::string_view text, std::vector<Token> const& tokens,
                   std::vector<bool> const& mark) {
    std::string out;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        bool const opens = mark[i] && (i == 0 || !mark[i - 1]);
        bool const closes = mark[i] && (i + 1 == tokens.size() || !mark[i + 1]);
        auto const end = i + 1 < tokens.size() ? tokens[i + 1].span.begin : tokens[i].span.end;
        out += opens ? "‹" : "";
        out += text::cut(text, tokens[i].span);
        out += closes ? "›" : "";
        out += text.substr(tokens[i].span.end, end - tokens[i].span.end);
    }
    return text::squeezed(out);
}

void add_words(Phrases& out, std::string_view typed, bool as_phrase) {
    std::vector<std::string> words;
    for (auto& token : tokens_of(typed)) words.push_back(std::move(token.folded));
    if (as_phrase && !words.empty())
        out.push_back(std::move(words));
    else
        for (auto& word : words) out.push_back({std::move(word)});
}

} // namespace

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> out;
    for (auto const& word : text::words(text))
        if (word.kind != text::WordKind::sign) out.push_back(token_of(text, word));
    return out;
}

Phrases phrases_of(std::string_view typed) {
    Phrases out;
    bool inside = false;
    for (std::size_t at = 0; at <= typed.size();) {
        auto const end = std::min(typed.find('"', at), typed.size());
        add_words(out, typed.substr(at, end - at), inside);
        inside = !inside;
        at = end + 1;
    }
    return out;
}

Phrases bare_of(Phrases phrases) {
    for (auto& phrase : phrases)
        for (auto& word : phrase) word = text::bare(word);
    return phrases;
}

bool has_phrase(Phrases const& phrases) {
    return std::ranges::any_of(phrases, [](auto const& phrase) { return phrase.size() > 1; });
}

bool has_digit(Phrases const& phrases) {
    auto const digit = [](char sign) { return sign >= '0' && sign <= '9'; };
    return std::ranges::any_of(phrases, [&](auto const& phrase) {
        return std::ranges::any_of(
            phrase, [&](std::string const& word) { return std::ranges::any_of(word, digit); });
    });
}

bool holds(std::string_view title, std::string_view body, Phrases const& phrases) {
    auto const titles = tokens_of(title);
    auto const bodies = tokens_of(body);
    return std::ranges::all_of(
        phrases, [&](auto const& phrase) { return has(titles, phrase) || has(bodies, phrase); });
}

/// The first window with all phrases ends the look: texts of a hundred pages are searched by the
/// dozen.
std::string snippet_of(std::string_view text, Phrases const& phrases) {
    std::vector<Token> tokens;
    Seen seen(phrases);
    Window window;
    auto const words = text::words(text);
    for (auto const& word : words) {
        if (word.kind == text::WordKind::sign) continue;
        tokens.push_back(token_of(text, word));
        bool const all = window.best == phrases.size();
        if (!all) seen.look(tokens, window);
        if (all && tokens.size() >= window.begin + snippet_words) break;
    }
    if (window.best == 0) return {};
    auto const begin = std::max(window.begin, words_before) - words_before;
    auto const end = std::min(begin + snippet_words, tokens.size());
    auto const offset = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
    std::vector<Token> const part(tokens.begin() + offset(begin), tokens.begin() + offset(end));
    auto const out = marked(text, part, marks(part, phrases));
    bool const more = part.back().span.end < words.back().end();
    return (begin > 0 ? "…" : "") + out + (more ? "…" : "");
}

} // namespace suot::registry::sql
