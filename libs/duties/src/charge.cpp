#include "charge.hpp"

#include <algorithm>
#include <optional>

#include <document/type.hpp>

#include "clause.hpp"
#include "lexicon.hpp"

namespace suot::duties {

using text::key;
using text::Words;

namespace {

/// Reads the sentences of one item, one after the other.
class ChargeReader {
public:
    ChargeReader(Words words, Form form) : words_(words), form_(form) {}

    Charge run() {
        inline_head();
        bool first = true;
        for (std::size_t from = 0; from < words_.size();) {
            auto const sentence = sentence_at(words_, from);
            from = sentence.to + 1;
            if (sentence.to <= charge_.starts) continue;
            read_sentence({std::max(sentence.from, charge_.starts), sentence.to}, first);
            first = false;
        }
        if (charge_.lead.empty()) charged_in_bracket();
        read_support();
        return charge_;
    }

private:
    /// "Lập hồ sơ … (Giao Công an tỉnh chủ trì, phối hợp với …)", "(do Sở Y tế chủ trì)": the body
    /// is told behind the work.
    void charged_in_bracket() {
        for (std::size_t i = charge_.starts + 1; i + 2 < words_.size(); ++i) {
            if (!words_[i].is_sign('(')) continue;
            auto at = i + 1;
            auto const role = role_at(words_, at);
            bool const ordered = role == Role::charge || is_key(words_, at, key("do"));
            if (ordered) at += is_key(words_, at, key("do")) ? 1 : size_at(words_, at);
            auto const list = bodies_at(words_, at);
            if (list.empty()) continue;
            auto const leads = role_at(words_, list.end);
            bool const whole = words_.at(list.end).is_sign(')');
            bool const acts =
                leads == Role::lead || leads == Role::act || leads == Role::responsible;
            if (!(leads == Role::lead || (ordered && (whole || acts)))) continue;
            charge_.lead = list.bodies;
            charge_.ordered = true;
            return;
        }
    }

    /// "UBND các xã, phường: …", "+ Sở Xây dựng: …", "Nội dung: …".
    void inline_head() {
        auto const colon = first_colon();
        if (colon == 0) return;
        auto const head = words_.sub(0, colon);
        auto const named = read_heading(head);
        auto const size = bodies_at(head, 0).end;
        bool const explained =
            size < colon && (words_[size].is_sign('-') || words_[size].is_sign(0x2013));
        // "X căn cứ nhiệm vụ được giao chỉ đạo: …" is a sentence; "X có trách nhiệm: …" a head
        constexpr std::size_t longest_charge = 6; // words
        bool const charged = named.starts != 0 && colon - std::min(colon, size) <= longest_charge;
        bool const opened = named.starts != 0 && size == 0; // "Đối với X: …"
        bool const only_names =
            !named.lead.empty() && (charged || opened || size == colon || explained);
        bool const list_goes_on = bodies_at(words_, 0).end > colon; // "các Tập đoàn: A, B, C …"
        if (only_names && !list_goes_on) {
            charge_.lead = named.lead;
            charge_.support = named.support;
            charge_.inline_head = true;
            charge_.starts = named.support.empty() ? colon + 1 : 0;
            charge_.ordered = true;
            return;
        }
        constexpr std::size_t longest_label = 9;
        auto const role = role_at(words_, 0);
        charge_.labelled = colon <= longest_label && !role;
        if (notes(colon)) {
            charge_.labelled = true;
            charge_.starts = colon + 1;
        }
    }

    /// "Lưu ý: …", "Ghi chú: …"
    bool notes(std::size_t colon) const {
        static auto const nouns = phrase_set("lưu ý; chú ý; ghi chú");
        auto const found = nouns.longest(words_, 0);
        return found && found->size == colon;
    }

    std::size_t first_colon() const {
        for (std::size_t i = 0; i < words_.size() && i < 60; ++i) {
            if (words_[i].is_sign(':')) return i + 1 < words_.size() ? i : 0;
            if (ends_sentence(words_, i)) return 0;
        }
        return 0;
    }

