R"sql(
-- Part 1: what people entered.

-- One reorganisation may be several acts: they share the number of the first. The document that
-- orders it is kept as cited, and by its number where it is in the register.
alter table office_act add column reorganisation integer not null default 0;
alter table office_act add column register_document integer not null default 0;
update office_act set reorganisation = id;
create index office_act_successor on office_act (successor);
create index office_act_reorganisation on office_act (reorganisation);

-- Other names of an office, as people wrote them (office_name has them folded).
create table office_alias (
    office integer not null references office,
    name text not null,
    primary key (office, name)
) strict, without rowid;

-- Names without marks: what is typed in a hurry finds them.
alter table office_name add column bare text not null default '';
update office_name set bare = bare(folded);

-- What a name in documents of one issuer (0: of anybody) was said to mean: an office or a class.
create table name_choice (
    folded text not null,
    context integer not null,
    office integer not null,
    class integer not null,
    primary key (folded, context)
) strict, without rowid;

-- The rule of a class, besides its kinds: offices and what they are in it, over some days.
-- part 0: they and all below them; 1: not they nor what is below; 2: they too; 3: not they.
alter table office_class add column tier integer not null default 0;
create table class_part (
    class integer not null references office_class,
    part integer not null,
    office integer not null references office,
    from_day integer not null,
    until_day integer not null,
    primary key (class, part, office, from_day)
) strict, without rowid;
insert into class_part select id, 0, root, -1000000, 3000000 from office_class;

-- What an ended office has to hand over, one row each, by the act that ended it. kind 0: a duty it
-- leads; 1: one it supports; 2: one it ordered; 3: a person's role at it; 4: a class under it.
create table handover_item (
    id integer primary key,
    act integer not null references office_act,
    kind integer not null,
    giver integer not null references office,
    taker integer not null,         -- 0: not decided yet
    subject integer not null,       -- duty, account or class
    member integer not null,        -- the unit, where the duty is an order to a class
    role integer not null,
    accepted_day integer,
    accepted_by integer not null
) strict;
create index handover_item_act on handover_item (act);
create index handover_item_giver on handover_item (giver);

-- Part 2: what reading derived.

alter table document add column tier integer not null default 0;
create index document_date on document (date_day);

-- What a document says of another, whether or not that is in the register.
create table citation (
    document integer not null references document,
    number integer not null,
    relation text not null,
    code text not null,
    type text not null,
    date_day integer,
    title text not null,
    begin_byte integer not null,
    end_byte integer not null,
    target integer not null,        -- 0: not in the register
    primary key (document, number)
) strict, without rowid;
create index citation_code on citation (code);
create index citation_target on citation (target);

-- The provisions of a document: spans that can be found and shown by themselves.
create table provision (
    id integer primary key,
    document integer not null references document,
    address text not null,
    begin_byte integer not null,
    end_byte integer not null
) strict;
create index provision_document on provision (document);
)sql"
