// Two documents beside each other, article by article: the computation behind `suot diff`.
//
// Follows docs/spec/register.md, section 11, and docs/spec/trace.md, section 6. Duties of the older
// text whose articles changed are named by their numbers in the register.
#include <array>
#include <map>

#include <text/fold.hpp>
#include <trace/succession.hpp>

#include "../kept_reading.hpp"
#include "../relations.hpp"
#include "../shapes.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;
using reading::Reading;
using registry::DocumentRecord;

constexpr std::array compare_arguments{
    Argument{"document", document, one, {"văn bản mới", "the newer document"}},
    Argument{"with",
             document,
             optional,
             {"văn bản cũ; mặc định là bản trước, hoặc văn bản mà nó thay thế",
              "the older one; by default its version before, or what it replaces"}},
};

/// The document that another is to be compared with. Errors: not_found, invalid.
base::Result<registry::DocumentId> older_of(Call& call, DocumentRecord const& document) {
    if (call.has("with")) return registry::DocumentId{call.number("with")};
    if (document.replaces) return document.replaces;
    for (auto const& one : TRY(call.view->citations(document.id)))
        if (one.relation == "replaces")
            if (auto const named = TRY(document_named(call, one))) return named;
    return invalid("with", "văn bản này không thay thế văn bản nào trong sổ: hãy nêu văn bản cũ.",
                   "this document replaces none in the register: name the older one.");
}

Value show_article(std::vector<trace::Article> const& all, std::int32_t number) {
    if (number == trace::none) return {};
    auto const& article = all[static_cast<std::size_t>(number)];
    auto out = place(article.span).set("label", article.label);
    if (!article.title.empty()) out.set("title", article.title);
    return out;
}

constexpr std::array<char const*, 5> fates{"same", "changed", "moved", "added", "dropped"};
constexpr std::array<char const*, 3> edit_kinds{"same", "removed", "added"};

/// Both texts, and what the register has of the older one's duties.
struct Pair {
    Reading older;
    Reading newer;
    std::map<Place, std::int64_t> duties;
};

Value show_edit(trace::Edit const& edit, Pair const& pair) {
    auto out = Value::object().set("kind", edit_kinds[static_cast<std::size_t>(edit.kind)]);
    bool const gone = edit.kind == trace::Edit::Kind::removed;
    if (edit.kind != trace::Edit::Kind::added) out.set("older", place(edit.older));
    if (!gone) out.set("newer", place(edit.newer));
    auto const words = gone ? text::cut(pair.older.source.text, edit.older)
                            : text::cut(pair.newer.source.text, edit.newer);
    return out.set("words", text::squeezed(words));
}

Value show_change(trace::Change const& change, trace::Succession const& all, Pair const& pair) {
    Value edits = Value::list();
    for (auto const& edit : change.edits) edits.add(show_edit(edit, pair));
    Value duties = Value::list();
    for (auto const number : change.duties) {
        auto const span = pair.older.duties[static_cast<std::size_t>(number)].span;
        auto const at = pair.duties.find({span.begin, span.end});
        if (at != pair.duties.end()) duties.add(at->second);
    }
    return Value::object()
        .set("fate", fates[static_cast<std::size_t>(change.fate)])
        .set("older", show_article(all.older, change.older))
        .set("newer", show_article(all.newer, change.newer))
        .set("edits", std::move(edits))
        .set("duties", std::move(duties));
}

Value show_side(DocumentRecord const& document) {
    return Value::object()
        .set("document", document.id.value)
        .set("code", document.code.empty() ? document.name : document.code)
        .set("date", document.date)
        .set("subject", document.subject);
}

/// The older document must be in sight too: its words are shown.
base::Result<Value> compare(Call& call) {
    auto const& newer = call.target.document;
    auto const id = TRY(older_of(call, newer));
    if (!TRY(call.view->sees(call.scope, id)))
        return base::fail(base::ErrorKind::not_found, "không có văn bản cũ để so.",
                          "the older document is not there.");
    auto const older = TRY(call.view->document(id));
    call.shown.insert(id);
    Pair pair{TRY(read_kept(call, older)), TRY(read_kept(call, newer)), {}};
    for (auto const& one : TRY(call.view->duties(older.id)))
        if (TRY(call.view->sees(call.scope, one.id)))
            pair.duties.emplace(Place{one.begin, one.end}, one.id.value);
    auto const all = trace::compare(pair.older, pair.newer);
    std::array<std::int64_t, fates.size()> counts{};
    Value changes = Value::list();
    for (auto const& change : all.changes) {
        ++counts[static_cast<std::size_t>(change.fate)];
        changes.add(show_change(change, all, pair));
    }
    Value figures = Value::object();
    for (std::size_t i = 0; i < fates.size(); ++i) figures.set(fates[i], counts[i]);
    return Value::object()
        .set("older", show_side(older))
        .set("newer", show_side(newer))
        .set("counts", std::move(figures))
        .set("changes", std::move(changes));
}

constexpr std::array article_fields{field::text("label"), field::maybe(field::text("title"))};
constexpr Shape article_shape{
    "Article", {"một điều, khoản", "an article or provision"}, article_fields, &shapes::place};
constexpr std::array edit_fields{
    field::choice("kind", edit_kinds), field::maybe(field::one("older", shapes::place)),
    field::maybe(field::one("newer", shapes::place)), field::text("words")};
constexpr Shape edit_shape{
    "Edit", {"một đoạn giữ nguyên, bỏ hoặc thêm", "words kept, removed or added"}, edit_fields};
constexpr std::array change_fields{
    field::choice("fate", fates), field::or_null(field::one("older", article_shape)),
    field::or_null(field::one("newer", article_shape)), field::list("edits", edit_shape),
    field::list(field::number("duties"))};
constexpr Shape change_shape{"ArticleChange",
                             {"một điều khoản ra sao; nhiệm vụ cần xem lại",
                              "what became of an article; duties to be looked at again"},
                             change_fields};
constexpr std::array side_fields{field::number("document"), field::text("code"),
                                 field::or_null(field::date("date")), field::text("subject")};
constexpr Shape side_shape{
    "ComparedDocument", {"một văn bản được so", "a document compared"}, side_fields};
constexpr auto count_fields = numbers_of(fates);
constexpr Shape count_shape{
    "ComparisonFigures", {"số điều khoản theo kết quả so", "articles by their fate"}, count_fields};
constexpr std::array compare_fields{
    field::one("older", side_shape), field::one("newer", side_shape),
    field::one("counts", count_shape), field::list("changes", change_shape)};
constexpr Shape compare_shape{"DocumentComparison",
                              {"so hai văn bản theo từng điều, từng chữ",
                               "two documents compared, article by article, word by word"},
                              compare_fields};

constexpr std::array table{
    Verb{.name = "document compare",
         .group = "documents",
         .help = {"so với bản trước hoặc văn bản bị thay thế, từng điều, từng chữ",
                  "compare with the version before or what it replaces, word by word"},
         .arguments = compare_arguments,
         .right = {0, Subject::visible},
         .effect = Effect::reads,
         .gives = compare_shape,
         .run = compare},
};

} // namespace

std::span<Verb const> document_compare_verbs() {
    return table;
}

} // namespace suot::desk
