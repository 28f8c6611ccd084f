// Files of offices, YAML and CSV: read into rows, checked field by field, written again.
//
// Follows docs/spec/offices.md, section 6. An error names file, line, field and what to do: a
// province's list is typed by hand and has a thousand rows. What is written is read again to the
// same rows.
#include "office_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <desk/desk.hpp>
#include <document/claim.hpp>
#include <text/fold.hpp>
#include <text/unicode.hpp>

#include "office_code.hpp"

namespace suot::desk {

/// Rows of cells under the fixed heading (office_csv.cpp).
std::string write_csv_rows(std::vector<std::vector<std::string>> const& rows);

namespace {

constexpr std::array<std::string_view, 14> office_fields{
    "key",  "name",  "kind", "abbreviation", "code",       "parent",   "tier",
    "from", "until", "by",   "end",          "successors", "ended_by", "aliases"};
constexpr std::array<std::string_view, 7> class_fields{"name",   "kinds", "tier", "under",
                                                       "except", "plus",  "minus"};
constexpr std::array<std::string_view, 3> ends{"merge", "split", "dissolve"};

/// "01/7/2025" as well as "2025-07-01".
std::optional<base::Date> day_of(std::string const& words) {
    if (auto const iso = parse_date(words)) return iso;
    std::array<int, 3> parts{};
    char const* at = words.data();
    char const* const end = words.data() + words.size();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto const [next, error] = std::from_chars(at, end, parts[i]);
        bool const last = i + 1 == parts.size();
        if (error != std::errc() || (last ? next != end : next == end || *next != '/'))
            return std::nullopt;
        at = next + 1;
    }
    base::Date const out{std::chrono::year(parts[2]),
                         std::chrono::month(static_cast<unsigned>(parts[1])),
                         std::chrono::day(static_cast<unsigned>(parts[0]))};
    return out.ok() && parts[2] >= 1900 ? std::optional(out) : std::nullopt;
}

/// The fields of one record, taken one by one; the first that is wrong is kept.
class Taker {
public:
    Taker(FileRecord const& record, std::string_view file) : record_(record), file_(file) {}

    std::vector<std::string> list(std::string_view field) const {
        auto const found = record_.fields.find(field);
        return found == record_.fields.end() ? std::vector<std::string>() : found->second;
    }
    std::string words(std::string_view field) {
        auto const all = list(field);
        if (all.size() > 1) fail(field, "chỉ nhận một giá trị.", "takes one value.");
        return all.empty() ? std::string() : text::squeezed(text::to_nfc(all.front()));
    }
    std::string needed(std::string_view field) {
        auto out = words(field);
        if (out.empty()) fail(field, "không được để trống.", "must not be empty.");
        return out;
    }
    std::optional<base::Date> day(std::string_view field) {
        auto const given = words(field);
        if (given.empty()) return std::nullopt;
        auto const out = day_of(given);
        if (!out)
            fail(field, "phải là một ngày dạng 2025-07-01 hoặc 01/7/2025.",
                 "must be a day like 2025-07-01 or 01/7/2025.");
        return out;
    }
    std::int64_t tier() {
        auto const given = words("tier");
        if (given.empty() || given == "0") return 0;
        if (given.size() == 1 && given[0] >= '1' && given[0] <= '4') return given[0] - '0';
        fail("tier", "chỉ nhận 1, 2, 3 hoặc 4.", "takes 1, 2, 3 or 4.");
        return 0;
    }
    template <std::size_t size>
    void only(std::array<std::string_view, size> const& known) {
        for (auto const& [field, values] : record_.fields)
            if (std::ranges::find(known, field) == known.end())
                fail(field, "không có trường này.", "there is no such field.");
    }
    void fail(std::string_view field, char const* vi, char const* en) {
        if (wrong_.has_value()) return;
        std::string const name(field);
        wrong_ = at_line(file_, record_.line, "“" + name + "” " + vi + " Hãy sửa rồi nhập lại.",
                         "“" + name + "” " + en + " Mend it, then import again.")
                     .error();
    }
    base::Result<void> done() const {
        if (wrong_) return std::unexpected(*wrong_);
        return {};
    }

private:
    FileRecord const& record_;
    std::string_view file_;
    std::optional<base::Error> wrong_;
};

/// The key by which other rows name it is its code, else its name. Every field is looked at before
/// the first error is given.
base::Result<OfficeRow> office_row(FileRecord const& record, std::string_view file) {
    Taker take(record, file);
    take.only(office_fields);
    OfficeRow out{.line = record.line,
                  .key = take.words("key"),
                  .name = take.needed("name"),
                  .kind = text::folded(take.words("kind")),
                  .abbreviation = take.words("abbreviation"),
                  .code = take.words("code"),
                  .parent = take.words("parent"),
                  .tier = take.tier(),
                  .from = take.day("from"),
                  .until = take.day("until"),
                  .by = take.words("by"),
                  .end = take.words("end"),
                  .successors = take.list("successors"),
                  .ended_by = take.words("ended_by"),
                  .aliases = take.list("aliases")};
    if (out.key.empty()) out.key = out.code.empty() ? out.name : out.code;
    if (!out.code.empty()) {
        if (auto const code = office_code(out.code))
            out.code = *code;
        else
            take.fail("code", "phải là các nhóm 0-9 A-Z ngăn bằng dấu chấm, nhiều nhất 35 ký tự.",
                      "must be groups of 0-9 A-Z with full stops between, at most 35 signs.");
    }
    if (!out.end.empty() && std::ranges::find(ends, out.end) == ends.end())
        take.fail("end", "chỉ nhận merge, split, dissolve.", "takes merge, split or dissolve.");
    if (out.from && out.until && *out.until <= *out.from)
        take.fail("until", "phải sau “from”.", "must be after “from”.");
    if (!out.end.empty() && !out.until)
        take.fail("until", "phải có khi có “end”.", "must be there where there is “end”.");
    TRY(take.done());
    return out;
}

// Kinds are folded as those of offices are, since they are compared by equality.
base::Result<ClassRow> class_row(FileRecord const& record, std::string_view file) {
    Taker take(record, file);
    take.only(class_fields);
    ClassRow out{.line = record.line,
                 .name = take.needed("name"),
                 .kinds = take.list("kinds"),
                 .tier = take.tier(),
                 .under = take.words("under"),
                 .except = take.list("except"),
                 .plus = take.list("plus"),
                 .minus = take.list("minus")};
    for (auto& kind : out.kinds) kind = text::folded(text::squeezed(kind));
    TRY(take.done());
    return out;
}

std::string iso(std::optional<base::Date> const& date) {
    return date ? document::iso(*date) : std::string();
}

std::vector<std::pair<std::string_view, std::vector<std::string>>> cells(OfficeRow const& row) {
    auto const one = [](std::string const& words) {
        return words.empty() ? std::vector<std::string>() : std::vector<std::string>{words};
    };
    return {{"key", one(row.key)},
            {"name", one(row.name)},
            {"kind", one(row.kind)},
            {"abbreviation", one(row.abbreviation)},
            {"code", one(row.code)},
            {"parent", one(row.parent)},
            {"tier", one(row.tier == 0 ? "" : std::to_string(row.tier))},
            {"from", one(iso(row.from))},
            {"until", one(iso(row.until))},
            {"by", one(row.by)},
            {"end", one(row.end)},
            {"successors", row.successors},
            {"ended_by", one(row.ended_by)},
            {"aliases", row.aliases}};
}

std::vector<std::pair<std::string_view, std::vector<std::string>>> cells(ClassRow const& row) {
    auto const one = [](std::string const& words) {
        return words.empty() ? std::vector<std::string>() : std::vector<std::string>{words};
    };
    return {{"name", one(row.name)},
            {"kinds", row.kinds},
            {"tier", one(row.tier == 0 ? "" : std::to_string(row.tier))},
            {"under", one(row.under)},
            {"except", row.except},
            {"plus", row.plus},
            {"minus", row.minus}};
}

/// Words in double quotation marks, as YAML takes whatever stands in them.
std::string quoted(std::string const& words) {
    std::string out = "\"";
    for (char const sign : words) {
        if (sign == '"' || sign == '\\') out += '\\';
        if (sign == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(sign) >= ' ')
            out += sign;
    }
    return out + "\"";
}

bool is_list(std::string_view field) {
    constexpr std::array<std::string_view, 6> lists{"successors", "aliases", "kinds",
                                                    "except",     "plus",    "minus"};
    return std::ranges::find(lists, field) != lists.end();
}

// What is empty is not written: the file stays as short as one typed by hand.
template <class Row>
void write_section(std::string& out, char const* name, std::vector<Row> const& rows) {
    if (rows.empty()) return;
    out += std::string(name) + ":\n";
    for (auto const& row : rows) {
        char const* lead = "  - ";
        for (auto const& [field, values] : cells(row)) {
            if (values.empty()) continue;
            out += lead + std::string(field) + ": ";
            lead = "    ";
            std::string all;
            for (auto const& words : values) all += (all.empty() ? "" : ", ") + quoted(words);
            out += is_list(field) ? "[" + all + "]\n" : all + "\n";
        }
    }
}

} // namespace

