// A reading on a terminal: heading, tree, citations, duties, what is odd.
//
// Everything shown is cut out of the text by its span. What is missing of the six clarities is said
// beside a duty, because asking back is what a clerk does next (docs/spec/reading.md, section 4).
#include "summary.hpp"

#include <algorithm>

#include <document/type.hpp>
#include <reading/clarity.hpp>
#include <reading/outline.hpp>
#include <text/fold.hpp>
#include <text/show.hpp>

#include "layout.hpp"
#include "phrases.hpp"

namespace suot::cli {

namespace {

constexpr std::size_t label_width = 14;
constexpr std::size_t deepest_shown = 8; // steps of indentation

std::string heading(Page const& page, Words words, std::size_t count) {
    return std::string("\n") + page.in(words) + " (" + std::to_string(count) + ")\n";
}

/// "  Label:     words"; nothing where there are none.
std::string labelled(Page const& page, Words label, std::string const& words) {
    if (words.empty()) return {};
    return paragraph(words, label_width, page.width, std::string("  ") + page.in(label) + ":");
}

std::string recipients(std::vector<grammar::Recipient> const& list) {
    std::string out;
    for (auto const& recipient : list) {
        if (!out.empty()) out += "; ";
        out += text::squeezed(recipient.name.value);
    }
    return out;
}

std::string first_line(Page const& page) {
    auto const& own = page.reading.works.front();
    auto const& front = page.reading.parsed.works.front().front;
    auto const* const type = document::type_of_symbol(front.type.value);
    std::string out(type != nullptr ? type->name : page.in({"Văn bản", "Document"}));
    if (!own.code.empty()) out += " " + own.code;
    if (!own.subject.empty()) out += ": " + own.subject;
    return out;
}

std::string signatory(grammar::Signature const& signature) {
    std::string out;
    for (auto const* part :
         {&signature.authority, &signature.on_behalf, &signature.position, &signature.name})
        if (!part->empty()) out += (out.empty() ? "" : " ") + text::squeezed(part->value);
    return out;
}

/// What was restated or annexed, one a line.
std::string other_works(Page const& page) {
    std::string out;
    auto const& works = page.reading.works;
    for (std::size_t i = 1; i < works.size(); ++i) {
        if (works[i].held == grammar::Held::cited) break;
        auto const words =
            std::string(say(works[i].held, page.language)) + " " + title(page.reading, works[i]);
        out += labelled(page, {"Trong đó", "Holds"}, words);
    }
    return out;
}

bool is_shown(document::Node const& node, Detail detail) {
    if (node.kind == document::NodeKind::document || node.kind == document::NodeKind::front)
        return false;
    return node.heading || node.kind == document::NodeKind::annex
           || (detail == Detail::all && !node.marker.empty());
}

std::string_view own_words(Page const& page, document::Node const& node) {
    return text::cut(page.reading.source.text, text::join(node.marker, node.own));
}

/// "Thiếu: thời gian, sản phẩm"; nothing where all six are there.
std::string missing_clarities(Page const& page, duties::Duty const& duty) {
    auto const have = reading::clarities(duty);
    std::string out;
    for (std::size_t i = 0; i < have.size(); ++i) {
        if (have[i]) continue;
        auto const& name = reading::name(static_cast<reading::Clarity>(i));
        out += (out.empty() ? "" : ", ") + std::string(Words{name.vi, name.en}.in(page.language));
    }
    return out;
}

std::string when_with_words(Page const& page, duties::Duty const& duty) {
    auto const& text = page.reading.source.text;
    auto const due = when(duty.schedule, text);
    auto const words = text::squeezed(text::cut(text, duty.schedule.phrase));
    auto out = due == words || words.empty() ? due : due + " (" + words + ")";
    for (auto const& other : duty.other_schedules) out += "; " + when(other, text);
    return out;
}

/// What an item is that is no order to do something.
std::string said_of(Page const& page, duties::Modality modality) {
    switch (modality) {
    case duties::Modality::goal:
        return page.in({"(mục tiêu) ", "(goal) "});
    case duties::Modality::prohibition:
        return page.in({"(không được làm) ", "(forbidden) "});
    case duties::Modality::information:
        return page.in({"(thông tin) ", "(information) "});
    case duties::Modality::duty:
        break;
    }
    return {};
}

// The work is named where it is not the file's own: a digest restates orders of others.
std::string show_duty(Page const& page, std::size_t number) {
    auto const& reading = page.reading;
    auto const& duty = reading.duties[number];
    auto const& text = reading.source.text;
    auto const place = reading::provision(reading.parsed.tree, text, duty.node);
    auto words = said_of(page, duty.modality) + text::squeezed(text::cut(text, duty.span));
    if (duty.work != 0)
        words += " [" + title(reading, reading.works[static_cast<std::size_t>(duty.work)]) + "]";
    auto out = paragraph((place.empty() ? "" : place + " · ") + words, 6, page.width,
                         std::to_string(number + 1) + ".");
    auto const line = [&](Words label, std::string const& value) {
        if (!value.empty())
            out += paragraph(value, 6 + label_width, page.width,
                             std::string("      ") + page.in(label) + ":");
    };
    line({"Chủ trì", "Lead"}, names(duty.lead));
    line({"Phối hợp", "Support"}, names(duty.support));
    line({"Thời hạn", "When"}, when_with_words(page, duty));
    line({"Sản phẩm", "Product"}, text::squeezed(duty.product.value));
    line({"Thẩm quyền", "Authority"}, text::squeezed(duty.authority.value));
    line({"Chưa rõ", "Not clear"}, missing_clarities(page, duty));
    return out;
}

/// The first citation of each work but the file's own, in reading order, as (work, citation).
std::vector<std::pair<std::int32_t, std::size_t>> first_citations(reading::Reading const& reading) {
    std::vector<std::pair<std::int32_t, std::size_t>> out;
    std::vector<bool> seen(reading.works.size());
    for (std::size_t i = 0; i < reading.links.size(); ++i) {
        auto const to = reading.links[i].to;
        if (to <= 0 || seen[static_cast<std::size_t>(to)]) continue;
        seen[static_cast<std::size_t>(to)] = true;
        out.emplace_back(to, i);
    }
    return out;
}

} // namespace

std::string show_front(Page const& page) {
    auto const& front = page.reading.parsed.works.front().front;
    auto const& own = page.reading.works.front();
    std::string place = text::squeezed(front.place.value);
    if (own.date) place += (place.empty() ? "" : ", ") + day(*own.date);
    auto issuer = text::squeezed(front.issuer.value);
    if (!front.issuer_parent.empty())
        issuer += " (" + text::squeezed(front.issuer_parent.value) + ")";
    return paragraph(first_line(page), 0, page.width)
           + labelled(page, {"Cơ quan", "Issuer"}, issuer)
           + labelled(page, {"Ban hành", "Issued"}, place)
           + labelled(page, {"Kính gửi", "To"}, recipients(front.addressees))
           + labelled(page, {"Nơi nhận", "Copies"}, recipients(front.copies))
           + labelled(page, {"Người ký", "Signed"}, signatory(front.signature)) + other_works(page);
}

/// Deep trees are set in no further than a line can bear.
std::string show_tree(Page const& page, Detail detail) {
    auto const& nodes = page.reading.parsed.tree.nodes;
    std::string lines;
    std::size_t shown = 0;
    for (auto const& node : nodes) {
        auto const words = own_words(page, node);
        if (words.empty() || !is_shown(node, detail)) continue;
        ++shown;
        auto const depth = std::min<std::size_t>(node.depth, deepest_shown);
        lines += std::string(2 * depth, ' ');
        lines += shortened(words, page.width - std::min(page.width - 20, 2 * depth));
        lines += '\n';
    }
    return heading(page, {"CẤU TRÚC", "STRUCTURE"}, shown) + lines;
}

// Each document once, by the first citation of it; the text has the others.
std::string show_citations(Page const& page) {
    auto const& reading = page.reading;
    std::vector<std::vector<std::string>> rows;
    for (auto const& [to, citation] : first_citations(reading)) {
        auto const& work = reading.works[static_cast<std::size_t>(to)];
        rows.push_back({shortened(title(reading, work), 40), work.date ? day(*work.date) : "",
                        std::string(say(reading.citations[citation].relation, page.language)),
                        text::squeezed(work.issuer)});
    }
    auto out = heading(page, {"VIỆN DẪN", "CITATIONS"}, rows.size());
    if (rows.empty()) return out;
    std::vector<Column> const columns{{page.in({"Văn bản", "Document"}), 0},
                                      {page.in({"Ngày", "Date"}), 0},
                                      {page.in({"Quan hệ", "Relation"}), 0},
                                      {page.in({"Cơ quan ban hành", "Issuer"}), 1}};
    return out + table(columns, rows, page.width);
}

std::string show_duties(Page const& page) {
    auto const count = page.reading.duties.size();
    auto out = heading(page, {"NHIỆM VỤ", "DUTIES"}, count);
    for (std::size_t i = 0; i < count; ++i) out += show_duty(page, i);
    return out;
}

std::string show_diagnostics(Page const& page) {
    auto const& found = page.reading.diagnostics;
    auto out = heading(page, {"ĐIỀU CẦN XEM LẠI", "TO BE LOOKED AT"}, found.size());
    out += text::show_all(found, page.reading.name, page.reading.source.text, page.language);
    return out;
}

} // namespace suot::cli
