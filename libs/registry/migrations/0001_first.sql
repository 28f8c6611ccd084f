R"sql(
-- The first tables. Days are counted from 1970-01-01, moments in seconds from there (UTC).
-- Part 1: what people entered. It is migrated with care and never dropped.

-- An office; what it is called and where it stands is in its versions.
create table office (
    id integer primary key
) strict;

-- One office over some days [from_day, until_day). Open ends are 3000000 (a day in the year 10183).
create table office_version (
    office integer not null references office,
    from_day integer not null,
    until_day integer not null,
    name text not null,             -- as printed: "UBND xã Thượng Ngàn"
    abbreviation text not null,     -- as in symbols of documents: "SNV"; may be empty
    code text not null,             -- Quyết định 20/2020/QĐ-TTg, or older; may be empty
    kind text not null,             -- a word that the rules of classes name: "xã", "sở"
    tier integer not null,          -- 1 centre, 2 province, 3 commune; 0 not said
    parent integer not null,        -- 0 at the top
    path text not null,             -- "/1/7/": ids from the top down
    primary key (office, from_day)
) strict, without rowid;
create index office_version_path on office_version (path);
create index office_version_parent on office_version (parent);

-- The names by which an office is found, folded; its versions' names and those confirmed by people.
create table office_name (
    folded text not null,
    office integer not null references office,
    primary key (folded, office)
) strict, without rowid;

-- Founding, renaming, merging, dissolving: dated, with the document that orders it.
create table office_act (
    id integer primary key,
    kind text not null,             -- found, rename, move, merge, split, dissolve
    office integer not null references office,
    successor integer references office,
    day integer not null,           -- the first day it holds
    document text not null          -- as cited
) strict;
create index office_act_office on office_act (office);

-- A class of offices by rule: these kinds, under this office.
create table office_class (
    id integer primary key,
    name text not null unique,
    kinds text not null,            -- separated by line breaks
    root integer not null references office -- the members stand under it
) strict;

-- The bytes of documents and of evidence, unchanged, by their SHA-256.
create table file (
    sha256 text primary key,
    bytes blob not null
) strict, without rowid;

-- A document as one office received it: another office that received the same bytes has a row of
-- its own. What its heading says is kept as read; "" and null: it does not say.
create table document (
    id integer primary key,
    office integer not null references office, -- where it is registered
    name text not null,             -- of the file
    sha256 text not null references file,
    media_type text not null,       -- by content
    code text not null,             -- number and symbol in normal form: "45-KH/TU"; no key
    type text not null,             -- symbol of its type: "KH"
    issuer text not null,           -- as printed
    subject text not null,
    date_day integer,               -- printed on it
    received_day integer not null,  -- the day the clock starts from
    replaces integer references document -- the version before
) strict;
create index document_sha256 on document (sha256);
create index document_code on document (code);
create index document_office on document (office);

-- A duty and what people decided on it; layer 1 of duty_fields is what they decided.
create table duty (
    id integer primary key,
    document integer not null references document,
    number integer not null,        -- from 1, in reading order
    review integer not null,        -- 0 proposed, 1 confirmed, 2 dropped, 3 replaced
    begin_byte integer not null,    -- its words in document_text; 0, 0: a person added it
    end_byte integer not null
) strict;
create index duty_document on duty (document, number);
create index duty_review on duty (document) where review = 0;

-- What a duty says, twice: what was read stays beside what was decided, so that every correction
-- can be seen.
create table duty_fields (
    duty integer not null references duty,
    layer integer not null,         -- 0 as read, 1 as decided
    words text not null,            -- what must be done
    lead text not null,             -- names as printed, separated by "; "
    support text not null,          -- the same
    product text not null,
    authority text not null,        -- who decides or is reported to
    modality text not null,         -- duty, goal, prohibition
    work text not null,             -- number of the document that orders it, else its subject
    provision text not null,        -- "IV.2.a"
    kind text not null,             -- of its time: by, from, every, continuous, after_event, …
    phrase text not null,           -- the words about time, as printed
    start_day integer,
    due_day integer,                -- as the words say; what holds is in `standing`
    rrule text not null,            -- RFC 5545, of kind every
    event text not null,            -- the words that name what it waits for
    event_offset text not null,     -- a length of time after that: "P15D"
    working_days integer not null,  -- 1: its days are working days
    term_year integer not null,     -- 1 to 5; 0 none
    primary key (duty, layer)
) strict, without rowid;

