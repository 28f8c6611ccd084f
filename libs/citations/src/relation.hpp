// What the words before a citation say of it: the verb nearest to the left in the same clause.
#pragma once

#include <cstddef>

#include <citations/citation.hpp>

namespace suot::citations {

/// What a verb in front of a citation does.
enum class VerbForm : std::uint8_t { plain, passive };

/// Follows the verbs through a text, word by word from left to right.
class Verbs {
public:
    /// A verb stands at word `at`; a passive one ("được thay thế") speaks of the citation before
    /// it.
    void verb(std::size_t at, Relation relation, VerbForm form);
    /// A citation ends before word `end`: what bound it binds the next one in the same row.
    void cited(std::size_t end) { last_ = end; }
    /// A clause, a sentence or a line ends here.
    void clause();
    /// A sentence ends: no verb reaches over a full stop.
    void sentence();
    /// A colon at the end of a line: the verb holds for each line of the list below.
    void list();
    /// A bracket has a clause of its own.
    void bracket_opens();
    /// Outside it goes on as it was.
    void bracket_closes();

    /// What holds for a citation that begins at word `at`.
    [[nodiscard]] Relation at(std::size_t at) const;

private:
    struct Held {
        Relation relation = Relation::cites;
        bool passive = false; ///< "được sửa đổi theo …": a "theo" after it is no ground
    };
    Held current_;
    Held listed_;
    Held outside_; ///< what held before the bracket
    bool inside_ = false;
    std::size_t last_ = 0;
};

} // namespace suot::citations
