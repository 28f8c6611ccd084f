// The register as a whole: its beginning, its trail, its copies.
//
// Follows docs/spec/register.md, sections 1 and 4.
#include <array>
#include <map>

#include "../call.hpp"
#include "../secrets.hpp"
#include "../shapes.hpp"
#include "../show.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;

constexpr std::array init_arguments{
    Argument{"name",
             text,
             one,
             {"tên cơ quan giữ sổ: “UBND tỉnh Lam Sơn”", "name of the office that keeps it"}},
    Argument{"kind", text, optional, {"loại: “tỉnh”, “xã”", "its kind: “tỉnh”, “xã”"}},
    Argument{"tier",
             number,
             optional,
             {"cấp: 1 trung ương, 2 tỉnh, 3 xã", "tier: 1 centre, 2 province, 3 commune"}},
    Argument{"account",
             text,
             optional,
             {"tên tài khoản quản trị; mặc định “admin”",
              "name of the administrator; “admin” by default"}},
    Argument{"password",
             password,
             optional,
             {"mật khẩu quản trị; không có thì chỉ dùng được tại máy",
              "password of the administrator; without one only the console works"}},
};

std::string or_else(std::string const& words, char const* other) {
    return words.empty() ? other : words;
}

/// The office at the top is there since 2 September 1945, before any document that may name it.
base::Result<Value> init(Call& call) {
    if (TRY(call.view->last_entry()).sequence != 0)
        return conflict("sổ đăng ký đã được lập.", "the register has been begun already.");
    registry::Office office{
        .name = call.text("name"),
        .kind = call.text("kind"),
        .tier = call.number("tier"),
        .from = base::Date{std::chrono::year(1945), std::chrono::September, std::chrono::day(2)}};
    office.id = TRY(call.keep->add_office(office));
    call.record("office", office.id.value, {}, show(office));
    registry::Account account{.name = or_else(call.text("account"), "admin"),
                              .display = or_else(call.text("account"), "admin")};
    if (call.has("password")) account.password_hash = TRY(chosen_password(call.text("password")));
    account.id = TRY(call.keep->add_account(account));
    TRY(call.keep->add_grant({account.id, registry::Role::administrator, office.id}));
    call.session.account = account.id;
    auto const out = Value::object()
                         .set("office", office.id.value)
                         .set("account", account.id.value)
                         .set("name", account.name);
    call.record("account", account.id.value, {}, out);
    return out;
}

constexpr std::array journal_arguments{
    Argument{"duty", duty, optional, {"chỉ của nhiệm vụ này", "only of this duty"}},
    Argument{"document", document, optional, {"chỉ của văn bản này", "only of this document"}},
    Argument{"office", number, optional, {"chỉ của cơ quan này (số)", "only of this office"}},
    Argument{"account",
             text,
             optional,
             {"do tài khoản này làm, hoặc làm thay cho", "by this account, or on its behalf"}},
    Argument{"verb",
             text,
             optional,
             {"lệnh này: “assign”; hoặc cả nhóm: “review”", "this verb, or a group: “review”"}},
    Argument{"from", date, optional, {"từ ngày", "from this day"}},
    Argument{"until", date, optional, {"đến hết ngày", "until the end of this day"}},
    Argument{"newest", flag, optional, {"mới nhất trước", "the newest first"}},
    Argument{"before",
             number,
             optional,
             {"trước mục số này, mới nhất trước", "before this entry, the newest first"}},
    Argument{"after", number, optional, {"sau mục số này", "after this entry"}},
    Argument{"limit", number, optional, {"nhiều nhất bao nhiêu mục (100)", "at most (100)"}},
};

/// The first moment of a day in Việt Nam.
base::Instant beginning_of(base::Date day) {
    return std::chrono::sys_days(day) - std::chrono::hours(7);
}

/// By whom, by which verb, when, and in which order.
base::Result<void> narrow(Call& call, registry::JournalQuery& query) {
    if (call.has("account")) query.account = TRY(call.view->account(call.text("account"))).id;
    query.verb = call.text("verb");
    if (auto const from = call.date("from")) query.from = beginning_of(*from);
    if (auto const until = call.date("until"))
        query.until = beginning_of(*until) + std::chrono::days(1);
    query.before = call.number("before");
    query.newest_first = call.flag("newest") || call.has("before");
    return {};
}

/// What people are called, by the numbers of their accounts.
base::Result<std::map<std::int64_t, std::string>> names_of(Call& call) {
    std::map<std::int64_t, std::string> out;
    for (auto const& one : TRY(call.view->accounts()))
        out[one.id.value] = one.display.empty() ? one.name : one.display;
    return out;
}

