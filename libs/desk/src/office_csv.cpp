// CSV as spreadsheets write it: RFC 4180; comma, semicolon or tab; with or without a mark.
#include <algorithm>
#include <array>

#include <text/fold.hpp>

#include "office_file.hpp"

namespace suot::desk {

namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";
constexpr char between = '|'; ///< the values of one cell

struct Header {
    std::string_view field;
    std::string_view vi;
};
constexpr std::array headers{
    Header{"key", "khóa"},
    Header{"name", "tên"},
    Header{"kind", "loại"},
    Header{"abbreviation", "viết tắt"},
    Header{"code", "mã"},
    Header{"parent", "cấp trên"},
    Header{"tier", "cấp"},
    Header{"from", "từ ngày"},
    Header{"until", "đến ngày"},
    Header{"by", "văn bản"},
    Header{"end", "kết thúc"},
    Header{"successors", "kế thừa"},
    Header{"ended_by", "văn bản kết thúc"},
    Header{"aliases", "tên khác"},
};

std::string field_of(std::string const& header) {
    auto const folded = text::folded(text::squeezed(header));
    auto const found = std::ranges::find_if(headers, [&](Header const& one) {
        return folded == one.field || folded == text::folded(one.vi);
    });
    return found == headers.end() ? folded : std::string(found->field);
}

/// The cells of one row, and the line after it.
struct Cells {
    std::vector<std::string> words;
    int lines = 1;
};

/// Cuts the row that begins at `at`, which moves behind it.
Cells cut_row(std::string_view bytes, std::size_t& at, char comma) {
    Cells out;
    std::string cell;
    bool quoted = false;
    for (; at < bytes.size(); ++at) {
        char const sign = bytes[at];
        if (sign == '\n') ++out.lines;
        if (quoted) {
            if (sign != '"')
                cell += sign;
            else if (at + 1 < bytes.size() && bytes[at + 1] == '"')
                cell += bytes[++at];
            else
                quoted = false;
        } else if (sign == '"') {
            quoted = true;
        } else if (sign == comma) {
            out.words.push_back(std::move(cell));
            cell.clear();
        } else if (sign == '\n') {
            ++at;
            --out.lines;
            break;
        } else if (sign != '\r') {
            cell += sign;
        }
    }
    out.words.push_back(std::move(cell));
    return out;
}

char comma_of(std::string_view bytes) {
    auto const line = bytes.substr(0, bytes.find('\n'));
    auto const count = [&](char sign) { return std::ranges::count(line, sign); };
    if (count('\t') > 0) return '\t';
    return count(';') > count(',') ? ';' : ',';
}

// An empty value between two strokes is none.
std::vector<std::string> values_of(std::string const& cell) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < cell.size();) {
        auto const end = std::min(cell.find(between, at), cell.size());
        auto words = text::squeezed(std::string_view(cell).substr(at, end - at));
        if (!words.empty()) out.push_back(std::move(words));
        at = end + 1;
    }
    return out;
}

void write_cell(std::string& out, std::string const& words) {
    if (words.find_first_of("\",\r\n") == std::string::npos) {
        out += words;
        return;
    }
    out += '"';
    for (char const sign : words) {
        if (sign == '"') out += '"';
        out += sign;
    }
    out += '"';
}

} // namespace

// Lines are counted by line breaks and not by rows, for a cell in quotation marks may hold some: an
// error must name the line that an editor shows.
base::Result<FileRecords> read_csv(std::string_view bytes, std::string_view name) {
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    FileRecords out;
    auto& records = out["offices"];
    char const comma = comma_of(bytes);
    std::vector<std::string> fields;
    int line = 1;
    for (std::size_t at = 0; at < bytes.size();) {
        int const own = line;
        auto cells = cut_row(bytes, at, comma);
        line += cells.lines;
        if (fields.empty()) {
            for (auto const& words : cells.words) fields.push_back(field_of(words));
            continue;
        }
        if (std::ranges::all_of(cells.words, [](auto const& one) { return one.empty(); })) continue;
        if (cells.words.size() > fields.size())
            return at_line(name, own, "dòng có nhiều ô hơn dòng tiêu đề. Kiểm tra dấu phân cách.",
                           "the row has more cells than the heading. Check the separators.");
        FileRecord record{.line = own, .fields = {}};
        for (std::size_t i = 0; i < cells.words.size(); ++i)
            record.fields[fields[i]] = values_of(cells.words[i]);
        records.push_back(std::move(record));
    }
    return out;
}

// With a mark and CR LF: spreadsheets then take the bytes for UTF-8.
std::string write_csv_rows(std::vector<std::vector<std::string>> const& rows) {
    std::string out(mark);
    for (std::size_t i = 0; i < headers.size(); ++i)
        out += (i == 0 ? "" : ",") + std::string(headers[i].field);
    out += "\r\n";
    for (auto const& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i != 0) out += ',';
            write_cell(out, row[i]);
        }
        out += "\r\n";
    }
    return out;
}

} // namespace suot::desk
