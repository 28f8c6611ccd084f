// Documents: received, read, kept; each is there once.
//
// Follows docs/spec/register.md, section 2. Files are read before the transaction begins
// (`prepare`); a document marked as a state secret leaves neither bytes nor name nor entry.
#include <array>

#include <registry/hash.hpp>
#include <text/fold.hpp>

#include "../arrivals.hpp"
#include "../call.hpp"
#include "../linking.hpp"
#include "../readings.hpp"
#include "../relations.hpp"
#include "../shapes.hpp"
#include "../show.hpp"
#include "../trace_texts.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;
using registry::DocumentRecord;

/// Whatever the heading does not say stays empty: nobody is asked here, and nothing is guessed.
DocumentRecord record_of(Call const& call, reading::Reading const& reading) {
    auto const& own = reading.works.front();
    return {.office = call.session.office,
            .name = reading.name,
            .sha256 = reading.sha256,
            .media_type = reading.source.media_type,
            .code = own.code,
            .type = own.type,
            .issuer = text::squeezed(own.issuer),
            .tier = tier_of(own.issuer),
            .subject = text::squeezed(own.subject),
            .date = own.date,
            .received = call.date("received").value_or(call.today),
            .text = reading.source.text,
            .replaces = {call.number("version_of")},
            .entered = call.today,
            .program = std::string(reading_version)};
}

base::Result<void> keep_findings(Call& call, DocumentRecord const& document,
                                 reading::Reading const& reading) {
    auto duties = duties_of(reading, document.id);
    for (auto& duty : duties) duty.id = TRY(call.keep->add_duty(duty));
    TRY(call.keep->set_trace_texts(document.id, texts_of(reading, duties)));
    for (auto const& remark : remarks_of(reading, document.id)) TRY(call.keep->add_remark(remark));
    return {};
}

// Proposals and links come last, when duties and relations that they are made from are kept.
base::Result<Value> keep_document(Call& call, ReadIn const& file) {
    auto document = record_of(call, *file.result);
    document.sha256 = TRY(call.keep->keep_file(*file.bytes));
    document.id = TRY(call.keep->add_document(document));
    TRY(keep_findings(call, document, *file.result));
    TRY(keep_relations(call, document, *file.result));
    document = TRY(call.view->document(document.id));
    auto out = show(document);
    call.record("document", document.id.value, {}, out);
    TRY(propose(call, document));
    TRY(link_arrival(call, document));
    return out.set("outcome", "kept");
}

/// The document that this one is again: the same bytes, or the same issuer, number and date. What
/// the account may not see is not there for it: each office enters what it received.
struct Again {
    DocumentRecord document;
    char const* outcome = nullptr; ///< nullptr: it is new
};

base::Result<Again> again(Call& call, ReadIn const& file) {
    auto const same = TRY(call.view->documents({.sha256 = file.result->sha256}, call.scope));
    if (!same.empty()) return Again{same.front(), "duplicate"};
    auto const document = record_of(call, *file.result);
    if (document.code.empty() || call.has("version_of")) return Again{};
    for (auto const& known : TRY(call.view->documents({.code = document.code}, call.scope)))
        if (known.date == document.date
            && text::folded(known.issuer) == text::folded(document.issuer))
            return Again{known, "same_number"};
    return Again{};
}

base::Result<Value> take_in(Call& call, ReadIn const& file) {
    if (!file.result) return std::unexpected(file.result.error());
    auto const known = TRY(again(call, file));
    if (known.outcome == nullptr) return keep_document(call, file);
    return show(known.document).set("outcome", known.outcome);
}

constexpr std::array import_arguments{
    Argument{"file", ArgumentType::file, many, {"tệp văn bản", "files of documents"}},
    Argument{"received",
             date,
             optional,
             {"ngày nhận, là lúc bắt đầu tính hạn; mặc định hôm nay",
              "day of receipt, from which time runs; today by default"}},
    Argument{"version_of",
             document,
             optional,
             {"là bản mới của văn bản số này", "it is a new version of this document"}},
};

