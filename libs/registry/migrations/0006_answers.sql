R"sql(
-- What changes were answered with, for a day: the same change sent again with its key (the header
-- Idempotency-Key) is answered again and not done again.
create table kept_answer (
    account integer not null references account,
    key text not null,
    print text not null,            -- SHA-256 of what was asked
    answer text not null,           -- JSON; empty where it holds a secret
    at integer not null,
    primary key (account, key)
) strict, without rowid;
create index kept_answer_at on kept_answer (at);
)sql"
