// What the numbers in results are called: accounts and offices, each looked up once.
#pragma once

#include <map>
#include <string>

#include "call.hpp"

namespace suot::desk {

/// Looks names up for one answer.
class Names {
public:
    Names(registry::View& view, base::Date on) : view_(view), on_(on) {}

    /// The person's name, else the account's; empty for account 0.
    [[nodiscard]] base::Result<std::string> account(registry::AccountId id);
    /// The office's name on the day, or its last; empty for office 0.
    [[nodiscard]] base::Result<std::string> office(registry::OfficeId id);
    /// The name of a class; empty where there is none of that number.
    [[nodiscard]] base::Result<std::string> office_class(registry::ClassId id);
    /// An event with the names of all it speaks of.
    [[nodiscard]] base::Result<Value> event(registry::Event const& event);

private:
    registry::View& view_;
    base::Date on_;
    std::map<registry::AccountId, std::string> accounts_;
    std::map<registry::OfficeId, std::string> offices_;
};

} // namespace suot::desk
