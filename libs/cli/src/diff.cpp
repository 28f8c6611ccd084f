// The verb that compares a text with the one that replaces it.
//
// Follows docs/spec/trace.md, section 6: what is shown is `trace::compare`, and nothing is decided
// here.
#include <array>
#include <ostream>

#include <text/fold.hpp>
#include <trace/json.hpp>
#include <trace/succession.hpp>

#include "files.hpp"
#include "layout.hpp"
#include "phrases.hpp"
#include "verb.hpp"

namespace suot::cli {

namespace {

constexpr std::array<Words, 5> fates{{
    {"giữ nguyên", "kept"},
    {"sửa", "changed"},
    {"chuyển chỗ", "moved"},
    {"mới", "new"},
    {"bỏ", "dropped"},
}};

std::size_t at(std::int32_t number) {
    return static_cast<std::size_t>(number);
}

/// The words of a change as a person reads them: [-removed-] {+added+}, long equal runs cut short.
std::string marked(reading::Reading const& older, reading::Reading const& newer,
                   trace::Change const& change) {
    constexpr std::size_t shown = 60;
    std::string out;
    for (auto const& edit : change.edits) {
        auto const before = text::squeezed(text::cut(older.source.text, edit.older));
        auto const after = text::squeezed(text::cut(newer.source.text, edit.newer));
        auto const& next = after.empty() ? before : after;
        bool const sign =
            !next.empty() && std::string_view(",.;:)").find(next[0]) != std::string_view::npos;
        if (!out.empty() && !(sign && edit.kind == trace::Edit::Kind::same)) out += " ";
        if (edit.kind == trace::Edit::Kind::removed) out += "[-" + before + "-]";
        if (edit.kind == trace::Edit::Kind::added) out += "{+" + after + "+}";
        if (edit.kind == trace::Edit::Kind::same) out += shortened(after, shown);
    }
    return out;
}

// Both numbers where they differ: "Điều 5 → Điều 7".
std::string labels(trace::Succession const& all, trace::Change const& change) {
    std::string out;
    if (change.older != trace::none) out = all.older[at(change.older)].label;
    if (change.newer != trace::none && change.older == trace::none)
        return all.newer[at(change.newer)].label;
    if (change.newer != trace::none && all.newer[at(change.newer)].label != out)
        out += " → " + all.newer[at(change.newer)].label;
    return out;
}

/// Duties of the old text are named where their article changed: somebody has to look at them
/// again.
void show(Call const& call, reading::Reading const& older, reading::Reading const& newer) {
    auto const all = trace::compare(older, newer);
    for (auto const& change : all.changes) {
        auto const line =
            labels(all, change) + ": " + call.in(fates[static_cast<std::size_t>(change.fate)]);
        call.io.out << paragraph(line, 0, call.io.width);
        if (change.fate == trace::Fate::changed)
            call.io.out << paragraph(marked(older, newer, change), 4, call.io.width);
        if (change.fate == trace::Fate::added)
            call.io.out << paragraph(
                shortened(text::cut(newer.source.text, all.newer[at(change.newer)].span),
                          2 * call.io.width),
                4, call.io.width, "  +");
        if (change.fate == trace::Fate::dropped)
            call.io.out << paragraph(
                shortened(text::cut(older.source.text, all.older[at(change.older)].span),
                          2 * call.io.width),
                4, call.io.width, "  -");
        for (auto const duty : change.duties)
            call.io.out << paragraph(
                call.in({"xem lại nhiệm vụ: ", "look again at the duty: "})
                    + text::squeezed(text::cut(older.source.text, older.duties[at(duty)].span)),
                4, call.io.width, "  !");
    }
    if (all.changes.empty())
        call.io.out << call.in({"Không thấy điều, khoản nào để so.\n",
                                "There is no article or provision to compare.\n"});
}

} // namespace

Exit diff(Call const& call) {
    std::vector<reading::Reading> readings;
    auto const exit = for_each_file(call, [&](ReadFile const& file) {
        if (file.result) readings.push_back(*file.result);
    });
    if (exit != Exit::ok) return exit;
    if (readings.size() != 2) {
        call.io.err << "suot: "
                    << call.in({"“diff” cần đúng hai tệp: văn bản cũ, rồi văn bản mới.\n",
                                "“diff” needs two files: the old text, then the new one.\n"});
        return Exit::usage;
    }
    if (call.has("--json"))
        call.io.out << trace::to_json(trace::compare(readings[0], readings[1]), readings[0],
                                      readings[1]);
    else
        show(call, readings[0], readings[1]);
    return Exit::ok;
}

} // namespace suot::cli
