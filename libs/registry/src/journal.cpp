// The hash of a journal entry: what the chain is made of.
//
// Follows docs/spec/register.md, section 4. The form is fixed for ever: a register of today must be
// verified by any later program, and by anybody's script.
#include <registry/journal.hpp>

#include <registry/hash.hpp>

namespace suot::registry {

namespace {

/// One field in canonical form: its length in bytes, a colon, its bytes. No two lists of fields
/// give the same bytes.
void add(std::string& out, std::string const& field) {
    out += std::to_string(field.size());
    out += ':';
    out += field;
}

} // namespace

std::string journal_hash(JournalEntry const& entry) {
    std::string bytes;
    bytes.reserve(256 + entry.before.size() + entry.after.size());
    add(bytes, std::to_string(entry.sequence));
    add(bytes, std::to_string(entry.at.time_since_epoch().count()));
    add(bytes, std::to_string(entry.account.value));
    add(bytes, std::to_string(entry.on_behalf.value));
    add(bytes, entry.verb);
    add(bytes, entry.subject_kind);
    add(bytes, std::to_string(entry.subject));
    add(bytes, entry.before);
    add(bytes, entry.after);
    add(bytes, entry.previous_hash);
    return sha256_hex(bytes);
}

} // namespace suot::registry
