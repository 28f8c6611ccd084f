// Offices in a file: the same rows as YAML or CSV. A row is an office over some days.
//
// Follows docs/spec/offices.md, section 6.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/clock.hpp>
#include <base/result.hpp>

namespace suot::desk {

/// One record of a file, before it is understood: names of fields and their values.
struct FileRecord {
    int line = 0;
    std::map<std::string, std::vector<std::string>, std::less<>> fields;
};

/// The records of a file by the section they stand in: "offices", "classes".
using FileRecords = std::map<std::string, std::vector<FileRecord>, std::less<>>;

/// An office over some days. Several rows of one key are one office through time.
struct OfficeRow {
    int line = 0;
    std::string key; ///< how other rows name it; its code or name where not given
    std::string name;
    std::string kind;
    std::string abbreviation;
    std::string code;
    std::string parent; ///< key of the office above
    std::int64_t tier = 0;
    std::optional<base::Date> from; ///< nothing: since before anybody asks
    std::optional<base::Date> until;
    std::string by;  ///< the document that founded or changed it
    std::string end; ///< "merge", "split", "dissolve"; empty where the next row goes on
    std::vector<std::string> successors;
    std::string ended_by;
    std::vector<std::string> aliases;
};

/// A class of offices.
struct ClassRow {
    int line = 0;
    std::string name;
    std::vector<std::string> kinds;
    std::int64_t tier = 0;
    std::string under;
    std::vector<std::string> except;
    std::vector<std::string> plus;
    std::vector<std::string> minus;
};

/// What a file says, row by row, before anything is looked up.
struct OfficeFile {
    std::string name;
    std::vector<OfficeRow> offices;
    std::vector<ClassRow> classes;
};

/// The error for a line of a file: where, what, and what to do.
[[nodiscard]] std::unexpected<base::Error> at_line(std::string_view file, int line,
                                                   std::string const& vi, std::string const& en);

/// Reads a file; CSV where its name ends so, else YAML. Errors: invalid, with file and line.
[[nodiscard]] base::Result<OfficeFile> read_offices(std::string_view bytes, std::string_view name);

/// Sections of records, each with the line it begins on. Errors: invalid, with file and line.
[[nodiscard]] base::Result<FileRecords> read_yaml(std::string_view bytes, std::string_view name);
[[nodiscard]] base::Result<FileRecords> read_csv(std::string_view bytes, std::string_view name);

/// The file as YAML; what is read from it is the same.
[[nodiscard]] std::string write_yaml(OfficeFile const& file);
/// The offices as CSV (RFC 4180, UTF-8 with a mark); classes are left out.
[[nodiscard]] std::string write_csv(OfficeFile const& file);

} // namespace suot::desk
