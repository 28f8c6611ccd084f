// Rows, gaps, and what nobody ordered. docs/spec/trace.md, section 4.
#include <algorithm>

#include <text/word.hpp>
#include <trace/ordered.hpp>

#include "tracing.hpp"
#include "wording.hpp"

namespace suot::trace {

namespace {

constexpr auto no_cell = static_cast<std::size_t>(-1); // a need of the order's own document
constexpr std::size_t heading_words = 6;

/// An order that documents below should take up: not a report to those above, not a bare heading.
bool wants_carrying_out(Item const& item) {
    if (!is_duty(item) || orders_a_report(item.words)) return false;
    return !item.lead.empty() || item.kind != schedule::Kind::none
           || text::words(item.words).size() > heading_words;
}

} // namespace

std::string joined(std::vector<std::string> const& names) {
    std::string out;
    for (auto const& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

bool is_late(Item const& lower, Item const& higher) {
    return lower.kind == schedule::Kind::by && higher.kind == schedule::Kind::by && lower.due
           && higher.due && *lower.due > *higher.due;
}

Tracing::Tracing(Documents documents, Known known) : known_(std::move(known)) {
    out_.documents = std::move(documents);
    out_.links = std::move(known_.links);
}

Trace Tracing::trace() {
    find_columns();
    make_graph();
    fill_rows();
    out_.graph = std::move(graph_);
    if (known_.extent == Extent::rows) return std::move(out_);
    find_gaps();
    find_conformity();
    find_replaced();
    find_unasked();
    std::ranges::stable_sort(out_.findings, {}, &Finding::fault);
    return std::move(out_);
}

void Tracing::find_columns() {
    below_.resize(out_.documents.works.size());
    for (std::size_t w = 0; w < out_.documents.works.size(); ++w)
        for (auto const higher : superiors(out_.documents, static_cast<std::int32_t>(w)))
            below_[at(higher)].push_back(static_cast<std::int32_t>(w));
}

Applies Tracing::applies_to(std::int32_t order, std::int32_t column) {
    auto const said = std::ranges::find_if(
        known_.exempt, [&](Exempt const& one) { return one.item == order && one.work == column; });
    if (said != known_.exempt.end()) return {false, said->ground};
    auto const& lead = item(order).lead;
    if (lead.empty()) return {};
    auto& known = charged_[lead]; // what charges the same bodies is asked once
    known.resize(out_.documents.works.size(), Asked::not_yet);
    auto& asked = known[at(column)];
    if (asked == Asked::not_yet)
        asked = trace::applies(item(order), work(column).issuer) ? Asked::yes : Asked::no;
    if (asked == Asked::yes) return {};
    return {false, joined(lead)};
}

void Tracing::add_row(std::int32_t number) {
    auto const& order = item(number);
    Row row{.item = number};
    if (known_.apart.contains(order.work)) {
        out_.rows.push_back(std::move(row));
        return;
    }
    for (auto const column : below_[at(order.work)]) {
        auto const fits = applies_to(number, column);
        row.cells.push_back({.work = column,
                             .flat = Cell::not_applicable,
                             .deep = Cell::not_applicable,
                             .ground = fits.ground});
        if (!fits.yes) continue;
        graph_.needs.push_back({number, column, itself(order, work(column))});
        needs_.emplace_back(out_.rows.size(), row.cells.size() - 1);
    }
    if (order.general) { // its own document's charges to bodies may carry it out
        graph_.needs.push_back({number, order.work, Graph::Need::Itself::no});
        needs_.emplace_back(out_.rows.size(), no_cell);
    }
    out_.rows.push_back(std::move(row));
}

void Tracing::make_graph() {
    auto const& items = out_.documents.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        graph_.items.push_back(items[i].lead.empty() ? Wants::any : Wants::each);
        if (wants_carrying_out(items[i]) && !below_[at(items[i].work)].empty())
            add_row(static_cast<std::int32_t>(i));
    }
    for (auto const& link : out_.links) {
        if (!counts(link)) continue;
        auto const& lower = item(link.lower);
        graph_.edges.push_back(
            {link.lower, link.higher, lower.work, is_late(lower, item(link.higher))});
    }
}

void Tracing::fill_rows() {
    auto const coverage = cover(graph_);
    for (std::size_t i = 0; i < needs_.size(); ++i) {
        if (needs_[i].second == no_cell) continue;
        auto& cell = out_.rows[needs_[i].first].cells[needs_[i].second];
        cell.flat = coverage.cells[i];
        cell.deep = coverage.deep_of[i];
    }
    auto const said = [&](Row const& row) {
        return std::ranges::find(known_.exempt, row.item, &Exempt::item) != known_.exempt.end();
    };
    for (auto& row : out_.rows) {
        row.shallow = coverage.shallow[at(row.item)];
        row.deep = coverage.deep[at(row.item)];
        bool const nobody = row.shallow == Cell::not_applicable;
        bool const elsewhere = row.shallow == Cell::not_covered && may_be_elsewhere(row.item);
        if (nobody && said(row)) continue;
        if (nobody || elsewhere) row.shallow = row.deep = Cell::not_held;
    }
}

void Tracing::add_gap(std::int32_t order, std::int32_t column) {
    auto const code = column == none ? std::string() : called(out_.documents, column);
    add({.fault = Fault::gap,
         .higher = order,
         .work = column,
         .higher_span = item(order).span,
         .message = {"chưa có nội dung nào" + (code.empty() ? "" : " của " + code)
                         + " thực hiện nhiệm vụ này",
                     "nothing" + (code.empty() ? "" : " in " + code) + " carries this out"}});
}

/// An order to nobody by name is one gap; one to a class is a gap in each document that lacks it.
void Tracing::find_gaps() {
    for (auto const& row : out_.rows) {
        if (item(row.item).lead.empty()) {
            if (row.shallow == Cell::not_covered) add_gap(row.item, none);
            continue;
        }
        for (auto const& cell : row.cells)
            if (cell.flat == Cell::not_covered) add_gap(row.item, cell.work);
    }
}

void Tracing::find_unasked() {
    std::vector<bool> tied(out_.documents.items.size());
    for (auto const& link : out_.links)
        if (counts(link)) tied[at(link.lower)] = true;
    for (std::size_t i = 0; i < tied.size(); ++i) {
        auto const number = static_cast<std::int32_t>(i);
        if (!tied[i] && is_duty(item(number))
            && !superiors(out_.documents, item(number).work).empty())
            out_.unasked.push_back(number);
    }
}

} // namespace suot::trace
