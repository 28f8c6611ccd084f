#include "office_import.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <text/fold.hpp>

#include "office_histories.hpp"
#include "reorganise.hpp"
#include "show.hpp"

namespace suot::desk {

namespace {

using registry::Office;
using registry::OfficeId;

class Importer {
public:
    Importer(Call& call, OfficeFile const& file, OfficeId under)
        : call_(call), file_(file), under_(under) {}

    base::Result<Value> run() {
        auto histories = TRY(histories_of(file_));
        keys_ = std::move(histories.keys);
        histories_ = std::move(histories.rows);
        for (auto const& version : TRY(call_.view->office_versions({})))
            known_[version.id].push_back(version);
        for (auto const& [id, versions] : known_)
            for (auto const& version : versions) {
                by_name_.emplace(text::folded(version.name), id);
                if (!version.code.empty()) by_name_.emplace(version.code, id);
            }
        for (auto const& key : keys_) TRY(found(key, file_.offices.front().line));
        TRY(change());
        TRY(end());
        for (auto const& row : file_.classes) TRY(add_class(row));
        auto out = Value::object();
        if (call_.flag("preview")) out.set("items", std::move(items_)).set("preview", true);
        call_.undone = call_.flag("preview");
        return out.set("founded", founded_)
            .set("changed", changed_)
            .set("ended", ended_)
            .set("unchanged", unchanged_)
            .set("classes", classes_)
            .set("pieces", pieces_);
    }

private:
    [[nodiscard]] std::unexpected<base::Error> wrong(int line, std::string const& vi,
                                                     std::string const& en) const {
        return at_line(file_.name, line, vi, en);
    }

    /// What the file does, line by line, for whoever looks before it is done.
    void note(OfficeRow const& row, char const* outcome) {
        items_.add(
            Value::object().set("line", row.line).set("outcome", outcome).set("name", row.name));
    }

    /// The office that a key names: in the file, else in the register.
    base::Result<OfficeId> named(std::string const& key, OfficeRow const& from) {
        if (histories_.contains(key)) return found(key, from.line);
        auto const office = find_office(*call_.view, key, first_day(from), "file");
        if (office) return office->id;
        return wrong(from.line, "không có cơ quan “" + key + "” trong tệp hay trong sổ.",
                     "there is no office “" + key + "” in the file or in the register.");
    }

    base::Result<OfficeId> parent_of(OfficeRow const& row) {
        if (row.parent.empty()) return under_;
        return named(row.parent, row);
    }

    /// The office in the register that the rows speak of: of the same code on the day, or of the
    /// same name and parent at some common time.
    [[nodiscard]] OfficeId same(History const& history, OfficeId parent) const {
        auto const& first = *history.front();
        auto const& last = *history.back();
        auto const names = {first.code, text::folded(first.name)};
        for (auto const& name : names) {
            if (name.empty()) continue;
            auto const [begin, end] = by_name_.equal_range(name);
            for (auto at = begin; at != end; ++at) {
                auto const& versions = known_.at(at->second);
                auto const& until = versions.back().until;
                bool const together = (!until || first_day(first) < *until)
                                      && (!last.until || versions.front().from < *last.until);
                bool const fits = std::ranges::any_of(versions, [&](Office const& version) {
                    return name == version.code
                           || (version.parent == parent && text::folded(version.name) == name);
                });
                bool const top = at->second.value == 1 && first.parent.empty();
                if (together && (fits || top) && !taken_.contains(at->second)) return at->second;
            }
        }
        return {};
    }

