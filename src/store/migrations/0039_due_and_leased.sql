-- Whether something is due and nobody's is asked with every write: what is under way is told from it by the index alone.
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (state, due_at, lease_until);
