// Bytes → reading: all stages in one pure call, and what they found together.
//
// Follows docs/spec/reading.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/result.hpp>
#include <citations/citation.hpp>
#include <document/line.hpp>
#include <duties/duty.hpp>
#include <grammar/grammar.hpp>
#include <intake/intake.hpp>
#include <text/diagnostic.hpp>

namespace suot::reading {

/// The number of a work in `Reading::works` where there is none.
inline constexpr std::int32_t no_work = -1;

/// One document the file speaks for: its own first, then annexes and restated documents, then the
/// cited ones, each once.
struct Work {
    grammar::Held held = grammar::Held::whole;
    std::string code;               ///< normal form; empty where not known
    std::string type;               ///< symbol of the type: "KH"; may be empty
    std::string issuer;             ///< as printed
    std::optional<base::Date> date; ///< as printed in its own heading, else as first cited
    std::string subject;            ///< also the title of a law cited by name
    std::int32_t node = document::no_node;

    friend bool operator==(Work const&, Work const&) = default;
};

/// Which work a citation stands in, and which it names; by the number of the citation.
struct Link {
    std::int32_t from = 0;
    std::int32_t to = no_work;

    friend bool operator==(Link const&, Link const&) = default;
};

/// Everything read from one file. All spans are into `source.text`.
struct Reading {
    std::string name;      ///< of the file, as handed in
    std::size_t bytes = 0; ///< of the file
    std::string sha256;    ///< of the bytes, in lower-case hex; empty where there were no bytes
    document::Source source;
    grammar::Parsed parsed;
    std::vector<citations::Citation> citations; ///< without the file's own number in its heading
    std::vector<Work> works; ///< the first `parsed.works.size()` are those of `parsed`, in order
    std::vector<Link> links; ///< one for each citation
    std::vector<duties::Duty> duties;
    std::vector<text::Diagnostic> diagnostics; ///< of all stages, in the order of their places
};

/// What a caller may choose.
struct Options {
    intake::Limits limits = {};
};

/// Reads one file. Errors: those of `intake::read`; `refused` for a document that is marked Mật,
/// Tối mật or Tuyệt mật (nothing of it is kept).
[[nodiscard]] base::Result<Reading> read(std::string_view bytes, std::string_view name,
                                         Options const& options = {});

/// The same, of bytes that nobody needs afterwards: they are let go as soon as the lines are there,
/// which saves as much memory as they take.
[[nodiscard]] base::Result<Reading> read_and_drop(std::string bytes, std::string_view name,
                                                  Options const& options = {});

/// Reads what is already lines. Errors: `refused`, as above.
[[nodiscard]] base::Result<Reading> read_source(document::Source source);

} // namespace suot::reading
