// `suot register`: the duties of some files as one list, for a terminal or a spreadsheet, without
// any register.
#include <array>
#include <ostream>

#include <reading/outline.hpp>
#include <text/fold.hpp>

#include "files.hpp"
#include "layout.hpp"
#include "phrases.hpp"
#include "verb.hpp"

namespace suot::cli {

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// The fields of one duty, in the order of `headings`.
std::vector<std::string> fields(reading::Reading const& reading, duties::Duty const& duty) {
    auto const& text = reading.source.text;
    auto const& work = reading.works[static_cast<std::size_t>(duty.work)];
    return {text::squeezed(text::cut(text, duty.span)),
            names(duty.lead),
            names(duty.support),
            when(duty.schedule, text),
            title(reading, work),
            reading::provision(reading.parsed.tree, text, duty.node),
            text::squeezed(duty.product.value),
            std::string(schedule::name(duty.schedule.kind)),
            text::squeezed(text::cut(text, duty.schedule.phrase)),
            reading.name};
}

void add_rows(Rows& rows, reading::Reading const& reading) {
    for (auto const& duty : reading.duties) {
        if (duty.modality != duties::Modality::duty) continue;
        auto row = fields(reading, duty);
        row.insert(row.begin(), std::to_string(rows.size() + 1));
        rows.push_back(std::move(row));
    }
}

constexpr std::array<Words, 11> headings{{
    {"STT", "No."},
    {"Nhiệm vụ", "Duty"},
    {"Chủ trì", "Lead"},
    {"Phối hợp", "Support"},
    {"Thời hạn", "When"},
    {"Văn bản", "Document"},
    {"Mục", "Provision"},
    {"Sản phẩm", "Product"},
    {"Loại thời hạn", "Kind of time"},
    {"Cụm từ về thời hạn", "Words about time"},
    {"Tệp", "File"},
}};
constexpr std::array<unsigned, 6> shares{0, 10, 4, 4, 3, 3}; // of the columns shown on a terminal

std::string as_table(Call const& call, Rows rows) {
    std::vector<Column> columns;
    for (std::size_t i = 0; i < shares.size(); ++i)
        columns.push_back({call.in(headings[i]), shares[i]});
    for (auto& row : rows) row.resize(shares.size());
    return table(columns, rows, call.io.width);
}

/// A spreadsheet takes such a field for a formula, and a document may hold anything.
bool is_formula(std::string_view words) {
    return !words.empty() && std::string_view("=+-@\t\r").find(words[0]) != std::string_view::npos;
}

/// RFC 4180, section 2: fields with a quotation mark, comma or line break stand in quotation marks.
/// What would be a formula begins with an apostrophe, by which spreadsheets know words.
std::string csv_field(std::string_view words) {
    std::string const guard = is_formula(words) ? "'" : "";
    if (words.find_first_of("\",\r\n") == std::string_view::npos) return guard + std::string(words);
    std::string out = "\"" + guard;
    for (char const c : words) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string csv_line(std::vector<std::string> const& row) {
    std::string out;
    for (auto const& field : row) {
        if (&field != &row.front()) out += ',';
        out += csv_field(field);
    }
    return out + "\r\n";
}

/// With a byte order mark: without it spreadsheets on Windows take UTF-8 for something else.
std::string as_csv(Call const& call, Rows const& rows) {
    std::vector<std::string> first;
    for (auto const& heading : headings) first.emplace_back(call.in(heading));
    std::string out = "\xEF\xBB\xBF" + csv_line(first);
    for (auto const& row : rows) out += csv_line(row);
    return out;
}

} // namespace

Exit register_duties(Call const& call) {
    Rows rows;
    auto const exit = for_each_file(call, [&](ReadFile const& file) {
        if (file.result) add_rows(rows, *file.result);
    });
    call.io.out << (call.has("--csv") ? as_csv(call, rows) : as_table(call, std::move(rows)));
    return exit;
}

} // namespace suot::cli
