#include "office_histories.hpp"

#include <algorithm>

namespace suot::desk {

namespace {

/// True where one row goes on where the one before ends.
bool follows(OfficeRow const& before, OfficeRow const& row) {
    return before.end.empty() && first_day(before) < first_day(row)
           && (!before.until || *before.until == first_day(row));
}

base::Result<void> in_order(std::string_view file, std::string const& key, History& history) {
    std::ranges::stable_sort(
        history, {}, [](auto const* row) { return std::chrono::sys_days(first_day(*row)); });
    for (std::size_t i = 1; i < history.size(); ++i) {
        auto const& row = *history[i];
        if (follows(*history[i - 1], row)) continue;
        auto const line = std::to_string(history[i - 1]->line);
        return at_line(file, row.line,
                       "hai dòng của “" + key + "” không nối tiếp nhau (dòng " + line
                           + "). Cơ quan khác thì phải có “key” khác.",
                       "two rows of “" + key + "” do not follow one another (line " + line
                           + "). Another office needs another “key”.");
    }
    return {};
}

/// A row with the day on which the next one of its office begins, or the office ends.
struct Lasting {
    OfficeRow const* row;
    std::optional<base::Date> until;
};

std::vector<Lasting> lasting(History const& history) {
    std::vector<Lasting> out;
    for (std::size_t i = 0; i < history.size(); ++i)
        out.push_back({history[i], i + 1 < history.size()
                                       ? std::optional(first_day(*history[i + 1]))
                                       : history[i]->until});
    return out;
}

bool together(Lasting const& a, Lasting const& b) {
    return (!a.until || first_day(*b.row) < *a.until) && (!b.until || first_day(*a.row) < *b.until);
}

base::Result<void> codes_differ(OfficeFile const& file, Histories const& all) {
    std::map<std::string, std::vector<Lasting>> by_code;
    for (auto const& key : all.keys)
        for (auto const& one : lasting(all.rows.at(key))) {
            if (one.row->code.empty()) continue;
            auto& others = by_code[one.row->code];
            for (auto const& other : others) {
                if (other.row->key == key || !together(one, other)) continue;
                auto const line = std::to_string(other.row->line);
                return at_line(file.name, one.row->line,
                               "mã “" + one.row->code + "” trùng với dòng " + line
                                   + " trong cùng thời gian. Hãy sửa một trong hai.",
                               "the code “" + one.row->code + "” is that of line " + line
                                   + " at the same time. Mend one of the two.");
            }
            others.push_back(one);
        }
    return {};
}

} // namespace

base::Result<Histories> histories_of(OfficeFile const& file) {
    Histories out;
    for (auto const& row : file.offices) {
        auto& history = out.rows[row.key];
        if (history.empty()) out.keys.push_back(row.key);
        history.push_back(&row);
    }
    for (auto& [key, history] : out.rows) TRY(in_order(file.name, key, history));
    TRY(codes_differ(file, out));
    return out;
}

} // namespace suot::desk
