// The interface to what is kept: a store gives views of one moment, and transactions.
#pragma once

#include <functional>
#include <string>

#include <registry/transaction.hpp>

namespace suot::registry {

/// A state of the register; two that are equal are the same state.
using Stamp = std::string;

/// A register. May be used by several threads at once; one writes at a time.
class Store {
public:
    Store() = default;
    Store(Store const&) = delete;
    Store& operator=(Store const&) = delete;
    virtual ~Store() = default;

    /// Calls `use` with a view that does not change meanwhile; gives what it gives.
    template <class Use>
    auto read(Use&& use) -> std::invoke_result_t<Use, View&> {
        std::invoke_result_t<Use, View&> out = not_called();
        auto const done = read_with([&](View& view) -> base::Result<void> {
            out = use(view);
            return {};
        });
        if (!done) return std::unexpected(done.error());
        return out;
    }
    /// Calls `use` with a transaction and keeps its changes if it succeeds; gives what it gives.
    /// When this returns a value, the changes are on the disk.
    template <class Use>
    auto write(Use&& use) -> std::invoke_result_t<Use, Transaction&> {
        std::invoke_result_t<Use, Transaction&> out = not_called();
        auto const done = write_with([&](Transaction& transaction) -> base::Result<void> {
            out = use(transaction);
            if (!out) return std::unexpected(out.error());
            return {};
        });
        if (!done) return std::unexpected(done.error());
        return out;
    }

    /// What the register is known by while it stands still: equal at two moments only where nothing
    /// was kept in between, by this program or any other. Costs far less than a question.
    virtual base::Result<Stamp> stamp() = 0;

    /// Copies the register, as it is at one moment, into a new file; others go on working.
    virtual base::Result<void> backup(std::string const& path) = 0;
    /// Takes over a backup; this register must be empty. The backup may be of an older version.
    virtual base::Result<void> restore(std::string const& path) = 0;

protected:
    /// What `read` needs of a store: to call `use` with a view of one moment.
    virtual base::Result<void> read_with(std::function<base::Result<void>(View&)> const& use) = 0;
    virtual base::Result<void>
    /// What `write` needs of a store: to call `use` with a transaction, and to keep its changes
    /// only where it gives no error.
    write_with(std::function<base::Result<void>(Transaction&)> const& use) = 0;

private:
    // What a result holds until `use` has been called; seen only if a store forgets to.
    static std::unexpected<base::Error> not_called() {
        return base::fail(base::ErrorKind::internal, "chưa được gọi", "not called");
    }
};

} // namespace suot::registry
