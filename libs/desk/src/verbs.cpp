// The table of verbs, put together from the families in verbs/: command line, HTTP, help and
// documents are made from it.
#include <algorithm>
#include <array>
#include <vector>

#include "verbs/families.hpp"

namespace suot::desk {

namespace {

std::vector<Verb> table() {
    std::vector<Verb> out;
    for (auto const& family : {register_verbs(),
                               office_verbs(),
                               office_act_verbs(),
                               office_name_verbs(),
                               office_file_verbs(),
                               handover_verbs(),
                               class_verbs(),
                               document_verbs(),
                               review_verbs(),
                               review_part_verbs(),
                               reread_verbs(),
                               proposal_verbs(),
                               link_verbs(),
                               trace_order_verbs(),
                               coverage_verbs(),
                               whatif_verbs(),
                               duty_verbs(),
                               list_verbs(),
                               search_verbs(),
                               document_reading_verbs(),
                               document_compare_verbs(),
                               summary_verbs(),
                               assign_verbs(),
                               issuer_verbs(),
                               actor_verbs(),
                               watch_verbs(),
                               calendar_verbs(),
                               account_verbs(),
                               session_verbs(),
                               deputy_verbs(),
                               restrict_verbs()})
        out.insert(out.end(), family.begin(), family.end());
    return out;
}

} // namespace

std::span<Verb const> verbs() {
    static std::vector<Verb> const all = table();
    return all;
}

Verb const* find_verb(std::string_view name) {
    auto const found =
        std::ranges::find_if(verbs(), [&](Verb const& verb) { return name == verb.name; });
    return found == verbs().end() ? nullptr : &*found;
}

} // namespace suot::desk
