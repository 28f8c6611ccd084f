// The duties of a file, and the names of their kinds in JSON. The walk is in walker.cpp.
#include <duties/duty.hpp>

#include "walker.hpp"

namespace suot::duties {

std::vector<Duty> find(Input const& input) {
    return Walker(input).run();
}

std::string_view name(Modality modality) {
    switch (modality) {
    case Modality::duty:
        return "duty";
    case Modality::goal:
        return "goal";
    case Modality::prohibition:
        return "prohibition";
    case Modality::information:
        return "information";
    }
    return "";
}

std::string_view name(ActorFrom from) {
    switch (from) {
    case ActorFrom::sentence:
        return "sentence";
    case ActorFrom::heading:
        return "heading";
    case ActorFrom::table:
        return "table";
    case ActorFrom::addressee:
        return "addressee";
    }
    return "";
}

} // namespace suot::duties
