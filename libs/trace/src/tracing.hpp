// The one computation behind every output, step by step. docs/spec/trace.md, sections 4 and 5.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <trace/trace.hpp>

namespace suot::trace {

inline std::size_t at(std::int32_t number) {
    return static_cast<std::size_t>(number);
}

[[nodiscard]] inline bool is_duty(Item const& item) {
    return item.modality == duties::Modality::duty;
}

/// Both have a day, and the lower one's is after.
[[nodiscard]] bool is_late(Item const& lower, Item const& higher);

/// Names with commas between.
[[nodiscard]] std::string joined(std::vector<std::string> const& names);

/// Does an order apply to a document?
struct Applies {
    bool yes = true;
    std::string ground; ///< where not: who is charged instead
};

/// From documents and links to rows and findings.
class Tracing {
public:
    Tracing(Documents documents, Known known);

    Trace trace();

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

} // namespace suot::trace
