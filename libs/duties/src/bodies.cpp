#include "bodies.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "lexicon.hpp"
#include "naming.hpp"
#include "opening.hpp"

namespace suot::duties {

using text::key;
using text::Word;
using text::Words;

namespace {

constexpr std::size_t longest_name = 32; // words

/// Reads names on from one opening.
class Reader {
public:
    Reader(Words words, Setting setting) : words_(words), setting_(setting) {}

    BodyList run(std::size_t at) {
        auto opening = open_name(words_, at);
        if (!opening) return {};
        BodyList list;
        begin(*opening, at);
        while (at_ < words_.size() && at_ - from_ < longest_name && step(list)) {
        }
        close(list);
        list.end = at_;
        return list;
    }

private:
    void begin(Opening const& opening, std::size_t from) {
        from_ = from;
        at_ = opening.next;
        name_end_ = at_;
        head_ = opening.head;
        head_at_ = opening.at;
        name_at_ = opening.next;
        has_class_ = opening.plural;
        class_inside_ = post_list_ = false;
        Word const next = words_.at(at_);
        bool const chain = next.is_sign(',') && chain_nouns().longest(words_, at_ + 1).has_value();
        is_class_ = opening.plural || head_ == Head::common || (chain && head_ == Head::own);
        after_noun_ = head_ == Head::common || head_ == Head::own;
    }

    void close(BodyList& list) {
        if (name_end_ > from_) list.bodies.push_back({from_, name_end_});
        from_ = name_end_ = at_;
    }

    void take(std::size_t count) {
        at_ += count;
        name_end_ = at_;
        after_noun_ = false;
    }

    /// One word or phrase further; false where the names end.
    bool step(BodyList& list) {
        Word const& word = words_[at_];
        if (word.kind == text::WordKind::sign) return sign(word, list);
        if (is_key(word, key("và")) || is_key(word, key("hoặc"))) return separator(list, at_ + 1);
        if (auto const joined = joined_names().longest(words_, at_);
            joined && (word.is_capital() || lower_part_of_name(joined->size))) {
            take(joined->size);
            return true;
        }
        if (auto const inside = inside_name().longest(words_, at_)) {
            take(inside->size);
            return true;
        }
        if (class_words().longest(words_, at_)) {
            has_class_ = class_inside_ = true;
            take(1);
            after_noun_ = heads().longest(words_, at_).has_value();
            return true;
        }
        if (word.is_number()) return number(word);
        if (word.after_break() && at_ > from_ && setting_ == Setting::cell)
            if (auto const opening = open_name(words_, at_)) return new_body(list, *opening, at_);
        if (setting_ == Setting::cell && word.is_capital() && word.key == words_[from_].key
            && at_ > from_ + 1)
            if (auto const opening = open_name(words_, at_)) return new_body(list, *opening, at_);
        if (!word.is_capital() && setting_ == Setting::sentence && ends_name()) return false;
        if (!word.is_capital() && setting_ != Setting::sentence && is_link()) return false;
        if (word.is_capital() && begins_predicate()) return false;
        auto const noun = heads().longest(words_, at_);
        if (noun) {
            take(noun->size);
            after_noun_ = true;
        } else {
            take(1);
        }
        return true;
    }

    /// A predicate in lower case ends the name, unless it belongs to a noun: "cơ quan quản lý".
    bool ends_name() {
        if (after_noun_ || is_class_)
            if (auto const nominal = nominal_verbs().longest(words_, at_);
                nominal && nominal->value) {
                bool const follows_noun = after_common_noun(words_, at_) && head_ != Head::lone;
                if (follows_noun || is_key(words_[at_], key("có"))
                    || is_key(words_[at_], key("được"))) {
                    nominal_end_ = at_ + nominal->size;
                    at_ += nominal->size - 1;
                    return false;
                }
            }
        if (names_committee(words_, at_)) return false;
        if (auto const field = names_office(words_, from_, at_); field > 0) {
            at_ += field - 1; // step() takes the last word of "đăng ký"
            return false;
        }
        auto const found = predicates().longest(words_, at_);
        if (!found || ends_compound(found->size)) return false;
        auto const head = heads().longest(words_, at_); // "lưu trữ lịch sử", no verb
        return !head || head->size <= found->size || head->value != Head::own;
    }

