R"sql(
-- Several offices may hold the same document: the same number and date by the same issuer, or a new
-- version of it. `original` is the first of these in the register, itself where it is the only one;
-- citations name that one. Derived.
alter table document add column original integer not null default 0;
with recursive root(id, original) as (
    select d.id, coalesce((select min(o.id) from document o where o.replaces is null
        and d.code <> '' and d.issuer <> '' and o.code = d.code and o.date_day = d.date_day
        and bare(o.issuer) = bare(d.issuer)), d.id)
    from document d where d.replaces is null
    union all
    select d.id, root.original from document d join root on d.replaces = root.id
)
update document set original = root.original from root where root.id = document.id;
create index document_original on document (original);
update citation set target = (select original from document where id = citation.target)
    where target <> 0;
-- One version names no other as what it changes: `replaces` says that.
update citation set target = 0
    where target <> 0 and target = (select original from document where id = citation.document);

-- Who issued what is cited, as cited: tells two of the same number apart.
alter table citation add column issuer text not null default '';
)sql"