    void read_sentence(Sentence sentence, bool first) {
        auto at = sentence.from;
        sentence_start_ = at;
        while (at < sentence.to && words_[at].kind == text::WordKind::sign) ++at;
        if (is_key(words_, at, key("riêng"))) ++at; // "Riêng Tỉnh đoàn tổ chức …"
        if (charged_at(at, sentence, first)) return;
        if (first && whoever_in_case(at, sentence)) return read_clauses(at, sentence, first);
        if (auto const subject = subject_at(words_, at, sentence.to);
            subject && take(*subject, first, sentence)) {
            if (first && subject->predicate == Predicate::acts) beside(sentence);
            return;
        }
        auto const role = role_at(words_, at);
        bool const verb =
            role
            && (*role == Role::act || *role == Role::charge || *role == Role::manner
                || *role == Role::lead || *role == Role::support || *role == Role::responsible);
        if (first && role && *role == Role::praise) charge_.reports = true;
        if (first && role && *role == Role::forbid) charge_.forbids = true;
        bool const opener = opens_clause(at) || charge_.labelled;
        if (first && verb && *role != Role::charge && states(at, sentence)) return;
        if (first && (verb || is_key(words_, at, key("có")))) charge_.acts = true; // "Có cơ chế …"
        bool const introduces = form_ == Form::introduction && first;
        if (first && opener && !verb) charge_.opens = true;
        if (opener || !verb || introduces) {
            read_clauses(at, sentence, first);
        } else {
            later_charges(at, sentence);
        }
    }

    /// "Chăm lo người có công là trách nhiệm của …": it says what something is; "Xác định … là
    /// nhiệm vụ" orders.
    bool states(std::size_t at, Sentence sentence) const {
        static auto const judges = phrase_set("xác định; coi; lấy; xem; nhận thức; quán triệt");
        static auto const nouns = phrase_set(
            "là nhiệm vụ; là trách nhiệm; là yêu cầu; là giải pháp; là việc làm; là chủ trương; "
            "là một trong; là truyền thống; là vấn đề; là quyền và");
        if (judges.longest(words_, at)) return false;
        for (std::size_t i = at + 1; i < sentence.to; ++i) {
            if (words_[i].is_sign(';') || words_[i].is_sign(':')) return false;
            if (judges.longest(words_, i)) return false;
            if (nouns.longest(words_, i)) return true;
        }
        return false;
    }

    /// "Sở Tài chính lập dự toán; Sở Y tế hướng dẫn các trạm": each does its own part.
    void beside(Sentence sentence) {
        for (std::size_t i = sentence.from; i + 1 < sentence.to; ++i) {
            constexpr std::size_t most = 32; // bodies that one sentence charges
            if (!words_[i].is_sign(';') || charge_.lead.size() > most) continue;
            auto const next = subject_at(words_, i + 1, sentence.to);
            bool const acts = next && next->predicate == Predicate::acts
                              && role_at(words_, next->verb) != Role::support;
            if (!acts || is_generic(next->list.bodies.front())) continue;
            for (auto const& body : next->list.bodies)
                if (!is_named(charge_.lead, body)) charge_.lead.push_back(body);
        }
    }

    /// "Căn cứ …,", "Thực hiện Kết luận số …,": a clause that another follows.
    bool opens_clause(std::size_t at) const {
        auto const found = openers().longest(words_, at);
        if (!found) return false;
        auto const verb = predicates().longest(words_, at); // "Theo dõi", not "Theo …,"
        if (verb && verb->size > found->size && verb->value == Role::act) return false;
        return found->value || document::type_at(words_, at + found->size).type != nullptr;
    }

    /// "Giao X …", "Yêu cầu X …": those that follow are charged.
    bool charged_at(std::size_t at, Sentence sentence, bool first) {
        auto const found = predicates().longest(words_, at);
        if (!found || found->value != Role::charge) return false;
        auto next = at + found->size;
        if (is_key(words_, next, key("cho"))) ++next;
        auto const list = bodies_at(words_.sub(0, sentence.to), next);
        if (list.empty()) return false;
        auto const role = role_at(words_, list.end);
        if (role && *role == Role::report && first) return false; // "Yêu cầu các đơn vị đã …"
        if (first && hands_to_staff(at, list)) return false;
        add_lead(list, first);
        charge_.ordered = true;
        return true;
    }

