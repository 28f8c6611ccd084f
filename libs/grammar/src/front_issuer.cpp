// Lines in capitals on the left → the issuer and the body above it.
//
// Follows docs/spec/front-matter.md, section 4. A name may take three lines or share one with
// another body; it is complete when a kind of body has all the words it wants.
#include "front_issuer.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "front_case.hpp"
#include "front_lexicon.hpp"

namespace suot::grammar::front {

using document::Claim;
using document::Side;
using text::Word;
using text::Words;

namespace {

/// One body: its lines put together.
struct Body {
    std::vector<Run> lines;
    Hit<Head> head;
    bool joined = false; ///< the body before it ends in a dash or comma: they issue together
};

/// A post over a body: "CHỦ TỊCH ỦY BAN NHÂN DÂN …" issues as the body.
std::size_t skip_post(Words words) {
    std::size_t const post = post_at(words, 0);
    return post != 0 && post < words.size() && head_at(words, post) && !head_at(words, 0) ? post
                                                                                          : 0;
}

/// Where a second body begins inside one line: "ĐẢNG BỘ TỈNH LAM SƠN HUYỆN ỦY …".
std::size_t nested_at(Words words, Run run) {
    auto const head = head_at(words, run.from);
    if (!head || !head.value.is(Head::houses)) return run.to;
    std::size_t const own = run.from + head.size;
    for (std::size_t at = own; at < run.to; ++at) {
        auto const next = head_at(words, at);
        if (!next || !next.value.is(Head::nests)) continue;
        bool const bare = at == own && head.value.is(Head::open);
        bool const part = words[at - 1].key == key("cơ") || words[at - 1].key == key("và")
                          || words[at - 1].is_sign(',') || is_dash(words[at - 1])
                          || words[at - 1].key == key("các");
        if (!bare && !part) return at;
    }
    return run.to;
}

class Assembler {
public:
    explicit Assembler(Sheet const& sheet) : sheet_(sheet), words_(sheet.words) {}

    void add(Run run) {
        while (!run.empty()) {
            std::size_t const end = nested_at(words_, run);
            add_one({run.from, end});
            run.from = end;
        }
    }

    /// The last body issues, with those that a dash joined to it; the one before is its parent, and
    /// tells the side where the name does not.
    Issuer result() {
        drop_headless();
        if (bodies_.empty()) return {};
        Issuer issuer;
        std::size_t const last = bodies_.size() - 1;
        std::size_t first = last;
        while (first > 0 && bodies_[first].joined) --first;
        issuer.name = joint(first, last);
        issuer.side = bodies_[first].head.value.side;
        if (first == 0) return issuer;
        Body const& above = bodies_[first - 1];
        issuer.parent = claim(above);
        if (issuer.side == Side::unknown) issuer.side = above.head.value.side;
        if (first == last && is_bare(bodies_[last]) && bodies_[last].head.value.is(Head::dependent))
            compose(issuer, above);
        return issuer;
    }

private:
    void add_one(Run run) {
        Words const words = sheet_.of(run);
        // Over a line's end as well: "THỦ / TƯỚNG CHÍNH PHỦ".
        auto const head = head_at(words_, run.from + skip_post(words));
        bool const open_end = !bodies_.empty() && ends_open();
        bool const incomplete =
            !bodies_.empty() && is_bare(bodies_.back())
            && (bodies_.back().head.value.is(Head::open)
                || (bodies_.back().head.value.is(Head::dependent) && head.value.is(Head::houses)));
        // not "BAN CHẤP HÀNH TRUNG ƯƠNG / ĐẢNG ĐOÀN QUỐC HỘI", though "… Trung ương Đảng" is a head
        // too
        bool const covered = !bodies_.empty() && !(head.value.is(Head::nests) && head.size > 1)
                             && head_end() > run.from && bodies_.back().lines.back().to == run.from;
        bool const goes_on =
            !bodies_.empty() && (covered || !head || incomplete || (open_end && !is_joint()));
        if (goes_on)
            bodies_.back().lines.push_back(run);
        else
            bodies_.push_back({{run}, head, open_end && is_joint()});
    }

    /// Where the words that tell the body's kind end; they may run over a line's end.
    [[nodiscard]] std::size_t head_end() const {
        Body const& body = bodies_.back();
        std::size_t const from = body.lines.front().from;
        return from + skip_post(sheet_.of(body.lines.front())) + body.head.size;
    }

    [[nodiscard]] Word const& last_word() const {
        std::size_t at = bodies_.back().lines.back().to;
        // Signs at the end were shorn off the run: "SỞ TÀI CHÍNH -".
        return words_[at < words_.size() && words_[at].kind == text::WordKind::sign ? at : at - 1];
    }
    [[nodiscard]] bool ends_open() const {
        Word const& last = last_word();
        return (is_dash(last) && !is_rule()) || last.is_sign(',') || last.key == key("và");
    }
    /// A dash followed by more dashes is a line under the name.
    [[nodiscard]] bool is_rule() const {
        std::size_t const at = bodies_.back().lines.back().to;
        return at < words_.size() && words_[at].after_break();
    }
    [[nodiscard]] bool is_joint() const { return is_dash(last_word()); }

