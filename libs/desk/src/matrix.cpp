#include "matrix.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include <text/fold.hpp>
#include <trace/ordered.hpp>

#include "proposals.hpp"

namespace suot::desk {

namespace {

using registry::DocumentId;
using registry::OfficeId;
using trace::Cell;
using trace::Graph;

std::size_t at(std::int32_t number) {
    return static_cast<std::size_t>(number);
}

MatrixCell of(Cell cell) {
    return static_cast<MatrixCell>(cell);
}

/// The rows of the document that is asked about.
std::vector<trace::Row const*> rows_of(Call const& call, Traced const& traced,
                                       trace::Trace const& trace) {
    auto const own = traced.works_of(call.target.document.id);
    std::vector<trace::Row const*> out;
    for (auto const& row : trace.rows)
        if (own.contains(traced.documents.items[at(row.item)].work)) out.push_back(&row);
    return out;
}

bool has_hidden(Call const& call, Traced const& traced) {
    return std::ranges::any_of(traced.works_of(call.target.document.id), [&](std::int32_t work) {
        return traced.hidden_below.contains(work);
    });
}

/// A row as the trace has it, its cells where the columns are.
class Direct {
public:
    Direct(Call& call, Traced const& traced, trace::Trace const& trace)
        : call_(call), traced_(traced), trace_(trace) {}

    Matrix make() {
        auto const rows = rows_of(call_, traced_, trace_);
        for (auto const* const row : rows)
            for (auto const& cell : row->cells) column(cell.work);
        bool const hidden = has_hidden(call_, traced_);
        if (hidden) out_.columns.emplace_back();
        for (auto const* const row : rows) {
            MatrixRow made{.item = row->item, .shallow = of(row->shallow), .deep = of(row->deep)};
            made.cells.assign(out_.columns.size(), MatrixCell::not_applicable);
            if (hidden) made.cells.back() = MatrixCell::hidden;
            made.deep_of = made.cells;
            for (auto const& cell : row->cells) {
                auto const place = places_.at(cell.work);
                made.cells[place] = of(cell.flat);
                made.deep_of[place] = of(cell.deep);
                bool const said = cell.flat == Cell::not_applicable
                                  && trace::applies(traced_.documents.items[at(row->item)],
                                                    traced_.documents.works[at(cell.work)].issuer);
                if (said) out_.grounds.push_back({out_.rows.size(), place, cell.ground});
            }
            out_.rows.push_back(std::move(made));
        }
        return std::move(out_);
    }

private:
    void column(std::int32_t work) {
        if (places_.contains(work)) return;
        places_[work] = out_.columns.size();
        out_.columns.push_back({.document = traced_.document_of_work(work),
                                .name = trace::called(traced_.documents, work)});
    }

