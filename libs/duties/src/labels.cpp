#include "labels.hpp"

#include <optional>

#include <text/phrases.hpp>

namespace suot::duties {

using text::Words;

namespace {

text::Phrases<Label> const& label_words() {
    using enum Label;
    static text::Phrases<Label> const table{{"cơ quan chủ trì", lead},
                                            {"đơn vị chủ trì", lead},
                                            {"cơ quan, đơn vị chủ trì", lead},
                                            {"đơn vị, cơ quan chủ trì", lead},
                                            {"chủ trì", lead},
                                            {"cơ quan thực hiện", lead},
                                            {"đơn vị thực hiện", lead},
                                            {"cơ quan, đơn vị thực hiện", lead},
                                            {"đơn vị chủ trì thực hiện", lead},
                                            {"cơ quan chủ trì thực hiện", lead},
                                            {"chủ trì thực hiện", lead},
                                            {"đơn vị chủ trì tham mưu", lead},
                                            {"cơ quan chủ trì tham mưu", lead},
                                            {"đơn vị đầu mối", lead},
                                            {"cơ quan đầu mối", lead},
                                            {"phân công thực hiện", lead},
                                            {"cơ quan tham mưu", lead},
                                            {"trách nhiệm thực hiện", lead},
                                            {"phân công chủ trì", lead},
                                            {"phân công", lead},
                                            {"đơn vị thực hiện chính", lead},
                                            {"cơ quan trình", lead},
                                            {"đơn vị chịu trách nhiệm", lead},
                                            {"cơ quan chịu trách nhiệm", lead},
                                            {"cơ quan phối hợp", support},
                                            {"đơn vị phối hợp", support},
                                            {"cơ quan, đơn vị phối hợp", support},
                                            {"phối hợp", support},
                                            {"phối hợp thực hiện", support},
                                            {"đơn vị phối hợp thực hiện", support},
                                            {"cơ quan phối hợp thực hiện", support},
                                            {"cơ quan, tổ chức phối hợp", support},
                                            {"các đơn vị phối hợp", support},
                                            {"các cơ quan phối hợp", support},
                                            {"phối hợp tham gia", support},
                                            {"thời gian thực hiện", time},
                                            {"thời gian hoàn thành", time},
                                            {"thời hạn hoàn thành", time},
                                            {"thời hạn thực hiện", time},
                                            {"thời hạn", time},
                                            {"thời gian", time},
                                            {"tiến độ", time},
                                            {"tiến độ thực hiện", time},
                                            {"tiến độ hoàn thành", time},
                                            {"hạn hoàn thành", time},
                                            {"thời điểm hoàn thành", time},
                                            {"thời gian triển khai", time},
                                            {"thời gian tổ chức", time},
                                            {"hoàn thành", time},
                                            {"thời hạn báo cáo", time},
                                            {"lộ trình thực hiện", time},
                                            {"thời gian báo cáo", time},
                                            {"thời gian trình", time},
                                            {"thời điểm thực hiện", time},
                                            {"thời gian dự kiến", time},
                                            {"lộ trình", time},
                                            {"thời gian gửi báo cáo", time},
                                            {"sản phẩm", product},
                                            {"kết quả", product},
                                            {"sản phẩm đầu ra", product},
                                            {"kết quả đầu ra", product},
                                            {"sản phẩm, kết quả", product},
                                            {"dự kiến sản phẩm", product},
                                            {"kết quả, sản phẩm", product},
                                            {"sản phẩm dự kiến", product},
                                            {"sản phẩm hoàn thành", product},
                                            {"kết quả thực hiện", product}};
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

std::vector<Labelled> labels_within(Words words) {
    auto found = collect(words, 1);
    if (found.empty()) return found;
    return label_at(words, 1) ? std::vector<Labelled>{} : found;
}

} // namespace suot::duties