std::unexpected<base::Error> at_line(std::string_view file, int line, std::string const& vi,
                                     std::string const& en) {
    auto const place = std::string(file) + ", ";
    auto const number = std::to_string(line);
    return std::unexpected(base::Error{
        .kind = base::ErrorKind::invalid,
        .message = {place + "dòng " + number + ": " + vi, place + "line " + number + ": " + en},
        .field = "file"});
}

/// The only thing told by the file's name: CSV or YAML.
base::Result<OfficeFile> read_offices(std::string_view bytes, std::string_view name) {
    if (!text::is_utf8(bytes))
        return at_line(name, 1, "tệp không phải UTF-8. Hãy lưu lại dạng UTF-8.",
                       "the file is not UTF-8. Save it as UTF-8.");
    auto const records =
        TRY(name.ends_with(".csv") ? read_csv(bytes, name) : read_yaml(bytes, name));
    OfficeFile out{.name = std::string(name), .offices = {}, .classes = {}};
    for (auto const& [section, rows] : records) {
        for (auto const& row : rows) {
            if (section == "offices")
                out.offices.push_back(TRY(office_row(row, name)));
            else if (section == "classes")
                out.classes.push_back(TRY(class_row(row, name)));
            else
                return at_line(name, row.line, "không có phần “" + section + "”.",
                               "there is no section “" + section + "”.");
        }
    }
    if (out.offices.empty() && out.classes.empty())
        return at_line(name, 1, "tệp không có cơ quan nào: cần phần “offices”.",
                       "the file has no office: it needs a section “offices”.");
    return out;
}

std::string write_yaml(OfficeFile const& file) {
    std::string out;
    write_section(out, "offices", file.offices);
    write_section(out, "classes", file.classes);
    return out;
}

// Offices alone: a table has no place for classes.
std::string write_csv(OfficeFile const& file) {
    std::vector<std::vector<std::string>> rows;
    for (auto const& office : file.offices) {
        auto& row = rows.emplace_back();
        for (auto const& [field, values] : cells(office)) {
            std::string all;
            for (auto const& words : values) all += (all.empty() ? "" : "|") + words;
            row.push_back(std::move(all));
        }
    }
    return write_csv_rows(rows);
}

} // namespace suot::desk