    /// "Phân công cán bộ theo dõi …": the body that reads this assigns one of its own.
    bool hands_to_staff(std::size_t at, BodyList const& list) const {
        static auto const staff = phrase_set(
            "cán bộ; công chức; viên chức; nhân viên; đảng viên; chuyên viên; nhân sự; lực lượng");
        bool const assigns = is_key(words_, at, key("phân")) || is_key(words_, at, key("giao"));
        return assigns && list.bodies.size() == 1
               && staff.longest(words_, list.bodies.front().from).has_value();
    }

    bool take(Subject const& subject, bool first, Sentence sentence) {
        switch (subject.predicate) {
        case Predicate::none:
            return false;
        case Predicate::reports:
            if (first) charge_.reports = true;
            return true;
        case Predicate::grants:
            if (first) charge_.grants = true;
            return true;
        case Predicate::charges_others: {
            auto const size = size_at(words_, subject.verb);
            auto const list = bodies_at(words_.sub(0, sentence.to), subject.verb + size);
            bool const directs =
                is_key(words_, subject.verb, key("phân"))
                || (is_key(words_, subject.verb, key("ủy")) && !role_at(words_, list.end));
            if (directs || list.empty())
                add_lead(subject.list, first);
            else
                add_lead(list, first), charge_.ordered = true;
            return true;
        }
        case Predicate::forbids:
            charge_.forbids = true;
            [[fallthrough]];
        case Predicate::acts: {
            auto const role = role_at(words_, subject.verb);
            static text::Phrases<bool> const issuing{
                {"quy định", true},  {"ban hành", true},   {"quyết định", true}, {"kết luận", true},
                {"thông báo", true}, {"quyết nghị", true}, {"chỉ thị", true},    {"công bố", true}};
            bool const guides = is_key(words_, subject.verb, key("hướng")) && says_as_follows();
            charge_.enacts =
                charge_.enacts || guides || issuing.longest(words_, subject.verb).has_value();
            charge_.ordered =
                charge_.ordered || (role && (*role == Role::responsible || *role == Role::lead));
            add_lead(subject.list, first);
            return true;
        }
        }
        return false;
    }

    /// "… như sau:" at the end.
    bool says_as_follows() const {
        auto const size = words_.size();
        return size > 3 && is_key(words_, size - 2, key("sau"))
               && is_key(words_, size - 3, key("như"));
    }

    void add_lead(BodyList const& list, bool first) {
        if (charge_.inline_head) return;
        bool const later = !first;
        bool const bound = in_condition_ && charge_.lead.empty(); // "Những nơi … thì X phải …"
        if (later && !bound && (charge_.acts || charge_.reports)) {
            if (charge_.acts || !charge_.lead.empty())
                return; // another body in a later sentence: optional
        }
        if (later && charge_.lead.empty() && !charge_.acts) {
            charge_.starts =
                sentence_start_; // "Trên đây là …. Yêu cầu …": the order is the later sentence
            charge_.reports = false;
        }
        if (later && !bound && !charge_.lead.empty() && is_generic(list.bodies.front())) return;
        for (auto const& body : list.bodies)
            if (!is_named(charge_.lead, body)) charge_.lead.push_back(body);
    }

    /// "Người đứng đầu phải …", "Mỗi cấp …" in a later sentence: one of those charged before.
    bool is_generic(Body const& body) const {
        if (is_key(words_, body.from, key("mỗi")) || is_key(words_, body.from, key("từng")))
            return true;
        auto const head = heads().longest(words_, body.from);
        return head && (head->value == Head::common || head->value == Head::person);
    }

    /// The same name stands among them.
    bool is_named(std::vector<Body> const& bodies, Body const& body) const {
        auto const words = words_.sub(body.from, body.to);
        return std::any_of(bodies.begin(), bodies.end(), [&](Body const& known) {
            auto const other = words_.sub(known.from, known.to);
            return std::equal(words.items.begin(), words.items.end(), other.items.begin(),
                              other.items.end(),
                              [](auto const& a, auto const& b) { return a.key == b.key; });
        });
    }

