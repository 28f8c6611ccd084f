// The verbs over several tiers: trace and gaps.
//
// Follows docs/spec/trace.md, sections 4 and 5. Files alone, without a register: whoever holds the
// plan above and the plan below can see what was forgotten. An order's faults stand with both texts
// beside each other.
#include <array>
#include <ostream>

#include <text/fold.hpp>
#include <trace/json.hpp>
#include <trace/trace.hpp>

#include "files.hpp"
#include "layout.hpp"
#include "phrases.hpp"
#include "verb.hpp"

namespace suot::cli {

namespace {

struct Traced {
    trace::Trace trace;
    Exit exit = Exit::ok;
};

Traced traced(Call const& call) {
    std::vector<reading::Reading> readings;
    auto const exit = for_each_file(call, [&](ReadFile const& file) {
        if (file.result) readings.push_back(*file.result);
    });
    return {trace::trace(trace::collect(readings)), exit};
}

constexpr std::array<Words, 6> cells{{
    {"đã cụ thể hóa", "taken up"},
    {"muộn hạn", "late"},
    {"một phần", "in part"},
    {"CHƯA AI CỤ THỂ HÓA", "NOBODY TOOK IT UP"},
    {"không thuộc", "not applicable"},
    {"chưa có văn bản của nơi được giao", "the document of the body charged is not at hand"},
}};

constexpr std::array<Words, 6> faults{{
    {"CHƯA CỤ THỂ HÓA", "GAP"},
    {"MUỘN HƠN CẤP TRÊN", "LATE"},
    {"ĐỔI CHỦ TRÌ", "OTHER LEAD"},
    {"NÓI NHẸ ĐI", "WEAKER"},
    {"THIẾU NỘI DUNG", "LACKS"},
    {"CĂN CỨ ĐÃ THAY THẾ", "REPLACED"},
}};

std::size_t at(std::int32_t number) {
    return static_cast<std::size_t>(number);
}

/// A page being written.
class Page {
public:
    Page(Call const& call, trace::Trace const& trace)
        : call_(call), trace_(trace), below_(trace::taken_up(trace)) {}

    void tree();
    void findings();

private:
    trace::Item const& item(std::int32_t of) const { return trace_.documents.items[at(of)]; }
    std::string called(std::int32_t work) const { return trace::called(trace_.documents, work); }
    std::string place(trace::Item const& of) const {
        return called(of.work) + (of.provision.empty() ? "" : ", " + of.provision);
    }
    std::string facts(trace::Item const& of) const;
    std::string why(trace::Link const& link) const;
    void rows_of(std::int32_t work);
    void row(trace::Row const& of);
    bool shown_deeper(std::int32_t higher, std::int32_t lower) const;
    void hang(std::int32_t higher, std::size_t depth);
    void side(char const* label, std::int32_t of);

