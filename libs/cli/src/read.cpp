// `suot read`: what one file says, for a person or as JSON (docs/spec/reading.md). A refused
// document prints its mark and nothing of its words, in either form.
#include <ostream>

#include <reading/json.hpp>

#include "files.hpp"
#include "summary.hpp"
#include "verb.hpp"

namespace suot::cli {

namespace {

/// The parts asked for; all of them where none is.
std::string summary(Call const& call, reading::Reading const& reading) {
    Page const page{reading, call.language, call.io.width};
    bool const all = !call.has("--tree") && !call.has("--citations") && !call.has("--duties");
    std::string out = show_front(page);
    if (all) out += show_tree(page, Detail::headings);
    if (call.has("--tree")) out += show_tree(page, Detail::all);
    if (all || call.has("--citations")) out += show_citations(page);
    if (all || call.has("--duties")) out += show_duties(page);
    if (all) out += show_diagnostics(page);
    return out;
}

bool is_refused(ReadFile const& file) {
    return !file.result && file.result.error().kind == base::ErrorKind::refused;
}

/// The JSON of one file that was read or, of a refused one, its mark.
void print_json(Call const& call, ReadFile const& file) {
    if (!file.result) {
        call.io.out << reading::refusal_json(file.name, file.result.error(), call.language);
        return;
    }
    auto const print = [&](std::string_view part) { call.io.out << part; };
    reading::write_json(*file.result, print, call.language);
}

/// One object for one file, an array of them for several.
Exit read_json(Call const& call) {
    bool const several = expand(call.words).size() > 1;
    char const* before = several ? "[" : "";
    auto const exit = for_each_file(call, [&](ReadFile const& file) {
        if (!file.result && !is_refused(file)) return;
        call.io.out << before;
        print_json(call, file);
        if (several) before = ",";
    });
    if (several) call.io.out << (*before == '[' ? "[]\n" : "]\n");
    return exit;
}

} // namespace

Exit read(Call const& call) {
    if (call.has("--json")) return read_json(call);
    char const* between = "";
    return for_each_file(call, [&](ReadFile const& file) {
        if (!file.result) return;
        if (call.has("--text")) {
            call.io.out << file.result->source.text;
            return;
        }
        call.io.out << between << summary(call, *file.result);
        between = "\n";
    });
}

} // namespace suot::cli