    Call& call_;
    Traced const& traced_;
    trace::Trace const& trace_;
    std::map<std::int32_t, std::size_t> places_;
    Matrix out_;
};

/// Another set of columns over the same graph: needs and edges of the rows are said anew, all that
/// lies below stays as the trace has it.
class Recast {
public:
    Recast(Call& call, Traced const& traced, trace::Trace const& trace)
        : call_(call), traced_(traced), rows_(rows_of(call, traced, trace)) {
        graph_.items = trace.graph.items;
        is_row_.resize(graph_.items.size());
        for (auto const* const row : rows_) is_row_[at(row->item)] = true;
        for (auto const& need : trace.graph.needs)
            if (!is_row_[at(need.item)]) graph_.needs.push_back(need);
        for (auto const& edge : trace.graph.edges)
            (is_row_[at(edge.higher)] ? own_edges_ : graph_.edges).push_back(edge);
        first_ = static_cast<std::int32_t>(traced.documents.works.size());
    }

protected:
    [[nodiscard]] std::int32_t graph_column(std::size_t column) const {
        return first_ + static_cast<std::int32_t>(column);
    }
    void start_rows() {
        for (auto const* const row : rows_) {
            MatrixRow made{.item = row->item};
            made.cells.assign(out_.columns.size(), MatrixCell::not_applicable);
            made.deep_of = made.cells;
            out_.rows.push_back(std::move(made));
        }
    }
    void need(std::size_t row, std::size_t column, Graph::Need::Itself itself) {
        graph_.needs.push_back({out_.rows[row].item, graph_column(column), itself});
        places_.emplace_back(row, column);
    }
    /// Fills in what the graph says.
    void fill() {
        auto const first = graph_.needs.size() - places_.size();
        auto const coverage = trace::cover(graph_);
        for (std::size_t i = 0; i < places_.size(); ++i) {
            auto& row = out_.rows[places_[i].first];
            row.cells[places_[i].second] = of(coverage.cells[first + i]);
            row.deep_of[places_[i].second] = of(coverage.deep_of[first + i]);
        }
        for (auto& row : out_.rows) {
            row.shallow = of(coverage.shallow[at(row.item)]);
            row.deep = of(coverage.deep[at(row.item)]);
            if (row.shallow == MatrixCell::not_applicable) row.shallow = row.deep = empty_row(row);
        }
    }
    /// Nothing that would show it is at hand: held elsewhere, hidden, or it applies to nobody here.
    static MatrixCell empty_row(MatrixRow const& row) {
        for (auto const cell : {MatrixCell::not_held, MatrixCell::hidden})
            if (std::ranges::find(row.cells, cell) != row.cells.end()) return MatrixCell::not_held;
        return row.cells.empty() ? MatrixCell::not_held : MatrixCell::not_applicable;
    }

    Call& call_;
    Traced const& traced_;
    std::vector<trace::Row const*> rows_;
    std::vector<bool> is_row_;
    Graph graph_;
    std::vector<Graph::Edge> own_edges_; ///< to the rows
    std::int32_t first_ = 0;
    std::vector<std::pair<std::size_t, std::size_t>> places_; ///< (row, column) of the last needs
    Matrix out_;
};

/// Documents of one tier, however far below.
class ByTier : Recast {
public:
    using Recast::Recast;

    Matrix make(std::int64_t tier) {
        find_columns(tier);
        lists();
        start_rows();
        for (std::size_t r = 0; r < rows_.size(); ++r) walk(r);
        fill();
        return std::move(out_);
    }

private:
    void find_columns(std::int64_t tier) {
        auto const own = traced_.works_of(call_.target.document.id);
        std::set<std::int32_t> below = own;
        for (bool more = true; more;) {
            more = false;
            for (std::size_t w = 0; w < traced_.documents.works.size(); ++w) {
                auto const work = static_cast<std::int32_t>(w);
                if (below.contains(work)) continue;
                auto const above = trace::superiors(traced_.documents, work);
                if (std::ranges::any_of(above, [&](auto one) { return below.contains(one); }))
                    more = below.insert(work).second;
            }
        }
        for (auto const work : below) {
            if (own.contains(work) || tier_of_work(traced_, work) != tier) continue;
            column_of_[work] = out_.columns.size();
            out_.columns.push_back({.document = traced_.document_of_work(work),
                                    .name = trace::called(traced_.documents, work)});
        }
    }
    void lists() {
        edges_of_.resize(graph_.items.size());
        for (auto const& edge : graph_.edges) edges_of_[at(edge.higher)].push_back(edge);
        for (auto const& edge : own_edges_) edges_of_[at(edge.higher)].push_back(edge);
    }
    /// What is reached from an order, through which documents, and whether late on the way.
    void walk(std::size_t row) {
        struct Step {
            std::int32_t item;
            bool late;
        };
        std::vector<Step> open{{out_.rows[row].item, false}};
        std::set<std::int32_t> seen{open.front().item};
        std::set<std::size_t> wanted;
        for (std::size_t n = 0; n < open.size(); ++n) {
            auto const step = open[n];
            auto const& item = traced_.documents.items[at(step.item)];
            for (auto const& [work, column] : column_of_)
                if (trace::applies(item, traced_.documents.works[at(work)].issuer))
                    wanted.insert(column);
            for (auto const& edge : edges_of_[at(step.item)]) {
                if (!seen.insert(edge.lower).second) continue;
                bool const late = step.late || edge.late;
                open.push_back({edge.lower, late});
                auto const found = column_of_.find(traced_.documents.items[at(edge.lower)].work);
                if (found == column_of_.end()) continue;
                wanted.insert(found->second);
                graph_.edges.push_back(
                    {edge.lower, out_.rows[row].item, graph_column(found->second), late});
            }
        }
        for (auto const column : wanted) need(row, column, Graph::Need::Itself::no);
    }

