R"sql(
-- What PostgreSQL has of its own beside 0001_first.sql.

-- Whoever changes the register locks this table first, before the moment that is read is fixed: one
-- writer at a time. It has no rows.
create table writer (none bigint);

-- What can be searched: one row a document or duty. The arrays hold each word folded and bare.
create table search (
    rowid bigint primary key,
    title text not null,
    body text not null,
    kind text not null,
    subject bigint not null,
    document bigint not null,
    title_words text[] not null,
    words text[] not null
);
create index search_title_words on search using gin (title_words);
create index search_words on search using gin (words);
)sql"