    /// The office of a key; founded after the office above it where it is not there.
    base::Result<OfficeId> found(std::string const& key, int line) {
        if (auto const done = ids_.find(key); done != ids_.end()) return done->second;
        if (!open_.insert(key).second)
            return wrong(line, "“" + key + "” nằm dưới chính nó.",
                         "“" + key + "” stands below itself.");
        auto const& history = histories_.at(key);
        auto const& row = *history.front();
        auto const parent = TRY(parent_of(row));
        auto const known = same(history, parent);
        auto const id = known ? known : TRY(add(row, parent));
        if (known) TRY(correct(row, known_.at(id).front(), parent));
        for (auto const* const version : history)
            for (auto const& alias : version->aliases) TRY(call_.keep->add_alias(alias, id));
        taken_.insert(id);
        ids_[key] = id;
        open_.erase(key);
        return id;
    }

    static Office office_of(OfficeRow const& row, OfficeId parent) {
        return {.name = row.name,
                .abbreviation = row.abbreviation,
                .code = row.code,
                .kind = row.kind,
                .tier = row.tier,
                .parent = parent,
                .from = first_day(row)};
    }

    base::Result<OfficeId> add(OfficeRow const& row, OfficeId parent) {
        auto office = office_of(row, parent);
        office.id = TRY(call_.keep->add_office(office));
        TRY(call_.keep->add_act({.kind = "found",
                                 .office = office.id,
                                 .day = office.from,
                                 .document = row.by,
                                 .register_document = TRY(document_cited(*call_.view, row.by))}));
        call_.record("office", office.id.value, {}, show(office).set("by", row.by));
        ++founded_;
        note(row, "founded");
        return office.id;
    }

    /// What the file says more or otherwise of a version that is there already.
    base::Result<void> correct(OfficeRow const& row, Office const& version, OfficeId parent) {
        auto next = version;
        next.name = row.name;
        if (!row.abbreviation.empty()) next.abbreviation = row.abbreviation;
        if (!row.code.empty()) next.code = row.code;
        if (!row.kind.empty()) next.kind = row.kind;
        if (row.tier != 0) next.tier = row.tier;
        if (parent || version.id.value != 1) next.parent = parent;
        if (next == version) {
            ++unchanged_;
            return {};
        }
        TRY(call_.keep->change_office(next));
        call_.record("office", next.id.value, show(version), show(next));
        ++changed_;
        note(row, "changed");
        return {};
    }

    /// The rows after the first of each office: it is called or stands otherwise from their day on.
    base::Result<void> change() {
        for (auto const& key : keys_) {
            auto const& history = histories_.at(key);
            for (std::size_t i = 1; i < history.size(); ++i) TRY(change_one(*history[i]));
        }
        return {};
    }

    base::Result<void> change_one(OfficeRow const& row) {
        auto const id = ids_.at(row.key);
        auto const day = first_day(row);
        auto const parent = TRY(parent_of(row));
        auto const before = TRY(call_.view->office(id, day));
        if (before.from == day) return correct(row, before, parent);
        if (before.until && *before.until <= day)
            return wrong(row.line, "cơ quan đã kết thúc trước ngày này.",
                         "the office has ended before this day.");
        auto after = office_of(row, parent);
        after.id = id;
        TRY(call_.keep->change_office(after));
        TRY(call_.keep->add_act({.kind = before.parent == parent ? "rename" : "move",
                                 .office = id,
                                 .day = day,
                                 .document = row.by,
                                 .register_document = TRY(document_cited(*call_.view, row.by))}));
        call_.record("office", id.value, show(before), show(after).set("by", row.by));
        ++changed_;
        note(row, "changed");
        return {};
    }

    /// Offices that end on one day by one document in the same successors are one reorganisation.
    base::Result<void> end() {
        std::map<
            std::tuple<std::chrono::sys_days, std::string, std::string, std::vector<std::string>>,
            std::vector<OfficeRow const*>>
            groups;
        for (auto const& [key, history] : histories_) {
            auto const& row = *history.back();
            if (!row.until) continue;
            auto const kind = row.end.empty() ? "dissolve" : row.end;
            groups[{*row.until, kind, row.ended_by, row.successors}].push_back(&row);
        }
        for (auto const& [group, rows] : groups) TRY(end_together(rows, std::get<1>(group)));
        for (auto const& [group, rows] : groups)
            for (auto const* const row : rows)
                if (TRY(call_.view->count_below(ids_.at(row->key), *row->until)) != 0)
                    return wrong(row->line,
                                 "còn cơ quan cấp dưới của “" + row->name
                                     + "” sau ngày kết thúc: hãy ghi cấp trên mới của chúng.",
                                 "there are offices below “" + row->name
                                     + "” after it ends: say where they go.");
        return {};
    }

