// The words of a column's heading → what the column is for.
//
// Follows docs/spec/structure.md, section 6.1. Headings run from "CQ chủ trì" to a whole sentence:
// the first words that say something count, and a heading that says nothing known makes the column
// `other`, never the nearest guess.
#include "columns.hpp"

#include <optional>

#include <text/phrases.hpp>

namespace suot::grammar {

using text::Words;

namespace {

/// What words in a column's heading say it is for.
enum class Says : std::uint8_t { number, task, lead, support, time, product, note, body };

/// Rows: the number's column; what is to be done; who leads and who works along (`body` alone is
/// weaker: "Cơ quan" is the lead only where nothing else is said); when; what comes of it; and
/// columns that charge nobody. The longest phrase counts, so "đơn vị tính" is no "đơn vị".
text::Phrases<Says> const& heading_words() {
    static text::Phrases<Says> const table{{"tt", Says::number},
                                           {"stt", Says::number},
                                           {"số tt", Says::number},
                                           {"số thứ tự", Says::number},
                                           {"nội dung", Says::task},
                                           {"nhiệm vụ", Says::task},
                                           {"công việc", Says::task},
                                           {"hoạt động", Says::task},
                                           {"nhóm nhiệm vụ", Says::task},
                                           {"giải pháp", Says::task},
                                           {"đề án", Says::task},
                                           {"tên văn bản", Says::task},
                                           {"tên đề án", Says::task},
                                           {"chỉ tiêu", Says::task},
                                           {"chủ trì", Says::lead},
                                           {"cơ quan trình", Says::lead},
                                           {"đầu mối", Says::lead},
                                           {"chịu trách nhiệm", Says::lead},
                                           {"thực hiện chính", Says::lead},
                                           {"phân công", Says::lead},
                                           {"phối hợp", Says::support},
                                           {"tham gia", Says::support},
                                           {"thời gian", Says::time},
                                           {"thời hạn", Says::time},
                                           {"tiến độ", Says::time},
                                           {"thời điểm", Says::time},
                                           {"hạn hoàn thành", Says::time},
                                           {"hoàn thành", Says::time},
                                           {"hạn", Says::time},
                                           {"lộ trình", Says::time},
                                           {"kỳ hạn", Says::time},
                                           {"sản phẩm", Says::product},
                                           {"kết quả", Says::product},
                                           {"hình thức văn bản", Says::product},
                                           {"đầu ra", Says::product},
                                           {"ghi chú", Says::note},
                                           {"cơ quan", Says::body},
                                           {"đơn vị", Says::body},
                                           {"người", Says::body},
                                           {"cơ quan thực hiện", Says::lead},
                                           {"đơn vị thực hiện", Says::lead},
                                           {"cơ quan, đơn vị thực hiện", Says::lead},
                                           {"trách nhiệm thực hiện", Says::lead},
                                           {"tổ chức thực hiện", Says::lead},
                                           {"thời gian thực hiện", Says::time},
                                           {"nội dung thực hiện", Says::task},
                                           {"kinh phí", Says::note},
                                           {"nguồn", Says::note},
                                           {"căn cứ", Says::note},
                                           {"mục tiêu", Says::note},
                                           {"yêu cầu", Says::note},
                                           {"số lượng", Says::note},
                                           {"địa điểm", Says::note},
                                           {"đơn vị tính", Says::note},
                                           {"đơn vị đo", Says::note},
                                           {"lãnh đạo", Says::note},
                                           {"cấp trình", Says::note},
                                           {"nơi nhận", Says::note}};
    return table;
}

} // namespace

/// "Cơ quan chủ trì, phối hợp" names both. Beyond 24 words it is no heading but a row.
Column column_of(Words heading) {
    if (heading.empty() || heading.size() > 24) return Column::other;
    bool lead = false;
    bool support = false;
    bool body = false;
    std::optional<Says> first;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        auto const found = heading_words().longest(heading, i);
        if (!found) continue;
        lead = lead || found->value == Says::lead;
        support = support || found->value == Says::support;
        body = body || found->value == Says::body;
        if (found->value != Says::body && !first) first = found->value;
        i += found->size - 1;
    }
    if (lead && support) return Column::lead_and_support;
    if (!first) return body ? Column::lead : Column::other;
    switch (*first) {
    case Says::number:
        return Column::number;
    case Says::task:
        return Column::task;
    case Says::lead:
        return Column::lead;
    case Says::support:
        return Column::support;
    case Says::time:
        return Column::time;
    case Says::product:
        return Column::product;
    default:
        return Column::note;
    }
}

} // namespace suot::grammar
