// What reading told of documents for traces, kept so that a trace reads no file again.
//
// Follows docs/spec/links.md, section 4.1, and docs/spec/trace.md, section 1. Documents of an older
// program are read the first time somebody traces, some at a time.
#include "trace_texts.hpp"

#include <algorithm>

#include <text/fold.hpp>
#include <trace/documents.hpp>

namespace suot::desk {

namespace {

using registry::DutyRecord;
using registry::TraceTexts;

std::string joined(std::vector<std::string> const& lines) {
    std::string out;
    for (auto const& line : lines) out += (out.empty() ? "" : "\n") + line;
    return out;
}

registry::DutyId duty_at(std::span<DutyRecord const> duties, text::Span span) {
    auto const found = std::ranges::find_if(duties, [&](DutyRecord const& duty) {
        return duty.begin == span.begin && duty.end == span.end;
    });
    return found == duties.end() ? registry::DutyId{} : found->id;
}

// Only what has a number can be found again when the document it names arrives.
void add_work(TraceTexts& out, trace::Documents const& documents, std::size_t number) {
    auto const& work = documents.works[number];
    out.works.push_back({.number = static_cast<std::int64_t>(number),
                         .held = static_cast<std::int64_t>(work.held),
                         .code = work.code,
                         .type = work.type,
                         .issuer = work.issuer,
                         .date = work.date,
                         .subject = work.subject});
    for (auto const& mention : work.mentions) {
        auto const& to = documents.works[static_cast<std::size_t>(mention.to)];
        if (to.code.empty()) continue;
        out.mentions.push_back({.number = static_cast<std::int64_t>(out.mentions.size()) + 1,
                                .work = static_cast<std::int64_t>(number),
                                .relation = static_cast<std::int64_t>(mention.kind),
                                .code = to.code,
                                .date = to.date,
                                .begin = mention.span.begin,
                                .end = mention.span.end});
    }
}

/// The words of an item with a duty stay with the duty, which may be decided otherwise.
void add_item(TraceTexts& out, trace::Item const& item, std::span<DutyRecord const> duties) {
    auto const duty = duty_at(duties, item.span);
    if (!duty && item.modality == duties::Modality::information) return;
    out.items.push_back({.number = static_cast<std::int64_t>(out.items.size()) + 1,
                         .work = item.work,
                         .duty = duty,
                         .provision = item.provision,
                         .heading = item.group,
                         .general = item.general,
                         .begin = item.span.begin,
                         .end = item.span.end,
                         .words = duty ? std::string() : text::squeezed(item.words),
                         .cites = joined(item.cites)});
}

/// What stands for a document that cannot be read any more: itself, without items.
TraceTexts bare_texts(registry::DocumentRecord const& document) {
    TraceTexts out;
    out.works.push_back({.code = document.code,
                         .type = document.type,
                         .issuer = document.issuer,
                         .date = document.date,
                         .subject = document.subject});
    return out;
}

} // namespace

TraceTexts texts_of(reading::Reading const& reading, std::span<DutyRecord const> duties) {
    auto const documents = trace::collect({&reading, 1});
    TraceTexts out;
    for (std::size_t w = 0; w < documents.works.size(); ++w)
        if (documents.works[w].is_held()) add_work(out, documents, w);
    for (auto const& item : documents.items) add_item(out, item, duties);
    return out;
}

namespace {

/// Reads one kept document for tracing; by the register alone where its file is gone.
base::Result<void> take_text(Call& call, registry::DocumentId id) {
    struct Kept {
        registry::DocumentRecord document;
        std::string bytes;
        std::vector<DutyRecord> duties;
    };
    auto const kept = TRY(call.store->read([&](registry::View& view) -> base::Result<Kept> {
        auto document = TRY(view.document(id));
        auto file = view.file(document.sha256);
        return Kept{std::move(document), file ? std::move(file->bytes) : std::string(),
                    TRY(view.duties(id))};
    }));
    auto const reading = reading::read(kept.bytes, kept.document.name);
    bool const same = reading && reading->source.text == kept.document.text;
    auto const texts = same ? texts_of(*reading, kept.duties) : bare_texts(kept.document);
    TRY(call.store->write([&](registry::Transaction& transaction) -> base::Result<int> {
        TRY(transaction.set_trace_texts(id, texts));
        return 0;
    }));
    return {};
}

} // namespace

base::Result<void> take_texts(Call& call) {
    auto const untraced = [&] {
        return call.store->read([](registry::View& view) { return view.untraced(); });
    };
    std::vector<registry::DocumentId> before;
    for (auto missing = TRY(untraced()); missing != before; missing = TRY(untraced())) {
        for (auto const id : missing) TRY(take_text(call, id));
        before = std::move(missing);
    }
    return {};
}

} // namespace suot::desk
