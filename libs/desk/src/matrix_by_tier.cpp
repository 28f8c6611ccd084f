#include <algorithm>

#include "recast.hpp"

namespace suot::desk {

namespace {

using trace::Graph;

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

} // namespace

base::Result<Matrix> matrix_by_tier(Call& call, Traced const& traced, trace::Trace const& trace,
                                    std::int64_t tier) {
    return ByTier(call, traced, trace).make(tier);
}

} // namespace suot::desk
