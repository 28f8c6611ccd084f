// The rows of the verb table, by what they are about; verbs.cpp puts them in order.
#pragma once

#include <span>

#include <desk/rights.hpp>
#include <desk/verb.hpp>

namespace suot::desk {

[[nodiscard]] std::span<Verb const> register_verbs();
[[nodiscard]] std::span<Verb const> office_verbs();
[[nodiscard]] std::span<Verb const> office_act_verbs();
[[nodiscard]] std::span<Verb const> office_name_verbs();
[[nodiscard]] std::span<Verb const> office_file_verbs();
[[nodiscard]] std::span<Verb const> handover_verbs();
[[nodiscard]] std::span<Verb const> class_verbs();
[[nodiscard]] std::span<Verb const> account_verbs();
[[nodiscard]] std::span<Verb const> document_verbs();
[[nodiscard]] std::span<Verb const> review_verbs();
[[nodiscard]] std::span<Verb const> list_verbs();
[[nodiscard]] std::span<Verb const> search_verbs();
[[nodiscard]] std::span<Verb const> document_reading_verbs();
[[nodiscard]] std::span<Verb const> document_compare_verbs();
[[nodiscard]] std::span<Verb const> assign_verbs();
[[nodiscard]] std::span<Verb const> issuer_verbs();
[[nodiscard]] std::span<Verb const> actor_verbs();
[[nodiscard]] std::span<Verb const> watch_verbs();
[[nodiscard]] std::span<Verb const> review_part_verbs();
[[nodiscard]] std::span<Verb const> reread_verbs();
[[nodiscard]] std::span<Verb const> duty_verbs();
[[nodiscard]] std::span<Verb const> summary_verbs();
[[nodiscard]] std::span<Verb const> proposal_verbs();
[[nodiscard]] std::span<Verb const> link_verbs();
[[nodiscard]] std::span<Verb const> trace_order_verbs();
[[nodiscard]] std::span<Verb const> coverage_verbs();
[[nodiscard]] std::span<Verb const> whatif_verbs();
[[nodiscard]] std::span<Verb const> calendar_verbs();
[[nodiscard]] std::span<Verb const> session_verbs();
[[nodiscard]] std::span<Verb const> deputy_verbs();
[[nodiscard]] std::span<Verb const> restrict_verbs();

} // namespace suot::desk
