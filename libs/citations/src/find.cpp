// All citations of a document, in one pass over its words.
//
// Follows docs/spec/citations.md. Each word is looked up once; from a trigger (a type's name, a
// provision, a number, a verb, a day) the finder looks left and right a bounded way. A citation
// needs a number, a known name or a short name defined before: "các văn bản liên quan" cites
// nothing, and no citation is better than a wrong one.
#include <citations/citation.hpp>

#include <algorithm>
#include <array>
#include <string>

#include <schedule/date.hpp>
#include <text/phrases.hpp>

#include "keys.hpp"
#include "lexicon.hpp"
#include "named.hpp"
#include "names.hpp"
#include "provision.hpp"
#include "reference.hpp"
#include "relation.hpp"
#include "tail.hpp"

namespace suot::citations {

namespace {

using text::Word;
using text::Words;

constexpr std::size_t longest_alias = 12;    // words
constexpr std::size_t words_a_citation = 80; // at least, in most documents; growing holds all twice
constexpr std::size_t passive_reach = 12; // words between a citation and its "được thay thế"

/// "Ngày 28/10/2025, … đã ban hành Công văn số …": the words between the issuer and the citation.
constexpr auto issuing = std::to_array({text::key("hành"), text::key("ra"), text::key("có"),
                                        text::key("ký"), text::key("gửi"), text::key("trình")});

/// Types whose names in small letters are common words: "quy định này" is no document.
constexpr auto common_words = std::to_array<std::string_view>(
    {"Quy định", "Hướng dẫn", "Dự án", "Đề án", "Phương án", "Báo cáo", "Thông báo", "Hợp đồng",
     "Biên bản", "Lệnh", "Chương trình", "Tuyên bố", "Quy hoạch", "Chiến lược", "Điều lệ"});

/// One walk: `at_` goes on, `clause_` is where the clause's own citations begin, `verbs_` knows
/// which verb holds here.
class Finder {
public:
    explicit Finder(Words words) : words_(words) {
        found_.reserve(words.size() / words_a_citation + 8);
    }

    std::vector<Citation> run() && {
        while (at_ < words_.size()) step();
        return std::move(found_);
    }

private:
    void step() {
        Word const& word = words_[at_];
        if (word.after_break()) line();
        if (word.kind == text::WordKind::sign) return sign(word);
        if (word.is_number()) return number();
        auto const entry = lexicon_.longest(words_, at_);
        if (!entry) {
            ++at_;
            return;
        }
        letters(entry->value, entry->size);
    }

    void letters(Entry entry, std::size_t size) {
        switch (entry.trigger) {
        case Trigger::noun:
        case Trigger::letter:
        case Trigger::named:
            return noun();
        case Trigger::unit:
            return provision();
        case Trigger::alias:
            return alias(size);
        case Trigger::day:
            return day();
        case Trigger::verb:
            verb(entry.relation);
            break;
        case Trigger::lapse:
            end_clause(Relation::repeals);
            break;
        case Trigger::nothing:
            break;
        }
        at_ += size;
    }

    void line() {
        if (!ends_sentence(words_, at_)) return;
        if (opens_list()) verbs_.list();
        verbs_.clause();
        grounds_ = words_[at_].key == text::key("căn");
        clause_ = found_.size();
        day_.reset();
    }

    /// "… bãi bỏ các văn bản sau:", "… sau đây:": the verb holds for the lines below.
    [[nodiscard]] bool opens_list() const {
        if (at_ < 3 || !words_[at_ - 1].is_sign(':')) return false;
        constexpr auto after = text::key("sau");
        return words_[at_ - 2].key == after
               || (words_[at_ - 2].key == text::key("đây") && words_[at_ - 3].key == after);
    }

