// Offices in and out as YAML and CSV.
//
// Follows docs/spec/offices.md, section 6. All of a file or nothing of it; the same file again
// changes nothing.
#include <array>

#include "../call.hpp"
#include "../office_import.hpp"
#include "../shapes.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;

constexpr std::array<char const*, 2> formats{"yaml", "csv"};

constexpr std::array import_arguments{
    Argument{
        "file",
        ArgumentType::file,
        one,
        {"tệp YAML, hoặc CSV nếu tên kết thúc bằng .csv", "YAML, or CSV where its name says so"}},
    Argument{"under",
             office,
             optional,
             {"cấp trên của những cơ quan không ghi cấp trên", "over those that name no parent"}},
    Argument{"preview",
             flag,
             optional,
             {"chỉ xem trước từng dòng sẽ làm gì, chưa làm", "only show what each line would do"}},
};

base::Result<Value> import(Call& call) {
    auto const& given = call.arguments["file"];
    auto const file = TRY(read_offices(given["bytes"].text(), given["name"].text()));
    registry::OfficeId under;
    if (call.has("under"))
        under = TRY(find_office(*call.view, call.text("under"), call.today, "under")).id;
    return import_offices(call, file, under);
}

constexpr std::array export_arguments{
    Argument{"format", choice, optional, {"định dạng; mặc định yaml", "yaml by default"}, formats},
};

base::Result<Value> write(Call& call) {
    auto const file = TRY(export_offices(call));
    bool const csv = call.text("format") == "csv";
    return Value::object()
        .set("name", csv ? "offices.csv" : "offices.yaml")
        .set("media_type", csv ? "text/csv" : "application/yaml")
        .set("bytes", csv ? write_csv(file) : write_yaml(file));
}

constexpr std::array<char const*, 3> line_outcomes{"founded", "changed", "ended"};
constexpr std::array line_fields{field::number("line"), field::choice("outcome", line_outcomes),
                                 field::text("name")};
constexpr Shape line_shape{
    "OfficeLine", {"một dòng của tệp làm gì", "what a line of the file does"}, line_fields};
constexpr std::array imported_fields{field::maybe(field::list("items", line_shape)),
                                     field::maybe(field::truth("preview")),
                                     field::number("founded"),
                                     field::number("changed"),
                                     field::number("ended"),
                                     field::number("unchanged"),
                                     field::number("classes"),
                                     field::number("pieces")};
constexpr Shape imported_shape{"OfficesImported",
                               {"số cơ quan được thành lập, thay đổi, kết thúc, giữ nguyên; số mục "
                                "phải bàn giao",
                                "how many were founded, changed, ended, left; pieces to hand over"},
                               imported_fields};

constexpr std::array table{
    Verb{.name = "office import",
         .group = "offices",
         .help = {"nhập cơ quan và lịch sử sắp xếp từ tệp YAML hoặc CSV; nhập lại không đổi gì",
                  "take offices and their history from YAML or CSV; again changes nothing"},
         .arguments = import_arguments,
         .right = {administrator, Subject::everything},
         .effect = Effect::changes,
         .gives = imported_shape,
         .run = import},
    Verb{.name = "office export",
         .group = "offices",
         .help = {"xuất mọi cơ quan qua các thời kỳ, và các nhóm", "all offices through time"},
         .arguments = export_arguments,
         .effect = Effect::reads,
         .gives = shapes::file,
         .run = write},
};

} // namespace

std::span<Verb const> office_file_verbs() {
    return table;
}

} // namespace suot::desk
