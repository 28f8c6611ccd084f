// The words that differ between two articles: the longest common part, after equal beginnings and
// ends are taken off.
//
// Follows docs/spec/trace.md, section 6. The table of a comparison grows with the square, and is
// given up past `most_cells`: then the middle is one change.
#include <trace/succession.hpp>

#include <algorithm>
#include <cstddef>

namespace suot::trace {

namespace {

using Kind = Edit::Kind;

/// Past this the middle of two texts is given as one change: a table of so many cells is too large.
constexpr std::size_t most_cells = 16'000'000;

class Differ {
public:
    Differ(text::Words older, text::Words newer) : old_(older), new_(newer) {}

    std::vector<Edit> diff() {
        std::size_t const most = std::min(old_.size(), new_.size());
        std::size_t head = 0;
        while (head < most && old_[head].key == new_[head].key) ++head;
        std::size_t tail = 0;
        while (tail < most - head
               && old_[old_.size() - 1 - tail].key == new_[new_.size() - 1 - tail].key)
            ++tail;
        add(Kind::same, 0, head, 0, head);
        middle(head, old_.size() - tail, head, new_.size() - tail);
        add(Kind::same, old_.size() - tail, old_.size(), new_.size() - tail, new_.size());
        return std::move(out_);
    }

private:
    void add(Kind kind, std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
        if (a == b && c == d) return;
        out_.push_back({kind, old_.span(a, b), new_.span(c, d)});
    }

    /// The longest common subsequence by a table, then its runs.
    void middle(std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
        std::size_t const rows = b - a;
        std::size_t const columns = d - c;
        if (rows == 0 || columns == 0 || rows > most_cells / columns) {
            add(Kind::removed, a, b, c, c);
            add(Kind::added, b, b, c, d);
            return;
        }
        std::vector<std::uint32_t> table((rows + 1) * (columns + 1));
        auto const cell = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
            return table[i * (columns + 1) + j];
        };
        for (std::size_t i = rows; i-- > 0;)
            for (std::size_t j = columns; j-- > 0;)
                cell(i, j) = old_[a + i].key == new_[c + j].key
                                 ? cell(i + 1, j + 1) + 1
                                 : std::max(cell(i + 1, j), cell(i, j + 1));
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < rows || j < columns) {
            std::size_t const first_old = i;
            std::size_t const first_new = j;
            auto const same = [&] {
                return i < rows && j < columns && old_[a + i].key == new_[c + j].key;
            };
            if (same()) {
                while (same()) ++i, ++j;
                add(Kind::same, a + first_old, a + i, c + first_new, c + j);
                continue;
            }
            while (!same() && (i < rows || j < columns)) {
                if (i < rows && (j == columns || cell(i + 1, j) >= cell(i, j + 1)))
                    ++i;
                else
                    ++j;
            }
            add(Kind::removed, a + first_old, a + i, c + first_new, c + first_new);
            add(Kind::added, a + i, a + i, c + first_new, c + j);
        }
    }

    text::Words old_;
    text::Words new_;
    std::vector<Edit> out_;
};

} // namespace

std::vector<Edit> word_diff(text::Words older, text::Words newer) {
    return Differ(older, newer).diff();
}

} // namespace suot::trace
