// Makes a Source paragraph by paragraph: the one place where blanks, invisible characters and NFC
// are dealt with.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <document/line.hpp>
#include <text/diagnostic.hpp>
#include <text/span.hpp>

namespace suot::intake {

/// How some letters look.
struct Style {
    bool bold = false;
    bool italic = false;
    bool underlined = false;

    friend bool operator==(Style const&, Style const&) = default;
};

/// Gathers letters into lines, lines into cells, cells into tables, in reading order.
/// Input is well-formed UTF-8. Blanks of every kind become one blank; soft hyphens, zero-width and
/// control characters vanish; NFD becomes NFC.
class SourceBuilder {
public:
    explicit SourceBuilder(std::string_view media_type);
    void reserve(std::size_t bytes);

    /// Adds letters to the line at hand.
    void add(std::string_view letters, Style style = {});
    /// Ends the line at hand; nothing where it has no letters. `layout`'s bold, italic, underlined
    /// and bold_prefix are worked out from the styles of the letters; the rest is kept as given.
    void end_line(document::Layout layout = {});
    /// A whole line in the style that `layout` names.
    void add_line(std::string_view letters, document::Layout layout = {});
    /// Letters of the line at hand so far, 0 where it is empty.
    [[nodiscard]] std::size_t pending() const { return source_.text.size() - line_begin_; }
    /// Where the next letter will stand in the text.
    [[nodiscard]] std::uint32_t offset() const {
        return static_cast<std::uint32_t>(source_.text.size());
    }

    /// Opens a table (in the cell at hand, if any) and gives its number.
    std::int32_t open_table();
    /// Opens a cell of the table opened last; `cell.table` is set here.
    void open_cell(document::Cell cell);
    void close_cell();
    /// Ends the table opened last; the one around it goes on.
    void close_table();

    /// Adds what was repaired, joined or could not be told.
    void diagnose(text::Diagnostic diagnostic);
    /// The document; the builder is spent.
    [[nodiscard]] document::Source finish();

private:
    struct Styled {
        std::uint32_t end = 0;
        Style style;
    };
    struct Open {
        std::int32_t table = 0;
        std::int32_t cell = document::no_cell; ///< its index, no_cell between cells
    };

    void add_special(std::string_view letters, std::size_t& at);
    void mark_style(Style style);
    void normalize_line();

    document::Source source_;
    std::vector<Styled> styles_; ///< of the line at hand
    std::vector<Open> open_;
    std::size_t line_begin_ = 0;
    std::int32_t tables_ = 0;
    bool blank_ = false;     ///< a blank is due before the next letter
    bool combining_ = false; ///< the line at hand holds combining marks
};

} // namespace suot::intake