    /// A full stop that ends a sentence ends everything; a list of grounds ("Căn cứ …;") keeps its
    /// verb over semicolons.
    void sign(Word const& word) {
        switch (word.key) {
        case ';':
            verbs_.clause();
            if (grounds_) verbs_.verb(at_, Relation::based_on, VerbForm::plain);
            break;
        case '(':
            verbs_.bracket_opens();
            break;
        case ')':
            verbs_.bracket_closes();
            break;
        case '.':
            if (!ends_sentence(words_, at_)) break;
            verbs_.sentence();
            day_.reset();
            sentence_ = clause_ = found_.size();
            break;
        default:
            break;
        }
        ++at_;
    }

    /// A number that stands without a noun: in a row after another, in a table, after "số".
    void number() {
        auto found = bare_at(words_, at_);
        if (!found) {
            ++at_;
            return;
        }
        inherit(found->citation);
        add(std::move(*found));
    }

    /// "các Quy định số 1-QĐ/TW, 2-QĐ/TW": the noun holds for the row.
    void inherit(Citation& citation) const {
        if (found_.empty() || citation.span.begin < found_.back().span.end) return;
        Citation const& before = found_.back();
        auto const between = words_.sub(row_end_, words_.index_at(citation.span.begin));
        bool const row =
            between.size() <= 2 && std::ranges::all_of(between.items, [](Word const& word) {
                return word.is_sign(',') || word.is_sign(';') || word.key == keys::va
                       || word.key == keys::hoac;
            });
        bool const same = before.code.symbol == citation.code.symbol && !before.type.empty();
        if (!row || !same || before.code.normal.empty()) return;
        citation.type = before.type;
        citation.type_name = before.type_name;
    }

    [[nodiscard]] Noun noun_at(std::size_t at) const {
        auto const type = document::type_at(words_, at);
        if (type.size != 0) return {type.type, at, at + type.size};
        bool const letter =
            words_.at(at).key == text::key("văn") && words_.at(at + 1).key == text::key("bản");
        return {nullptr, at, letter ? at + 2 : at};
    }

    /// A noun that begins no citation is passed over as one word: another may begin inside its
    /// name.
    void noun() {
        Noun const noun = noun_at(at_);
        if (shared(noun)) return;
        if (auto found = reference(noun)) return add(std::move(*found));
        at_ = noun.end > at_ ? noun.end : at_ + 1;
    }

    /// A document named at a noun, in whatever way.
    std::optional<Reference> reference(Noun noun) {
        if (noun.end == noun.begin) return std::nullopt;
        if (auto const end = own_name_end(words_, noun.begin); end > noun.begin)
            return own(noun, end);
        if (auto found = numbered_at(words_, noun)) return found;
        if (noun.type == nullptr) return std::nullopt;
        if (auto found = self(noun)) return found;
        auto const titled = titled_at(words_, noun);
        if (auto found = by_alias(noun); found && (!titled || found->end >= titled->end))
            return found;
        if (titled) return titled;
        return by_number(noun);
    }

    /// The title is the name itself; a date behind it belongs to it unless an issuer stands
    /// between: then it is another document's.
    std::optional<Reference> own(Noun noun, std::size_t end) const {
        Reference found;
        if (noun.type != nullptr) found.citation.type_name = noun.type->name;
        found.citation.title = found.citation.span = words_.span(noun.begin, end);
        found.end = end;
        if (Tail const tail = tail_at(words_, end); tail.issuer.empty()) {
            found.citation.date = tail.date;
            found.end = tail.end;
            found.citation.span = words_.span(noun.begin, tail.end);
        }
        return found;
    }

    /// In small letters "quyết định này" is the one cited just before; "Quyết định này" is this
    /// one.
    std::optional<Reference> self(Noun noun) const {
        bool const small = words_[noun.begin].letter_case() == text::Case::lower;
        bool const common = std::ranges::find(common_words, noun.type->name) != common_words.end();
        auto found = small && common ? std::nullopt : self_at(words_, noun);
        bool const before = small && !found_.empty() && !found_.back().code.normal.empty()
                            && found_.back().type_name == noun.type->name;
        if (!found || !before) return found;
        found->citation.to_self = false;
        found->citation.refers_to = static_cast<std::int32_t>(found_.size()) - 1;
        return found;
    }

