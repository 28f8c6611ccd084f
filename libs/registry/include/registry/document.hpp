// Documents as they were received and read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <base/clock.hpp>
#include <base/id.hpp>
#include <registry/office.hpp>

namespace suot::registry {

using DocumentId = base::Id<struct DocumentTag>;

/// One document in the register. Its bytes are kept apart, by their hash.
struct DocumentRecord {
    DocumentId id;
    OfficeId office;        ///< where it was registered
    std::string name;       ///< of the file
    std::string sha256;     ///< of its bytes, lower-case hex
    std::string media_type; ///< by content
    std::string code;       ///< number and symbol in normal form
    std::string type;       ///< symbol of its type
    std::string issuer;     ///< as printed
    std::int64_t tier = 0;  ///< of the issuer: 1 centre, 2 province, 3 commune; 0 not known
    std::string subject;
    std::optional<base::Date> date; ///< printed on it
    base::Date received{};          ///< the day the clock starts from
    std::string text;               ///< as read: spans are into this; only given for one document
    DocumentId replaces;            ///< the version it is a new version of; 0 none
    std::int64_t proposed = 0;      ///< duties nobody has decided on
    std::int64_t confirmed = 0;     ///< duties taken into the register
    std::int64_t reviewed = 0;      ///< duties that were decided on, whichever way
    std::int64_t doubts = 0;        ///< remarks neither resolved nor waived
    base::Date entered{};           ///< the day it came into the register
    std::string program;            ///< version of the program that read it
    bool restricted = false;        ///< only named accounts may read it

    friend bool operator==(DocumentRecord const&, DocumentRecord const&) = default;
};

/// One diagnostic of a reading, and who waived it.
struct Remark {
    DocumentId document;
    std::int64_t number = 0; ///< from 1, in reading order
    std::string code;        ///< of docs/spec/diagnostics.md
    std::string severity;    ///< "information", "warning", "error"
    std::int64_t begin = 0;  ///< span into the text, bytes
    std::int64_t end = 0;
    std::string vi; ///< what is wrong, in both languages
    std::string en;
    std::string waived_by; ///< name of the account; empty while it stands
    std::string waived_reason;
    bool resolved = false; ///< set right, not only waived

    friend bool operator==(Remark const&, Remark const&) = default;
};

/// Bytes that are kept, unchanged.
struct FileRecord {
    std::string sha256; ///< lower-case hex: its name
    std::string bytes;
};

/// Whether a document still holds, by what others in the register say of it.
enum class Validity : std::uint8_t {
    any,
    in_force, ///< nothing replaces or repeals it as a whole
    amended,  ///< in force, but another changes it
    ended,    ///< replaced or repealed
};

/// What became of a document by a day; the gravest counts.
enum class Force : std::uint8_t { in_force, amended, replaced, repealed };

/// Which documents are asked for; a field left out does not narrow.
struct DocumentQuery {
    std::string sha256 = {};
    std::string code = {};
    std::optional<base::Date> from = {};  ///< of its own date
    std::optional<base::Date> until = {}; ///< last day
    bool unreviewed = false;              ///< only those with something left to decide
    std::optional<base::Date> on = {};    ///< only those entered by the end of this day
    std::string words = {};               ///< in its subject, number or text
    std::string issuer = {};              ///< a part of its name, accents or not
    std::string type = {};                ///< symbol of its type
    std::int64_t tier = 0;                ///< of the issuer; 0: any
    Validity validity = Validity::any;
    base::Date valid_on{};        ///< the day of the validity
    DocumentId version_of = {};   ///< new versions of this one
    std::string not_read_by = {}; ///< only those read by another version of the program
    std::int64_t after = 0;
    std::int64_t limit = 100;
};

} // namespace suot::registry