    /// A clause before the one that charges: "Trên cơ sở …, Sở X …", "Về …: giao Bộ Y …".
    void read_clauses(std::size_t at, Sentence sentence, bool first) {
        bool found = false;
        for (std::size_t i = past_condition(at, sentence); i + 1 < sentence.to; ++i) {
            auto const& sign = words_[i];
            bool const clause = sign.is_sign(',') || sign.is_sign(':') || sign.is_sign(';')
                                || is_key(words_, i, key("thì")) || ends_condition(i);
            if (!clause) continue;
            auto next = i + 1;
            if (is_key(words_, next, key("đồng")) && is_key(words_, next + 1, key("thời")))
                next += 2;
            if (found && !sign.is_sign(';')) continue;
            if (charged_at(next, sentence, first)) {
                found = true;
                continue;
            }
            if (is_key(words_, i, key("thì")) && first && !found) then_clause(next);
            if (sign.is_sign(':') && first && !found) {
                auto const role = role_at(words_, next);
                if (role && (*role == Role::act || *role == Role::manner)) charge_.acts = true;
            }
            if (!sign.is_sign(':') && !sign.is_sign(';') && first && !found) {
                auto const role = role_at(words_, next);
                if (role && (*role == Role::act || *role == Role::manner || *role == Role::lead))
                    charge_.elided = true; // "Căn cứ …, chỉ đạo các …": perhaps the heading's body
            }
            auto const subject = subject_at(words_, next, sentence.to);
            bool const aside = subject
                               && charge_.elided // "…, rà soát …; các hộ đã …": of its object
                               && (subject->predicate == Predicate::reports
                                   || subject->predicate == Predicate::grants);
            if (aside) continue;
            if (subject && subject->predicate != Predicate::none
                && (is_subject_here(next) || must(*subject, next))) {
                in_condition_ = is_key(words_, i, key("thì"));
                found = take(*subject, first, sentence) && subject->predicate != Predicate::reports;
                if (subject->predicate == Predicate::reports) return;
            }
        }
        if (!found && first) passive_agent(sentence);
    }

    /// "Trường hợp xã không đủ người …, thì …": those in the condition are not charged. The word
    /// before "thì", or the one after `at`.
    std::size_t past_condition(std::size_t at, Sentence sentence) const {
        static auto const cases = phrase_set("trường hợp; trong trường hợp; nếu");
        if (!cases.longest(words_, at)) return at + 1;
        for (std::size_t i = at + 1; i + 1 < sentence.to; ++i)
            if (is_key(words_, i, key("thì"))) return i;
        return at + 1;
    }

    /// "Cán bộ khi có vi phạm, thì cấp ủy phải xem xét": the first body is the case, not the one
    /// charged.
    bool whoever_in_case(std::size_t at, Sentence sentence) const {
        auto const list = bodies_at(words_.sub(0, sentence.to), at);
        if (list.empty() || !is_key(words_, list.end, key("khi"))) return false;
        for (std::size_t i = list.end; i + 1 < sentence.to; ++i) {
            if (!is_key(words_, i, key("thì"))) continue;
            auto const next = subject_at(words_, i + 1, sentence.to);
            return next && next->predicate == Predicate::acts;
        }
        return false;
    }

    /// "Đơn về đất đai thì chuyển đến …": what is to be done in a case; "… thì không được …".
    void then_clause(std::size_t at) {
        static auto const refers =
            phrase_set("thực hiện theo; áp dụng; áp dụng theo; tuân theo; căn cứ");
        if (refers.longest(words_, at)) return; // "… thì thực hiện theo Luật Lưu trữ"
        auto const role = role_at(words_, at);
        if (role == Role::forbid) charge_.forbids = true;
        bool const orders = role == Role::act || role == Role::manner;
        if (orders || role == Role::forbid) charge_.acts = true;
    }