    base::Result<void> end_together(std::vector<OfficeRow const*> const& rows,
                                    std::string const& kind) {
        Reorganisation plan{.kind = kind,
                            .day = *rows.front()->until,
                            .document = rows.front()->ended_by,
                            .ending = {},
                            .remaining = {},
                            .takers = {},
                            .moving = {},
                            .pieces = {}};
        for (auto const* const row : rows) {
            auto const office = TRY(call_.view->office(ids_.at(row->key), plan.day));
            if (office.until == plan.day) continue;
            if (office.until)
                return wrong(row->line, "trong sổ, cơ quan này kết thúc vào ngày khác.",
                             "in the register it ends on another day.");
            plan.ending.push_back(office);
            note(*row, "ended");
            auto const pieces = TRY(pieces_of(call_, office));
            plan.pieces.insert(plan.pieces.end(), pieces.begin(), pieces.end());
        }
        if (plan.ending.empty()) return {};
        for (auto const& key : rows.front()->successors)
            plan.takers.push_back(
                TRY(call_.view->office(TRY(named(key, *rows.front())), plan.day)));
        ended_ += static_cast<std::int64_t>(plan.ending.size());
        pieces_ += static_cast<std::int64_t>(plan.pieces.size());
        TRY(carry_out(call_, std::move(plan)));
        return {};
    }

    base::Result<OfficeId> office_in(ClassRow const& row, std::string const& key) {
        if (auto const at = ids_.find(key); at != ids_.end()) return at->second;
        auto const office = find_office(*call_.view, key, call_.today, "file");
        if (office) return office->id;
        return wrong(row.line, "không có cơ quan “" + key + "” trong tệp hay trong sổ.",
                     "there is no office “" + key + "” in the file or in the register.");
    }

    base::Result<void> add_class(ClassRow const& row) {
        registry::OfficeClass made{.name = row.name,
                                   .kinds = row.kinds,
                                   .tier = row.tier,
                                   .root = own_office(),
                                   .parts = {}};
        if (!row.under.empty()) made.root = TRY(office_in(row, row.under));
        for (auto const& [place, keys] : {std::pair{registry::Place::except, &row.except},
                                          std::pair{registry::Place::plus, &row.plus},
                                          std::pair{registry::Place::minus, &row.minus}})
            for (auto const& key : *keys)
                made.parts.push_back({.place = place, .office = TRY(office_in(row, key))});
        if (TRY(find_class(*call_.view, made.name))) {
            ++unchanged_;
            return {};
        }
        made.id = TRY(call_.keep->add_class(made));
        call_.record("class", made.id.value, {}, show(made));
        ++classes_;
        return {};
    }

    Call& call_;
    OfficeFile const& file_;
    OfficeId under_;
    std::vector<std::string> keys_; ///< in the order of the file
    std::map<std::string, History> histories_;
    std::map<std::string, OfficeId> ids_;
    std::set<std::string> open_; ///< being founded
    std::set<OfficeId> taken_;   ///< no two keys are one office
    std::map<OfficeId, std::vector<Office>> known_;
    std::multimap<std::string, OfficeId> by_name_;
    Value items_ = Value::list();
    std::int64_t founded_ = 0, changed_ = 0, ended_ = 0, unchanged_ = 0, classes_ = 0, pieces_ = 0;
};

} // namespace

base::Result<Value> import_offices(Call& call, OfficeFile const& file, OfficeId under) {
    return Importer(call, file, under).run();
}

} // namespace suot::desk