    /// "Đào tạo" in "Vụ Khoa học công nghệ, Đào tạo và Môi trường": the word before begins the
    /// verb with a capital, and the name goes on.
    bool ends_compound(std::size_t size) const {
        if (at_ <= from_ || !words_[at_ - 1].is_capital()) return false;
        auto const verb = predicates().longest(words_, at_ - 1);
        return verb && verb->size > size && verb->value == Role::act;
    }

    /// In a cell only a word such as "theo", "để", "khi" ends a name.
    bool is_link() const {
        constexpr text::Key links[] = {key("theo"), key("để"),   key("khi"), key("nhằm"),
                                       key("căn"),  key("trên"), key("sau"), key("trước")};
        if (setting_ == Setting::title
            && (is_key(words_[at_], key("gồm")) || is_key(words_[at_], key("như"))
                || (is_key(words_[at_], key("được")) && is_key(words_.at(at_ + 1), key("nêu")))
                || (is_key(words_[at_], key("có")) && is_key(words_.at(at_ + 1), key("trách")))))
            return true;
        return std::any_of(std::begin(links), std::end(links),
                           [&](text::Key link) { return is_key(words_[at_], link); })
               && !is_key(words_.at(at_ + 1), key("địa")); // "trên địa bàn"
    }

    /// "… Thủ trưởng cơ quan ngang bộ Tập trung chỉ đạo": a heading and its text on one line.
    bool begins_predicate() const {
        if (after_noun_ || at_ == 0 || words_[at_ - 1].is_capital()) return false;
        if (is_key(words_[at_ - 1], key("và")) || words_[at_ - 1].is_sign(',')) return false;
        auto const found = predicates().longest(words_, at_);
        return found && found->size > 1
               && (found->value == Role::act || found->value == Role::manner
                   || found->value == Role::lead)
               && words_[at_].letter_case() == text::Case::capital
               && !words_.at(at_ + 1).is_capital();
    }

    bool number(Word const& word) {
        // "Ban Chỉ đạo 389", "Ban Chỉ đạo quốc gia 1237"; a year stands after "năm"
        bool const year =
            word.size == 4 && (is_key(words_[at_ - 1], key("năm")) || at_ - from_ < 3);
        bool const part_of_name = word.size <= 4 && !year && !words_.at(at_ + 1).is_sign('/')
                                  && !words_.at(at_ + 1).is_sign('%');
        if (part_of_name) take(1);
        return part_of_name;
    }

    bool sign(Word const& word, BodyList& list) {
        switch (word.key) {
        case ',':
            if (joins_abbreviations()) return take_to(at_ + 2);
            return separator(list, at_ + 1);
        case ';':
            return semicolon(list);
        case '(':
            return bracket();
        case ':':
            return names_after_colon(list);
        case '-':
        case 0x2013:
            if (explains_after_dash()) return false;
            if (words_.at(at_ + 1).is_capital() || is_key(words_.at(at_ + 1), key("xã"))
                || is_key(words_.at(at_ + 1), key("nghề"))) {
                take(2);
                return true;
            }
            return false;
        case '/':
        case '&':
            if (word.after_blank()) return false;
            take(2);
            return true;
        case '.': // "TP. Hồ Chí Minh"
            if (words_.at(at_ - 1).size <= 2 && words_.at(at_ + 1).is_capital()) {
                take(2);
                return true;
            }
            return false;
        default:
            return false;
        }
    }

    /// "Sở văn hóa, thể thao và du lịch": typed in small letters; not "Sở Y tế kiểm tra, giám sát".
    bool lower_part_of_name(std::size_t size) const {
        return head_ == Head::own && !is_class_ && size > 2
               && (!predicates().longest(words_, at_) || names_office(words_, from_, at_) > 0);
    }

