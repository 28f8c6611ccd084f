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
    name text not null,
    abbreviation text not null,
    code text not null,
    kind text not null,
    tier integer not null,
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
    kind text not null,
    office integer not null references office,
    successor integer references office,
    day integer not null,
    document text not null
) strict;
create index office_act_office on office_act (office);

-- A class of offices by rule: these kinds, under this office.
create table office_class (
    id integer primary key,
    name text not null unique,
    kinds text not null,            -- separated by line breaks
    root integer not null references office
) strict;

-- The bytes of documents and of evidence, unchanged, by their SHA-256.
create table file (
    sha256 text primary key,
    bytes blob not null
) strict, without rowid;

create table document (
    id integer primary key,
    office integer not null references office,
    name text not null,
    sha256 text not null references file,
    media_type text not null,
    code text not null,
    type text not null,
    issuer text not null,
    subject text not null,
    date_day integer,
    received_day integer not null,
    replaces integer references document
) strict;
create index document_sha256 on document (sha256);
create index document_code on document (code);
create index document_office on document (office);

-- A duty and what people decided on it; layer 1 of duty_fields is what they decided.
create table duty (
    id integer primary key,
    document integer not null references document,
    number integer not null,
    review integer not null,        -- 0 proposed, 1 confirmed, 2 dropped
    begin_byte integer not null,
    end_byte integer not null
) strict;
create index duty_document on duty (document, number);
create index duty_review on duty (document) where review = 0;

create table duty_fields (
    duty integer not null references duty,
    layer integer not null,         -- 0 as read, 1 as decided
    words text not null,
    lead text not null,
    support text not null,
    product text not null,
    authority text not null,
    modality text not null,
    work text not null,
    provision text not null,
    kind text not null,
    phrase text not null,
    start_day integer,
    due_day integer,
    rrule text not null,
    event text not null,
    event_offset text not null,
    working_days integer not null,
    term_year integer not null,
    primary key (duty, layer)
) strict, without rowid;

-- Everything that happened to a duty. Nothing here is changed or removed.
create table event (
    id integer primary key,
    duty integer not null references duty,
    member integer not null,        -- office, 0 for the order itself
    occurrence integer,             -- day that names the occurrence
    kind integer not null,
    day integer not null,
    at integer not null,
    account integer not null references account,
    office integer not null,
    class integer not null,
    issuer integer not null,
    due_day integer,
    words text not null,
    percent integer not null,
    recipient text not null,
    sha256 text references file
) strict;
create index event_duty on event (duty, member, id);

create table account (
    id integer primary key,
    name text not null unique,
    display text not null,
    password_hash text not null,
    active integer not null
) strict;

create table access_grant (
    account integer not null references account,
    role integer not null,
    office integer not null references office,
    primary key (account, role, office)
) strict, without rowid;

create table credential (
    hash text primary key,
    kind integer not null,
    account integer not null references account,
    name text not null,
    csrf text not null,
    created integer not null,
    expires integer not null
) strict, without rowid;

-- The trail; see docs/spec/register.md, section 4.
create table journal (
    sequence integer primary key,
    at integer not null,
    account integer not null,
    on_behalf integer not null,
    verb text not null,
    subject_kind text not null,
    subject integer not null,
    before text not null,
    after text not null,
    previous_hash text not null,
    hash text not null
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
    code text not null,
    severity text not null,
    begin_byte integer not null,
    end_byte integer not null,
    vi text not null,
    en text not null,
    waived_by text not null,
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

-- Which offices have a part in a duty: 0 issuer, 1 lead, 2 support.
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
    member integer not null,
    occurrence integer,
    from_day integer not null,
    until_day integer not null,
    office integer not null,
    class integer not null,
    ordered_day integer not null,   -- a class is expanded as of this day
    phase integer not null,
    due_day integer,
    first_due_day integer,
    done_day integer,
    late integer not null
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
