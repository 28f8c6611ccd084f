#include <algorithm>
#include <unordered_map>

#include <text/fold.hpp>
#include <trace/ordered.hpp>

#include "proposals.hpp"
#include "recast.hpp"

namespace suot::desk {

namespace {

using registry::DocumentId;
using registry::OfficeId;
using trace::Cell;
using trace::Graph;

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

base::Result<Matrix> matrix_by_offices(Call& call, Traced const& traced, trace::Trace const& trace,
                                       std::optional<registry::Office> const& under) {
    return ByOffice(call, traced, trace).make(under);
}

} // namespace suot::desk
