#include "bodies.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "lexicon.hpp"

namespace suot::duties {

using text::key;
using text::Word;
using text::Words;

namespace {

constexpr std::size_t longest_name = 32; // words

/// Words that begin like a body and are none: "báo cáo", "ban hành", "phòng, chống".
text::Phrases<bool> const& false_heads() {
    static text::Phrases<bool> const table{{"báo cáo", true},
                                           {"báo chí", true},
                                           {"ban hành", true},
                                           {"ban đầu", true},
                                           {"phòng ngừa", true},
                                           {"phòng chống", true},
                                           {"phòng, chống", true},
                                           {"phòng cháy", true},
                                           {"phòng thủ", true},
                                           {"bộ máy", true},
                                           {"bộ phận", true},
                                           {"bộ tiêu chí", true},
                                           {"bộ chỉ số", true},
                                           {"bộ thủ tục", true},
                                           {"bộ dữ liệu", true},
                                           {"hội nghị", true},
                                           {"hội thảo", true},
                                           {"hội họp", true},
                                           {"hội nhập", true},
                                           {"hội viên", true},
                                           {"hội thi", true},
                                           {"hội chợ", true},
                                           {"đoàn kết", true},
                                           {"đoàn viên", true},
                                           {"đội ngũ", true},
                                           {"trường hợp", true},
                                           {"vụ việc", true},
                                           {"vụ án", true},
                                           {"vụ mùa", true},
                                           {"viện dẫn", true},
                                           {"viện trợ", true},
                                           {"quỹ đất", true},
                                           {"khối lượng", true},
                                           {"thuế suất", true},
                                           {"cục bộ", true},
                                           {"sở hữu", true},
                                           {"sở tại", true},
                                           {"văn phòng phẩm", true},
                                           {"hội đồng hóa", true},
                                           {"công an ninh", true},
                                           {"thanh tra, kiểm tra", true},
                                           {"thanh tra việc", true},
                                           {"thống kê, ", true},
                                           {"tổ chức thực hiện", true},
                                           {"trưởng thành", true},
                                           {"đại diện cho", true},
                                           {"báo động", true},
                                           {"ban ngày", true},
                                           {"ban đêm", true},
                                           {"trạm trưởng", true},
                                           {"đài thọ", true},
                                           {"tỉnh táo", true},
                                           {"xã hội", true},
                                           {"cơ sở dữ liệu", true},
                                           {"cơ sở vật chất", true},
                                           {"cơ sở để", true},
                                           {"cơ sở pháp lý", true},
                                           {"cơ sở hạ tầng", true},
                                           {"hộ chiếu", true},
                                           {"hộ khẩu", true},
                                           {"địa phương hóa", true},
                                           {"bộ luật", true},
                                           {"đoàn kiểm tra", false},
                                           {"thành viên", false},
                                           {"cấp tỉnh", false},
                                           {"lãnh đạo, chỉ đạo", true},
                                           {"phòng học", true},
                                           {"phòng họp", true},
                                           {"trường học", false},
                                           {"ngành nghề", true},
                                           {"xã luận", true}};
    return table;
}

/// Lower-case nouns that carry a class on after a comma: "các sở, ban, ngành".
text::Phrases<bool> const& chain_nouns() {
    static text::Phrases<bool> const table{{"sở", true},           {"ban", true},
                                           {"bộ", true},           {"ngành", true},
                                           {"hội", true},          {"đoàn", true},
                                           {"viện", true},         {"trường", true},
                                           {"phòng", true},        {"mặt trận", true},
                                           {"thành ủy", true},     {"tỉnh ủy", true},
                                           {"đảng ủy", true},      {"huyện ủy", true},
                                           {"thị ủy", true},       {"quận ủy", true},
                                           {"chi bộ", true},       {"đảng bộ", true},
                                           {"vụ", true},           {"cục", true},
                                           {"ban đảng", true},     {"đoàn thể", true},
                                           {"đảng đoàn", true},    {"ban cán sự đảng", true},
                                           {"hiệp hội", true},     {"trung tâm", true},
                                           {"phường", true},       {"xã", true},
                                           {"đặc khu", true},      {"thị trấn", true},
                                           {"huyện", true},        {"quận", true},
                                           {"thị xã", true},       {"thành phố", true},
                                           {"tỉnh", true},         {"cơ quan", true},
                                           {"đơn vị", true},       {"địa phương", true},
                                           {"tổ chức", true},      {"cá nhân", true},
                                           {"doanh nghiệp", true}, {"cấp ủy", true},
                                           {"tổ chức đảng", true}, {"hợp tác xã", true},
                                           {"thôn", true},         {"bản", true},
                                           {"cấp xã", true},       {"cấp tỉnh", true},
                                           {"cấp huyện", true},    {"lĩnh vực", true},
                                           {"tập đoàn", true},     {"tổng công ty", true},
                                           {"công ty", true},      {"thủ trưởng", true},
                                           {"chính quyền", true},  {"bộ đội", true},
                                           {"hộ gia đình", true},  {"đơn vị sự nghiệp", true},
                                           {"bộ trưởng", true},    {"cán bộ", true},
                                           {"đảng viên", true},    {"công chức", true},
                                           {"viên chức", true},    {"người lao động", true},
                                           {"tổ dân phố", true}};
    return table;
}

/// Words inside a name that would read as a predicate elsewhere.
text::Phrases<bool> const& inside_name() {
    static text::Phrases<bool> const table{{"trực thuộc", true},
                                           {"cấp trên", true},
                                           {"cấp dưới", true},
                                           {"các cấp", true},
                                           {"cùng cấp", true},
                                           {"ngang cấp", true},
                                           {"cấp tỉnh", true},
                                           {"cấp xã", true},
                                           {"cấp huyện", true},
                                           {"cấp trung ương", true},
                                           {"cấp ủy", true},
                                           {"cấp cơ sở", true},
                                           {"cấp trên trực tiếp", true},
                                           {"dân cử", true},
                                           {"công lập", true},
                                           {"ngoài công lập", true},
                                           {"dân lập", true},
                                           {"tư thục", true},
                                           {"liên quan", true},
                                           {"có liên quan", true},
                                           {"quản lý nhà nước", true},
                                           {"trung ương", true},
                                           {"hành chính", true},
                                           {"chuyên môn", true},
                                           {"ngang bộ", true},
                                           {"phụ trách lĩnh vực", true},
                                           {"phụ trách", true},
                                           {"hành chính sự nghiệp", true},
                                           {"tổ chức đảng", true},
                                           {"đầu tư công", true},
                                           {"thông tin đại chúng", true},
                                           {"thông tin truyền thông", true},
                                           {"chính trị - xã hội", true},
                                           {"trên địa bàn", true},
                                           {"đóng trên địa bàn", true},
                                           {"thuộc phạm vi quản lý", true},
                                           {"chủ trì dự án", true},
                                           {"chủ chương trình", true},
                                           {"chủ dự án thành phần", true},
                                           {"chủ dự án", true},
                                           {"các tổ chức", true}};
    return table;
}

/// Verbs that stand as nouns after "cơ quan", "đơn vị", "ban", "viện": "cơ quan quản lý", "đối
/// tượng thực hiện kiểm kê".
text::Phrases<bool> const& nominal_verbs() {
    static text::Phrases<bool> const table{
        {"quản lý", true},       {"tham mưu", true},     {"đào tạo", true},
        {"nghiên cứu", true},    {"sản xuất", true},     {"kinh doanh", true},
        {"kiểm tra", true},      {"thanh tra", true},    {"đầu tư", true},
        {"cung cấp", true},      {"bảo vệ", true},       {"chủ quản", true},
        {"khai thác", true},     {"vận hành", true},     {"thống kê", true},
        {"chủ trì", true},       {"thông tin", true},    {"thi công", true},
        {"tuyên truyền", true},  {"giám sát", true},     {"tư vấn", true},
        {"điều tra", true},      {"tiếp nhận", true},    {"phát triển", true},
        {"kiểm định", true},     {"quan trắc", true},    {"thẩm định", true},
        {"xúc tiến", true},      {"có liên quan", true}, {"có thẩm quyền", true},
        {"được lựa chọn", true}, {"thường trực", true},  {"trực", true},
        {"quy hoạch", true},     {"bồi dưỡng", true},    {"cứu hộ", true},
        {"ứng cứu", true},       {"phối hợp", false},    {"nuôi", true},
        {"tìm kiếm", true},      {"đăng kiểm", true},    {"có trụ sở", true},
        {"xây dựng đảng", true}, {"thi hành án", true},  {"truyền thông", true},
        {"sử dụng", true},       {"chuyển đổi số", true}};
    return table;
}

bool is_key(Word const& word, std::uint64_t wanted) {
    return word.key == wanted && word.is_letters();
}

/// How a name begins.
struct Opening {
    Head head = Head::own;
    std::size_t next = 0; ///< the word after the head
    bool plural = false;  ///< "các" stands before it
    std::size_t at = 0;   ///< the head's first word
};

/// A single syllable in lower case ("bộ", "sở") is a common noun; more than one ("ủy ban kiểm tra")
/// may be a name typed carelessly.
bool own_head_stands(Words words, std::size_t at, std::size_t size) {
    if (words[at].is_capital() || size > 1) return true;
    return words.at(at + size).is_sign(',')
           && chain_nouns().longest(words, at + size + 1); // "sở, ban, ngành"
}

/// Heads that are verbs too ("Thanh tra", "Kiểm toán", "Thống kê", "Tổ chức") need a name after
/// them.
bool needs_name(Words words, std::size_t at, std::size_t next) {
    Word const word = words.at(next);
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
    bool const verb_too = is_key(words[at], key("lãnh")) || is_key(words[at], key("đại"))
                          || is_key(words[at], key("chánh"));
    if (!verb_too) return true;
    bool const organise = is_key(words.at(next), key("tổ"));
    return words.at(next).is_capital() || (!organise && heads().longest(words, next).has_value())
           || class_words().longest(words, next).has_value();
}

std::optional<Opening> open_name(Words words, std::size_t at) {
    Opening found{.at = at};
    if (auto const plural = class_words().longest(words, at)) {
        found.plural = true;
        found.at = at + plural->size;
    }
    if (auto const wrong = false_heads().longest(words, found.at); wrong && wrong->value)
        return std::nullopt;
    auto const head = heads().longest(words, found.at);
    if (!head) return std::nullopt;
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
        has_class_ = opening.plural;
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
        if (auto const joined = joined_names().longest(words_, at_); joined && word.is_capital()) {
            take(joined->size);
            return true;
        }
        if (class_words().longest(words_, at_)) {
            has_class_ = true;
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
        if (auto const inside = inside_name().longest(words_, at_)) {
            take(inside->size);
            return true;
        }
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

    /// The words before are a common noun whose attribute may be a verb: "cơ quan quản lý", "cơ sở
    /// sản xuất".
    bool after_common_noun() const {
        struct Noun {
            std::uint64_t first, second;
        };
        constexpr Noun nouns[] = {
            {key("cơ"), key("quan")},      {key("đơn"), key("vị")},     {key("tổ"), key("chức")},
            {key("cơ"), key("sở")},        {key("trung"), key("tâm")},  {key("đối"), key("tượng")},
            {key("doanh"), key("nghiệp")}, {key("lực"), key("lượng")},  {key("bộ"), key("phận")},
            {key("chiến"), key("sĩ")},     {key("địa"), key("phương")}, {key("nhà"), key("thầu")}};
        if (at_ < 1) return false;
        auto const last = words_[at_ - 1].key;
        if (last == key("viện") || last == key("ban") || last == key("nhà")
            || last == key("trường"))
            return true;
        auto const before = at_ >= 2 ? words_[at_ - 2].key : 0;
        return std::any_of(std::begin(nouns), std::end(nouns),
                           [&](Noun const& n) { return n.first == before && n.second == last; });
    }

    /// A predicate in lower case ends the name, unless it belongs to a noun: "cơ quan quản lý".
    bool ends_name() {
        if (after_noun_ || is_class_)
            if (auto const nominal = nominal_verbs().longest(words_, at_);
                nominal && nominal->value) {
                bool const follows_noun = after_common_noun() && head_ != Head::lone;
                if (follows_noun || is_key(words_[at_], key("có"))
                    || is_key(words_[at_], key("được"))) {
                    at_ += nominal->size - 1;
                    return false;
                }
            }
        if (names_committee()) return false;
        auto const found = predicates().longest(words_, at_);
        return found.has_value();
    }

    /// "Ban Chỉ đạo phát triển du lịch", "Ban Chỉ đạo cải cách hành chính": named after what it is
    /// for.
    bool names_committee() const {
        static text::Phrases<bool> const fields{
            {"phát triển", true},    {"cải cách", true}, {"đổi mới", true},
            {"chuyển đổi số", true}, {"ứng phó", true},  {"phòng, chống", true},
            {"phòng chống", true},   {"hội nhập", true}, {"giảm nghèo", true}};
        if (at_ < 2 || !fields.longest(words_, at_)) return false;
        auto const before = words_[at_ - 1].key;
        auto const earlier = words_[at_ - 2].key;
        return (earlier == key("chỉ") && (before == key("đạo") || before == key("huy")))
               || (earlier == key("hội") && before == key("đồng"))
               || (earlier == key("quản") && before == key("lý"));
    }

    /// In a cell only a word such as "theo", "để", "khi" ends a name.
    bool is_link() const {
        constexpr std::uint64_t links[] = {key("theo"), key("để"),   key("khi"), key("nhằm"),
                                           key("căn"),  key("trên"), key("sau"), key("trước")};
        if (setting_ == Setting::title
            && (is_key(words_[at_], key("gồm")) || is_key(words_[at_], key("như"))
                || (is_key(words_[at_], key("được")) && is_key(words_.at(at_ + 1), key("nêu")))))
            return true;
        return std::any_of(std::begin(links), std::end(links),
                           [&](std::uint64_t link) { return is_key(words_[at_], link); })
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
        bool const part_of_name =
            word.size <= 3 && !words_.at(at_ + 1).is_sign('/') && !words_.at(at_ + 1).is_sign('%');
        if (part_of_name) take(1);
        return part_of_name;
    }

    bool sign(Word const& word, BodyList& list) {
        switch (word.key) {
        case ',':
            return separator(list, at_ + 1);
        case ';':
            return semicolon(list);
        case '(':
            return bracket();
        case ':':
            return names_after_colon();
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
    bool names_after_colon() {
        bool const names = has_class_ && words_.at(at_ + 1).is_capital() && at_ - from_ <= 3
                           && !predicates().longest(words_, at_ + 1);
        if (!names) return false;
        ++at_;
        from_ = at_;
        named_list_ = true;
        is_class_ = has_class_ = false;
        head_ = Head::own;
        return true;
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
        if (auto const noun = continues_class(next); noun > 0) {
            take(next - at_ + noun);
            after_noun_ = true;
            return true;
        }
        if (auto const opening = open_name(words_, next)) {
            bool const object_of_post = head_ == Head::person && opening->head != Head::person
                                        && ((has_class_ && opening->plural)
                                            || (opening->head == Head::common && !opening->plural));
            bool const weak = opening->head == Head::common && !opening->plural && is_class_
                              && !starts_phrase(next, "tổ chức chính trị");
            if (object_of_post || weak) {
                take(opening->next - at_);
                after_noun_ = true;
                return true;
            }
            return new_body(list, *opening, next);
        }
        if (!words_[next].is_capital()) return false;
        if (comma && !named_list_ && !has_class_
            && ends_with_and(next)) { // "Kinh tế, Hạ tầng và Đô thị"
            take(next - at_);
            return true;
        }
        if (named_list_ || (comma && head_ == Head::own && !is_class_)) {
            close(list);
            at_ = from_ = next;
            take(1);
            return true;
        }
        if (!comma && !is_class_) { // "Khoa học và Công nghệ"
            take(next - at_);
            return true;
        }
        return false;
    }

    /// The words from `at` go on to "và" and a capital that opens no body: one name with three
    /// parts.
    bool ends_with_and(std::size_t at) const {
        constexpr std::size_t reach = 8; // words
        for (std::size_t i = at + 1; i < words_.size() && i < at + reach; ++i) {
            if (words_[i].kind == text::WordKind::sign) return false;
            if (is_key(words_[i], key("và")))
                return words_.at(i + 1).is_capital() && !open_name(words_, i + 1);
        }
        return false;
    }

    bool starts_phrase(std::size_t at, std::string_view phrase) const {
        auto const parts = text::words(phrase);
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (words_.at(at + i).key != parts[i].key) return false;
        return true;
    }

    /// The size in words of the noun that carries the class on; 0 where none does.
    std::size_t continues_class(std::size_t next) const {
        if (starts_phrase(next, "tổ chức chính trị") || starts_phrase(next, "đoàn thể chính trị"))
            return 0;
        auto const noun = chain_nouns().longest(words_, next);
        if (!noun || words_[next].is_capital()) return 0;
        if (is_class_ || has_class_) return noun->size;
        // "UBND các xã, phường, đặc khu", "Ban Chỉ huy cấp tỉnh, cấp xã"
        bool const place = starts_phrase(next, "xã") || starts_phrase(next, "phường")
                           || starts_phrase(next, "đặc khu") || starts_phrase(next, "thị trấn")
                           || starts_phrase(next, "thành phố") || starts_phrase(next, "thị xã")
                           || starts_phrase(next, "huyện") || starts_phrase(next, "quận")
                           || starts_phrase(next, "cấp");
        return place ? noun->size : 0;
    }

    Words words_;
    Setting setting_;
    std::size_t at_ = 0;
    std::size_t from_ = 0;
    std::size_t name_end_ = 0;
    Head head_ = Head::own;
    bool is_class_ = false;   ///< a chain of common nouns: "các sở, ban, ngành"
    bool has_class_ = false;  ///< "các" stands in it: "UBND các xã"
    bool after_noun_ = false; ///< the word before is a head: a verb after it may be its attribute
    bool named_list_ = false;
};

} // namespace

BodyList bodies_at(Words words, std::size_t at, Setting setting) {
    if (at >= words.size()) return {};
    return Reader(words, setting).run(at);
}

std::vector<Body> bodies_in_cell(Words words) {
    std::vector<Body> out;
    std::size_t at = 0;
    auto const skip_signs = [&] {
        while (at < words.size() && words[at].kind == text::WordKind::sign
               && !words[at].is_sign('('))
            ++at;
        if (is_key(words.at(at), key("và"))) ++at;
    };
    for (skip_signs(); at < words.size(); skip_signs()) {
        auto const list = bodies_at(words, at, Setting::cell);
        if (!list.empty()) {
            out.insert(out.end(), list.bodies.begin(), list.bodies.end());
            at = std::max(list.end, at + 1);
            while (at < words.size() && !words[at].is_sign(';') && !words[at].after_break()
                   && bodies_at(words, at, Setting::cell).empty())
                ++at; // "theo chức năng, nhiệm vụ": says how, names nobody
            continue;
        }
        std::size_t end = at;
        while (end < words.size() && !words[end].is_sign(';') && !words[end].is_sign(',')
               && !(end > at && words[end].after_break()))
            ++end;
        if (end > at) out.push_back({at, end});
        at = std::max(end, at + 1);
    }
    return out;
}

} // namespace suot::duties