    /// "Thủ trưởng các sở và các cơ quan": a post that many kinds of bodies have; no "Chủ tịch" is
    /// one of "các cơ quan".
    bool is_post_anywhere() const {
        constexpr text::Key posts[] = {key("thủ"), key("người"), key("lãnh"),  key("đại"),
                                       key("tập"), key("thành"), key("trưởng")};
        return std::any_of(std::begin(posts), std::end(posts),
                           [&](text::Key post) { return is_key(words_[head_at_], post); });
    }

    /// "Ủy ban KH,CN&MT": no blank behind the comma, capitals on both sides.
    bool joins_abbreviations() const {
        auto const shouts = [](Word const& word) {
            return word.letter_case() == text::Case::upper;
        };
        return at_ > 0 && shouts(words_[at_ - 1]) && shouts(words_.at(at_ + 1))
               && !words_.at(at_ + 1).after_blank();
    }

    /// "Sở Tài chính - Cơ quan thường trực …": what follows says what the body is.
    bool explains_after_dash() const {
        auto const opening = open_name(words_, at_ + 1);
        return opening && words_.at(at_ + 1).after_blank() && words_[at_].after_blank();
    }

    /// Words in brackets explain the name; it ends before them.
    bool bracket() {
        std::size_t close = at_ + 1;
        while (close < words_.size() && close - at_ < 60 && !words_[close].is_sign(')')) ++close;
        if (!words_.at(close).is_sign(')')) return false;
        at_ = close + 1;
        return at_ < words_.size()
               && (words_[at_].is_sign(',') || words_[at_].is_sign(';')
                   || is_key(words_[at_], key("và")));
    }

    /// "các Bộ: Tài chính, Xây dựng": every name after the colon is one.
    bool names_after_colon(BodyList& list) {
        constexpr std::size_t longest_post = 5; // "Giám đốc các sở:"
        auto const verb = predicates().longest(words_, at_ + 1);
        auto const past = at_ + 1 + (verb ? verb->size : 0);
        bool const paired = is_key(words_.at(past), key("và")) && words_.at(past + 1).is_capital();
        bool const listed = words_.at(past).is_sign(',') && words_.at(past + 1).is_capital();
        bool const field = !verb || listed || paired; // "Xây dựng, Tài chính"
        if (head_ == Head::person && class_inside_ && words_.at(at_ + 1).is_capital() && field
            && at_ - from_ <= longest_post && !open_name(words_, at_ + 1))
            return post_list_ = take_to(at_ + 1 + (verb ? verb->size : 0)); // one class
        if (head_ == Head::person && names_people(head_at_) && open_name(words_, at_ + 1)) {
            from_ = ++at_; // "Các ông, bà: Chánh Văn phòng, Giám đốc Sở …"
            begin(*open_name(words_, at_), at_);
            return true;
        }
        bool const concerned =
            is_key(words_[at_ - 1], key("quan")); // "… ngành liên quan: Tài chính"
        constexpr std::size_t longest_class = 9;  // words
        bool const names = has_class_ && words_.at(at_ + 1).is_capital()
                           && at_ - from_ <= (concerned ? longest_class : 3) && field;
        if (!names) return false;
        if (concerned) close(list);
        ++at_;
        from_ = at_;
        named_list_ = true;
        is_class_ = has_class_ = false;
        head_ = Head::own;
        return true;
    }

    /// "ông", "bà", "đồng chí": words for people, no posts.
    bool names_people(std::size_t at) const {
        return is_key(words_[at], key("ông")) || is_key(words_[at], key("bà"))
               || is_key(words_[at], key("đồng"));
    }

    bool semicolon(BodyList& list) {
        auto const opening = open_name(words_, at_ + 1);
        if (!opening) return false;
        return new_body(list, *opening, at_ + 1);
    }

    bool new_body(BodyList& list, Opening const& opening, std::size_t at) {
        close(list);
        begin(opening, at);
        return true;
    }

