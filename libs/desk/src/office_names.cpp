// Names of offices cut into the words that count.
//
// Follows docs/spec/offices.md, section 5. "Ủy ban nhân dân" and "UBND" are one word here, and
// small words are none: names are then compared word by word, and never by likeness of letters.
#include "office_names.hpp"

#include <algorithm>
#include <array>

#include <text/fold.hpp>
#include <text/phrases.hpp>
#include <text/word.hpp>

namespace suot::desk {

namespace {

using text::key;

/// Long forms and other spellings of what is one word in a name (Nghị định 30/2020/NĐ-CP, Phụ lục
/// III; Hướng dẫn 36-HD/VPTW).
text::Phrases<std::uint64_t> const& long_forms() {
    static text::Phrases<std::uint64_t> const table{
        {"ủy ban nhân dân", key("ubnd")},
        {"hội đồng nhân dân", key("hđnd")},
        {"ủy ban mặt trận tổ quốc việt nam", key("mttq")},
        {"mặt trận tổ quốc việt nam", key("mttq")},
        {"ủy ban mặt trận tổ quốc", key("mttq")},
        {"ủy ban mttq việt nam", key("mttq")},
        {"ủy ban mttq", key("mttq")},
        {"mttq việt nam", key("mttq")},
        {"mặt trận tổ quốc", key("mttq")},
        {"ubmttq việt nam", key("mttq")},
        {"ubmttq", key("mttq")},
        {"ủy ban kiểm tra", key("ubkt")},
        {"ban thường vụ", key("btv")},
        {"ban chấp hành", key("bch")},
        {"văn phòng", key("vp")},
        {"thành phố", key("tp")},
        {"trung ương", key("tw")},
        {"đoàn đại biểu quốc hội", key("đđbqh")},
        {"bộ chỉ huy quân sự", key("bchqs")},
        {"ban chỉ huy quân sự", key("bchqs")},
        {"liên đoàn lao động", key("lđlđ")},
    };
    return table;
}

/// Abbreviations that stand inside names, and what they stand for.
text::Phrases<std::string_view> const& short_forms() {
    static text::Phrases<std::string_view> const table{
        {"khcn", "khoa học công nghệ"},
        {"kh&cn", "khoa học công nghệ"},
        {"nnmt", "nông nghiệp môi trường"},
        {"nn&mt", "nông nghiệp môi trường"},
        {"gdđt", "giáo dục đào tạo"},
        {"gd&đt", "giáo dục đào tạo"},
        {"vhttdl", "văn hóa thể thao du lịch"},
        {"vh,tt&dl", "văn hóa thể thao du lịch"},
        {"vhtt&dl", "văn hóa thể thao du lịch"},
        {"dttg", "dân tộc tôn giáo"},
        {"khđt", "kế hoạch đầu tư"},
        {"kh&đt", "kế hoạch đầu tư"},
        {"tn&mt", "tài nguyên môi trường"},
        {"tnmt", "tài nguyên môi trường"},
        {"tt&tt", "thông tin truyền thông"},
        {"tttt", "thông tin truyền thông"},
        {"nn&ptnt", "nông nghiệp phát triển nông thôn"},
        {"lđtb&xh", "lao động thương binh xã hội"},
        {"lđtbxh", "lao động thương binh xã hội"},
        {"ktxh", "kinh tế xã hội"},
    };
    return table;
}

constexpr std::array linking{key("và"), key("của"), key("thuộc"), key("tại")};

/// Words before the name of an office that make the name of the post at its head, and how many of
/// them are not the office's: of "chánh thanh tra" one, since an office may be called "Thanh tra".
text::Phrases<int> const& posts() {
    static text::Phrases<int> const table{
        {"giám đốc", 2},          {"quyền giám đốc", 3}, {"chủ tịch", 2},
        {"thủ trưởng", 2},        {"người đứng đầu", 3}, {"chánh", 1},
        {"chánh thanh tra", 1},   {"trưởng", 1},         {"bí thư", 2},
        {"viện trưởng", 2},       {"cục trưởng", 2},     {"chi cục trưởng", 3},
        {"hiệu trưởng", 2},       {"chỉ huy trưởng", 3}, {"bộ trưởng", 2},
        {"tổng giám đốc", 3},     {"lãnh đạo", 2},       {"đồng chí giám đốc", 4},
        {"đồng chí chủ tịch", 4}, {"đồng chí chánh", 3}, {"đồng chí trưởng", 3},
        {"đồng chí bí thư", 4},
    };
    return table;
}

/// What may stand behind a name without belonging to it.
constexpr std::array<std::string_view, 8> tails{
    "và các cơ quan, đơn vị liên quan",
    "và các cơ quan liên quan",
    "và các đơn vị liên quan",
    "và các đơn vị có liên quan",
    "trên địa bàn tỉnh",
    "trên địa bàn",
    "có liên quan",
    "liên quan",
};

std::string_view without_brackets(std::string_view name) {
    auto const open = name.find('(');
    auto const shut = name.rfind(')');
    if (open == std::string_view::npos || shut == std::string_view::npos || shut < open)
        return name;
    return open == 0 ? name.substr(shut + 1) : name.substr(0, open);
}

} // namespace

// Long forms come before short ones; either way one thing is one token, however it was written.
std::vector<std::uint64_t> name_tokens(std::string_view name) {
    auto const all = text::words(name);
    text::Words const words{name, all};
    std::vector<std::uint64_t> out;
    for (std::size_t at = 0; at < words.size();) {
        if (auto const found = long_forms().longest(words, at)) {
            out.push_back(found->value);
            at += found->size;
            continue;
        }
        if (auto const found = short_forms().longest(words, at)) {
            for (auto const& word : text::words(found->value)) out.push_back(word.key);
            at += found->size;
            continue;
        }
        auto const& word = words[at++];
        if (word.kind == text::WordKind::sign) continue;
        if (std::ranges::find(linking, word.key) == linking.end()) out.push_back(word.key);
    }
    return out;
}

// One tail at most, and never the whole name: "các đơn vị liên quan" alone means somebody.
std::string_view bare_name(std::string_view name) {
    constexpr std::string_view signs = ".,;:-+*–";
    auto out = text::trimmed(without_brackets(name), signs);
    for (auto const tail : tails) {
        auto const wanted = text::words(tail);
        auto const have = text::words(out);
        if (have.size() <= wanted.size()) continue;
        auto const from = have.end() - static_cast<std::ptrdiff_t>(wanted.size());
        if (std::equal(from, have.end(), wanted.begin(),
                       [](auto const& a, auto const& b) { return a.key == b.key; }))
            return text::trimmed(out.substr(0, from->begin), signs);
    }
    return out;
}

std::string_view headed_by(std::string_view name) {
    auto const all = text::words(name);
    text::Words const words{name, all};
    auto const found = posts().longest(words, 0);
    if (!found) return {};
    auto const skip = static_cast<std::size_t>(found->value);
    return skip < words.size() ? name.substr(words[skip].begin) : std::string_view();
}

bool is_plural(std::string_view name) {
    return std::ranges::any_of(text::words(name), [](text::Word const& word) {
        return word.key == key("các") || word.key == key("những") || word.key == key("mọi");
    });
}

bool is_tier_word(std::uint64_t word) {
    constexpr std::array all{key("tỉnh"),   key("tp"),  key("huyện"), key("quận"), key("xã"),
                             key("phường"), key("đặc"), key("thị"),   key("ủy"),   key("tw")};
    return std::ranges::find(all, word) != all.end();
}

} // namespace suot::desk