    /// "nếu có khó khăn, vướng mắc (phát sinh) các cơ quan …": the comma is often left out.
    bool ends_condition(std::size_t at) const {
        bool const stuck =
            is_key(words_, at, key("mắc")) && at > 0 && is_key(words_, at - 1, key("vướng"));
        bool const arisen =
            is_key(words_, at, key("sinh")) && at > 0 && is_key(words_, at - 1, key("phát"));
        if (!stuck && !arisen) return false;
        auto const role = role_at(words_, at + 1); // "… vướng mắc kịp thời báo cáo …"
        return class_words().longest(words_, at + 1).has_value() || role == Role::act
               || role == Role::manner;
    }

    /// After a comma a body may be one more object of the clause before; a subject begins with
    /// "các" or a capital and its verb follows at once.
    bool is_subject_here(std::size_t at) const {
        return words_[at].is_capital() || class_words().longest(words_, at).has_value()
               || (at > 0 && is_key(words_, at - 1, key("thì"))) || names_post(at);
    }

    /// "Trong thời hạn 5 năm, lưu trữ lịch sử phải …", "…, chủ quản dữ liệu thông báo …".
    bool must(Subject const& subject, std::size_t at) const {
        static auto const duties =
            phrase_set("phải; có trách nhiệm; chịu trách nhiệm; có nhiệm vụ; có nghĩa vụ");
        auto const head = heads().longest(words_, at);
        bool const one_syllable = head && head->size < 2; // "các bộ, ngành phải"
        if (one_syllable || inside_list(at)) return false;
        return is_key(words_, at, key("chủ"))
               || (words_[at - 1].is_sign(',') && duties.longest(words_, subject.verb));
    }

    /// "…, được cơ quan, tổ chức, đơn vị ở trung ương giới thiệu phải …": the comma before stands
    /// in a list of nouns, and the last of them is no subject.
    bool inside_list(std::size_t at) const {
        constexpr std::size_t longest = 3; // syllables of a noun
        if (at < 2 || !words_[at - 1].is_sign(',')) return false;
        for (std::size_t size = 1; size <= longest && size + 1 <= at; ++size) {
            auto const noun = chain_nouns().longest(words_, at - 1 - size);
            if (noun && noun->size == size) return true;
        }
        return false;
    }

    bool names_post(std::size_t at) const {
        auto const head = heads().longest(words_, at);
        return head && head->value == Head::person;
    }

    /// "… do Văn phòng X chuẩn bị"
    void passive_agent(Sentence sentence) {
        for (std::size_t i = sentence.from; i + 1 < sentence.to; ++i) {
            if (!is_key(words_, i, key("do"))) continue;
            auto const subject = subject_at(words_, i + 1, sentence.to);
            if (subject && subject->predicate == Predicate::acts && is_agent(*subject, i + 1)) {
                add_lead(subject->list, true);
                return;
            }
        }
    }

    /// A name; or a common noun that ends the sentence with its verb: "… do hội đồng … tiến hành".
    bool is_agent(Subject const& subject, std::size_t at) const {
        if (words_[at].is_capital()) return true;
        auto const past = subject.verb + size_at(words_, subject.verb);
        return role_at(words_, subject.verb) == Role::act
               && (past >= words_.size() || words_[past].is_sign('.')
                   || role_at(words_, past) == Role::act || is_key(words_, past, key("và")));
    }

    /// After a verb-first clause: "…; giao Sở X …", "…; đề nghị Y …".
    void later_charges(std::size_t at, Sentence sentence) {
        if (charge_.acts) return;
        for (std::size_t i = at + 1; i + 1 < sentence.to; ++i)
            if (words_[i].is_sign(';') || words_[i].is_sign(':'))
                charged_at(i + 1, sentence, false);
    }

    /// "… tham mưu UBND tỉnh phối hợp với Bộ Y tế": there the UBND works with the Bộ, not the one
    /// charged.
    bool is_own_support(std::size_t at, std::size_t predicate_end) const {
        if (at == charge_.starts || predicate_end == at) return true;
        auto const& before = words_[at - 1];
        if (before.kind == text::WordKind::sign || is_key(words_, at - 1, key("và"))) return true;
        bool const after_lead = std::any_of(charge_.lead.begin(), charge_.lead.end(),
                                            [&](Body const& body) { return body.to == at; });
        if (after_lead) return true;
        for (std::size_t back = 1; back <= 6 && back <= at;
             ++back) // the end of another body's name
            if (auto const list = bodies_at(words_, at - back); !list.empty() && list.end == at)
                return directs_before(at);
        return true;
    }

