// Offices of the register as the rows of a file.
#include "office_histories.hpp"
#include "office_import.hpp"

namespace suot::desk {

namespace {

using registry::Office;
using registry::OfficeId;

/// Keys that tell all offices apart: code, else name, else name and number.
std::map<OfficeId, std::string> keys_of(std::vector<Office> const& versions) {
    std::map<OfficeId, std::string> out;
    std::map<std::string, int> used;
    for (auto const& version : versions) {
        if (out.contains(version.id)) continue;
        auto const key = version.code.empty() ? version.name : version.code;
        int const number = ++used[key];
        out[version.id] = number == 1 ? key : key + " #" + std::to_string(number);
    }
    return out;
}

OfficeRow row_of(Office const& version, std::map<OfficeId, std::string> const& keys) {
    OfficeRow out{.key = keys.at(version.id),
                  .name = version.name,
                  .kind = version.kind,
                  .abbreviation = version.abbreviation,
                  .code = version.code,
                  .tier = version.tier,
                  .until = version.until};
    if (version.parent) out.parent = keys.at(version.parent);
    if (version.from != first_of_all) out.from = version.from;
    return out;
}

void add_act(OfficeRow& row, registry::OfficeAct const& act,
             std::map<OfficeId, std::string> const& keys) {
    bool const ends = act.kind == "merge" || act.kind == "split" || act.kind == "dissolve";
    if (!ends && act.day == first_day(row)) row.by = act.document;
    if (!ends || row.until != act.day) return;
    row.end = act.kind;
    row.ended_by = act.document;
    if (act.successor) row.successors.push_back(keys.at(act.successor));
}

ClassRow row_of(registry::OfficeClass const& one, std::map<OfficeId, std::string> const& keys) {
    ClassRow out{.name = one.name,
                 .kinds = one.kinds,
                 .tier = one.tier,
                 .under = keys.at(one.root),
                 .except = {},
                 .plus = {},
                 .minus = {}};
    for (auto const& part : one.parts) {
        auto const& key = keys.at(part.office);
        if (part.place == registry::Place::except) out.except.push_back(key);
        if (part.place == registry::Place::plus) out.plus.push_back(key);
        if (part.place == registry::Place::minus) out.minus.push_back(key);
    }
    return out;
}

} // namespace

base::Result<OfficeFile> export_offices(Call& call) {
    auto const versions = TRY(call.view->office_versions({}));
    auto const keys = keys_of(versions);
    OfficeFile out;
    std::map<OfficeId, std::vector<std::size_t>> rows;
    for (auto const& version : versions) {
        rows[version.id].push_back(out.offices.size());
        out.offices.push_back(row_of(version, keys));
    }
    for (auto const& act : TRY(call.view->office_acts({})))
        for (auto const row : rows[act.office]) add_act(out.offices[row], act, keys);
    for (auto const& alias : TRY(call.view->aliases({})))
        out.offices[rows.at(alias.office).front()].aliases.push_back(alias.name);
    for (auto const& one : TRY(call.view->classes())) out.classes.push_back(row_of(one, keys));
    return out;
}

} // namespace suot::desk
