// Who took up which order: the matrix, the gaps first, what nobody ordered, what differs between
// tiers.
#include <algorithm>
#include <array>
#include <numeric>

#include "../call.hpp"
#include "../matrix.hpp"
#include "../trace_shapes.hpp"
#include "../trace_show.hpp"
#include "../trace_texts.hpp"
#include "coverage_shapes.hpp"
#include "exempt.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;

constexpr std::array<char const*, 2> sides{"documents", "offices"};

constexpr std::array matrix_arguments{
    Argument{"document", document, one, {"văn bản cấp trên", "the higher document"}},
    Argument{
        "by",
        choice,
        optional,
        {"cột là văn bản (mặc định) hoặc cơ quan", "columns: documents (the default), offices"},
        sides},
    Argument{"tier",
             number,
             optional,
             {"chỉ văn bản cấp này, kể cả qua cấp trung gian: 1 trung ương, 2 tỉnh, 3 xã",
              "documents of this tier only, through others too: 1 centre, 2 province, 3 commune"}},
    Argument{"under", office, optional, {"chỉ cơ quan này và bên dưới", "this office and below"}},
};

Value show_column(MatrixColumn const& column, std::size_t number) {
    Value out = Value::object().set("number", static_cast<std::int64_t>(number));
    if (column.document) out.set("document", column.document.value);
    if (column.office) out.set("office", column.office.value);
    if (!column.document && !column.office) return out.set("hidden", true);
    return out.set("name", column.name);
}

std::string letters(std::vector<MatrixCell> const& cells) {
    std::string out;
    for (auto const cell : cells) out += letter(cell);
    return out;
}

char const* word(MatrixCell cell) {
    return choices::cells[static_cast<std::size_t>(cell)];
}

/// How many of each.
Value figures_of(std::vector<MatrixCell> const& cells) {
    std::array<std::int64_t, cell_count> count{};
    for (auto const cell : cells) ++count[static_cast<std::size_t>(cell)];
    Value out = Value::object();
    for (std::size_t i = 0; i < cell_count; ++i) out.set(choices::cells[i], count[i]);
    return out;
}

Value show(Call& call, Traced const& traced, Matrix const& matrix) {
    Value columns = Value::list();
    for (std::size_t i = 0; i < matrix.columns.size(); ++i)
        columns.add(show_column(matrix.columns[i], i));
    Value rows = Value::list();
    std::vector<MatrixCell> shallow;
    std::vector<MatrixCell> deep;
    for (auto const& row : matrix.rows) {
        shallow.push_back(row.shallow);
        deep.push_back(row.deep);
        rows.add(show_item(call, traced, row.item)
                     .set("shallow", word(row.shallow))
                     .set("deep", word(row.deep))
                     .set("cells", letters(row.cells))
                     .set("deep_cells", letters(row.deep_of)));
    }
    Value grounds = Value::list();
    for (auto const& one : matrix.grounds)
        grounds.add(Value::object()
                        .set("row", static_cast<std::int64_t>(one.row))
                        .set("column", static_cast<std::int64_t>(one.column))
                        .set("ground", one.ground));
    return Value::object()
        .set("document", call.target.document.id.value)
        .set("on", std::optional(call.on))
        .set("columns", std::move(columns))
        .set("items", std::move(rows))
        .set("grounds", std::move(grounds))
        .set("shallow", figures_of(shallow))
        .set("deep", figures_of(deep));
}

base::Result<Value> matrix(Call& call) {
    auto const traced = TRY(gather(call, {centre_of(call), registry::Thread::below}));
    bool const direct = call.text("by") != "offices" && !call.has("tier");
    auto const trace =
        TRY(trace_of(call, traced, trace::Extent::rows,
                     direct ? std::set<std::int32_t>() : traced.works_of(centre_of(call))));
    if (direct) return show(call, traced, TRY(matrix_by_documents(call, traced, trace)));
    if (call.text("by") != "offices")
        return show(call, traced, TRY(matrix_by_tier(call, traced, trace, call.number("tier"))));
    std::optional<registry::Office> under;
    if (call.has("under"))
        under = TRY(find_office(*call.view, call.text("under"), call.on, "under"));
    return show(call, traced, TRY(matrix_by_offices(call, traced, trace, under)));
}

constexpr std::array findings_arguments{
    Argument{"document",
             document,
             optional,
             {"chỉ văn bản này, với cấp trên và cấp dưới của nó; mặc định cả sổ",
              "this document with those above and below; the whole register by default"}},
    Argument{"fault", choice, many, {"chỉ các loại này", "only of these kinds"}, choices::faults},
};

constexpr std::span<Argument const> document_argument{findings_arguments.data(), 1};