    /// "Sở Y tế chỉ đạo các đơn vị trực thuộc phối hợp với Công an": its own people work with them.
    bool directs_before(std::size_t at) const {
        static auto const directs = phrase_set("chỉ đạo; phân công; lãnh đạo, chỉ đạo");
        constexpr std::size_t far = 40; // words
        auto const begin = std::max(charge_.starts, at > far ? at - far : 0);
        for (std::size_t i = at; i-- > begin;) {
            if (words_[i].is_sign(';') || words_[i].is_sign('.')) return false;
            if (directs.longest(words_, i)) return true;
            auto const role = role_at(words_, i);
            if (role == Role::act && !nominal_verbs().longest(words_, i)) return false;
        }
        return false;
    }

    void read_support() {
        std::size_t past = charge_.starts; // the support before, or where the order begins
        auto const& supports = support_predicates();
        for (std::size_t i = past; i < words_.size(); ++i) {
            if (!supports.longest(words_, i)) continue;
            auto const found = predicates().longest(words_, i);
            if (!found || found->value != Role::support) continue;
            // "Cùng Sở Y tế lập …" opens an order; "…, cùng các viện" only goes on with a list
            if (found->size == 1 && is_key(words_, i, key("cùng")) && i != charge_.starts) continue;
            if (!is_own_support(i, predicate_end_before(i, past))) continue;
            auto list = bodies_at(words_, i + found->size);
            if (list.empty()) list = partners_after(i + found->size);
            for (auto const& body : list.bodies) add_support(body);
            past = i + found->size;
            i = past - 1;
        }
    }

    /// "phối hợp, cung cấp thông tin với các sở", "phối hợp, hướng dẫn Bộ Y tế", "chủ động phối hợp
    /// chặt chẽ, đồng bộ với Công an tỉnh".
    BodyList partners_after(std::size_t at) const {
        constexpr std::size_t far = 8; // words
        static auto const ways = phrase_set(
            "chặt chẽ; kịp thời; hiệu quả; có hiệu quả; thường xuyên; tốt; đồng bộ; mật thiết; "
            "nhịp nhàng; tích cực; thống nhất; toàn diện; cụ thể");
        for (auto i = at; i < words_.size();) {
            if (auto const way = ways.longest(words_, i))
                i += way->size;
            else if (i > at && (words_[i].is_sign(',') || is_key(words_, i, key("và"))))
                ++i;
            else if (i > at && (is_key(words_, i, key("với")) || is_key(words_, i, key("cùng"))))
                return bodies_at(words_, i + 1);
            else
                break;
        }
        static auto const helps = phrase_set("hướng dẫn; hỗ trợ; giúp đỡ; giúp");
        if (!words_.at(at).is_sign(',')) return {};
        if (auto const verb = helps.longest(words_, at + 1))
            return bodies_at(words_, at + 1 + verb->size);
        for (auto i = at + 1; i < std::min(words_.size(), at + far); ++i) {
            if (words_[i].kind == text::WordKind::sign) return {};
            if (is_key(words_, i, key("với"))) return bodies_at(words_, i + 1);
        }
        return {};
    }

    /// The end of the last predicate but those of support that begins in [from, at); `from` where
    /// there is none, which is the end of a support, or the beginning of it all.
    std::size_t predicate_end_before(std::size_t at, std::size_t from) const {
        for (std::size_t i = at; i-- > from;) {
            auto const found = predicates().longest(words_, i);
            if (found && found->value != Role::support) return i + found->size;
        }
        return from;
    }

    void add_support(Body const& body) {
        if (!is_named(charge_.support, body)) charge_.support.push_back(body);
    }

    Words words_;
    Form form_;
    Charge charge_;
    std::size_t sentence_start_ = 0;
    bool in_condition_ = false; ///< the clause at hand stands after "thì"
};

} // namespace

Charge read_charge(Words words, Form form) {
    return ChargeReader(words, form).run();
}

} // namespace suot::duties
