// Documents read again by the present program, one or all: what is new joins the queue of review,
// and no decision changes.
#include <algorithm>
#include <array>

#include "../call.hpp"
#include "../readings.hpp"
#include "../rereading.hpp"
#include "../shapes.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;
constexpr std::array reread_arguments{
    Argument{"document", document, one, {"số của văn bản trong sổ", "number of the document"}},
    Argument{"apply",
             flag,
             optional,
             {"ghi điều mới vào hàng chờ rà soát", "put what is new into the queue"}},
};

/// The kept bytes are read again by this program.
base::Result<void> read_again(Call& call) {
    return call.store->read([&](registry::View& view) -> base::Result<void> {
        auto const document = TRY(view.document({call.number("document")}));
        auto const file = TRY(view.file(document.sha256));
        call.read_in.push_back({document.name, nullptr, reading::read(file.bytes, document.name)});
        return {};
    });
}

base::Result<Value> reread(Call& call) {
    auto const applying = call.flag("apply") ? Applying::yes : Applying::no;
    return compare_all(call, call.target.document, call.read_in.front(), applying);
}

constexpr std::array renew_arguments{
    Argument{"limit",
             number,
             optional,
             {"nhiều nhất bao nhiêu văn bản (1000)", "at most so many documents (1000)"}},
    Argument{"all",
             flag,
             optional,
             {"cả văn bản mà chương trình này đã đọc", "also what this program read"}},
};

/// So many documents are read and kept at a time: others who write wait no longer than for these.
constexpr std::int64_t documents_at_once = 8;

std::int64_t wanted(Call const& call) {
    return call.has("limit") ? std::clamp<std::int64_t>(call.number("limit"), 1, 100'000) : 1000;
}

/// Reads the next documents that another version of the program read, the newest first.
base::Result<void> read_next(Call& call) {
    auto const left =
        wanted(call) - call.so_far["read"].number() - call.so_far["left_as_read"].number();
    return call.store->read([&](registry::View& view) -> base::Result<void> {
        call.read_in.clear();
        auto const by = call.flag("all") ? std::string_view() : reading_version;
        call.pending = TRY(view.documents({.not_read_by = std::string(by),
                                           .after = call.place,
                                           .limit = std::min(documents_at_once, left)},
                                          {.everything = true}));
        for (auto const& document : call.pending) {
            call.tell(document.name, "reading");
            auto const file = TRY(view.file(document.sha256));
            call.read_in.push_back(
                {document.name, nullptr, reading::read(file.bytes, document.name)});
        }
        return {};
    });
}

/// The tallies of the pieces before, with one more of `what`.
void add_to(Value& tallies, char const* what, std::int64_t count) {
    tallies.set(what, tallies[what].number() + count);
}

/// What comes out as another text stays as it was read, and is told: it must be imported anew.
base::Result<Value> renew(Call& call) {
    auto out = call.so_far.is_null() ? Value::object()
                                           .set("read", 0)
                                           .set("changes", 0)
                                           .set("left_as_read", 0)
                                           .set("documents", Value::list())
                                     : call.so_far;
    auto untold = out["documents"];
    for (std::size_t i = 0; i < call.pending.size(); ++i) {
        auto const& document = call.pending[i];
        auto const done = compare_all(call, document, call.read_in[i], Applying::yes);
        bool const otherwise = !done && done.error().kind != base::ErrorKind::internal
                               && done.error().kind != base::ErrorKind::busy;
        if (!done && !otherwise) return std::unexpected(done.error());
        add_to(out, done ? "read" : "left_as_read", 1);
        if (done) add_to(out, "changes", (*done)["count"].number());
        if (!done) untold.add(document.id.value);
    }
    out.set("documents", std::move(untold));
    if (!call.pending.empty()) call.place = call.pending.back().id.value;
    auto const seen = out["read"].number() + out["left_as_read"].number();
    call.more = !call.pending.empty() && seen < wanted(call);
    return out;
}

constexpr std::array<char const*, 3> changes{"changed", "new", "gone"};
constexpr std::array difference_fields{field::text("field"), field::anything("before"),
                                       field::anything("after")};
constexpr Shape difference_shape{
    "FieldDifference", {"một mục đọc khác trước", "a field read otherwise"}, difference_fields};
constexpr std::array change_fields{
    field::choice("change", changes), field::maybe(field::number("duty")), field::text("words"),
    field::maybe(field::list("fields", difference_shape)), field::truth("applied")};
constexpr Shape change_shape{"ReadingChange",
                             {"một nhiệm vụ đọc khác trước", "a duty that is read otherwise"},
                             change_fields};
constexpr std::array reread_fields{field::number("document"), field::text("program"),
                                   field::number("count"), field::list("items", change_shape)};
constexpr Shape reread_shape{
    "Rereading", {"khác biệt giữa hai lần đọc", "what two readings differ in"}, reread_fields};

constexpr std::array renewal_fields{field::number("read"), field::number("changes"),
                                    field::number("left_as_read"),
                                    field::list(field::number("documents"))};
constexpr Shape renewal_shape{
    "Renewal",
    {"số văn bản đã đọc lại, số nhiệm vụ đọc khác trước; số và danh sách văn bản giữ nguyên vì "
     "nguyên văn đọc ra khác",
     "how many documents were read again, duties read otherwise; which were left because their "
     "text comes out otherwise"},
    renewal_fields};

constexpr std::array table{
    Verb{.name = "review reread",
         .group = "documents",
         .help = {"đọc lại bằng chương trình hiện tại, xem khác gì; không sửa quyết định",
                  "read again with this program and compare; decisions stay"},
         .arguments = reread_arguments,
         .right = {static_cast<Roles>(clerk | follower | leader), Subject::document},
         .effect = Effect::changes,
         .gives = reread_shape,
         .run = reread,
         .prepare = read_again},
    Verb{.name = "review renew",
         .group = "documents",
         .help = {"đọc lại mọi văn bản mà phiên bản khác của chương trình đã đọc; quyết định giữ "
                  "nguyên",
                  "read again all that another version of the program read; decisions stay"},
         .arguments = renew_arguments,
         .right = {administrator, Subject::everything},
         .effect = Effect::changes,
         .gives = renewal_shape,
         .run = renew,
         .prepare = read_next},
};

} // namespace

std::span<Verb const> reread_verbs() {
    return table;
}

} // namespace suot::desk
