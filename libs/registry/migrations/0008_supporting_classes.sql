R"sql(
-- Which classes have a part in a duty, besides the one that leads: one row, however many members.
-- Derived, like `party`. It begins empty: before, only offices could support.
create table party_class (
    duty integer not null references duty,
    class integer not null references office_class,
    part integer not null,
    primary key (duty, class, part)
) strict, without rowid;
create index party_class_class on party_class (class);
)sql"
