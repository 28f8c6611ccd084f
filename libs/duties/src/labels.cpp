// "Cơ quan chủ trì: …", "Thời gian: …": labels, and the values behind them.
//
// Follows docs/spec/duties.md, section 6. A label counts at the beginning of a line or behind
// another one's value; within a sentence the same words are a subject.
#include "labels.hpp"

#include <optional>

#include "lexicon.hpp"

namespace suot::duties {

using text::Words;

namespace {

struct LabelGroup {
    Label label;
    std::string_view phrases; ///< parted by ";"
};

constexpr LabelGroup groups[] = {
    {Label::lead,
     "cơ quan chủ trì; đơn vị chủ trì; cơ quan, đơn vị chủ trì; đơn vị, cơ quan chủ trì; "
     "chủ trì; cơ quan thực hiện; đơn vị thực hiện; cơ quan, đơn vị thực hiện; "
     "đơn vị chủ trì thực hiện; cơ quan chủ trì thực hiện; chủ trì thực hiện; "
     "đơn vị chủ trì tham mưu; cơ quan chủ trì tham mưu; đơn vị đầu mối; cơ quan đầu mối; "
     "phân công thực hiện; cơ quan tham mưu; trách nhiệm thực hiện; phân công chủ trì; "
     "phân công; đơn vị thực hiện chính; cơ quan trình; đơn vị chịu trách nhiệm; "
     "cơ quan chịu trách nhiệm"},
    {Label::support, "cơ quan phối hợp; đơn vị phối hợp; cơ quan, đơn vị phối hợp; phối hợp; "
                     "phối hợp thực hiện; đơn vị phối hợp thực hiện; cơ quan phối hợp thực hiện; "
                     "cơ quan, tổ chức phối hợp; các đơn vị phối hợp; các cơ quan phối hợp; "
                     "phối hợp tham gia"},
    {Label::time,
     "thời gian thực hiện; thời gian hoàn thành; thời hạn hoàn thành; thời hạn thực hiện; "
     "thời hạn; thời gian; tiến độ; tiến độ thực hiện; tiến độ hoàn thành; "
     "hạn hoàn thành; thời điểm hoàn thành; thời gian triển khai; thời gian tổ chức; "
     "hoàn thành; thời hạn báo cáo; lộ trình thực hiện; thời gian báo cáo; "
     "thời gian trình; thời điểm thực hiện; thời gian dự kiến; lộ trình; "
     "thời gian gửi báo cáo"},
    {Label::product, "sản phẩm; kết quả; sản phẩm đầu ra; kết quả đầu ra; sản phẩm, kết quả; "
                     "dự kiến sản phẩm; kết quả, sản phẩm; sản phẩm dự kiến; sản phẩm hoàn thành; "
                     "kết quả thực hiện"},
    {Label::aside, "thành phần; thành phần tham dự; thành phần tham gia; thành phần dự; địa điểm; "
                   "địa điểm tổ chức; địa điểm thực hiện; quy mô; số lượng đại biểu; kinh phí; "
                   "kinh phí thực hiện; nguồn kinh phí"},
};

text::Phrases<Label> const& label_words() {
    static text::Phrases<Label> const table = [] {
        text::Phrases<Label> all{};
        for (auto const& group : groups) add_phrases(all, group.phrases, group.label);
        return all;
    }();
    return table;
}

struct LabelAt {
    Label label;
    std::size_t next; ///< the word after the colon
};

std::optional<LabelAt> label_at(Words words, std::size_t at) {
    auto const found = label_words().longest(words, at);
    if (!found) return std::nullopt;
    auto const next = at + found->size;
    if (words.at(next).is_sign(':')) return LabelAt{found->value, next + 1};
    // "Thời gian thực hiện sau khi …": the colon left out before words of time
    static text::Phrases<bool> const times{
        {"sau khi", true},     {"trước ngày", true}, {"trong quý", true},
        {"trong năm", true},   {"từ ngày", true},    {"từ tháng", true},
        {"trong tháng", true}, {"chậm nhất", true},  {"từ năm", true}};
    bool const timed =
        found->value == Label::time && found->size >= 4 && times.longest(words, next);
    return timed ? std::optional(LabelAt{Label::time, next}) : std::nullopt;
}

std::size_t past_signs(Words words, std::size_t at) {
    while (at < words.size() && words[at].kind == text::WordKind::sign && !words[at].is_sign('('))
        ++at;
    return at;
}

/// Values run to the next label; several may share a line.
std::vector<Labelled> collect(Words words, std::size_t at) {
    std::vector<Labelled> out;
    for (std::size_t i = at; i < words.size(); ++i) {
        bool const opens = i == at || words[i - 1].is_sign('.') || words[i - 1].is_sign(';')
                           || words[i - 1].is_sign(',') || words[i - 1].is_sign('-')
                           || words[i - 1].is_sign('+') || words[i - 1].is_sign('(');
        if (!opens) continue;
        auto const found = label_at(words, i);
        if (!found) continue;
        if (!out.empty()) out.back().to = i;
        out.push_back({found->label, found->next, words.size()});
        i = found->next - 1;
    }
    for (auto& one : out)
        while (one.to > one.from && words[one.to - 1].kind == text::WordKind::sign
               && !words[one.to - 1].is_sign(')'))
            --one.to;
    return out;
}

} // namespace

std::vector<Labelled> labels_of(Words line) {
    auto const at = past_signs(line, 0);
    if (!label_at(line, at)) return {};
    return collect(line, at);
}

std::vector<Label> labels_as_title(Words title) {
    std::vector<Label> out;
    constexpr std::size_t longest = 16; // words
    if (title.size() > longest) return out;
    for (std::size_t i = past_signs(title, 0); i < title.size();) {
        if (!out.empty() && (title[i].is_sign(',') || title[i].key == text::key("và"))) {
            ++i;
            continue;
        }
        if (title[i].is_sign(':') && i + 1 == title.size()) break;
        auto const found = label_words().longest(title, i);
        if (!found) return {};
        out.push_back(found->value);
        i += found->size;
    }
    return out;
}

std::vector<Labelled> labels_within(Words words) {
    auto found = collect(words, 1);
    if (found.empty()) return found;
    return label_at(words, 1) ? std::vector<Labelled>{} : found;
}

} // namespace suot::duties
