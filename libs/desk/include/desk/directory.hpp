// The directory: which office or class a name in a document means, as of its date.
//
// Follows docs/spec/offices.md, section 5. Pure: what is known is handed in.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <base/clock.hpp>
#include <desk/words.hpp>
#include <registry/office.hpp>

namespace suot::desk {

/// All that is known about offices and what they are called.
struct Known {
    std::vector<registry::Office> versions; ///< every version of every office
    std::vector<registry::OfficeAct> acts;
    std::vector<registry::OfficeAlias> aliases;
    std::vector<registry::OfficeClass> classes;
    std::vector<registry::NameChoice> choices;
};

/// Why a name is taken for an office or class; the surest first.
enum class NameReason : std::uint8_t {
    chosen,     ///< a person said so before
    exact,      ///< its name, or that of a class
    short_name, ///< its abbreviation, code or another name
    relative,   ///< the name without its place, or with the office it stands under
    former,     ///< what it was called before
    successor,  ///< the office of that name has ended: who took over
    later,      ///< what it was called only after the document's date
    marks,      ///< but for accents
    head,       ///< the name is that of a post: whoever holds it heads the office
    kinds,      ///< a class of the kinds that are listed
    near,       ///< but for one word
};

/// "chosen": the word in JSON.
[[nodiscard]] std::string_view name(NameReason reason);
/// A clause that says why.
[[nodiscard]] Words words_for(NameReason reason);

/// One office or class that a name may mean.
struct Candidate {
    registry::OfficeId office;
    registry::ClassId office_class; ///< where it is a class
    std::string name;               ///< as it is called at the document's date
    NameReason reason = NameReason::near;
    int score = 0; ///< 0 to 115, only to compare

    friend bool operator==(Candidate const&, Candidate const&) = default;
};

/// What a name may mean, the best first; `sure` where nobody needs to be asked.
struct Meaning {
    std::vector<Candidate> candidates;
    bool sure = false;
};

/// Whose document it is, and of which day.
struct NameContext {
    registry::OfficeId issuer; ///< 0: not known
    base::Date date{};
};

/// Finds offices and classes by the names in documents. Cheap to ask, not to make.
class Directory {
public:
    /// Cuts every name into words once. A name is found by its first word.
    explicit Directory(Known known);

    /// What a name may mean in a document of that issuer and day.
    [[nodiscard]] Meaning find(std::string_view name, NameContext const& context) const;

    /// The office as it was called on a day; its last version before, else its first.
    [[nodiscard]] registry::Office const* office(registry::OfficeId id, base::Date on) const;

private:
    /// A name cut into the words that count.
    using Tokens = std::vector<std::uint64_t>;
    /// One thing that one version of an office is called by.
    struct Entry {
        Tokens tokens;
        std::size_t version = 0; ///< number in `known_.versions`
        bool is_short = false;   ///< an abbreviation, code or other name
    };
    struct Search;

    // What `find` does; asked again for what is left of a name when its post is taken off.
    [[nodiscard]] Meaning find_stripped(std::string_view name, NameContext const& context) const;
    // The ways to find (docs/spec/offices.md, section 5): what a person said before;
    void add_choices(Search& search) const;
    // names, abbreviations, codes and other names that begin with the same word;
    void add_offices(Search& search) const;
    // accents left off, or one word other, where nothing sure was found;
    void add_loose(Search& search) const;
    // classes by their names, or by the kinds that are listed;
    void add_classes(Search& search) const;
    // the office at whose head the post stands.
    void add_head(Search& search) const;
    // Adds the entry's office where the words fit: wholly, or but for a place.
    void add_entry(Search& search, Entry const& entry) const;
    // Adds the office of a version as it is called on the document's day, or who took over from it;
    // `bonus` comes to the score of the reason.
    void add_version(Search& search, std::size_t version, NameReason reason, int bonus = 0) const;
    // Adds the living offices that took over, directly or through others that have ended too.
    void add_successors(Search& search, registry::OfficeId ended) const;
    // Adds a candidate; one for the same office or class with a lower score gives way.
    void add(Search& search, Candidate candidate) const;
    // What it adds to the score that an office stands near the issuer; below 0 in another place.
    [[nodiscard]] int nearness(Search const& search, registry::OfficeId id) const;
    /// What it is worth that `rest` names an office above: more for the one directly above; 0 not.
    [[nodiscard]] int names_above(Entry const& entry, Tokens const& rest) const;
    // The words of its last name behind the last word of a tier: "Lam Sơn"; none where there is no
    // such word.
    [[nodiscard]] Tokens place(registry::OfficeId id) const;

    Known known_;
    std::map<registry::OfficeId, std::vector<std::size_t>> by_office_;
    std::vector<Entry> entries_;
    std::map<std::uint64_t, std::vector<std::size_t>> by_first_; ///< entries by their first word
};

} // namespace suot::desk