/// Reading needs no transaction and may take long: it is done before one begins.
base::Result<void> read_files(Call& call) {
    for (auto const& file : call.arguments["file"].items()) {
        auto const& bytes = file["bytes"].text();
        auto const& name = file["name"].text();
        call.tell(name, "reading");
        call.read_in.push_back({name, &bytes, reading::read(bytes, name)});
    }
    if (call.read_in.empty()) return invalid("file", "chưa có tệp nào.", "no file was given.");
    return {};
}

char const* outcome_of(base::Error const& error) {
    return error.kind == base::ErrorKind::refused ? "refused" : "unreadable";
}

/// A new version takes the place of a document that the account sees.
base::Result<void> find_former(Call& call) {
    if (!call.has("version_of")) return {};
    registry::DocumentId const id{call.number("version_of")};
    if (TRY(call.view->sees(call.scope, id))) return {};
    return not_there("document", id.value);
}

/// One file that cannot be taken in is an error; among several it is an outcome beside the others.
base::Result<Value> import(Call& call) {
    TRY(find_former(call));
    if (call.read_in.size() == 1) {
        auto one = TRY(take_in(call, call.read_in.front()));
        call.tell(call.read_in.front().name, one["outcome"].text());
        return Value::object().set("items", Value::list().add(std::move(one)));
    }
    Value items = Value::list();
    for (auto const& file : call.read_in) {
        auto one = take_in(call, file);
        if (!one && file.result) return std::unexpected(one.error());
        if (!one)
            one = Value::object()
                      .set("name", file.name)
                      .set("outcome", outcome_of(one.error()))
                      .set("message", one.error().message.in(call.session.language));
        call.tell(file.name, (*one)["outcome"].text());
        items.add(std::move(*one));
    }
    return Value::object().set("items", std::move(items));
}

constexpr std::array list_arguments{
    Argument{"code", text, optional, {"theo số, ký hiệu", "by number"}},
    Argument{
        "words", text, optional, {"trong số, trích yếu, nguyên văn", "in number, subject, text"}},
    Argument{"issuer", text, optional, {"cơ quan ban hành (một phần tên)", "issuer, in part"}},
    Argument{"type", text, optional, {"loại văn bản: “KH”", "type of document: “KH”"}},
    Argument{"tier", number, optional, {"cấp ban hành: 1, 2, 3", "tier of the issuer"}},
    Argument{"validity",
             choice,
             optional,
             {"hiệu lực của văn bản", "whether the document holds"},
             choices::validities},
    Argument{"unreviewed", flag, optional, {"chỉ văn bản chưa rà soát xong", "not reviewed yet"}},
    Argument{"dated_from", date, optional, {"ban hành từ ngày", "dated from"}},
    Argument{"dated_until", date, optional, {"ban hành đến ngày", "dated until"}},
    Argument{"after", number, optional, {"trang sau: từ dưới số này", "the next page: below this"}},
    Argument{"limit", number, optional, {"nhiều nhất bao nhiêu (100)", "at most (100)"}},
};

base::Result<Value> list(Call& call) {
    registry::DocumentQuery query{.code = call.text("code"),
                                  .from = call.date("dated_from"),
                                  .until = call.date("dated_until"),
                                  .unreviewed = call.flag("unreviewed"),
                                  .on = call.session.on,
                                  .words = call.text("words"),
                                  .issuer = call.text("issuer"),
                                  .type = call.text("type"),
                                  .tier = call.number("tier"),
                                  .valid_on = call.on,
                                  .after = call.number("after")};
    if (call.has("limit")) query.limit = std::min<std::int64_t>(call.number("limit"), 1000);
    if (call.has("validity"))
        query.validity = static_cast<registry::Validity>(
            choices::place(choices::validities, call.text("validity")));
    auto const found = TRY(call.view->documents(query, call.scope));
    auto out = list_of(found, [](auto const& one) { return show(one); });
    out.set("total", TRY(call.view->count_documents(query, call.scope)));
    if (static_cast<std::int64_t>(found.size()) == query.limit)
        out.set("next", found.back().id.value);
    return out;
}

constexpr std::array show_arguments{
    Argument{"document", document, one, {"số của văn bản trong sổ", "number in the register"}},
    Argument{"text", flag, optional, {"kèm nguyên văn", "with its text"}},
};

