// Keys of syllables under the name that all readers of front matter use.
#pragma once

#include <text/word.hpp>

namespace suot::grammar::front {

using text::key;

} // namespace suot::grammar::front
