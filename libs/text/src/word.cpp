#include <text/word.hpp>

#include <algorithm>
#include <limits>

namespace suot::text {

namespace {

/// Follows one run of letters: its hash, its tone, and how it is written.
struct LetterRun {
    std::uint64_t hash = word_detail::seed;
    unsigned tone = 0;
    unsigned letters = 0;
    unsigned uppers = 0;
    bool first_upper = false;

    void add(Letter found) {
        hash = word_detail::add(hash, found.base);
        if (found.tone != 0) tone = found.tone;
        if (letters == 0) first_upper = found.upper;
        uppers += found.upper ? 1U : 0U;
        ++letters;
    }
    [[nodiscard]] Case letter_case() const {
        if (uppers == 0) return Case::lower;
        if (uppers == letters && letters > 1) return Case::upper;
        return first_upper && uppers == 1 ? Case::capital : Case::mixed;
    }
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Blanks: ASCII white space, NBSP, soft hyphen, zero-width signs, the general spaces, BOM.
bool is_blank(char32_t code) {
    return code <= 0x20 || code == 0xA0 || code == 0xAD || (code >= 0x2000 && code <= 0x200F)
           || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x2060
           || code == 0x3000 || code == 0xFEFF;
}

class Cutter {
public:
    explicit Cutter(std::string_view text) : text_(text) { words_.reserve(text.size() / 5 + 8); }

    std::vector<Word> run() && {
        while (at_ < text_.size()) step();
        return std::move(words_);
    }

private:
    void step() {
        char const c = text_[at_];
        if (is_digit(c)) return number();
        auto const [code, size] = decode(text_, at_);
        if (letter(code).base != 0) return letters();
        if (is_blank(code)) {
            blank_ = true;
            break_ = break_ || c == '\n';
            at_ += size;
            return;
        }
        push({.key = code, .size = size, .kind = WordKind::sign});
    }

    void number() {
        std::size_t end = at_;
        std::uint64_t value = 0;
        for (; end < text_.size() && is_digit(text_[end]); ++end)
            if (end - at_ < 18) value = value * 10 + static_cast<unsigned>(text_[end] - '0');
        push({.key = value, .size = clamp(end - at_), .kind = WordKind::number});
    }

    void letters() {
        LetterRun run;
        std::size_t end = at_;
        while (end < text_.size()) {
            auto const [code, size] = decode(text_, end);
            auto const found = letter(code);
            if (found.base == 0) break;
            run.add(found);
            end += size;
        }
        push({.key = word_detail::finish(run.hash, run.tone),
              .size = clamp(end - at_),
              .kind = WordKind::letters,
              .marks = static_cast<std::uint8_t>(run.letter_case())});
    }

    static std::uint16_t clamp(std::size_t size) {
        return static_cast<std::uint16_t>(
            std::min<std::size_t>(size, std::numeric_limits<std::uint16_t>::max()));
    }

    void push(Word word) {
        word.begin = static_cast<std::uint32_t>(at_);
        if (blank_) word.marks |= Word::blank_bit;
        if (break_) word.marks |= Word::break_bit;
        at_ += word.size;
        blank_ = break_ = false;
        words_.push_back(word);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool blank_ = true;
    bool break_ = true;
    std::vector<Word> words_;
};

} // namespace

std::vector<Word> words(std::string_view text) {
    return Cutter(text).run();
}

std::size_t Words::index_at(std::uint32_t offset) const {
    auto const found = std::lower_bound(items.begin(), items.end(), offset,
                                        [](Word const& w, std::uint32_t o) { return w.begin < o; });
    return static_cast<std::size_t>(found - items.begin());
}

Words Words::within(Span span) const {
    std::size_t const from = index_at(span.begin);
    std::size_t to = index_at(span.end);
    while (to > from && items[to - 1].end() > span.end) --to;
    return sub(from, to);
}

} // namespace suot::text
