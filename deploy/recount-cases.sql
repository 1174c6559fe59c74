-- For Cloudflare, where `npm run db:check -- --recount` does not reach: npx wrangler d1 execute shuiguan --remote --file deploy/recount-cases.sql
-- What cases add to the figures is counted anew by the clock, 200 cases a minute; what visits and questions add stays as it is.
DELETE FROM figure_sums WHERE by IN ('all', 'department', 'community', 'matter') AND figure IN (
  'opened', 'on-the-spot', 'signed', 'first-lead', 'returned', 'upheld', 'contacted', 'closed', 'in-time',
  'held', 'held-days', 'reached', 'solved', 'pleased', 'fairly-pleased', 'reworked', 'repeated', 'whistled',
  'whistle-agreed', 'came', 'ruled-in-time', 'from-outside', 'order-matched', 'order-in-time',
  'order-returned'
);
DELETE FROM figure_progress;
INSERT INTO figure_progress (upto) SELECT '' WHERE EXISTS (SELECT 1 FROM cases);
