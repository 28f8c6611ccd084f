// A kept document read once more, by the program as it is now.
//
// Spans must be into the text that is kept: where a newer program would cut the bytes otherwise,
// the kept text is read instead (docs/spec/register.md, section 11).
#include "kept_reading.hpp"

namespace suot::desk {

base::Result<reading::Reading> read_kept(Call& call, registry::DocumentRecord const& document) {
    auto again = reading::read(TRY(call.view->file(document.sha256)).bytes, document.name);
    if (again && again->source.text == document.text) return again;
    // Another program made this text of the bytes: then the text itself is read.
    auto plain = TRY(reading::read(document.text, "text.txt"));
    if (plain.source.text == document.text) return plain;
    return conflict("nguyên văn đọc được khác trước: hãy nhập lại tệp làm bản mới.",
                    "the text comes out otherwise: import the file as a new version.");
}

Value place(text::Span span) {
    return Value::object().set("begin", span.begin).set("end", span.end);
}

} // namespace suot::desk
