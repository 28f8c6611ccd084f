// Answers to reads, kept for as long as asking again would give the same.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include <desk/desk.hpp>
#include <server/message.hpp>

namespace suot::server {

/// What an answer was worked out from: a state of the register, and a day.
struct Moment {
    registry::Stamp stamp;
    base::Date day{};
    friend bool operator==(Moment const&, Moment const&) = default;
};

/// The moment it is. Error: as the store says; then nothing is kept.
[[nodiscard]] base::Result<Moment> moment_now(desk::Desk const& desk);

/// All of a request that its answer may depend on, whoever asks included; empty where nobody says
/// who they are.
[[nodiscard]] std::string key_of(Request const& request);

/// Answers of one moment: the first word of another forgets them all. May be used by several
/// threads at once.
class KeptAnswers {
public:
    /// `most`: bytes of answers and keys together; 0: none are kept.
    explicit KeptAnswers(std::size_t most) : most_(most) {}

    [[nodiscard]] bool keeps() const { return most_ != 0; }
    /// The answer given before to the same request at that moment, if it is good until after `now`.
    [[nodiscard]] std::optional<Response> find(std::string const& key, Moment const& moment,
                                               base::Instant now);
    /// Keeps an answer that was worked out at that moment and no other. One that takes more than an
    /// eighth of the room is not kept.
    void keep(std::string key, Moment const& moment, Response const& answer);

private:
    using Answers = std::unordered_map<std::string, std::shared_ptr<Response const>>;

    /// Puts an answer among those asked for of late; where they fill half the room, those before
    /// them are forgotten.
    void put(std::string key, std::shared_ptr<Response const> answer);
    [[nodiscard]] std::shared_ptr<Response const> look_up(std::string const& key,
                                                          Moment const& moment);

    std::size_t most_;
    std::mutex mutex_;
    Moment moment_;
    Answers late_;          ///< asked for of late
    Answers before_;        ///< … before those
    std::size_t bytes_ = 0; ///< of `late_`
};

} // namespace suot::server
