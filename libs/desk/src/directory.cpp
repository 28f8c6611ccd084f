#include <desk/directory.hpp>

#include <algorithm>
#include <array>
#include <set>

#include <text/fold.hpp>
#include <text/word.hpp>

#include "choices.hpp"
#include "office_names.hpp"

namespace suot::desk {

namespace {

using registry::Office;
using registry::OfficeId;
using text::key;

constexpr std::array<Words, 11> reason_words{
    Words{"đã được người dùng xác nhận trước đây", "a person said so before"},
    Words{"đúng tên", "it is called so"},
    Words{"đúng chữ viết tắt, mã hoặc tên gọi khác", "its abbreviation, code or another name"},
    Words{"tên gọi tắt theo cơ quan ban hành", "the name as the issuer would shorten it"},
    Words{"tên cũ của cơ quan", "what it was called before"},
    Words{"cơ quan mang tên này đã kết thúc; đây là cơ quan kế thừa",
          "the office of that name has ended; this one took over"},
    Words{"tên chỉ có sau ngày của văn bản", "so called only after the document's day"},
    Words{"khác dấu", "but for accents"},
    Words{"chức danh đứng đầu cơ quan này", "the post at the head of this office"},
    Words{"nhóm gồm các loại cơ quan được kể", "a class of the kinds that are listed"},
    Words{"gần giống, khác một tiếng", "but for one word"},
};

/// Below this somebody must be asked; between the best and the next there must be the margin.
constexpr int sure_score = 75;
constexpr int margin = 4;
constexpr int elsewhere = -20;

/// Words that alone name a kind of office, not an office.
constexpr std::array kinds_alone{key("sở"),     key("ban"),  key("phòng"), key("xã"),
                                 key("phường"), key("ubnd"), key("huyện"), key("tỉnh"),
                                 key("bộ"),     key("đảng"), key("chi"),   key("ngành"),
                                 key("hđnd"),   key("cục"),  key("trường")};

template <class Tokens>
bool begins_with(Tokens const& all, Tokens const& begin) {
    return all.size() >= begin.size() && std::equal(begin.begin(), begin.end(), all.begin());
}

template <class Tokens>
bool contains(Tokens const& all, Tokens const& part) {
    return !std::ranges::search(all, part).empty();
}

std::vector<std::string_view> segments(std::string_view path) {
    std::vector<std::string_view> out;
    for (std::size_t at = 1; at < path.size();) {
        auto const end = std::min(path.find('/', at), path.size());
        out.push_back(path.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

bool holds(Office const& version, base::Date on) {
    return version.from <= on && (!version.until || on < *version.until);
}

} // namespace

std::string_view name(NameReason reason) {
    return choices::name_reasons[static_cast<std::size_t>(reason)];
}

Words words_for(NameReason reason) {
    return reason_words[static_cast<std::size_t>(reason)];
}

/// What is asked for, and what was found so far.
struct Directory::Search {
    std::string_view words;
    Tokens tokens;
    bool plural = false;
    NameContext context;
    Office const* issuer = nullptr;
    Tokens issuer_place;
    int depth = 0; ///< of posts within posts
    std::vector<Candidate> found;

    [[nodiscard]] bool has_sure() const {
        return std::ranges::any_of(found, [](auto const& one) { return one.score >= sure_score; });
    }
};

Directory::Directory(Known known) : known_(std::move(known)) {
    auto const add_entry_of = [&](std::string const& words, std::size_t version, bool is_short) {
        auto tokens = name_tokens(words);
        if (tokens.empty()) return;
        by_first_[tokens.front()].push_back(entries_.size());
        entries_.push_back({std::move(tokens), version, is_short});
    };
    for (std::size_t i = 0; i < known_.versions.size(); ++i) {
        auto const& version = known_.versions[i];
        by_office_[version.id].push_back(i);
        add_entry_of(version.name, i, false);
        if (!version.abbreviation.empty()) add_entry_of(version.abbreviation, i, true);
        if (!version.code.empty()) add_entry_of(version.code, i, true);
    }
    for (auto const& alias : known_.aliases)
        if (auto const at = by_office_.find(alias.office); at != by_office_.end())
            for (auto const version : at->second) add_entry_of(alias.name, version, true);
}

Office const* Directory::office(OfficeId id, base::Date on) const {
    auto const at = by_office_.find(id);
    if (at == by_office_.end()) return nullptr;
    Office const* out = &known_.versions[at->second.front()];
    for (auto const version : at->second)
        if (known_.versions[version].from <= on) out = &known_.versions[version];
    return out;
}

Directory::Tokens Directory::place(OfficeId id) const {
    auto const at = by_office_.find(id);
    if (at == by_office_.end()) return {};
    auto tokens = name_tokens(known_.versions[at->second.back()].name);
    auto const last = std::ranges::find_if(tokens.rbegin(), tokens.rend(), is_tier_word);
    if (last == tokens.rend()) return {};
    tokens.erase(tokens.begin(), last.base());
    return tokens;
}

int Directory::nearness(Search const& search, OfficeId id) const {
    if (search.issuer == nullptr) return 0;
    auto const* const it = office(id, search.context.date);
    if (it == nullptr) return 0;
    auto const own = segments(it->path);
    auto const other = segments(search.issuer->path);
    auto const common = std::ranges::mismatch(own, other).in1 - own.begin();
    if (common == 0) {
        auto const there = place({own.empty() ? 0 : std::stoll(std::string(own.front()))});
        bool const placed = !there.empty() && !search.issuer_place.empty();
        return placed && there != search.issuer_place ? elsewhere : 0;
    }
    int out = 2 * static_cast<int>(std::min<std::ptrdiff_t>(common, 4));
    if (it->parent == search.issuer->id) out += 4;
    return out;
}

void Directory::add(Search& search, Candidate candidate) const {
    for (auto& known : search.found) {
        if (known.office != candidate.office || known.office_class != candidate.office_class)
            continue;
        if (candidate.score > known.score) known = std::move(candidate);
        return;
    }
    search.found.push_back(std::move(candidate));
}

void Directory::add_successors(Search& search, OfficeId ended) const {
    std::set<OfficeId> seen{ended};
    std::vector<OfficeId> wanted{ended};
    std::vector<OfficeId> living;
    while (!wanted.empty()) {
        auto const id = wanted.back();
        wanted.pop_back();
        for (auto const& act : known_.acts) {
            if (act.office != id || !act.successor || !seen.insert(act.successor).second) continue;
            auto const* const next = office(act.successor, search.context.date);
            bool const gone = next != nullptr && next->until && *next->until <= search.context.date;
            (gone ? wanted : living).push_back(act.successor);
        }
    }
    int const base = living.size() == 1 ? 78 : 60;
    for (auto const id : living)
        if (auto const* const next = office(id, search.context.date))
            add(search, {id, {}, next->name, NameReason::successor, base + nearness(search, id)});
}

void Directory::add_version(Search& search, std::size_t version, NameReason reason,
                            int bonus) const {
    constexpr std::array base{115, 95, 90, 86, 82, 78, 78, 77, 0, 0, 50};
    auto const& named = known_.versions[version];
    auto const& day = search.context.date;
    auto const* const now = office(named.id, day);
    if (now->until && *now->until <= day) return add_successors(search, named.id);
    bool const is_short = reason == NameReason::short_name;
    if (!holds(named, day) && !is_short && now->name != named.name)
        reason = named.from > day ? NameReason::later : NameReason::former;
    else if (now->from > day)
        reason = NameReason::later;
    int const score = base[static_cast<std::size_t>(reason)] + bonus + nearness(search, named.id);
    add(search, {named.id, {}, now->name, reason, score});
}

int Directory::names_above(Entry const& entry, Tokens const& rest) const {
    constexpr int parent = 6;
    auto const& version = known_.versions[entry.version];
    Tokens names;
    std::ranges::copy_if(rest, std::back_inserter(names),
                         [](auto const word) { return !is_tier_word(word); });
    int out = 0;
    for (auto const segment : segments(version.path)) {
        OfficeId const id{std::stoll(std::string(segment))};
        auto const* const above = office(id, version.from);
        if (above == nullptr || id == version.id) continue;
        if (contains(name_tokens(above->name), rest) || (!names.empty() && names == place(id)))
            out = std::max(out, id == version.parent ? parent : 1);
    }
    return out;
}

void Directory::add_entry(Search& search, Entry const& entry) const {
    auto const& asked = search.tokens;
    auto const& have = entry.tokens;
    auto const as = entry.is_short ? NameReason::short_name : NameReason::exact;
    if (asked == have) return add_version(search, entry.version, as);
    if (search.plural) return;
    if (begins_with(have, asked)) {
        bool const alone =
            asked.size() == 1 && std::ranges::find(kinds_alone, asked.front()) != kinds_alone.end();
        bool const placed = is_tier_word(asked.back()) || is_tier_word(have[asked.size()]);
        if (!alone && placed) add_version(search, entry.version, NameReason::relative);
    } else if (begins_with(asked, have)) {
        Tokens const rest(asked.begin() + static_cast<std::ptrdiff_t>(have.size()), asked.end());
        int const above = names_above(entry, rest);
        if (above != 0) add_version(search, entry.version, NameReason::relative, above);
    }
}

void Directory::add_offices(Search& search) const {
    auto const at = by_first_.find(search.tokens.front());
    if (at == by_first_.end()) return;
    for (auto const number : at->second) add_entry(search, entries_[number]);
}

/// Without accents, or all words but one: only where nothing better is there.
void Directory::add_loose(Search& search) const {
    if (search.has_sure() || search.plural) return;
    auto const bare = text::bare(text::squeezed(search.words));
    bool const typed_bare = bare == text::folded(text::squeezed(search.words));
    for (auto const& entry : entries_) {
        if (entry.is_short) continue;
        auto const& version = known_.versions[entry.version];
        if (text::bare(version.name) == bare && typed_bare) {
            add_version(search, entry.version, NameReason::marks);
            continue;
        }
        if (entry.tokens.size() != search.tokens.size() || entry.tokens.size() < 3) continue;
        std::size_t same = 0;
        for (std::size_t i = 0; i < entry.tokens.size(); ++i)
            same += entry.tokens[i] == search.tokens[i] ? 1 : 0;
        bool const first = entry.tokens.front() == search.tokens.front();
        if (first && same + 1 == entry.tokens.size() && holds(version, search.context.date))
            add_version(search, entry.version, NameReason::near);
    }
}

void Directory::add_classes(Search& search) const {
    auto const without_plural = [](Tokens tokens) {
        std::erase_if(tokens, [](auto const word) {
            return word == key("các") || word == key("những") || word == key("mọi");
        });
        return tokens;
    };
    auto const asked = without_plural(search.tokens);
    constexpr std::array level{key("cấp"), key("xã")};
    bool const all_communes =
        asked.size() == 3 && std::ranges::equal(std::span(asked).subspan(1), level);
    for (auto const& one : known_.classes) {
        auto const have = without_plural(name_tokens(one.name));
        if (have.empty() || asked.empty()) continue;
        auto const near = nearness(search, one.root);
        Candidate found{{}, one.id, one.name, NameReason::exact, 95 + near};
        if (asked != have) {
            std::set<std::uint64_t> const a(asked.begin(), asked.end());
            std::set<std::uint64_t> const b(have.begin(), have.end());
            Tokens both;
            std::ranges::set_intersection(a, b, std::back_inserter(both));
            bool const communes =
                all_communes && std::ranges::find(one.kinds, "xã") != one.kinds.end();
            bool const alike = search.plural && both.size() >= 2
                               && both.size() * 5 >= (a.size() + b.size() - both.size()) * 3;
            if (asked.front() != have.front() || (!communes && !alike)) continue;
            found.reason = NameReason::kinds;
            found.score = (communes ? 80 : a == b ? 86 : 62) + near;
        }
        add(search, std::move(found));
    }
}

/// "Giám đốc Sở Nội vụ" is the head of an office, where no post of that name is kept.
void Directory::add_head(Search& search) const {
    auto const rest = headed_by(search.words);
    if (rest.empty() || search.has_sure()) return;
    for (auto candidate : find_stripped(rest, search.context).candidates) {
        candidate.score -= 3;
        candidate.reason = NameReason::head;
        add(search, std::move(candidate));
    }
}

void Directory::add_choices(Search& search) const {
    auto const folded = text::folded(text::squeezed(search.words));
    for (auto const& choice : known_.choices) {
        if (choice.name != folded) continue;
        bool const here = choice.context == search.context.issuer;
        if (choice.context && !here) continue;
        int const score = here ? 115 : 112;
        if (choice.office_class) {
            for (auto const& one : known_.classes)
                if (one.id == choice.office_class)
                    add(search, {{}, one.id, one.name, NameReason::chosen, score});
            continue;
        }
        auto const* const now = office(choice.office, search.context.date);
        if (now == nullptr) continue;
        if (now->until && *now->until <= search.context.date)
            add_successors(search, choice.office);
        else
            add(search, {choice.office, {}, now->name, NameReason::chosen, score});
    }
}

Meaning Directory::find_stripped(std::string_view name, NameContext const& context) const {
    Search search{.words = bare_name(name), .context = context};
    search.tokens = name_tokens(search.words);
    if (search.tokens.empty()) return {};
    search.plural = is_plural(search.words);
    if (context.issuer) {
        search.issuer = office(context.issuer, context.date);
        if (search.issuer != nullptr) {
            auto const path = segments(search.issuer->path);
            search.issuer_place = place({path.empty() ? 0 : std::stoll(std::string(path.front()))});
        }
    }
    add_choices(search);
    add_offices(search);
    add_classes(search);
    add_head(search);
    add_loose(search);
    std::ranges::stable_sort(search.found, std::greater(), &Candidate::score);
    Meaning out{std::move(search.found), false};
    constexpr std::size_t most = 8;
    if (out.candidates.size() > most) out.candidates.resize(most);
    auto const& all = out.candidates;
    out.sure = !all.empty() && all.front().score >= sure_score
               && (all.size() == 1 || all[0].score - all[1].score >= margin);
    return out;
}

Meaning Directory::find(std::string_view name, NameContext const& context) const {
    return find_stripped(name, context);
}

} // namespace suot::desk