    std::map<std::int32_t, std::size_t> column_of_; ///< by work
    std::vector<std::vector<Graph::Edge>> edges_of_;
};

/// Offices that are charged.
class ByOffice : Recast {
public:
    using Recast::Recast;

    base::Result<Matrix> make(std::optional<registry::Office> const& under) {
        under_ = under;
        directory_ = TRY(directory_of(call_));
        TRY(find_charged());
        TRY(find_assigned());
        find_columns();
        find_documents();
        start_rows();
        TRY(find_grounds());
        add_edges();
        for (std::size_t r = 0; r < rows_.size(); ++r) add_needs(r);
        fill();
        return std::move(out_);
    }

private:
    /// An office that a row charges, and whether its words name it.
    struct Charge {
        OfficeId office;
        bool named = false;
    };

    base::Result<void> find_charged();
    base::Result<void> charge(std::size_t row, Meaning const& meaning);
    base::Result<void> find_assigned();
    void find_columns();
    [[nodiscard]] std::size_t column_of(OfficeId office) const;
    [[nodiscard]] std::vector<std::size_t> columns_of(trace::Work const& below) const;
    void find_documents();
    base::Result<void> find_grounds();
    void add_edges();
    void add_needs(std::size_t row);
    [[nodiscard]] Graph::Need::Itself is_ordered(std::size_t row, std::size_t column) const;
    [[nodiscard]] bool is_wanted(OfficeId office) const;

    static constexpr auto no_column = static_cast<std::size_t>(-1);