    /// A comma or "và": the next name, more of this one, or the end.
    bool separator(BodyList& list, std::size_t next) {
        if (is_key(words_.at(next), key("và"))) ++next;
        if (next >= words_.size()) return false;
        bool const comma = words_[at_].is_sign(',');
        if (post_list_ && words_[next].is_capital() && !open_name(words_, next))
            return take_to(next); // "Giám đốc các sở: Xây dựng, Tài chính"
        if (at_ == nominal_end_)  // "doanh nghiệp sản xuất, chế biến và xuất khẩu"
            if (auto const more = nominal_verbs().longest(words_, next); more && more->value) {
                take(next - at_ + more->size);
                nominal_end_ = at_;
                return true;
            }
        if (!comma && head_ == Head::own && (is_class_ || has_class_)
            && starts_phrase(words_, next, "cơ quan"))
            return class_after_class(list, next);
        if (!comma && names_joint_office(words_, from_, next)) return take_to(next);
        if (ranks_committees(next)) return take_to(next + 2);
        if (starts_phrase(words_, next, "các khu công nghiệp")
            && starts_phrase(words_, from_, "ban quản lý")) { // one name
            take(next - at_ + 4);
            return true;
        }
        if (auto const noun = continues_class(next); noun > 0) {
            take(next - at_ + noun);
            after_noun_ = has_class_ = true;
            return true;
        }
        if (auto const opening = open_name(words_, next)) {
            bool const people =
                starts_phrase(words_, next, "cá nhân")
                || (starts_phrase(words_, next, "các tổ chức") && words_.at(next + 3).is_sign(','));
            bool const object_of_post = head_ == Head::person && opening->head != Head::person
                                        && !people
                                        && ((class_inside_ && opening->plural && is_post_anywhere()
                                             && !words_[opening->at].is_capital())
                                            || (opening->head == Head::common && !opening->plural));
            bool const weak = opening->head == Head::common && !opening->plural && is_class_
                              && !starts_phrase(words_, next, "tổ chức chính trị");
            if (object_of_post || weak) {
                take(opening->next - at_);
                after_noun_ = true;
                return true;
            }
            return new_body(list, *opening, next);
        }
        return part_after(list, next);
    }

    /// What follows a comma or "và" and opens no name: a part of this name, or a name that shares
    /// its head.
    bool part_after(BodyList& list, std::size_t next) {
        bool const comma = words_[at_].is_sign(',');
        bool const titled = setting_ == Setting::title && head_ == Head::own && !is_class_;
        bool const small = !words_[next].is_capital() && !predicates().longest(words_, next);
        if (titled && small) return take_to(next); // "Trung tâm Xúc tiến đầu tư, thương mại"
        bool const middle = comma && !has_class_ && ends_with_and(words_, next);
        if (middle && small && words_[at_ - 1].is_letters() && !is_class_ && head_ != Head::common)
            return take_to(next); // "Khoa học công nghệ, môi trường và Vật liệu xây dựng"
        if (!words_[next].is_capital()) return false;
        if (names_of_class()) return take_to(next); // "Các Bộ Tài chính, Nội vụ, Xây dựng"
        if (middle && !named_list_) return take_to(next); // "Kinh tế, Hạ tầng và Đô thị"
        if (named_list_ || (comma && head_ == Head::own && !is_class_)) {
            close(list);
            at_ = from_ = next;
            take(name_size(next));
            return true;
        }
        return !comma && !is_class_ && take_to(next); // "Khoa học và Công nghệ"
    }

    /// The words at `at` that are one name for sure: "Nông nghiệp và Môi trường", "Ngoại giao".
    std::size_t name_size(std::size_t at) const {
        auto const joined = joined_names().longest(words_, at);
        auto const inside = inside_name().longest(words_, at);
        return std::max<std::size_t>({1, joined ? joined->size : 0, inside ? inside->size : 0});
    }

    /// "các Bộ Tài chính": "các" opens the name and a name in capitals follows its head; what a
    /// comma adds is one more of them, as "Yên Bình" in "các xã Tân Lập, Yên Bình".
    bool names_of_class() const {
        bool const opened = class_words().longest(words_, from_).has_value();
        bool const body = head_ == Head::own || head_ == Head::common;
        return opened && body && !named_list_ && words_.at(name_at_).is_capital();
    }

