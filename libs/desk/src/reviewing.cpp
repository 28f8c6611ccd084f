// Steps that several verbs of review share: a duty enters the register, words are cut out of the
// kept text.
#include "reviewing.hpp"

#include <text/fold.hpp>
#include <text/unicode.hpp>

#include "show.hpp"
#include "work.hpp"

namespace suot::desk {

base::Result<void> enter(Call& call, registry::DutyRecord duty) {
    auto const before = show(duty);
    duty.review = registry::Review::confirmed;
    TRY(call.keep->change_duty(duty));
    auto event = event_of(call, registry::EventKind::entered);
    event.unit = {.duty = duty.id};
    TRY(call.keep->add_event(event));
    TRY(derive(call, duty, {}));
    call.record("duty", duty.id.value, before, show(duty));
    return {};
}

/// Places are bytes: one that cuts a letter is an error, not half a letter.
base::Result<std::string> words_at(registry::DocumentRecord const& document, std::int64_t begin,
                                   std::int64_t end, std::string_view field) {
    bool const inside =
        begin >= 0 && begin < end && end <= static_cast<std::int64_t>(document.text.size());
    auto const cut =
        inside ? std::string_view(document.text)
                     .substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin))
               : std::string_view();
    auto words = text::squeezed(cut);
    if (!words.empty() && text::is_utf8(cut)) return words;
    return invalid(field, "đoạn không nằm trong nguyên văn hoặc cắt giữa một chữ.",
                   "the span is not in the text, or cuts a letter.");
}

} // namespace suot::desk