struct Found {
    Traced traced;
    trace::Trace trace;
};

base::Result<Found> find(Call& call) {
    auto const centre = centre_of(call);
    auto const thread = centre ? registry::Thread::both : registry::Thread::whole;
    Found out{.traced = TRY(gather(call, {centre, thread}))};
    out.trace = TRY(trace_of(call, out.traced, trace::Extent::all));
    return out;
}

/// Either side belongs to the document that is asked about.
bool concerns(Traced const& traced, std::set<std::int32_t> const& works,
              trace::Finding const& one) {
    auto const item_in = [&](std::int32_t item) {
        return item != trace::none
               && works.contains(traced.documents.items[static_cast<std::size_t>(item)].work);
    };
    return works.contains(one.work) || item_in(one.higher) || item_in(one.lower);
}

base::Result<Value> show_findings(Call& call, bool gaps) {
    auto const found = TRY(find(call));
    auto const works = found.traced.works_of(centre_of(call));
    auto const wanted = call.texts("fault");
    Value items = Value::list();
    for (auto const& one : found.trace.findings) {
        if ((one.fault == trace::Fault::gap) != gaps) continue;
        if (centre_of(call) && !concerns(found.traced, works, one)) continue;
        if (!wanted.empty() && std::ranges::find(wanted, trace::name(one.fault)) == wanted.end())
            continue;
        items.add(TRY(desk::show(call, found.traced, one)));
    }
    return Value::object().set("items", std::move(items)).set("on", std::optional(call.on));
}

base::Result<Value> gaps(Call& call) {
    return show_findings(call, true);
}

base::Result<Value> conformity(Call& call) {
    return show_findings(call, false);
}

base::Result<Value> unordered(Call& call) {
    auto const found = TRY(find(call));
    auto const works = found.traced.works_of(centre_of(call));
    Value items = Value::list();
    for (auto const item : found.trace.unasked) {
        auto const work = found.traced.documents.items[static_cast<std::size_t>(item)].work;
        // What rests on something kept from view may be ordered there.
        if (found.traced.hidden_above.contains(work)) continue;
        if (centre_of(call) && !works.contains(work)) continue;
        items.add(show_item(call, found.traced, item));
    }
    return Value::object().set("items", std::move(items)).set("on", std::optional(call.on));
}

constexpr std::array exempt_arguments{
    Argument{"duty", duty, one, {"nhiệm vụ cấp trên", "the higher order"}},
    Argument{"office", office, optional, {"không thuộc cơ quan này", "does not apply to it"}},
    Argument{"column", document, optional, {"hoặc văn bản này", "or to this document"}},
    Argument{"ground", text, one, {"căn cứ, lý do", "the ground"}},
    Argument{"lift", flag, optional, {"thôi, nay lại thuộc", "it applies again"}},
};

constexpr Verb reading(char const* name, Words help, std::span<Argument const> arguments,
                       Gives gives, base::Result<Value> (*run)(Call&)) {
    return {.name = name,
            .group = "documents",
            .help = help,
            .arguments = arguments,
            .right = {0, Subject::visible},
            .effect = Effect::reads,
            .gives = gives,
            .run = run,
            .prepare = take_texts};
}

constexpr std::array table{
    reading("coverage matrix",
            {"ma trận cụ thể hóa: nhiệm vụ của văn bản theo văn bản hoặc cơ quan cấp dưới",
             "the coverage matrix of a document's orders by documents or offices below"},
            matrix_arguments, matrix_shape, matrix),
    reading("coverage gaps", {"nhiệm vụ cấp trên chưa ai cụ thể hóa", "orders that nobody took up"},
            document_argument, shapes::findings, gaps),
    reading("coverage unordered",
            {"việc đang làm mà không cấp trên nào giao", "what is carried out that nobody ordered"},
            document_argument, unordered_shape, unordered),
    reading("conformity",
            {"chỗ lệch giữa hai cấp: muộn hơn, đổi chủ trì, thiếu, nhẹ hơn, căn cứ đã thay thế",
             "differences between tiers: later, other lead, lacking, weaker, replaced grounds"},
            findings_arguments, shapes::findings, conformity),
    Verb{.name = "coverage exempt",
         .group = "documents",
         .help = {"ghi rằng một nhiệm vụ không thuộc một cơ quan hoặc văn bản, nêu căn cứ",
                  "say that an order does not apply to an office or document, on a ground"},
         .arguments = exempt_arguments,
         .right = {static_cast<Roles>(follower | leader), Subject::document},
         .effect = Effect::changes,
         .gives = exempt_shape,
         .run = exempt},
};

} // namespace

std::span<Verb const> coverage_verbs() {
    return table;
}

} // namespace suot::desk