    /// The type is the earlier one's: a short name says less than it stands for.
    std::optional<Reference> by_alias(Noun noun) const {
        auto const match = names_.alias_at(words_, noun.begin);
        if (!match) return std::nullopt;
        Citation const& earlier = found_[static_cast<std::size_t>(match->index)];
        Reference found;
        found.citation.type = earlier.type;
        found.citation.type_name = earlier.type_name;
        found.citation.refers_to = match->index;
        found.end = noun.begin + match->size;
        found.citation.span = words_.span(noun.begin, found.end);
        return found;
    }

    std::optional<Reference> by_number(Noun noun) const {
        auto found = short_at(words_, noun);
        if (!found) return found;
        found->citation.refers_to = names_.by_number(found->citation);
        found->citation.code.number.clear();
        return found;
    }

    /// "Kết luận số 187, 188-KL/TW": one symbol, several numbers.
    bool shared(Noun noun) {
        std::size_t const first = number_place(words_, noun.end);
        std::size_t const last = shared_symbol_at(words_, first);
        if (last == 0) return false;
        auto const whole = bare_at(words_, last);
        if (!whole) return false;
        for (std::size_t i = first; i < last; i += 2) {
            Reference part{.citation = whole->citation, .end = i + 1};
            part.citation.span = words_.span(i == first ? noun.begin : i, i + 1);
            part.citation.subject = part.citation.issuer = {};
            part.citation.date.reset();
            document::Code& code = part.citation.code;
            code.normal.replace(0, code.number.size(), words_.str(i));
            code.number = words_.str(i);
            code.span = words_[i].span();
            name_by(noun, part.citation);
            add(std::move(part));
        }
        return true;
    }

    static void name_by(Noun noun, Citation& citation) {
        if (noun.type == nullptr) return;
        citation.type = noun.type->symbol;
        citation.type_name = noun.type->name;
    }

    /// "khoản 2 Điều 5 Nghị định …": a provision counts where a document follows.
    void provision() {
        std::size_t const end = provision_end(words_, at_);
        if (end == at_) {
            ++at_;
            return;
        }
        std::size_t const document = document_behind(end);
        auto found = document != 0 ? reference_behind(document) : std::nullopt;
        if (!found) {
            at_ = end;
            return;
        }
        found->citation.provision = words_.span(at_, end);
        found->citation.span = text::join(words_.span(at_, end), found->citation.span);
        add(std::move(*found));
    }

    /// The noun behind a provision, "của", "tại" or a comma passed over; 0 where none stands there.
    [[nodiscard]] std::size_t document_behind(std::size_t at) const {
        Word const joint = words_.at(at);
        if (joint.is_sign(',') || joint.key == keys::cua || joint.key == text::key("tại")
            || joint.key == text::key("thuộc"))
            ++at;
        Noun const noun = noun_at(at);
        return noun.end > at ? at : 0;
    }

    std::optional<Reference> reference_behind(std::size_t at) {
        Noun const noun = noun_at(at);
        if (words_.at(noun.end).key != keys::nay)
            if (auto found = reference(noun)) return found;
        return noun.type != nullptr ? self_at(words_, noun) : std::nullopt;
    }

    void day() {
        auto const date = schedule::date_at(words_, at_);
        bool const opens = at_ == 0 || words_[at_].after_break() || words_[at_ - 1].is_sign('.')
                           || words_[at_].is_capital();
        if (date && opens) day_ = date->date;
        at_ += date ? date->size : 1;
    }

    void verb(Relation relation) {
        auto const before = at_ > 0 ? words_[at_ - 1].key : 0;
        bool const passive = before == keys::duoc || before == keys::bi;
        bool const ends = relation == Relation::replaces || relation == Relation::repeals;
        if (passive && ends && at_ <= row_end_ + passive_reach) end_clause(relation);
        verbs_.verb(at_, relation, passive ? VerbForm::passive : VerbForm::plain);
    }