    /// Nothing but the words of its kind: "VĂN PHÒNG", "ỦY BAN NHÂN DÂN".
    [[nodiscard]] bool is_bare(Body const& body) const {
        std::size_t size = 0;
        for (Run const& line : body.lines) size += line.size();
        return size == body.head.size;
    }

    /// Lines before the first body's name are no part of it (a site's title, a number).
    void drop_headless() {
        bool const any = std::ranges::any_of(bodies_, [](Body const& b) { return bool(b.head); });
        std::erase_if(bodies_, [&](Body const& b) {
            return !b.head && (any || post_at(words_, b.lines.front().from) != 0);
        });
    }

    [[nodiscard]] Claim claim(Body const& body) const {
        Claim made;
        for (Run const& line : body.lines) {
            if (!made.value.empty()) made.value += ' ';
            made.value += text::cut(sheet_.source.text, sheet_.span(line));
            made.span = text::join(made.span, sheet_.span(line));
        }
        auto const own = text::words(made.value);
        Words const view{made.value, own};
        std::size_t const post = skip_post(view);
        made.value = sentence_case(view.from(post), Wording::body_name);
        return made;
    }

    [[nodiscard]] Claim joint(std::size_t first, std::size_t last) const {
        Claim made = claim(bodies_[first]);
        for (std::size_t i = first + 1; i <= last; ++i) {
            Claim const next = claim(bodies_[i]);
            made.value += " - " + next.value;
            made.span = text::join(made.span, next.span);
        }
        return made;
    }

    /// "VĂN PHÒNG" under "TỈNH ỦY LAM SƠN" is "Văn phòng Tỉnh ủy Lam Sơn"; under the Central
    /// Committee "Văn phòng Trung ương Đảng", "Ban Tổ chức Trung ương".
    void compose(Issuer& issuer, Body const& above) const {
        std::size_t const over = above.lines.front().from;
        bool const central = above.head.size >= 5 && words_.at(over + 3).key == key("trung")
                             && words_.at(over + 4).key == key("ương")
                             && above.head.value.side == Side::party;
        bool const office = issuer.name.value.starts_with("Văn");
        issuer.name.value += ' ';
        if (central)
            issuer.name.value += office ? "Trung ương Đảng" : "Trung ương";
        else
            issuer.name.value += issuer.parent.value;
        issuer.name.span = text::join(issuer.name.span, issuer.parent.span);
        if (above.head.value.side != Side::unknown) issuer.side = above.head.value.side;
    }

    Sheet const& sheet_;
    Words words_;
    std::vector<Body> bodies_;
};

/// Verbs with which a body decides: its name ends before them.
bool is_verb(Words words, std::size_t at) {
    using Pair = std::array<text::Key, 2>;
    constexpr auto pairs = std::to_array<Pair>({{key("yêu"), key("cầu")},
                                                {key("ban"), key("hành")},
                                                {key("quyết"), key("định")},
                                                {key("chỉ"), key("thị")},
                                                {key("kết"), key("luận")},
                                                {key("thông"), key("báo")},
                                                {key("hướng"), key("dẫn")},
                                                {key("quy"), key("định")},
                                                {key("đề"), key("nghị")},
                                                {key("xây"), key("dựng")},
                                                {key("báo"), key("cáo")},
                                                {key("triển"), key("khai")},
                                                {key("phê"), key("duyệt")},
                                                {key("giao"), key("nhiệm")}});
    return std::ranges::any_of(pairs, [&](auto const& pair) {
        return words.at(at).key == pair[0] && words.at(at + 1).key == pair[1];
    });
}

} // namespace

Issuer read_issuer(Sheet const& sheet, std::vector<Run> const& names) {
    Assembler assembler(sheet);
    for (Run const& name : names) assembler.add(name);
    return assembler.result();
}

/// To the verb with which a body decides, which no name holds.
Run body_in_sentence(Words words, std::size_t at, std::size_t end) {
    auto const head = head_at(words, at);
    std::size_t const post = post_at(words, at);
    std::size_t const from = head ? at : at + post;
    auto const own = head ? head : head_at(words, from);
    if (!own || !words[at].is_capital()) return {};
    std::size_t to = from + own.size;
    constexpr std::array stops{key("về"),  key("và"), key("để"),   key("trong"), key("ngày"),
                               key("tại"), key("đã"), key("thực"), key("sẽ")};
    while (to < end && to < from + 16) {
        Word const& word = words[to];
        bool const stop = std::ranges::find(stops, word.key) != stops.end() && word.is_letters()
                          && !(word.key == key("và") && words.at(to + 1).is_capital());
        bool const comma = word.is_sign(',') && words.at(to + 1).is_capital();
        if (stop || is_verb(words, to)) break;
        if (word.kind == text::WordKind::sign && !comma && !is_dash(word)) break;
        ++to;
    }
    return shorn(words, {head ? at : from, to});
}

} // namespace suot::grammar::front
