-- A 总事件 is counted for what was said, its 分事件 for what was done: all cases are counted anew by the clock.
DELETE FROM figure_sums;
DELETE FROM figure_progress;
INSERT INTO figure_progress (upto) SELECT '' WHERE EXISTS (SELECT 1 FROM cases);