    /// "… và … hết hiệu lực", "… bị bãi bỏ": said of all that this clause names by itself.
    /// What ends is said behind the names, so the citations of this clause are gone back over;
    /// those inside an earlier clause are not.
    void end_clause(Relation relation) {
        for (std::size_t i = clause_; i < found_.size(); ++i)
            if (found_[i].relation == Relation::cites && !found_[i].to_self)
                found_[i].relation = relation;
        clause_ = found_.size();
    }

    /// "(sau đây viết tắt là Nghị quyết 18)": names the citation of this sentence that it fits.
    void alias(std::size_t size) {
        std::size_t begin = at_ + size;
        at_ = begin;
        while (begin < words_.size() && is_quote(words_[begin])) ++begin;
        std::size_t const end = alias_end(begin);
        Noun const noun = noun_at(begin);
        if (noun.type == nullptr || end < noun.end) return;
        auto const target = alias_target(noun);
        if (!target) return;
        auto const words = text::cut(words_.text, words_.span(begin, end));
        found_[*target].alias = words;
        at_ = end;
        if (end == noun.end) return; // "Kế hoạch" alone would be found everywhere
        names_.define(words, static_cast<std::int32_t>(*target));
    }

    [[nodiscard]] static bool is_quote(Word const& word) {
        return word.is_sign('"') || word.is_sign(U'“') || word.is_sign(U'”') || word.is_sign('\'')
               || word.is_sign('*') || word.is_sign(U'‘') || word.is_sign(U'’');
    }

    [[nodiscard]] std::size_t alias_end(std::size_t at) const {
        std::size_t const limit = std::min(words_.size(), at + longest_alias);
        for (; at < limit; ++at) {
            Word const& word = words_[at];
            bool const sign = word.is_sign(')') || word.is_sign(',') || word.is_sign(';');
            if (sign || is_quote(word) || ends_sentence(words_, at)) break;
        }
        return at;
    }

    /// The citation of this sentence with the alias's number, else the first with its type.
    [[nodiscard]] std::optional<std::size_t> alias_target(Noun noun) const {
        auto const place = number_place(words_, noun.end);
        auto const number = words_.at(place).is_number() ? words_.str(place) : std::string_view{};
        std::optional<std::size_t> typed;
        for (std::size_t i = found_.size(); i-- > sentence_;) {
            Citation const& citation = found_[i];
            if (citation.type_name != noun.type->name || citation.to_self) continue;
            if (!number.empty() && citation.code.number == number) return i;
            typed = i;
        }
        return typed;
    }

    void add(Reference reference) {
        Citation& citation = reference.citation;
        if (!found_.empty() && citation.span.begin < found_.back().span.end) {
            // In damaged words one may reach back over the one before: its own words begin after
            // that.
            citation.span.begin = found_.back().span.end;
            if (citation.span.begin >= citation.span.end) {
                at_ = std::max(at_ + 1, reference.end);
                return;
            }
        }
        std::size_t const begin = words_.index_at(citation.span.begin);
        citation.relation = verbs_.at(begin);
        bool const issued =
            begin > 0 && std::ranges::find(issuing, words_[begin - 1].key) != issuing.end();
        if (day_ && issued && !citation.date && !citation.code.normal.empty()) citation.date = day_;
        if (!citation.code.normal.empty())
            names_.remember(citation, static_cast<std::int32_t>(found_.size()));
        found_.push_back(std::move(citation));
        at_ = row_end_ = std::max(at_ + 1, reference.end);
        verbs_.cited(at_);
    }

    Words words_;
    text::Phrases<Entry> const& lexicon_ = lexicon();
    std::vector<Citation> found_;
    std::size_t at_ = 0;
    std::size_t row_end_ = 0;  ///< the word after the last citation
    std::size_t sentence_ = 0; ///< the first citation of this sentence
    std::size_t clause_ = 0;   ///< the first citation of this clause
    bool grounds_ = false; ///< the line says "Căn cứ …; …; …": each part of it is a ground
    Verbs verbs_;
    std::optional<base::Date> day_; ///< the day that opens this sentence
    Names names_;
};

} // namespace

std::vector<Citation> find(Words words) {
    return Finder(words).run();
}

} // namespace suot::citations
