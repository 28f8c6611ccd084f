// A verb's route and method follow from its name and effect; nothing about a route is written down
// twice.
#include <server/routes.hpp>

#include <algorithm>

namespace suot::server {

std::string route(desk::Verb const& verb) {
    std::string out = std::string("/api/") + verb.name;
    std::ranges::replace(out, ' ', '/');
    return out;
}

char const* method(desk::Verb const& verb) {
    return verb.effect == desk::Effect::reads ? "GET" : "POST";
}

bool is_public(desk::Verb const& verb) {
    return verb.door == desk::Door::everywhere;
}

bool takes_files(desk::Verb const& verb) {
    return std::ranges::any_of(verb.arguments, [](desk::Argument const& argument) {
        return argument.type == desk::ArgumentType::file;
    });
}

} // namespace suot::server