    std::optional<registry::Office> under_;
    Directory const* directory_ = nullptr;
    std::vector<std::vector<Charge>> charged_;                     ///< by row
    std::vector<std::unordered_map<std::int64_t, bool>> assigned_; ///< by row: office, late
    std::map<registry::ClassId, std::vector<registry::Office>> members_;
    std::vector<std::size_t> column_of_;                   ///< by number of the office
    std::unordered_map<std::string, std::size_t> by_name_; ///< folded
    /// By work below: the columns whose document it is.
    std::map<std::int32_t, std::vector<std::size_t>> columns_of_work_;
    std::multimap<std::size_t, std::int32_t> works_by_; ///< by column
    std::vector<bool> holds_; ///< by column: a document of it rests on the rows' own
    std::set<std::pair<std::size_t, std::size_t>> exempt_;
};

bool ByOffice::is_wanted(OfficeId office) const {
    if (!under_) return true;
    auto const* const one = directory_->office(office, call_.on);
    return one != nullptr && one->path.starts_with(under_->path);
}

base::Result<void> ByOffice::charge(std::size_t row, Meaning const& meaning) {
    if (meaning.candidates.empty() || !meaning.sure) return {};
    auto const& best = meaning.candidates.front();
    if (best.office) {
        if (is_wanted(best.office)) charged_[row].push_back({best.office, true});
        return {};
    }
    auto found = members_.find(best.office_class);
    if (found == members_.end())
        found =
            members_
                .emplace(best.office_class, TRY(call_.view->members(best.office_class, call_.on)))
                .first;
    for (auto const& member : found->second)
        if (is_wanted(member.id)) charged_[row].push_back({member.id, true});
    return {};
}

base::Result<void> ByOffice::find_charged() {
    charged_.resize(rows_.size());
    Namer const namer(*directory_, call_.target.document, call_.today);
    std::map<std::string, Meaning> known;
    for (std::size_t r = 0; r < rows_.size(); ++r)
        for (auto const& name : traced_.documents.items[at(rows_[r]->item)].lead) {
            auto found = known.find(name);
            if (found == known.end()) found = known.emplace(name, namer.find(name)).first;
            TRY(charge(r, found->second));
        }
    return {};
}

/// Whom the orders went to in this register: what is assigned is taken up.
base::Result<void> ByOffice::find_assigned() {
    assigned_.resize(rows_.size());
    std::map<std::int64_t, std::size_t> row_of;
    for (std::size_t r = 0; r < rows_.size(); ++r)
        if (auto const duty = traced_.sides[at(rows_[r]->item)].duty) row_of[duty.value] = r;
    for (auto const& one : TRY(call_.view->standings({.on = call_.on,
                           .scope = {.everything = true},
                           .document = call_.target.document.id,
                           .which = registry::Which::both,
                           .limit = 1'000'000}))) {
        auto const row = row_of.find(one.standing.unit.duty.value);
        if (row == row_of.end()) continue;
        auto const national = classify(one.standing, call_.on).national;
        bool const late = national == National::open_late || national == National::done_late;
        auto const take = [&](OfficeId office) {
            if (!office || !is_wanted(office)) return;
            auto const [known, added] = assigned_[row->second].emplace(office.value, late);
            if (!added) known->second = known->second || late;
            if (added) charged_[row->second].push_back({office, false});
        };
        take(one.standing.unit.member ? one.standing.unit.member : one.standing.office);
        if (!one.standing.office_class || one.standing.unit.member) continue;
        for (auto const& member :
             TRY(call_.view->members(one.standing.office_class, one.standing.ordered)))
            take(member.id);
    }
    return {};
}

void ByOffice::find_columns() {
    std::int64_t last = 0;
    for (auto const& row : charged_)
        for (auto const& one : row) last = std::max(last, one.office.value);
    std::vector<bool> charged(static_cast<std::size_t>(last) + 1);
    for (auto& row : charged_) {
        if (!std::ranges::is_sorted(row, {}, &Charge::office))
            std::ranges::stable_sort(row, {}, &Charge::office);
        auto const [first, end] = std::ranges::unique(row, {}, &Charge::office);
        row.erase(first, end);
        for (auto const& one : row) charged[static_cast<std::size_t>(one.office.value)] = true;
    }
    column_of_.assign(charged.size(), no_column);
    for (std::size_t id = 0; id < charged.size(); ++id) {
        if (!charged[id]) continue;
        column_of_[id] = out_.columns.size();
        OfficeId const office{static_cast<std::int64_t>(id)};
        auto const* const known = directory_->office(office, call_.on);
        out_.columns.push_back({.office = office, .name = known != nullptr ? known->name : ""});
        by_name_[text::folded(out_.columns.back().name)] = column_of_[id];
    }
    holds_.resize(out_.columns.size());
}

std::size_t ByOffice::column_of(OfficeId office) const {
    auto const id = static_cast<std::size_t>(office.value);
    return id < column_of_.size() ? column_of_[id] : no_column;
}

/// The columns that a document's issuer answers for: the office of that name, else the one the name
/// means, else whoever is charged by it ("Đảng ủy Ủy ban nhân dân tỉnh" answers for the State's
/// office).
std::vector<std::size_t> ByOffice::columns_of(trace::Work const& below) const {
    if (auto const found = by_name_.find(text::folded(below.issuer)); found != by_name_.end())
        return {found->second};
    auto const meaning = directory_->find(
        below.issuer, {call_.target.document.office, below.date.value_or(call_.on)});
    if (!meaning.candidates.empty() && meaning.candidates.front().office)
        if (auto const column = column_of(meaning.candidates.front().office); column != no_column)
            return {column};
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < out_.columns.size(); ++i)
        if (trace::charges(out_.columns[i].name, below.issuer)) out.push_back(i);
    return out;
}

/// Whose documents rest on the rows' own.
void ByOffice::find_documents() {
    auto const own = traced_.works_of(call_.target.document.id);
    for (std::size_t w = 0; w < traced_.documents.works.size(); ++w) {
        auto const work = static_cast<std::int32_t>(w);
        auto const above = trace::superiors(traced_.documents, work);
        bool const rests = std::ranges::any_of(above, [&](auto one) { return own.contains(one); });
        if (!rests) continue;
        columns_of_work_[work] = columns_of(traced_.documents.works[w]);
        for (auto const column : columns_of_work_[work]) {
            holds_[column] = true;
            works_by_.emplace(column, work);
        }
    }
}

base::Result<void> ByOffice::find_grounds() {
    std::map<std::int64_t, std::size_t> row_of;
    for (std::size_t r = 0; r < rows_.size(); ++r)
        if (auto const duty = traced_.sides[at(rows_[r]->item)].duty) row_of[duty.value] = r;
    for (auto const& one : TRY(call_.view->exemptions(call_.on))) {
        auto const row = row_of.find(one.duty.value);
        auto const column = one.office ? column_of(one.office) : no_column;
        if (row == row_of.end() || column == no_column) continue;
        out_.grounds.push_back({row->second, column, one.ground});
        exempt_.emplace(row->second, column);
    }
    return {};
}

void ByOffice::add_edges() {
    for (auto const& edge : own_edges_) {
        auto const found = columns_of_work_.find(edge.column);
        if (found == columns_of_work_.end()) continue;
        for (auto const column : found->second)
            graph_.edges.push_back({edge.lower, edge.higher, graph_column(column), edge.late});
    }
}

/// The office's document is the plan that was ordered.
Graph::Need::Itself ByOffice::is_ordered(std::size_t row, std::size_t column) const {
    using enum Graph::Need::Itself;
    auto const& order = traced_.documents.items[at(out_.rows[row].item)];
    auto out = no;
    auto const [first, last] = works_by_.equal_range(column);
    for (auto it = first; it != last && out != yes; ++it)
        if (auto const one = trace::itself(order, traced_.documents.works[at(it->second)]);
            one != no)
            out = one;
    return out;
}

void ByOffice::add_needs(std::size_t r) {
    using enum Graph::Need::Itself;
    auto& row = out_.rows[r];
    // Told by the words: of any document the same.
    bool const wants_plan =
        trace::itself(traced_.documents.items[at(row.item)], trace::Work()) != no;
    for (auto const& one : charged_[r]) {
        auto const column = column_of(one.office);
        if (!exempt_.empty() && exempt_.contains({r, column})) continue;
        auto const& assigned = assigned_[r];
        auto const found = assigned.empty() ? assigned.end() : assigned.find(one.office.value);
        if (found != assigned.end()) {
            need(r, column, found->second ? late : yes);
        } else if (holds_[column]) {
            need(r, column, wants_plan ? is_ordered(r, column) : no);
        } else {
            row.cells[column] = row.deep_of[column] = MatrixCell::not_held;
        }
    }
}

} // namespace

char letter(MatrixCell cell) {
    constexpr std::array<char, cell_count> letters{'c', 'l', 'p', 'n', '-', '?', 'x'};
    return letters[static_cast<std::size_t>(cell)];
}

base::Result<Matrix> matrix_by_documents(Call& call, Traced const& traced,
                                         trace::Trace const& trace, std::int64_t tier) {
    if (tier == 0) return Direct(call, traced, trace).make();
    return ByTier(call, traced, trace).make(tier);
}

base::Result<Matrix> matrix_by_offices(Call& call, Traced const& traced, trace::Trace const& trace,
                                       std::optional<registry::Office> const& under) {
    return ByOffice(call, traced, trace).make(under);
}

} // namespace suot::desk
