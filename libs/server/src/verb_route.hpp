// The routes of verbs, and what they share with others.
#pragma once

#include <desk/verb.hpp>

#include "state.hpp"

namespace suot::server {

/// The verb of a path: "/api/office/add" → "office add"; nullptr where it is none.
[[nodiscard]] desk::Verb const* verb_of(std::string_view path);

/// Runs the verb for whoever asks.
[[nodiscard]] Response verb_answer(State& state, desk::Verb const& verb, Request const& request);

/// That the address takes other methods.
[[nodiscard]] Response wrong_method(char const* allowed, base::Language language);

/// Nobody is logged in; or somebody who may not act for whom they say.
[[nodiscard]] Response refused(base::Error const& error, base::Language language);

} // namespace suot::server
