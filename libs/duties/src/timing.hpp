// Which of the time expressions near a duty is its own. docs/spec/duties.md, section 7.
#pragma once

#include <vector>

#include <citations/citation.hpp>
#include <schedule/schedule.hpp>
#include <text/word.hpp>

namespace suot::duties {

/// Finds the times of items; expressions inside a citation are dates of documents, not deadlines.
class Timing {
public:
    Timing(std::vector<citations::Citation> const& citations, schedule::Context context)
        : citations_(citations), context_(context) {}

    /// Times said in running words, the first being the main one.
    [[nodiscard]] std::vector<schedule::Schedule> in_sentence(text::Words words) const;
    /// Times a section's title sets for its items: also "… đến năm 2030" at its end.
    [[nodiscard]] std::vector<schedule::Schedule> in_title(text::Words words) const;
    /// Times in words that are known to say when: a cell, a labelled line.
    [[nodiscard]] std::vector<schedule::Schedule> in_label(text::Words words) const;
    /// Years that are not printed are this document's from here on.
    void set_context(schedule::Context context) { context_ = context; }

private:
    [[nodiscard]] bool cited(text::Span span) const;
    /// Of what was found, the times to act that are no dates of documents.
    [[nodiscard]] std::vector<schedule::Schedule>
    said(std::vector<schedule::Found> const& found) const;

    std::vector<citations::Citation> const& citations_;
    schedule::Context context_;
};

} // namespace suot::duties
