R"sql(
-- Work at duties, review, people. Days and moments as in the first tables.

-- What a word about a duty may say besides: who it was passed on to or is watched by; on whose behalf
-- it was done; a figure of an indicator, as printed (a decimal point, no separators).
alter table event add column person integer not null default 0;
alter table event add column on_behalf integer not null default 0;
alter table event add column indicator text not null default '';
alter table event add column value text not null default '';
alter table event add column target text not null default '';
alter table event add column measure text not null default '';
alter table event add column file_name text not null default '';

create index duty_fields_work on duty_fields (work) where layer = 1;

-- What a duty is to another: 0 cut off it, 1 put together with it, 2 takes it over from a report.
create table duty_link (
    duty integer not null references duty,
    other integer not null references duty,
    kind integer not null,
    document integer not null references document, -- where the other stood
    begin_byte integer not null,                   -- and its words there
    end_byte integer not null,
    primary key (duty, other, kind)
) strict, without rowid;
create index duty_link_other on duty_link (other);

-- What the machine proposes after a document arrived: 0 wake a duty, 1 let one take another over.
create table proposal (
    id integer primary key,
    kind integer not null,
    duty integer not null references duty,
    other integer references duty,
    document integer not null references document,
    vi text not null,
    en text not null,
    day integer not null,
    decision integer not null,      -- 0 open, 1 accepted, 2 refused
    account integer not null,
    reason text not null
) strict;
create index proposal_duty on proposal (duty);
create index proposal_open on proposal (decision, id) where decision = 0;

-- A doubt is waived (0) or resolved (1), by the name in waived_by.
alter table remark add column resolved integer not null default 0;

-- Who may read a document is narrowed to named accounts; which program read it; when it was entered.
alter table document add column restricted integer not null default 0;
alter table document add column program text not null default '';
alter table document add column entered_day integer not null default 0;
update document set entered_day = coalesce((select (min(at) + 25200) / 86400 from journal
    where subject_kind = 'document' and subject = document.id), received_day);
create index document_restricted on document (id) where restricted = 1;
create table document_reader (
    document integer not null references document,
    account integer not null references account,
    primary key (document, account)
) strict, without rowid;

-- Days that differ from their place in the week, and terms of office: added to what is law.
create table calendar_day (
    day integer primary key,
    kind integer not null,          -- 0 holiday, 1 day off instead, 2 worked instead
    name text not null,
    document text not null
) strict;
create table term_of_office (
    of_whom integer not null,       -- 0 the Party's, 1 the State's
    first_year integer not null,
    last_year integer not null,
    begins_day integer not null,
    document text not null,
    primary key (of_whom, first_year)
) strict, without rowid;

-- Who acts for whom, from a day to the day before another.
create table deputy (
    id integer primary key,
    principal integer not null references account,
    account integer not null references account,
    from_day integer not null,
    until_day integer not null,
    document text not null
) strict;
create index deputy_account on deputy (account);

-- A second secret (RFC 6238): its step last used, -1 while it is not confirmed.
alter table account add column totp_secret text not null default '';
alter table account add column totp_step integer not null default -1;

-- What a token may do: empty everything, "read", or groups of verbs separated by blanks.
alter table credential add column scope text not null default '';

-- Part 2: derived.

-- Who watches a duty.
create table duty_follower (
    duty integer not null references duty,
    account integer not null references account,
    primary key (duty, account)
) strict, without rowid;
create index duty_follower_account on duty_follower (account);

alter table standing add column acknowledged_day integer;
alter table standing add column reported_day integer;
alter table standing add column percent integer not null default 0;
alter table standing add column asked_day integer;

-- As far as the turns of a recurring duty are laid out; 0 for a duty whose standings are of an older
-- program.
create table laid_out (
    duty integer primary key references duty,
    until_day integer not null
) strict;
create index laid_out_until on laid_out (until_day);
insert into laid_out select distinct duty, 0 from event;
)sql"