    /// "Bí thư Tỉnh ủy, Thành ủy", "các Tỉnh ủy, Thành ủy": committees of one rank, not bodies with
    /// a name of their own ("Tỉnh ủy, Thành ủy Lam Sơn").
    bool ranks_committees(std::size_t next) const {
        bool const ranked = head_ == Head::person || has_class_ || is_class_;
        return ranked && is_key(words_[at_ - 1], key("ủy"))
               && is_key(words_.at(next + 1), key("ủy")) && words_[next].is_capital()
               && !words_.at(next + 2).is_capital();
    }

    bool take_to(std::size_t next) {
        take(next - at_);
        return true;
    }

    /// "các sở, ngành và cơ quan, đơn vị liên quan": the second is a class of its own.
    bool class_after_class(BodyList& list, std::size_t next) {
        Opening const opening{.head = Head::common, .next = next + 2, .at = next};
        return new_body(list, opening, next);
    }

    /// "các Sở, Ban, Ngành", "các Tập đoàn, Tổng Công ty nhà nước": a noun with a capital, and no
    /// name of its own behind it.
    bool is_kind_of_class(std::size_t at, std::size_t size) const {
        static auto const kinds = phrase_set("sở; ban; ngành; bộ; hội; đoàn thể; phòng; huyện; xã");
        static auto const firms = phrase_set("tập đoàn; tổng công ty; công ty; doanh nghiệp");
        bool const classed = has_class_ && is_class_ && !words_.at(name_at_).is_capital();
        auto const& after = words_.at(at + size);
        bool const bare = after.kind == text::WordKind::sign || is_key(after, key("và"));
        if (auto const kind = kinds.longest(words_, at); kind && kind->size == size)
            return classed && bare;
        return classed && firms.longest(words_, at) && (bare || !after.is_capital());
    }

    /// The size in words of the noun that carries the class on; 0 where none does.
    std::size_t continues_class(std::size_t next) const {
        if (starts_phrase(words_, next, "tổ chức chính trị")
            || starts_phrase(words_, next, "đoàn thể chính trị"))
            return 0;
        if (head_ == Head::person && starts_phrase(words_, next, "cá nhân")) return 0;
        auto const noun = chain_nouns().longest(words_, next);
        if (!noun || (words_[next].is_capital() && !is_kind_of_class(next, noun->size))) return 0;
        bool const posted = head_ == Head::person && after_common_noun(words_, at_);
        if (is_class_ || has_class_ || posted) return noun->size;
        // "UBND các xã, phường, đặc khu", "Ban Chỉ huy cấp tỉnh, cấp xã"
        bool const place =
            starts_phrase(words_, next, "xã") || starts_phrase(words_, next, "phường")
            || starts_phrase(words_, next, "đặc khu") || starts_phrase(words_, next, "thị trấn")
            || starts_phrase(words_, next, "thành phố") || starts_phrase(words_, next, "thị xã")
            || starts_phrase(words_, next, "huyện") || starts_phrase(words_, next, "quận")
            || starts_phrase(words_, next, "cấp") || starts_phrase(words_, next, "thành ủy")
            || starts_phrase(words_, next, "đảng ủy");
        return place ? noun->size : 0;
    }

    Words words_;
    Setting setting_;
    std::size_t at_ = 0;
    std::size_t from_ = 0;
    std::size_t name_end_ = 0;
    Head head_ = Head::own;
    std::size_t head_at_ = 0;   ///< its first word
    std::size_t name_at_ = 0;   ///< the word behind it
    bool is_class_ = false;     ///< a chain of common nouns: "các sở, ban, ngành"
    bool has_class_ = false;    ///< "các" stands in it: "UBND các xã"
    bool class_inside_ = false; ///< "các" stands behind its head: "Thủ trưởng các sở"
    bool after_noun_ = false;   ///< the word before is a head: a verb after it may be its attribute
    bool named_list_ = false;
    bool post_list_ = false; ///< "Giám đốc các sở: Xây dựng, Tài chính": fields of a post
    std::size_t nominal_end_ = 0; ///< past a verb that belongs to the name
};

} // namespace

BodyList bodies_at(Words words, std::size_t at, Setting setting) {
    if (at >= words.size()) return {};
    return Reader(words, setting).run(at);
}

} // namespace suot::duties
