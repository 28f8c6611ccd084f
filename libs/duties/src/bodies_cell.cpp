// Bodies in a cell or after a label. docs/spec/duties.md, section 3.
#include <algorithm>

#include "bodies.hpp"
#include "opening.hpp"

namespace suot::duties {

using text::key;
using text::Words;

std::vector<Body> bodies_in_cell(Words words) {
    std::vector<Body> out;
    std::size_t at = 0;
    auto const skip_signs = [&] {
        while (at < words.size() && words[at].kind == text::WordKind::sign
               && !words[at].is_sign('('))
            ++at;
        if (is_key(words.at(at), key("và"))) ++at;
    };
    for (skip_signs(); at < words.size(); skip_signs()) {
        auto const list = bodies_at(words, at, Setting::cell);
        if (!list.empty()) {
            out.insert(out.end(), list.bodies.begin(), list.bodies.end());
            at = std::max(list.end, at + 1);
            while (at < words.size() && !words[at].is_sign(';') && !words[at].after_break()
                   && bodies_at(words, at, Setting::cell).empty())
                ++at; // "theo chức năng, nhiệm vụ": says how, names nobody
            continue;
        }
        std::size_t end = at;
        while (end < words.size() && !words[end].is_sign(';') && !words[end].is_sign(',')
               && !(end > at && words[end].after_break()))
            ++end;
        if (end > at) out.push_back({at, end});
        at = std::max(end, at + 1);
    }
    return out;
}

} // namespace suot::duties
