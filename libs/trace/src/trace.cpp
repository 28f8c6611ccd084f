#include <trace/trace.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <document/type.hpp>
#include <text/fold.hpp>
#include <trace/ordered.hpp>

#include "bodies.hpp"
#include "wording.hpp"

namespace suot::trace {

namespace {

std::size_t at(std::int32_t number) {
    return static_cast<std::size_t>(number);
}

bool is_duty(Item const& item) {
    return item.modality == duties::Modality::duty;
}

constexpr auto no_cell = static_cast<std::size_t>(-1); // a need of the order's own document

constexpr std::size_t heading_words = 6;
constexpr float near_words = 0.3F;   // docs/spec/trace.md, section 5.2
constexpr std::size_t farthest = 64; // orders above one item that are compared

/// An order that documents below should take up: not a report to those above, not a bare heading.
bool wants_carrying_out(Item const& item) {
    if (!is_duty(item) || orders_a_report(item.words)) return false;
    return !item.lead.empty() || item.kind != schedule::Kind::none
           || text::words(item.words).size() > heading_words;
}

/// "31/3/2026".
std::string day(base::Date date) {
    return std::to_string(static_cast<unsigned>(date.day())) + "/"
           + std::to_string(static_cast<unsigned>(date.month())) + "/"
           + std::to_string(static_cast<int>(date.year()));
}

std::string joined(std::vector<std::string> const& names) {
    std::string out;
    for (auto const& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

bool is_late(Item const& lower, Item const& higher) {
    return lower.kind == schedule::Kind::by && higher.kind == schedule::Kind::by && lower.due
           && higher.due && *lower.due > *higher.due;
}

// --- coverage ---------------------------------------------------------------------------------

/// One order, one document below it: does it apply?
struct Applies {
    bool yes = true;
    std::string ground; ///< where not: who is charged instead
};

Applies applies(Item const& item, Work const& work) {
    if (trace::applies(item, work.issuer)) return {};
    return {false, joined(item.lead)};
}

class Tracing {
public:
    Tracing(Documents documents, Known known) : known_(std::move(known)) {
        out_.documents = std::move(documents);
        out_.links = std::move(known_.links);
    }

    Trace trace() {
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

private:
    Item const& item(std::int32_t number) const { return out_.documents.items[at(number)]; }
    Work const& work(std::int32_t number) const { return out_.documents.works[at(number)]; }

    void find_columns();
    void make_graph();
    void add_row(std::int32_t number);
    void fill_rows();
    void find_gaps();
    void add_gap(std::int32_t order, std::int32_t column);
    void find_conformity();
    void find_steps();
    void find_late(std::int32_t lower, std::int32_t higher);
    void find_other_lead(std::int32_t lower, std::int32_t higher);
    void find_wording(std::int32_t lower, std::int32_t higher);
    void find_replaced();
    void find_replaced_in(std::int32_t number, std::int32_t old, std::int32_t by);
    void find_unasked();
    void add(Finding finding) { out_.findings.push_back(std::move(finding)); }

    /// Whether an order applies to a document, by its own words or by what somebody said.
    Applies applies_to(std::int32_t order, std::int32_t column);
    bool may_be_elsewhere(std::int32_t order) const {
        return item(order).lead.empty() && known_.unseen.contains(item(order).work);
    }

    enum class Asked : std::uint8_t { not_yet, yes, no };

    Known known_;
    std::map<std::vector<std::string>, std::vector<Asked>> charged_; ///< by lead, then work
    Trace out_;
    Graph graph_;
    std::vector<std::vector<std::int32_t>> below_; ///< by work: the held works that rest on it
    std::vector<std::pair<std::size_t, std::size_t>> needs_; ///< (row, cell) of each need
    /// An order above, and whether it charges who issued the lower document.
    struct Step {
        std::int32_t item = none;
        bool meant = false;
    };
    std::vector<std::vector<Step>> up_;           ///< by item: the best in each document
    std::vector<std::vector<std::int32_t>> down_; ///< by item: all that carry it out
};

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

// --- what is wrong ----------------------------------------------------------------------------

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

void Tracing::find_late(std::int32_t lower, std::int32_t higher) {
    auto const& below = item(lower);
    auto const& above = item(higher);
    if (!is_duty(below) || !is_late(below, above)) return;
    add({.fault = Fault::late,
         .higher = higher,
         .lower = lower,
         .work = below.work,
         .higher_span = above.span,
         .lower_span = below.span,
         .message = {"thời hạn " + day(*below.due) + " muộn hơn cấp trên giao (" + day(*above.due)
                         + ")",
                     "due " + day(*below.due) + ", after the superior's deadline ("
                         + day(*above.due) + ")"}});
}

/// The body that was to support leads, and the one that was to lead does not.
void Tracing::find_other_lead(std::int32_t lower, std::int32_t higher) {
    auto const& below = item(lower);
    auto const& above = item(higher);
    auto const meets = [](std::vector<std::string> const& some, std::string const& body) {
        return std::ranges::any_of(some,
                                   [&](std::string const& one) { return same_branch(one, body); });
    };
    auto const leads = std::ranges::find_if(below.lead, [&](std::string const& body) {
        return meets(above.support, body) && !meets(above.lead, body);
    });
    if (leads == below.lead.end()) return;
    add({.fault = Fault::other_lead,
         .higher = higher,
         .lower = lower,
         .work = below.work,
         .higher_span = above.span,
         .lower_span = below.span,
         .message = {*leads + " chủ trì, trong khi cấp trên giao " + joined(above.lead)
                         + " chủ trì",
                     *leads + " leads, where the superior charged " + joined(above.lead)}});
}

text::Span shifted(text::Span span, std::uint32_t by) {
    return {span.begin + by, span.end + by};
}

void Tracing::find_wording(std::int32_t lower, std::int32_t higher) {
    auto const& below = item(lower);
    auto const& above = item(higher);
    auto const quote = [](Item const& from, text::Span span) {
        return "“" + text::squeezed(text::cut(from.words, span)) + "”";
    };
    if (auto const found = weaker(above.words, below.words)) {
        bool const told = !found->higher.empty();
        add({.fault = Fault::weaker,
             .higher = higher,
             .lower = lower,
             .work = below.work,
             .higher_span = told ? shifted(found->higher, above.span.begin) : above.span,
             .lower_span = shifted(found->lower, below.span.begin),
             .message = {quote(below, found->lower) + " nhẹ hơn cấp trên"
                             + (told ? " (" + quote(above, found->higher) + ")" : " giao"),
                         quote(below, found->lower) + " binds less than the superior's words"
                             + (told ? " (" + quote(above, found->higher) + ")" : "")}});
    }
    std::string all; // the parts of an order may be shared out among several items
    for (auto const other : down_[at(higher)])
        if (item(other).work == below.work) all += item(other).words + "\n";
    auto const told = [&](Finding const& one) {
        return one.fault == Fault::lacks && one.higher == higher && one.work == below.work;
    };
    if (std::ranges::any_of(out_.findings, told)) return;
    if (auto const part = lacking(above.words, all))
        add({.fault = Fault::lacks,
             .higher = higher,
             .lower = lower,
             .work = below.work,
             .higher_span = shifted(*part, above.span.begin),
             .lower_span = below.span,
             .message = {"thiếu " + quote(above, *part) + " mà cấp trên giao",
                         "lacks " + quote(above, *part) + ", which the superior ordered"}});
}

/// Each item's best order in each document above; where it charges others, only if the words are
/// nearly the same, and then for its deadline.
void Tracing::find_steps() {
    up_.resize(out_.documents.items.size());
    down_.resize(out_.documents.items.size());
    for (auto const& link : out_.links) {
        auto const& lower = item(link.lower);
        auto const& higher = item(link.higher);
        if (!counts(link) || lower.work == higher.work) continue;
        down_[at(link.higher)].push_back(link.lower);
        auto& known = up_[at(link.lower)];
        bool const meant = applies(higher, work(lower.work)).yes;
        auto const same = std::ranges::find_if(
            known, [&](Step const& step) { return item(step.item).work == higher.work; });
        if (same == known.end() && (meant || link.words >= near_words))
            known.push_back({link.higher, meant});
        else if (same != known.end() && meant && !same->meant)
            *same = {link.higher, meant};
    }
}

/// Each item with the orders above it, and for deadlines with what those carry out, all the way up.
void Tracing::find_conformity() {
    find_steps();
    for (std::size_t i = 0; i < up_.size(); ++i) {
        auto const lower = static_cast<std::int32_t>(i);
        auto seen = up_[i];
        for (std::size_t n = 0; n < seen.size() && n < farthest; ++n) {
            auto const [higher, meant] = seen[n];
            find_late(lower, higher);
            if (n < up_[i].size() && meant) {
                find_other_lead(lower, higher);
                find_wording(lower, higher);
            }
            for (auto const& next : up_[at(higher)])
                if (std::ranges::find(seen, next.item, &Step::item) == seen.end())
                    seen.push_back(next);
        }
    }
}

void Tracing::find_replaced_in(std::int32_t number, std::int32_t old, std::int32_t by) {
    auto const& one = work(number);
    auto const& code = work(old).code;
    auto const message = [&] {
        return base::Message{code + " đã được " + work(by).code + " thay thế",
                             code + " has been replaced by " + work(by).code};
    };
    for (auto i = one.first_item; i < one.last_item; ++i)
        if (std::ranges::find(item(i).cites, code) != item(i).cites.end())
            add({.fault = Fault::replaced,
                 .lower = i,
                 .work = number,
                 .other = by,
                 .lower_span = item(i).span,
                 .message = message()});
    for (auto const& mention : one.mentions)
        if (mention.to == old)
            add({.fault = Fault::replaced,
                 .work = number,
                 .other = by,
                 .lower_span = mention.span,
                 .message = message()});
}

/// Documents dated after a replacement that still rest on what was replaced.
void Tracing::find_replaced() {
    auto const& works = out_.documents.works;
    for (std::size_t b = 0; b < works.size(); ++b)
        for (auto const& mention : works[b].mentions) {
            if (mention.kind != citations::Relation::replaces) continue;
            for (std::size_t w = 0; w < works.size(); ++w) {
                if (w == b || !works[w].is_held() || static_cast<std::int32_t>(w) == mention.to)
                    continue;
                if (!works[w].date || !works[b].date || *works[w].date < *works[b].date) continue;
                find_replaced_in(static_cast<std::int32_t>(w), mention.to,
                                 static_cast<std::int32_t>(b));
            }
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

} // namespace

std::string called(Documents const& documents, std::int32_t number) {
    auto const& work = documents.works[at(number)];
    if (!work.code.empty()) return work.code;
    auto const* const type = document::type_of_symbol(work.type);
    std::string out = type != nullptr ? std::string(type->name) : std::string();
    if (!work.subject.empty()) out += (out.empty() ? "" : " ") + work.subject;
    return out.empty() && work.is_held() ? documents.files[at(work.file)] : out;
}

std::string_view name(Fault fault) {
    static constexpr std::array<std::string_view, 6> names{"gap",    "late",  "other_lead",
                                                           "weaker", "lacks", "replaced"};
    return names[static_cast<std::size_t>(fault)];
}

bool counts(Link const& link) {
    return link.state == State::confirmed
           || (link.state == State::proposed && link.standing == Standing::likely);
}

std::vector<std::vector<std::int32_t>> taken_up(Trace const& trace) {
    std::vector<std::vector<std::int32_t>> out(trace.documents.items.size());
    std::int32_t last = none; // the lower item whose links are looked at
    std::vector<std::int32_t> answered;
    for (std::size_t i = 0; i < trace.links.size(); ++i) {
        auto const& link = trace.links[i];
        if (!counts(link)) continue;
        if (link.lower != last) answered.clear();
        last = link.lower;
        auto const above = trace.documents.items[at(link.higher)].work;
        if (std::ranges::find(answered, above) != answered.end()) continue;
        answered.push_back(above);
        out[at(link.higher)].push_back(static_cast<std::int32_t>(i));
    }
    return out;
}

Graph::Need::Itself itself(Item const& order, Work const& below) {
    using enum Graph::Need::Itself;
    if (!orders_a_plan(order.words)) return no;
    if (order.kind == schedule::Kind::by && order.due && below.date && *below.date > *order.due)
        return late;
    return yes;
}

bool charges(std::string_view words, std::string_view body) {
    return means(words, body);
}

bool applies(Item const& order, std::string_view issuer) {
    return order.lead.empty() || std::ranges::any_of(order.lead, [&](std::string const& body) {
               return means(body, issuer);
           });
}

Trace trace(Documents documents, Known known) {
    return Tracing(std::move(documents), std::move(known)).trace();
}

Trace trace(Documents documents, std::vector<Link> links) {
    return trace(std::move(documents), Known{.links = std::move(links)});
}

Trace trace(Documents documents) {
    auto links = propose(documents);
    return trace(std::move(documents), std::move(links));
}

} // namespace suot::trace
