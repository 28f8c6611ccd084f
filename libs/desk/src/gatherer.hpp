// How a thread is gathered out of the register, step by step. docs/spec/links.md, section 4.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "tracing.hpp"

namespace suot::desk {

/// From what the register tells to documents, items and links by number.
class Gatherer {
public:
    Gatherer(Call& call, Gathering const& what) : call_(call), what_(what) {}

    base::Result<Traced> gather();

private:
    base::Result<void> find_documents();
    base::Result<void> find_duties();
    base::Result<void> go_back();
    base::Result<std::set<registry::DocumentId>> find_seen();
    base::Result<void> leave_out_cancelled();
    base::Result<void> leave_out_cancelled(registry::StandingQuery const& query);
    void add_works();
    std::int32_t add_work(registry::TraceWork const& work);
    std::int32_t known_work(std::string const& code, std::optional<base::Date> const& date) const;
    std::int32_t cited_work(registry::TraceMention const& mention);
    void add_items();
    void add_items_of(registry::DocumentId document);
    void add_item(trace::Item item, registry::LinkSide const& side);
    void mark_place(trace::Item& item, registry::DutyFields const& fields) const;
    void add_mentions();
    void find_hidden();
    base::Result<void> add_links();
    [[nodiscard]] bool is_here(registry::DocumentId document) const {
        return file_.contains(document);
    }

    Call& call_;
    Gathering what_;
    registry::TraceTexts texts_;
    std::map<registry::DocumentId, std::int32_t>
        file_; ///< documents that may be seen, their numbers
    std::set<registry::DocumentId> hidden_;
    std::map<registry::DutyId, registry::TraceDuty> duties_;
    std::map<registry::DocumentId, std::vector<registry::DutyId>> duties_of_;
    std::unordered_multimap<std::string, std::int32_t> by_code_;
    std::vector<std::pair<registry::DocumentId, std::int64_t>>
        place_; ///< of works: where they are held
    Traced out_;
};

} // namespace suot::desk
