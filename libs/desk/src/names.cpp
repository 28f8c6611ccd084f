// What accounts and offices are called, each looked up once for a whole list.
#include "names.hpp"

#include "show.hpp"

namespace suot::desk {

base::Result<std::string> Names::account(registry::AccountId id) {
    if (!id) return std::string();
    if (auto const found = accounts_.find(id); found != accounts_.end()) return found->second;
    auto const account = TRY(view_.account(id));
    return accounts_[id] = account.display.empty() ? account.name : account.display;
}

base::Result<std::string> Names::office(registry::OfficeId id) {
    if (!id) return std::string();
    if (auto const found = offices_.find(id); found != offices_.end()) return found->second;
    return offices_[id] = TRY(view_.office(id, on_)).name;
}

base::Result<std::string> Names::office_class(registry::ClassId id) {
    for (auto const& one : TRY(view_.classes()))
        if (one.id == id) return one.name;
    return std::string();
}

// Numbers stay beside the names: an office may be called otherwise tomorrow.
base::Result<Value> Names::event(registry::Event const& event) {
    auto out = show(event);
    auto const set = [&](char const* name, std::string words) {
        if (!words.empty()) out.set(name, std::move(words));
    };
    set("account_name", TRY(account(event.account)));
    set("on_behalf_name", TRY(account(event.on_behalf)));
    set("person_name", TRY(account(event.person)));
    set("office_name", TRY(office(event.office)));
    set("member_name", TRY(office(event.unit.member)));
    return out;
}

} // namespace suot::desk
