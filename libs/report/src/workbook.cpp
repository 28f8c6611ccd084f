// Tables → the bytes of an XLSX file, by libxlsxwriter.
//
// The library writes files only, so there is one that goes away. What people typed is written as
// words and never as a formula: a cell "=HYPERLINK(…)" from a document must do nothing on the desk
// of whoever opens the report (docs/spec/links.md, section 6).
#include <report/workbook.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>

#include <unistd.h>

#include <xlsxwriter.h>

namespace suot::report {

namespace {

constexpr std::size_t longest_name = 31;     // letters of a sheet's name (Excel's limit)
constexpr std::size_t longest_cell = 32'767; // letters of a cell
constexpr std::size_t most_columns = 16'384; // of a sheet
constexpr std::size_t widest = 60;           // of a column, in letters
constexpr std::size_t narrowest = 8;

/// A file of its own that goes away.
class TemporaryFile {
public:
    TemporaryFile() {
        std::error_code error;
        auto pattern = (std::filesystem::temp_directory_path(error) / "suot-XXXXXX").string();
        if (error) return;
        int const handle = mkstemp(pattern.data());
        if (handle < 0) return;
        close(handle);
        path_ = pattern;
    }
    ~TemporaryFile() {
        std::error_code error;
        if (!path_.empty()) std::filesystem::remove(path_, error);
    }
    TemporaryFile(TemporaryFile const&) = delete;
    TemporaryFile& operator=(TemporaryFile const&) = delete;
    [[nodiscard]] std::string const& path() const { return path_; }

private:
    std::string path_;
};

bool begins_letter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

std::size_t letters(std::string_view words) {
    return static_cast<std::size_t>(std::ranges::count_if(words, begins_letter));
}

/// The first letters of a text.
std::string first(std::string_view words, std::size_t count) {
    std::size_t end = 0;
    for (std::size_t seen = 0; end < words.size(); ++end)
        if (begins_letter(words[end]) && seen++ == count) break;
    return std::string(words.substr(0, end));
}

/// Without signs that XML 1.0 does not allow (section 2.2).
std::string plain(std::string_view words) {
    std::string out;
    for (char const c : words) {
        auto const code = static_cast<unsigned char>(c);
        if (code >= 0x20 || c == '\n' || c == '\t') out += c;
    }
    return letters(out) > longest_cell ? first(out, longest_cell - 1) + "…" : out;
}

/// A name the format takes, and no other sheet has.
std::string sheet_name(std::string_view wanted, std::set<std::string>& taken) {
    std::string out;
    for (char const c : plain(wanted))
        out += std::string_view("[]:*?/\\'\n\t").find(c) == std::string_view::npos ? c : ' ';
    out = first(out, longest_name);
    if (out.empty()) out = "1";
    for (int n = 2; taken.contains(out); ++n) {
        auto const end = " " + std::to_string(n);
        out = first(out, longest_name - end.size()) + end;
    }
    taken.insert(out);
    return out;
}

struct Formats {
    lxw_format* heading = nullptr;
    lxw_format* words = nullptr;
    lxw_format* date = nullptr;
};

Formats formats_of(lxw_workbook* book) {
    Formats out{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
    format_set_bold(out.heading);
    format_set_text_wrap(out.heading);
    format_set_align(out.heading, LXW_ALIGN_VERTICAL_TOP);
    format_set_bg_color(out.heading, 0xE6EEF7);
    format_set_border(out.heading, LXW_BORDER_THIN);
    format_set_text_wrap(out.words);
    format_set_align(out.words, LXW_ALIGN_VERTICAL_TOP);
    format_set_num_format(out.date, "dd/mm/yyyy");
    format_set_align(out.date, LXW_ALIGN_VERTICAL_TOP);
    return out;
}

/// One sheet: a heading that stays in sight, columns as wide as their words up to a limit, a filter
/// over all.
class SheetWriter {
public:
    SheetWriter(lxw_worksheet* sheet, Formats const& formats) : sheet_(sheet), formats_(formats) {}

    void write(Sheet const& from) {
        widths_.assign(from.headings.size(), narrowest);
        for (std::size_t i = 0; i < from.headings.size(); ++i)
            words({0, i}, from.headings[i], formats_.heading);
        for (std::size_t r = 0; r < from.rows.size(); ++r)
            for (std::size_t i = 0; i < from.rows[r].size(); ++i) cell({r + 1, i}, from.rows[r][i]);
        for (std::size_t i = 0; i < widths_.size(); ++i)
            worksheet_set_column(sheet_, column(i), column(i), static_cast<double>(widths_[i]) + 2,
                                 nullptr);
        worksheet_freeze_panes(sheet_, 1, 0);
        if (!from.headings.empty())
            worksheet_autofilter(sheet_, 0, 0, row(from.rows.size()),
                                 column(from.headings.size() - 1));
    }

private:
    struct Place {
        std::size_t row;
        std::size_t column;
    };
    static lxw_row_t row(std::size_t number) { return static_cast<lxw_row_t>(number); }
    static lxw_col_t column(std::size_t number) { return static_cast<lxw_col_t>(number); }

    void widen(std::size_t at, std::size_t by) {
        if (at < widths_.size()) widths_[at] = std::clamp(by, widths_[at], widest);
    }
    void words(Place at, std::string_view what, lxw_format* format) {
        widen(at.column, letters(what));
        worksheet_write_string(sheet_, row(at.row), column(at.column), plain(what).c_str(), format);
    }
    void cell(Place at, Cell const& what) {
        if (what.kind == Cell::Kind::words) {
            words(at, what.words, formats_.words);
        } else if (what.kind == Cell::Kind::number) {
            worksheet_write_number(sheet_, row(at.row), column(at.column),
                                   static_cast<double>(what.number), formats_.words);
        } else if (what.kind == Cell::Kind::day) {
            auto const* const day = &what.day;
            widen(at.column, 10);
            lxw_datetime date{.year = static_cast<int>(day->year()),
                              .month = static_cast<int>(static_cast<unsigned>(day->month())),
                              .day = static_cast<int>(static_cast<unsigned>(day->day())),
                              .hour = 0,
                              .min = 0,
                              .sec = 0};
            worksheet_write_datetime(sheet_, row(at.row), column(at.column), &date, formats_.date);
        }
    }

    lxw_worksheet* sheet_;
    Formats formats_;
    std::vector<std::size_t> widths_;
};

std::unexpected<base::Error> no_room() {
    return base::fail(base::ErrorKind::internal,
                      "không ghi được bảng tính: thư mục tạm đã đầy hoặc không ghi được.",
                      "the workbook could not be written: the temporary folder is full or closed.");
}

} // namespace

/// Too many columns are an error and not cut: a matrix without its last offices would say that they
/// have nothing to do.
base::Result<std::string> to_xlsx(std::span<Sheet const> sheets) {
    for (auto const& sheet : sheets)
        if (sheet.headings.size() > most_columns)
            return base::fail(base::ErrorKind::invalid,
                              "bảng tính không quá 16.384 cột: hãy chọn ít cơ quan hơn.",
                              "a worksheet has 16,384 columns at most: choose fewer offices.");
    TemporaryFile const file;
    if (file.path().empty()) return no_room();
    auto* const book = workbook_new(file.path().c_str());
    if (book == nullptr) return no_room();
    auto const formats = formats_of(book);
    std::set<std::string> taken;
    for (auto const& sheet : sheets) {
        auto* const page = workbook_add_worksheet(book, sheet_name(sheet.name, taken).c_str());
        if (page == nullptr) {
            workbook_close(book);
            return no_room();
        }
        SheetWriter(page, formats).write(sheet);
    }
    if (workbook_close(book) != LXW_NO_ERROR) return no_room();
    std::ifstream bytes(file.path(), std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(bytes), {});
}

} // namespace suot::report