base::Result<Value> show_one(Call& call) {
    auto const& document = call.target.document;
    auto const remarks = TRY(call.view->remarks(document.id));
    auto const duties = TRY(call.view->duties(document.id));
    auto out = show(document);
    out.set("remarks", list_of(remarks, [&](auto const& one) {
                return show(one, call.session.language);
            })["items"]);
    out.set("duties", list_of(duties, [](auto const& one) { return show(one); })["items"]);
    out.set("relations", TRY(show_relations(call, document)));
    if (call.flag("text")) out.set("text", TRY(call.view->document(document.id)).text);
    return out.set("version", TRY(call.view->version("document", document.id.value)));
}

constexpr std::array file_arguments{
    Argument{"document", document, one, {"số của văn bản trong sổ", "number in the register"}},
};

base::Result<Value> file_of(Call& call) {
    auto const& document = call.target.document;
    return Value::object()
        .set("name", document.name)
        .set("media_type", document.media_type)
        .set("bytes", TRY(call.view->file(document.sha256)).bytes);
}

constexpr std::array outcome_fields{field::choice("outcome", choices::outcomes),
                                    field::maybe(field::text("message"))};
constexpr auto maybe_document_fields = all_maybe(shapes::document_fields);
constexpr Shape maybe_document{
    "MaybeDocument",
    {"văn bản trong sổ, nếu đã được lưu", "a document, where it is kept"},
    maybe_document_fields};
constexpr Shape imported_shape{"Imported",
                               {"kết quả nhận một tệp", "what became of one file"},
                               outcome_fields,
                               &maybe_document};
constexpr auto import_fields = items_of(imported_shape);
constexpr Shape import_shape{
    "ImportResult", {"kết quả nhận từng tệp", "what became of each file"}, import_fields};

constexpr std::array list_fields{field::list("items", shapes::document), field::number("total"),
                                 field::next()};
constexpr Shape list_shape{"DocumentList", {"các văn bản", "documents"}, list_fields};

constexpr std::array show_fields{field::list("remarks", shapes::remark),
                                 field::list("duties", shapes::duty),
                                 field::one("relations", shapes::relations),
                                 field::maybe(field::text("text")), field::number("version")};
constexpr Shape show_shape{
    "DocumentInFull",
    {"một văn bản, điều cần xem lại và các nhiệm vụ", "a document, its remarks and its duties"},
    show_fields,
    &shapes::document};

constexpr std::array table{
    Verb{
        .name = "import",
        .group = "documents",
        .help = {"nhận văn bản vào sổ: đọc, lưu nguyên bản, nhận ra bản trùng, từ chối văn bản mật",
                 "take documents in: read, keep the bytes, know duplicates, refuse secrets"},
        .arguments = import_arguments,
        .right = {static_cast<Roles>(clerk | follower), Subject::session},
        .effect = Effect::changes,
        .gives = import_shape,
        .run = import,
        .prepare = read_files},
    Verb{.name = "document list",
         .group = "documents",
         .help = {"các văn bản trong sổ, mới nhất trước", "the documents kept, newest first"},
         .arguments = list_arguments,
         .effect = Effect::reads,
         .gives = list_shape,
         .run = list,
         .repeated = Repeated::same},
    Verb{.name = "document show",
         .group = "documents",
         .help = {"một văn bản, điều cần xem lại và các nhiệm vụ",
                  "one document, its remarks and its duties"},
         .arguments = show_arguments,
         .right = {0, Subject::visible},
         .effect = Effect::reads,
         .gives = show_shape,
         .run = show_one,
         .repeated = Repeated::same},
    Verb{.name = "document file",
         .group = "documents",
         .help = {"nguyên bản đã nhận, không đổi một byte", "the bytes received, unchanged"},
         .arguments = file_arguments,
         .right = {0, Subject::visible},
         .effect = Effect::reads,
         .gives = shapes::file,
         .run = file_of},
};

} // namespace

std::span<Verb const> document_verbs() {
    return table;
}

} // namespace suot::desk