/// Entries about what one may not read are left out; all others are shown to whoever may read the
/// journal.
base::Result<Value> journal_list(Call& call) {
    registry::JournalQuery query{.after = call.number("after"), .limit = 100, .scope = call.scope};
    if (call.has("limit")) query.limit = std::min<std::int64_t>(call.number("limit"), 1000);
    for (char const* const kind : {"duty", "document", "office"}) {
        if (!call.has(kind)) continue;
        query.subject_kind = kind;
        query.subject = call.number(kind);
    }
    TRY(narrow(call, query));
    auto const entries = TRY(call.view->journal(query));
    auto const names = TRY(names_of(call));
    auto const name = [&](registry::AccountId id) {
        auto const found = names.find(id.value);
        return found == names.end() ? std::string() : found->second;
    };
    auto out = list_of(entries, [&](auto const& entry) {
        auto row = show(entry).set("account_name", name(entry.account));
        return entry.on_behalf ? row.set("on_behalf_name", name(entry.on_behalf)) : row;
    });
    if (static_cast<std::int64_t>(entries.size()) == query.limit)
        out.set("next", entries.back().sequence);
    return out;
}

/// `sound` decides the program's exit code, so that a nightly script needs no parsing.
base::Result<Value> verify(Call& call) {
    auto const found = TRY(call.view->verify());
    Value faults = Value::list();
    for (auto const& fault : found.faults) {
        auto one = Value::object().set("message", fault.message.in(call.session.language));
        if (fault.sequence != 0) one.set("sequence", fault.sequence);
        faults.add(std::move(one));
    }
    return Value::object()
        .set("sound", found.faults.empty())
        .set("entries", found.entries)
        .set("files", found.files)
        .set("last_hash", found.last_hash)
        .set("faults", std::move(faults));
}

constexpr std::array path_arguments{
    Argument{"path", text, one, {"tệp sao lưu", "the backup's file"}},
};

base::Result<Value> backup(Call& call) {
    TRY(call.store->backup(call.text("path")));
    return Value::object().set("path", call.text("path"));
}

base::Result<Value> restore(Call& call) {
    TRY(call.store->restore(call.text("path")));
    return call.store->read([&](registry::View& view) {
        call.view = &view;
        return verify(call);
    });
}

constexpr std::array init_fields{field::number("office"), field::number("account"),
                                 field::text("name")};
constexpr Shape init_shape{
    "NewRegister", {"sổ đăng ký vừa lập", "a register that has begun"}, init_fields};

constexpr std::array row_fields{field::text("account_name"),
                                field::maybe(field::text("on_behalf_name"))};
constexpr Shape row_shape{"JournalRow",
                          {"một mục nhật ký và tên người làm", "an entry, and who made it"},
                          row_fields,
                          &shapes::journal_entry};
constexpr auto journal_fields = page_of(row_shape);
constexpr Shape journal_shape{"Journal", {"các mục nhật ký", "entries"}, journal_fields};

constexpr std::array fault_fields{field::text("message"), field::maybe(field::number("sequence"))};
constexpr Shape fault_shape{
    "Fault", {"một sai lệch và mục nhật ký liên quan", "a fault, and its entry"}, fault_fields};
constexpr std::array verify_fields{field::truth("sound"), field::number("entries"),
                                   field::number("files"), field::text("last_hash"),
                                   field::list("faults", fault_shape)};
constexpr Shape verify_shape{"Verification",
                             {"kết quả kiểm tra sổ; sai lệch đầu tiên đứng trước",
                              "what verifying found; the first fault comes first"},
                             verify_fields};

constexpr std::array backup_fields{field::text("path")};
constexpr Shape backup_shape{"Backup", {"bản sao lưu", "a backup"}, backup_fields};

constexpr Roles auditors = leader | inspector | administrator;

constexpr std::array table{
    Verb{.name = "init",
         .group = "register",
         .help = {"lập sổ đăng ký mới", "begin a new register"},
         .arguments = init_arguments,
         .effect = Effect::changes,
         .gives = init_shape,
         .run = init,
         .door = Door::console},
    Verb{.name = "journal list",
         .group = "register",
         .help = {"xem nhật ký: ai, khi nào, trước và sau thay đổi",
                  "show the trail: who, when, before and after"},
         .arguments = journal_arguments,
         .right = {auditors, Subject::everything},
         .effect = Effect::reads,
         .gives = journal_shape,
         .run = journal_list},
    Verb{.name = "verify",
         .group = "register",
         .help = {"kiểm tra chuỗi nhật ký, mã băm tệp và các liên kết",
                  "verify the chain of the trail, the hashes of files and the references"},
         .right = {auditors, Subject::everything},
         .effect = Effect::reads,
         .gives = verify_shape,
         .run = verify},
    Verb{.name = "backup",
         .group = "register",
         .help = {"sao lưu sổ trong khi đang dùng", "copy the register while it is in use"},
         .arguments = path_arguments,
         .right = {administrator, Subject::everything},
         .effect = Effect::reads,
         .gives = backup_shape,
         .run = backup,
         .door = Door::console},
    Verb{.name = "restore",
         .group = "register",
         .help = {"phục hồi bản sao vào một sổ trống", "restore a copy into an empty register"},
         .arguments = path_arguments,
         .effect = Effect::whole,
         .gives = verify_shape,
         .run = restore,
         .door = Door::console},
};

} // namespace

std::span<Verb const> register_verbs() {
    return table;
}

} // namespace suot::desk
