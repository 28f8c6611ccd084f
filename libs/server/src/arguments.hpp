// A request becomes the arguments of a verb.
#pragma once

#include <desk/verb.hpp>
#include <server/message.hpp>

namespace suot::server {

/// What a request says of a verb: its arguments, and what stands beside them in the query.
struct Asked {
    desk::Value arguments = desk::Value::object();
    std::string on;          ///< as of this day; empty: today
    std::string at;          ///< acts for this office; empty: the account's first
    std::string format = {}; ///< "json", "xlsx"; empty: as `Accept` says
};

/// Reads the query of a verb that reads, or the JSON or form of one that changes. Error: invalid,
/// with the field at fault.
[[nodiscard]] base::Result<Asked> asked(desk::Verb const& verb, Request const& request);

} // namespace suot::server
