#include "kept_answers.hpp"

#include <algorithm>
#include <array>

#include "session_shapes.hpp"
#include "state.hpp"

namespace suot::server {

namespace {

/// Headers that no answer depends on. Every other one is part of what was asked: one that is
/// unknown here costs a second answer, never a wrong one.
constexpr std::array<std::string_view, 9> without_effect{
    "host",       "user-agent",    "connection",     "referer",       "priority",
    "keep-alive", "cache-control", "sec-fetch-dest", "sec-fetch-mode"};

bool matters(Header const& header) {
    return std::ranges::find(without_effect, header.name) == without_effect.end();
}

std::size_t size_of(std::string const& key, Response const& answer) {
    constexpr std::size_t besides = 512; // headers, and what a table needs for a line
    return key.size() + answer.body.size() + besides;
}

} // namespace

base::Result<Moment> moment_now(desk::Desk const& desk) {
    auto stamp = TRY(desk.store().stamp());
    return Moment{std::move(stamp), desk.today()};
}

std::string key_of(Request const& request) {
    bool const says_who =
        !cookie(request, session_cookie).empty() || !request.header("authorization").empty();
    if (!says_who) return {};
    // Parts are told apart by signs that no part has: lines of a head end before them.
    std::string out = request.method + '\n' + request.path + '\n' + request.query + '\n';
    out += request.channel == Channel::tls ? "tls\n" : "plain\n";
    for (auto const& header : request.headers)
        if (matters(header)) out += header.name + ':' + header.value + '\n';
    return out;
}

std::shared_ptr<Response const> KeptAnswers::look_up(std::string const& key, Moment const& moment) {
    std::lock_guard const lock(mutex_);
    if (moment != moment_) return nullptr;
    if (auto const found = late_.find(key); found != late_.end()) return found->second;
    auto node = before_.extract(key);
    if (node.empty()) return nullptr;
    auto answer = node.mapped();
    put(std::move(node.key()), answer);
    return answer;
}

std::optional<Response> KeptAnswers::find(std::string const& key, Moment const& moment,
                                          base::Instant now) {
    auto const found = look_up(key, moment);
    if (found == nullptr || found->good_until <= now) return std::nullopt;
    return *found;
}

void KeptAnswers::keep(std::string key, Moment const& moment, Response const& answer) {
    constexpr std::size_t least_part = 8;
    if (size_of(key, answer) > most_ / least_part) return;
    auto kept = std::make_shared<Response const>(answer);
    std::lock_guard const lock(mutex_);
    if (moment != moment_) {
        late_.clear();
        before_.clear();
        bytes_ = 0;
        moment_ = moment;
    }
    put(std::move(key), std::move(kept));
}

void KeptAnswers::put(std::string key, std::shared_ptr<Response const> answer) {
    auto const size = size_of(key, *answer);
    if (bytes_ + size > most_ / 2) {
        before_ = std::exchange(late_, {});
        bytes_ = 0;
    }
    if (late_.insert_or_assign(std::move(key), std::move(answer)).second) bytes_ += size;
}

} // namespace suot::server