-- Everything that happened to a duty. Nothing here is changed or removed.
create table event (
    id integer primary key,
    duty integer not null references duty,
    member integer not null,        -- office, 0 for the order itself
    occurrence integer,             -- day that names the occurrence
    kind integer not null,          -- 0 entered, 1 assigned, 2 acknowledged, 3 reported,
                                    -- 4 evidenced, 5 to 7 extension asked, approved, refused,
                                    -- 8 submitted, 9 accepted, 10 returned, 11 suspended,
                                    -- 12 cancelled, 13 reopened, 14 transferred, 15 woken,
                                    -- 16 followed, 17 unfollowed, 18 passed on
    day integer not null,           -- the day it counts for
    at integer not null,            -- the moment it was entered
    account integer not null references account,
    office integer not null,        -- assigned, transferred or passed on to; else who acts; 0 none
    class integer not null,         -- assigned to a class; 0 none
    issuer integer not null,        -- assigned by; 0 none
    due_day integer,                -- asked, approved, set on waking; of evidence its date
    words text not null,            -- report, reason, ground, number of the evidence
    percent integer not null,
    recipient text not null,        -- of evidence: to whom it was sent
    sha256 text references file     -- of evidence: its file
) strict;
create index event_duty on event (duty, member, id);

-- Somebody who uses the register: what is needed to log in and to be named, and nothing else.
create table account (
    id integer primary key,
    name text not null unique,      -- to log in with; it never changes
    display text not null,          -- "Nguyễn Thị Hòa"
    password_hash text not null,    -- Argon2id; empty: cannot log in
    active integer not null         -- 0: closed
) strict;

-- A role over an office and all below it.
create table access_grant (
    account integer not null references account,
    role integer not null,          -- 0 clerk, 1 follower, 2 leader, 3 actor, 4 inspector,
                                    -- 5 administrator
    office integer not null references office,
    primary key (account, role, office)
) strict, without rowid;

-- Sessions and tokens: whoever reads this file opens nothing with it.
create table credential (
    hash text primary key,          -- SHA-256 of the secret, which is kept nowhere
    kind integer not null,          -- 0 session, 1 token
    account integer not null references account,
    name text not null,             -- what a person calls the token
    csrf text not null,             -- of a session: sent back with every change
    created integer not null,
    expires integer not null
) strict, without rowid;

-- The trail; see docs/spec/register.md, section 4.
create table journal (
    sequence integer primary key,   -- from 1, without gaps
    at integer not null,            -- never before the entry before
    account integer not null,
    on_behalf integer not null,     -- 0: for nobody but themselves
    verb text not null,
    subject_kind text not null,     -- duty, document, office, …; "reading" of a restricted one
    subject integer not null,
    before text not null,           -- JSON; empty where there was nothing
    after text not null,
    previous_hash text not null,
    hash text not null              -- SHA-256 over all of the above
) strict;
create index journal_subject on journal (subject_kind, subject);

-- Part 2: what reading and deciding derived. It can be made again from part 1.

-- The text a document's spans are into.
create table document_text (
    document integer primary key references document,
    text text not null
) strict;

-- What is odd about a document; who waived it was entered by people.
create table remark (
    document integer not null references document,
    number integer not null,
    code text not null,             -- docs/spec/diagnostics.md
    severity text not null,         -- information, warning, error
    begin_byte integer not null,
    end_byte integer not null,
    vi text not null,
    en text not null,
    waived_by text not null,        -- name of the account; empty while it stands
    waived_reason text not null,
    primary key (document, number)
) strict, without rowid;

-- The members of a class over some days.
create table class_member (
    class integer not null references office_class,
    office integer not null references office,
    from_day integer not null,
    until_day integer not null,
    primary key (class, office, from_day)
) strict, without rowid;
create index class_member_office on class_member (office);

-- Which offices have a part in a duty: 0 issuer, 1 lead, 2 support, 3 a part of the lead.
create table party (
    duty integer not null references duty,
    office integer not null references office,
    part integer not null,
    primary key (duty, office, part)
) strict, without rowid;
create index party_office on party (office);

-- How a unit stood over the days [from_day, until_day): what all lists and counts are made of.
create table standing (
    duty integer not null references duty,
    member integer not null,        -- as in event: whose part; 0 the order itself
    occurrence integer,             -- as in event: which turn
    from_day integer not null,
    until_day integer not null,
    office integer not null,        -- who must act; 0 where it is a class
    class integer not null,         -- the class that must act; 0 none
    ordered_day integer not null,   -- a class is expanded as of this day
    phase integer not null,         -- 0 unassigned, 1 open, 2 submitted, 3 done, 4 dormant,
                                    -- 5 continuous, 6 suspended, 7 cancelled
    due_day integer,                -- last day allowed, extensions counted
    first_due_day integer,          -- before any extension
    done_day integer,               -- the day the work was handed in
    late integer not null           -- 1: handed in after due_day
) strict;
create index standing_duty on standing (duty, member);
create index standing_office on standing (office, until_day);
create index standing_class on standing (class, until_day) where class <> 0;
create index standing_phase on standing (until_day, phase, due_day);

-- What can be searched: one row a document or duty.
create virtual table search using fts5 (
    title, body, kind unindexed, subject unindexed, document unindexed, tokenize = 'suot'
);
)sql"
