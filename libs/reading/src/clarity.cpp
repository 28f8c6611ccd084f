#include <reading/clarity.hpp>

namespace suot::reading {

ClarityName const& name(Clarity clarity) {
    static constexpr std::array<ClarityName, clarity_count> names{{
        {"who", "người", "who"},
        {"what", "việc", "what"},
        {"when", "thời gian", "when"},
        {"responsibility", "trách nhiệm", "responsibility"},
        {"product", "sản phẩm", "product"},
        {"authority", "thẩm quyền", "authority"},
    }};
    return names[static_cast<std::size_t>(clarity)];
}

Clarities clarities(duties::Duty const& duty) {
    return {
        !duty.lead.empty(),    !duty.span.empty(),      duty.schedule.kind != schedule::Kind::none,
        duty.lead.size() == 1, // one body, or one class of bodies, answers for it
        !duty.product.empty(), !duty.authority.empty(),
    };
}

} // namespace suot::reading
