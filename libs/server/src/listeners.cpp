#include <server/listeners.hpp>

#include <algorithm>
#include <map>

namespace suot::server {

namespace {

constexpr std::size_t most_clients = 500;
constexpr std::size_t most_waiting = 256U << 10U; // bytes

std::string texts_of(std::vector<desk::Change> const& changes) {
    std::string out;
    for (auto const& change : changes) {
        auto subject = desk::Value::object().set("kind", change.kind).set("id", change.id);
        auto data = desk::Value::object()
                        .set("sequence", change.sequence)
                        .set("verb", change.verb)
                        .set("subject", std::move(subject));
        out += event_text("change", data, change.sequence);
    }
    return out;
}

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

std::shared_ptr<Listener> Listeners::join(desk::Session const& session, std::int64_t sequence) {
    std::lock_guard const lock(mutex_);
    std::erase_if(clients_, [](auto const& client) { return client.expired(); });
    if (clients_.size() >= most_clients) return nullptr;
    auto out = std::make_shared<Listener>(session, sequence);
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

void Listeners::tell_changes(desk::Desk const& desk) {
    auto const clients = all();
    if (clients.empty()) return;
    auto const last = desk::last_change(desk);
    if (!last) return;
    // Clients of one account that know the same are told the same: it is looked up once.
    std::map<std::pair<registry::AccountId, std::int64_t>, std::string> known;
    for (auto const& client : clients) {
        auto const sequence = client->sequence();
        if (sequence >= *last) continue;
        auto const [at, is_new] = known.try_emplace({client->session().account, sequence});
        if (is_new) {
            auto const changes = desk::changes_after(desk, client->session(), sequence);
            if (!changes) client->close(); // the account was closed, or has no role any more
            if (changes) at->second = texts_of(*changes);
        }
        client->tell(at->second, *last);
    }
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