    Call const& call_;
    trace::Trace const& trace_;
    std::vector<std::vector<std::int32_t>> below_;
};

/// Who and when.
std::string Page::facts(trace::Item const& of) const {
    std::string out;
    for (auto const& body : of.lead) out += (out.empty() ? "" : "; ") + body;
    auto const due = of.kind == schedule::Kind::by && of.due ? day(*of.due) : of.when;
    if (!due.empty()) out += (out.empty() ? "" : " · ") + due;
    return out;
}

// The words that both say, one field, and documents that both cite: what the score was made of.
std::string Page::why(trace::Link const& link) const {
    auto const& lower = item(link.lower);
    std::string out;
    auto const add = [&](std::string const& reason) { out += (out.empty() ? "" : "; ") + reason; };
    for (auto const span : link.reason.shared)
        add("“" + text::squeezed(text::cut(lower.words, span)) + "”");
    if (!link.reason.fields.empty()) {
        auto const& field = trace::fields()[link.reason.fields.front()];
        add(std::string(call_.in({"lĩnh vực ", "field "})) + call_.in({field.vi, field.en}));
    }
    for (auto const& cite : link.reason.cites) add(call_.in({"cùng dẫn ", "both cite "}) + cite);
    return out;
}

constexpr std::size_t step = 4;

/// The item also hangs below another one that carries the order out: it is shown there.
bool Page::shown_deeper(std::int32_t higher, std::int32_t lower) const {
    return std::ranges::any_of(below_[at(higher)], [&](std::int32_t number) {
        auto const next = trace_.links[at(number)].lower;
        return next != lower && std::ranges::any_of(below_[at(next)], [&](std::int32_t other) {
                   return trace_.links[at(other)].lower == lower;
               });
    });
}

/// What carries an order out, and what carries that out.
void Page::hang(std::int32_t higher, std::size_t depth) {
    constexpr std::size_t deepest = 8;
    if (depth > deepest) return;
    for (auto const number : below_[at(higher)]) {
        auto const& link = trace_.links[at(number)];
        if (shown_deeper(higher, link.lower)) continue;
        auto const& lower = item(link.lower);
        auto const indent = depth * step;
        call_.io.out << paragraph(place(lower) + ": " + text::squeezed(lower.words), indent + 2,
                                  call_.io.width, std::string(indent, ' ') + "└");
        auto const known = facts(lower);
        if (!known.empty()) call_.io.out << paragraph(known, indent + 2, call_.io.width);
        call_.io.out << paragraph(call_.in({"vì: ", "because: "}) + why(link), indent + 2,
                                  call_.io.width);
        hang(link.lower, depth + 1);
    }
}

// Where all is carried out one level down but not at the bottom, both states stand beside each
// other.
void Page::row(trace::Row const& of) {
    auto const& order = item(of.item);
    auto const label = order.provision.empty() ? std::string("•") : order.provision;
    call_.io.out << paragraph(label + " " + text::squeezed(order.words), 2, call_.io.width);
    std::string state = call_.in(cells[static_cast<std::size_t>(of.shallow)]);
    if (of.deep != of.shallow)
        state += std::string(call_.in({"; đến cấp cuối: ", "; all the way down: "}))
                 + call_.in(cells[static_cast<std::size_t>(of.deep)]);
    auto const known = facts(order);
    call_.io.out << paragraph("[" + state + "] " + known, 2, call_.io.width);
    hang(of.item, 1);
}

void Page::rows_of(std::int32_t work) {
    auto const& one = trace_.documents.works[at(work)];
    auto heading = called(work);
    if (!one.issuer.empty()) heading += " · " + one.issuer;
    if (one.date) heading += " · " + day(*one.date);
    call_.io.out << paragraph(heading, 0, call_.io.width);
    for (auto const& row_of : trace_.rows)
        if (item(row_of.item).work == work) row(row_of);
    call_.io.out << '\n';
}

// Documents with rows are those that others carry out; where there are none, the page says why it
// is empty.
void Page::tree() {
    auto const& works = trace_.documents.works;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < works.size(); ++i) {
        auto const work = static_cast<std::int32_t>(i);
        auto const has = [&](trace::Row const& row) { return item(row.item).work == work; };
        if (std::ranges::none_of(trace_.rows, has)) continue;
        rows_of(work);
        ++shown;
    }
    if (shown == 0)
        call_.io.out << paragraph(
            call_.in({"Không văn bản nào trong số này nói là thực hiện văn bản khác cũng có ở đây.",
                      "None of these documents says that it carries out another one of them."}),
            0, call_.io.width);
}

void Page::side(char const* label, std::int32_t of) {
    if (of == trace::none) return;
    auto const& one = item(of);
    call_.io.out << paragraph(place(one) + ": " + text::squeezed(one.words), 4, call_.io.width,
                              label);
    auto const known = facts(one);
    if (!known.empty()) call_.io.out << paragraph(known, 4, call_.io.width);
}

// A gap names its order alone: there is no lower document at fault, it is what is missing.
void Page::findings() {
    for (auto const& one : trace_.findings) {
        auto const& label = faults[static_cast<std::size_t>(one.fault)];
        auto line = std::string(call_.in(label)) + ": " + one.message.in(call_.language);
        if (one.work != trace::none && one.fault != trace::Fault::gap)
            line = called(one.work) + ": " + line;
        call_.io.out << paragraph(line, 0, call_.io.width);
        side("  ↑", one.higher);
        side("  ↓", one.lower);
    }
    std::array<std::size_t, 6> count{};
    for (auto const& row_of : trace_.rows) ++count[static_cast<std::size_t>(row_of.shallow)];
    std::string sum;
    for (std::size_t i = 0; i < count.size(); ++i)
        if (count[i] != 0)
            sum += (sum.empty() ? "" : ", ") + std::to_string(count[i]) + " " + call_.in(cells[i]);
    if (!sum.empty())
        call_.io.out << paragraph(call_.in({"Nhiệm vụ cấp trên: ", "Orders above: "}) + sum, 0,
                                  call_.io.width);
}

} // namespace

Exit trace_orders(Call const& call) {
    auto const [trace, exit] = traced(call);
    if (call.has("--json"))
        call.io.out << trace::to_json(trace, call.language);
    else
        Page(call, trace).tree();
    return exit;
}

Exit gaps(Call const& call) {
    auto const [trace, exit] = traced(call);
    if (call.has("--json"))
        call.io.out << trace::to_json(trace, call.language);
    else
        Page(call, trace).findings();
    return trace.findings.empty() ? exit : std::max(exit, Exit::findings);
}

} // namespace suot::cli
