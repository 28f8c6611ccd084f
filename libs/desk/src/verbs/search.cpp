// One box for all: documents, provisions, duties; and what documents are to one another.
//
// Follows docs/spec/register.md, section 6.
#include <algorithm>
#include <array>

#include "../call.hpp"
#include "../relations.hpp"
#include "../shapes.hpp"
#include "../show.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;

constexpr std::array search_arguments{
    Argument{"words",
             text,
             one,
             {"từ khóa, có dấu hay không; “…” là cụm từ; hoặc số văn bản",
              "words, with accents or without; “…” is a phrase; or a number"}},
    Argument{"kind", choice, optional, {"chỉ loại này", "only of this kind"}, choices::hits},
    Argument{"issuer", text, optional, {"cơ quan ban hành (một phần tên)", "issuer, in part"}},
    Argument{"type", text, optional, {"loại văn bản: “KH”", "type of document: “KH”"}},
    Argument{"tier", number, optional, {"cấp ban hành: 1, 2, 3", "tier of the issuer"}},
    Argument{"office", office, optional, {"của cơ quan này và cấp dưới", "of this office, below"}},
    Argument{"state", choice, many, {"nhiệm vụ ở tình trạng này", "duties so"}, choices::states},
    Argument{"dated_from", date, optional, {"ban hành từ ngày", "dated from"}},
    Argument{"dated_until", date, optional, {"ban hành đến ngày", "dated until"}},
    Argument{"validity",
             choice,
             optional,
             {"hiệu lực của văn bản", "whether the document holds"},
             choices::validities},
    Argument{"after", number, optional, {"trang sau: bỏ qua bao nhiêu", "next page: skip so many"}},
    Argument{"limit", number, optional, {"nhiều nhất bao nhiêu (50)", "at most (50)"}},
};

/// Filters of documents count for duties and provisions too: by the document they stand in.
base::Result<registry::SearchQuery> query_of(Call& call) {
    registry::SearchQuery out{.words = call.text("words"), .scope = call.scope, .on = call.on};
    if (call.has("limit")) out.limit = std::clamp<std::int64_t>(call.number("limit"), 1, 500);
    out.skip = std::min<std::int64_t>(call.number("after"), 10'000);
    out.kind = call.text("kind");
    out.issuer = call.text("issuer");
    out.type = call.text("type");
    out.tier = call.number("tier");
    out.from = call.date("dated_from");
    out.until = call.date("dated_until");
    if (call.has("office"))
        out.under = TRY(find_office(*call.view, call.text("office"), call.on, "office")).path;
    if (call.has("validity"))
        out.validity = static_cast<registry::Validity>(
            choices::place(choices::validities, call.text("validity")));
    auto const states = call.texts("state");
    for (auto const& slice : slices(call.on))
        if (std::ranges::find(states, name(slice.state)) != states.end())
            out.bands.push_back(slice.band);
    return out;
}

base::Result<Value> show_hit(Call& call, registry::SearchHit const& hit) {
    Value out = Value::object();
    out.set("kind", hit.kind)
        .set("id", hit.id)
        .set("document", hit.document.value)
        .set("title", hit.title)
        .set("snippet", hit.snippet)
        .set("exact", hit.exact);
    if (hit.kind != "provision") return out;
    auto const provision = TRY(call.view->provision(hit.id));
    return out.set("provision", provision.address)
        .set("begin", provision.begin)
        .set("end", provision.end);
}

base::Result<Value> search(Call& call) {
    auto const query = TRY(query_of(call));
    auto const hits = TRY(call.view->search(query));
    Value items = Value::list();
    for (auto const& hit : hits) {
        call.shown.insert(hit.document);
        items.add(TRY(show_hit(call, hit)));
    }
    auto out = Value::object().set("items", std::move(items));
    if (static_cast<std::int64_t>(hits.size()) == query.limit)
        out.set("next", query.skip + query.limit);
    return out;
}

constexpr std::array relations_arguments{
    Argument{"document", document, one, {"số của văn bản trong sổ", "number in the register"}},
};

base::Result<Value> relations(Call& call) {
    return TRY(show_relations(call, call.target.document)).set("id", call.target.document.id.value);
}

constexpr std::array hit_fields{field::choice("kind", choices::hits),
                                field::number("id"),
                                field::number("document"),
                                field::text("title"),
                                field::text("snippet"),
                                field::truth("exact"),
                                field::maybe(field::text("provision")),
                                field::maybe(field::number("begin")),
                                field::maybe(field::number("end"))};
constexpr Shape hit_shape{"SearchHit",
                          {"một kết quả tìm; chỗ khớp nằm giữa ‹ và ›",
                           "something found; the words stand between ‹ and ›"},
                          hit_fields};
constexpr auto hits_fields = page_of(hit_shape);
constexpr Shape hits_shape{
    "SearchHits", {"kết quả tìm, đúng nhất trước", "what was found, the best first"}, hits_fields};

constexpr std::array relations_fields{field::number("id")};
constexpr Shape relations_shape{
    "DocumentRelations",
    {"quan hệ và hiệu lực của một văn bản", "relations and validity of a document"},
    relations_fields,
    &shapes::relations};

constexpr std::array table{
    Verb{.name = "search",
         .group = "documents",
         .help = {"tìm văn bản, điều khoản và nhiệm vụ", "search documents, provisions and duties"},
         .arguments = search_arguments,
         .effect = Effect::reads,
         .gives = hits_shape,
         .run = search,
         .repeated = Repeated::same},
    Verb{.name = "document relations",
         .group = "documents",
         .help = {"văn bản viện dẫn gì, được viện dẫn ở đâu, còn hiệu lực không",
                  "what a document cites, what cites it, whether it holds"},
         .arguments = relations_arguments,
         .right = {0, Subject::visible},
         .effect = Effect::reads,
         .gives = relations_shape,
         .run = relations,
         .repeated = Repeated::same},
};

} // namespace

std::span<Verb const> search_verbs() {
    return table;
}

} // namespace suot::desk
