R"sql(
-- Lists and figures are read from these alone: standings of a day by state, and by last day.
drop index standing_phase;
create index standing_now on standing (until_day, phase, due_day, from_day, late, member, duty,
    occurrence, office, class);
create index standing_due on standing (phase, due_day, until_day, from_day, late, member, duty,
    occurrence);

-- Only duties of the register have standings.
delete from standing where duty in (select id from duty where review <> 1);
)sql"
