R"sql(
-- What carries what out, across documents. Days and moments as in the first tables.
-- Part 1: what people decided, and what was proposed to them.

-- `lower` carries `higher` out. A side is a duty; a provision, by its bytes; or a whole document
-- (no duty, bytes 0, 0).
create table trace_link (
    id integer primary key,
    lower_document integer not null references document,
    lower_duty integer references duty,
    lower_begin integer not null,
    lower_end integer not null,
    higher_document integer not null references document,
    higher_duty integer references duty,
    higher_begin integer not null,
    higher_end integer not null,
    origin integer not null,        -- 0 citation, 1 restatement, 2 person, 3 proposal
    likely integer not null,
    score integer not null,         -- thousandths
    words_score integer not null,   -- the part of it that is shared words
    reason text not null            -- JSON
) strict;
create index trace_link_lower on trace_link (lower_document);
create index trace_link_higher on trace_link (higher_document);
create index trace_link_lower_duty on trace_link (lower_duty);
create index trace_link_higher_duty on trace_link (higher_duty);

-- How a link stood over the days [from_day, until_day): each change is one row, none is removed.
create table trace_link_state (
    id integer primary key,
    link integer not null references trace_link,
    from_day integer not null,
    until_day integer not null,
    state integer not null,         -- 0 proposed, 1 confirmed, 2 rejected, 3 outdated, 4 orphaned
    ground text not null,
    at integer not null,
    account integer not null,
    on_behalf integer not null
) strict;
create index trace_link_state_link on trace_link_state (link, until_day);

-- An order that somebody says does not apply to an office or a document, and why, over some days.
create table trace_exemption (
    id integer primary key,
    duty integer not null references duty,
    office integer references office,
    document integer references document,
    ground text not null,
    from_day integer not null,
    until_day integer not null,
    account integer not null
) strict;
create index trace_exemption_duty on trace_exemption (duty);

-- Part 2: what reading derived.

-- The documents that a document speaks for: itself (0), its annexes, those it restates.
create table trace_work (
    document integer not null references document,
    number integer not null,
    held integer not null,          -- 0 whole, 1 annex, 2 restated
    code text not null,
    type text not null,
    issuer text not null,
    date_day integer,
    subject text not null,
    primary key (document, number)
) strict, without rowid;
create index trace_work_code on trace_work (code);

-- What they say of others in heading and preamble, and what they replace anywhere.
create table trace_mention (
    document integer not null references document,
    number integer not null,
    work integer not null,
    relation integer not null,      -- citations::Relation
    code text not null,
    date_day integer,
    begin_byte integer not null,
    end_byte integer not null,
    primary key (document, number)
) strict, without rowid;
create index trace_mention_code on trace_mention (code, relation);

-- Their items: duties, and provisions beside them that no duty was read from.
create table trace_item (
    document integer not null references document,
    number integer not null,
    work integer not null,
    duty integer references duty,
    provision text not null,
    heading text not null,
    general integer not null,
    begin_byte integer not null,
    end_byte integer not null,
    words text not null,            -- of a provision; a duty has its own
    cites text not null,            -- numbers of documents, separated by line breaks
    primary key (document, number)
) strict, without rowid;
create index trace_item_duty on trace_item (duty);
)sql"
