// What the HTTP interface says of itself, printed: the generated docs/reference/api.md, and the
// OpenAPI document from which the pages' types are made.
#include <ostream>

#include <server/openapi.hpp>

#include "verb.hpp"

namespace suot::cli {

Exit openapi(Call const& call) {
    if (call.has("--markdown"))
        call.io.out << server::api_markdown();
    else
        call.io.out << desk::to_json(server::openapi(call.io.version)) << '\n';
    return Exit::ok;
}

} // namespace suot::cli
