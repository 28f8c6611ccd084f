// Clients of the stream of changes (server-sent events; HTML, section 9.2).
//
// A change is told by what it is about and never by what it says: each client is told only what its
// account may see (docs/spec/register.md, section 7). Whoever does not read is let go, so that a
// sleeping laptop costs a bounded queue.
#include <server/listeners.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace suot::server {

namespace {

constexpr std::size_t most_clients = 500;
constexpr std::size_t most_waiting = 256U << 10U; // bytes

std::string text_of(desk::Change const& change) {
    auto subject = desk::Value::object().set("kind", change.kind).set("id", change.id);
    auto const data = desk::Value::object()
                          .set("sequence", change.sequence)
                          .set("verb", change.verb)
                          .set("subject", std::move(subject));
    return event_text("change", data, change.sequence);
}

std::string texts_of(desk::Changes const& changes, std::int64_t last) {
    if (!changes.all)
        return event_text("reload", desk::Value::object().set("sequence", last), last);
    std::string out;
    for (auto const& change : changes.items) out += text_of(change);
    return out;
}

/// One time that everybody is told. Clients that see and know the same are told the same: it is
/// looked up once.
class Round {
public:
    Round(desk::Desk const& desk, std::int64_t last) : desk_(desk), last_(last) {}

    void tell(Listener& client) {
        if (!is_open(client.credential())) return client.close();
        auto const sequence = client.sequence();
        if (sequence >= last_) return;
        auto const& session = client.session();
        auto const [at, is_new] =
            known_.try_emplace({session.account, session.on_behalf, sequence});
        if (is_new) {
            auto const changes = desk::changes_after(desk_, session, sequence);
            if (changes) at->second = texts_of(*changes, last_);
        }
        // Nothing: the account was closed, has no role any more, or is nobody's deputy.
        if (!at->second) return client.close();
        client.tell(*at->second, last_);
    }

private:
    using Key = std::tuple<registry::AccountId, registry::AccountId, std::int64_t>;

    bool is_open(std::string const& credential) {
        auto const [at, is_new] = open_.try_emplace(credential);
        if (is_new) at->second = desk::is_open(desk_, credential);
        return at->second;
    }

    desk::Desk const& desk_;
    std::int64_t last_;
    std::map<std::string, bool> open_;
    std::map<Key, std::optional<std::string>> known_;
};

} // namespace

std::string event_text(char const* name, desk::Value const& data, std::int64_t sequence) {
    std::string out;
    if (sequence != 0) out += "id: " + std::to_string(sequence) + "\n";
    return out + "event: " + name + "\ndata: " + desk::to_json(data) + "\n\n";
}

std::int64_t Listener::sequence() const {
    std::lock_guard const lock(mutex_);
    return sequence_;
}

/// The sequence goes on even where there is nothing to tell, so that what one may not see is not
/// looked up again. `wake` is called outside the lock: it may call back.
void Listener::tell(std::string const& text, std::int64_t sequence) {
    std::function<void()> wake;
    {
        std::lock_guard const lock(mutex_);
        sequence_ = std::max(sequence_, sequence);
        if (text.empty() || closed_) return;
        text_ += text;
        closed_ = text_.size() > most_waiting;
        wake = wake_;
    }
    if (wake) wake();
}

std::string Listener::take() {
    std::lock_guard const lock(mutex_);
    return std::exchange(text_, {});
}

void Listener::close() {
    std::function<void()> wake;
    {
        std::lock_guard const lock(mutex_);
        closed_ = true;
        wake = wake_;
    }
    if (wake) wake();
}

bool Listener::is_closed() const {
    std::lock_guard const lock(mutex_);
    return closed_;
}

void Listener::on_wake(std::function<void()> wake) {
    std::lock_guard const lock(mutex_);
    wake_ = std::move(wake);
}

std::shared_ptr<Listener> Listeners::join(desk::Session const& session,
                                          std::string const& credential, std::int64_t sequence) {
    std::lock_guard const lock(mutex_);
    std::erase_if(clients_, [](auto const& client) { return client.expired(); });
    if (clients_.size() >= most_clients) return nullptr;
    auto out = std::make_shared<Listener>(session, credential, sequence);
    clients_.push_back(out);
    return out;
}

std::vector<std::shared_ptr<Listener>> Listeners::all() {
    std::lock_guard const lock(mutex_);
    std::vector<std::shared_ptr<Listener>> out;
    for (auto const& client : clients_)
        if (auto held = client.lock()) out.push_back(std::move(held));
    return out;
}

/// Nobody listens: nothing is asked of the register.
void Listeners::tell_changes(desk::Desk const& desk) {
    auto const clients = all();
    if (clients.empty()) return;
    auto const last = desk::last_change(desk);
    if (!last) return;
    Round round(desk, *last);
    for (auto const& client : clients) round.tell(*client);
}

void Listeners::tell(registry::AccountId account, std::string const& text) {
    for (auto const& client : all())
        if (client->session().account == account) client->tell(text);
}

void Listeners::close() {
    for (auto const& client : all()) client->close();
}

std::size_t Listeners::count() {
    return all().size();
}

} // namespace suot::server
